import type {
  GetCertificateOperationRequest,
  GetCertificateOperationResponseInit,
} from '@strongroom/contracts/certificate'
import type { Call } from '@strongroom/rpc'
import { operationNotFound } from '../domain/faults.ts'
import type { CertificateDeps } from './deps.ts'
import { certificateTarget } from './target.ts'
import { operationView } from './views.ts'

/** Gives the last operation of a certificate. */
export const getCertificateOperation =
  ({ operations }: Pick<CertificateDeps, 'operations'>) =>
  async (
    _request: GetCertificateOperationRequest,
    call: Call,
  ): Promise<GetCertificateOperationResponseInit> => {
    const { vault, name, resource } = certificateTarget(call, 'name')
    const operation = await operations.find(vault.uid, name)
    if (operation === undefined) throw operationNotFound(`${resource}/operation`)
    return { operation: operationView(operation, resource) }
  }
