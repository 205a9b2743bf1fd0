import type { Services } from '@strongroom/contracts'
import type { Policy } from '@strongroom/guard'

/** Who may do what to certificates, with Azure's actions and its names of operations. */
export const certificatePolicy: Policy<Services['strongroom.certificate.v1.CertificateService']> = {
  CreateCertificate: {
    action: 'certificates/create/action',
    on: ({ parent }) => parent,
    field: 'parent',
    resource: ({ parent, certificateId }) => `${parent}/certificates/${certificateId}`,
    makes: 'certificate_id',
    operation: 'CertificateCreate',
    audit: 'intent-and-outcome',
  },
  GetCertificateOperation: {
    action: 'certificates/read',
    on: ({ name }) => name,
    field: 'name',
    operation: 'CertificatePendingGet',
    audit: 'single',
  },
  GetCertificate: {
    action: 'certificates/read',
    on: ({ name }) => name,
    field: 'name',
    operation: 'CertificateGet',
    audit: 'single',
  },
  ListCertificates: {
    action: 'certificates/read',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'CertificateList',
    audit: 'single',
  },
  ListCertificateVersions: {
    action: 'certificates/read',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'CertificateListVersions',
    audit: 'single',
  },
  UpdateCertificateVersion: {
    action: 'certificates/update/action',
    on: ({ certificate }) => certificate?.name ?? '',
    field: 'certificate.name',
    operation: 'CertificateUpdate',
    audit: 'intent-and-outcome',
  },
  DeleteCertificate: {
    action: 'certificates/delete',
    on: ({ name }) => name,
    field: 'name',
    operation: 'CertificateDelete',
    audit: 'intent-and-outcome',
  },
  UndeleteCertificate: {
    action: 'certificates/recover/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'CertificateRecover',
    audit: 'intent-and-outcome',
  },
  PurgeCertificate: {
    action: 'certificates/purge/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'CertificatePurge',
    audit: 'intent-and-outcome',
  },
  GetDeletedCertificate: {
    action: 'certificates/read',
    on: ({ name }) => name,
    field: 'name',
    operation: 'CertificateGetDeleted',
    audit: 'single',
  },
  ListDeletedCertificates: {
    action: 'certificates/read',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'CertificateListDeleted',
    audit: 'single',
  },
}
