import { service } from '@strongroom/contracts'
import type { Guard } from '@strongroom/guard'
import { bind } from '@strongroom/rpc'
import type { Bound } from '@strongroom/rpc'
import { certificatePolicy } from './policy.ts'
import { createCertificate } from './rpc/create-certificate.ts'
import { deleteCertificate } from './rpc/delete-certificate.ts'
import type { CertificateDeps } from './rpc/deps.ts'
import { getCertificateOperation } from './rpc/get-certificate-operation.ts'
import { getCertificate } from './rpc/get-certificate.ts'
import { getDeletedCertificate } from './rpc/get-deleted-certificate.ts'
import { listCertificateVersions } from './rpc/list-certificate-versions.ts'
import { listCertificates } from './rpc/list-certificates.ts'
import { listDeletedCertificates } from './rpc/list-deleted-certificates.ts'
import { purgeCertificate } from './rpc/purge-certificate.ts'
import { undeleteCertificate } from './rpc/undelete-certificate.ts'
import { updateCertificateVersion } from './rpc/update-certificate-version.ts'

/** Everything that certificate answers, each method behind its row of the policy. */
export function services(deps: CertificateDeps, guard: Pick<Guard, 'onion'>): Bound[] {
  const handlers = {
    CreateCertificate: createCertificate(deps),
    GetCertificateOperation: getCertificateOperation(deps),
    GetCertificate: getCertificate(deps),
    ListCertificates: listCertificates(deps),
    ListCertificateVersions: listCertificateVersions(deps),
    UpdateCertificateVersion: updateCertificateVersion(deps),
    DeleteCertificate: deleteCertificate(deps),
    UndeleteCertificate: undeleteCertificate(deps),
    PurgeCertificate: purgeCertificate(deps),
    GetDeletedCertificate: getDeletedCertificate(deps),
    ListDeletedCertificates: listDeletedCertificates(deps),
  }
  const definition = service('strongroom.certificate.v1.CertificateService')
  return [bind(definition, handlers, guard.onion(certificatePolicy), ['user'])]
}
