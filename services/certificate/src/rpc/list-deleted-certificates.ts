import type {
  ListDeletedCertificatesRequest,
  ListDeletedCertificatesResponseInit,
} from '@strongroom/contracts/certificate'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { certificatesPage } from './page.ts'

/** Lists the deleted certificates of a vault. */
export const listDeletedCertificates =
  (deps: ReadDeps) =>
  (
    request: ListDeletedCertificatesRequest,
    call: Call,
  ): Promise<ListDeletedCertificatesResponseInit> =>
    certificatesPage(deps, call, 'deleted', request)
