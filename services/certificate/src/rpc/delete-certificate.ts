import type {
  DeleteCertificateRequest,
  DeleteCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import { headAfter, identify } from '@strongroom/objects'
import type { Target } from '@strongroom/objects'
import { assertEtag } from '@strongroom/rpc'
import { headEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { certificateNotFound, operationInProgress } from '../domain/faults.ts'
import type { ChangeDeps } from './deps.ts'
import { deleteHalves } from './halves.ts'
import { liveHead, shownCertificate } from './reading.ts'
import { restate } from './restate.ts'
import { certificateTarget } from './target.ts'

/**
 * Deletes a certificate with its key and secret, recoverable until its purge time. Key and secret go first, so that nothing
 * works any more when the certificate is said to be gone.
 */
export const deleteCertificate =
  (deps: ChangeDeps) =>
  async (request: DeleteCertificateRequest, call: Call): Promise<DeleteCertificateResponseInit> => {
    const target = certificateTarget(call, 'name')
    if ((await deps.store.head(target.vault.uid, target.name)) === undefined) {
      // A creation or a purge that broke off may have left a key, and a secret, that no certificate speaks for.
      await assertNothingUnderWay(deps, target)
      if (await deleteHalves(deps, target)) {
        return { certificate: { name: target.resource, displayName: target.displayName } }
      }
    }
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.certificate.v1.DeleteCertificateRequest', request, call),
      plan: async () => {
        const head = await liveHead(deps, target)
        await deps.verified.assert([head], call.signal)
        assertEtag(request.etag, headEtag(head.row), target.resource)
        await assertNothingUnderWay(deps, target)
        await deleteHalves(deps, target)
        return { head, change: { delete: {} } }
      },
    })
    const head = await headAfter(deps.store, target, restated)
    if (head === undefined) throw certificateNotFound(target.resource)
    // Once more: an undeletion that was under way meanwhile may have had the last word about them.
    if (head.row.deletedAt !== null) await deleteHalves(deps, target)
    return { certificate: await shownCertificate(deps, call, head, target) }
  }

async function assertNothingUnderWay({ operations }: ChangeDeps, target: Target): Promise<void> {
  const operation = await operations.find(target.vault.uid, target.name)
  if (operation?.status === 'in_progress') throw operationInProgress(target.resource)
}
