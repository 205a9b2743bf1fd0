import type {
  ListCertificatesRequest,
  ListCertificatesResponseInit,
} from '@strongroom/contracts/certificate'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { certificatesPage } from './page.ts'

/** Lists the live certificates of a vault. */
export const listCertificates =
  (deps: ReadDeps) =>
  (request: ListCertificatesRequest, call: Call): Promise<ListCertificatesResponseInit> =>
    certificatesPage(deps, call, 'active', request)
