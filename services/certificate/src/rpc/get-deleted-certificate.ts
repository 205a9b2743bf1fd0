import type {
  GetDeletedCertificateRequest,
  GetDeletedCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { deletedHead, shownCertificate } from './reading.ts'
import { certificateTarget } from './target.ts'

/** Gives a deleted certificate. */
export const getDeletedCertificate =
  (deps: ReadDeps) =>
  async (
    _request: GetDeletedCertificateRequest,
    call: Call,
  ): Promise<GetDeletedCertificateResponseInit> => {
    const target = certificateTarget(call, 'name')
    const head = await deletedHead(deps, target)
    return { certificate: await shownCertificate(deps, call, head, target) }
  }
