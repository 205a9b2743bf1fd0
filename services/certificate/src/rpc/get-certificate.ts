import type {
  GetCertificateRequest,
  GetCertificateResponseInit,
} from '@strongroom/contracts/certificate'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { liveHead, readCertificate } from './reading.ts'
import { certificateTarget } from './target.ts'
import { certificateView } from './views.ts'

/** Gives a version of a certificate. */
export const getCertificate =
  (deps: ReadDeps) =>
  async (_request: GetCertificateRequest, call: Call): Promise<GetCertificateResponseInit> => {
    const target = certificateTarget(call, 'name', 'versions')
    const head = await liveHead(deps, target)
    const certificate = await readCertificate(deps, call, head, target, target.versionUid)
    return { certificate: certificateView(certificate, target.resource) }
  }
