import type {
  PurgeCertificateRequest,
  PurgeCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import { assertPurgeable, identify } from '@strongroom/objects'
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
    if (await isLeftOver(deps, target)) {
      await follow(deps, target)
      return {}
    }
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.certificate.v1.PurgeCertificateRequest', request, call),
      unsettled: true,
      plan: async () => ({ head: await deletedHead(deps, target), change: { purge: {} } }),
    })
    const gone = (await deps.store.head(target.vault.uid, target.name)) === undefined
    if (restated.repeated === undefined || gone) await follow(deps, target)
    return {}
  }

/** No certificate has the name, but a purge or a creation that broke off may have left a key and a secret. */
async function isLeftOver({ store, operations }: ChangeDeps, { vault, name }: Target) {
  if ((await store.head(vault.uid, name)) !== undefined) return false
  if ((await store.unsettled(vault.uid, name)) !== undefined) return true
  return (await operations.find(vault.uid, name))?.status === 'failed'
}

async function follow(deps: ChangeDeps, target: Target): Promise<void> {
  const { uid } = target.vault
  await purgeHalves(deps, target)
  await deps.operations.remove(uid, target.name)
  const settled = await deps.store.unsettled(uid, target.name)
  if (settled !== undefined) await deps.store.settle(settled)
}
