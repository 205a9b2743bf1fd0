import type {
  PurgeCertificateRequest,
  PurgeCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import { assertPurgeable, identify, note } from '@strongroom/objects'
import type { Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { ChangeDeps } from './deps.ts'
import { purgeHalves } from './halves.ts'
import { deletedHead } from './reading.ts'
import { restate } from './restate.ts'
import { certificateTarget } from './target.ts'

/**
 * Removes a deleted certificate for good, with its key and secret. The certificate goes first: without it they cannot be
 * undeleted any more, and where they were not reached, a repeat goes on with them.
 */
export const purgeCertificate =
  (deps: ChangeDeps) =>
  async (request: PurgeCertificateRequest, call: Call): Promise<PurgeCertificateResponseInit> => {
    const target = certificateTarget(call, 'name')
    assertPurgeable(target.vault, target.resource)
    // No certificate has the name, but a purge or a creation that broke off may have left a key and a secret.
    if (await isGone(deps, target)) {
      const buried = await deps.store.unsettledHead(target.vault.uid, target.name)
      if (buried !== undefined) await deps.verified.assert([buried], call.signal)
      if (await follow(deps, target)) {
        // The call that buried it failed after that: this record is the first to say that it is gone.
        note(call, { head: buried?.row })
        return {}
      }
    }
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.certificate.v1.PurgeCertificateRequest', request, call),
      unsettled: true,
      plan: async () => ({ head: await deletedHead(deps, target), change: { purge: {} } }),
    })
    if (restated.repeated === undefined || (await isGone(deps, target))) await follow(deps, target)
    return {}
  }

const isGone = async ({ store }: ChangeDeps, { vault, name }: Target): Promise<boolean> =>
  (await store.head(vault.uid, name)) === undefined

/** Key, secret and operation go too; says whether anything was there. */
async function follow(deps: ChangeDeps, target: Target): Promise<boolean> {
  const { uid } = target.vault
  const half = await purgeHalves(deps, target)
  const operation = await deps.operations.remove(uid, target.name)
  const unsettled = await deps.store.unsettled(uid, target.name)
  if (unsettled !== undefined) await deps.store.settle(unsettled)
  return half || operation || unsettled !== undefined
}
