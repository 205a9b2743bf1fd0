import type {
  UndeleteCertificateRequest,
  UndeleteCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import { headAfter, changedMeanwhile, identify } from '@strongroom/objects'
import type { Head, Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import { certificateNotFound } from '../domain/faults.ts'
import type { ChangeDeps } from './deps.ts'
import { deleteHalves, undeleteHalves } from './halves.ts'
import { deletedHead, shownCertificate } from './reading.ts'
import { restate } from './restate.ts'
import { certificateTarget } from './target.ts'

/** In its last minute a certificate is as good as purged: its key and secret are, a moment earlier. */
const LAST_MS = 60_000

/**
 * Makes a deleted certificate live again. Key and secret come last, so that they work only for a certificate that is there;
 * where they were not reached, a repeat goes on with them.
 */
export const undeleteCertificate =
  (deps: ChangeDeps) =>
  async (
    request: UndeleteCertificateRequest,
    call: Call,
  ): Promise<UndeleteCertificateResponseInit> => {
    const target = certificateTarget(call, 'name')
    const head =
      (await leftUnsettled(deps, target)) ?? (await undeleted(deps, request, call, target))
    if (head === undefined) throw certificateNotFound(target.resource)
    await deps.verified.assert([head], call.signal)
    if (head.row.deletedAt === null) await follow(deps, target, head)
    return { certificate: await shownCertificate(deps, call, head, target) }
  }

async function undeleted(
  deps: ChangeDeps,
  request: UndeleteCertificateRequest,
  call: Call,
  target: Target,
): Promise<Head | undefined> {
  const restated = await restate(deps, call, {
    target,
    identified: identify('strongroom.certificate.v1.UndeleteCertificateRequest', request, call),
    unsettled: true,
    plan: async () => {
      const head = await deletedHead(deps, target)
      const { purgeAt } = head.row
      if (purgeAt !== null && purgeAt.getTime() - LAST_MS < Date.now()) {
        throw certificateNotFound(target.resource)
      }
      return { head, change: { undelete: {} } }
    },
  })
  return await headAfter(deps.store, target, restated)
}

/** A live certificate of the name whose undeletion did not reach key and secret. */
async function leftUnsettled({ store }: ChangeDeps, { vault, name }: Target) {
  const head = await store.head(vault.uid, name)
  if (head === undefined || head.row.deletedAt !== null) return undefined
  const uid = await store.unsettled(vault.uid, name)
  return uid === head.row.objectUid ? head : undefined
}

async function follow(deps: ChangeDeps, target: Target, head: Head): Promise<void> {
  await undeleteHalves(deps, target)
  const now = await deps.store.head(target.vault.uid, target.name)
  if (now?.row.objectUid !== head.row.objectUid || now.row.deletedAt !== null) {
    // Deleted again meanwhile: that has the last word.
    await deleteHalves(deps, target)
    throw changedMeanwhile(target.resource)
  }
  await deps.store.settle(head.row.objectUid)
}
