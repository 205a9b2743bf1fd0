import { vault } from './rpc-story.ts'
import type { Cases } from './rpc-story.ts'

const name = `${vault}/certificates/c`

/** What there is to do with certificates, in an order in which each call finds what it needs. */
export const certificateCases: Cases = {
  'strongroom.certificate.v1.CertificateService': {
    CreateCertificate: {
      operation: 'CertificateCreate',
      call: (client) =>
        client.certificates.createCertificate({
          parent: vault,
          certificateId: 'c',
          policy: {
            subject: 'CN=every.example',
            keyProperties: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
          },
        }),
    },
    GetCertificateOperation: {
      operation: 'CertificatePendingGet',
      call: (client) => client.certificates.getCertificateOperation({ name }),
    },
    GetCertificate: {
      operation: 'CertificateGet',
      call: (client) => client.certificates.getCertificate({ name }),
    },
    ListCertificates: {
      operation: 'CertificateList',
      call: (client) => client.certificates.listCertificates({ parent: vault }),
    },
    ListCertificateVersions: {
      operation: 'CertificateListVersions',
      call: (client) => client.certificates.listCertificateVersions({ parent: name }),
    },
    UpdateCertificateVersion: {
      operation: 'CertificateUpdate',
      call: (client) =>
        client.certificates.updateCertificateVersion({
          certificate: { name, tags: { every: 'rpc' } },
          updateMask: { paths: ['tags'] },
        }),
    },
    DeleteCertificate: {
      operation: 'CertificateDelete',
      call: (client) => client.certificates.deleteCertificate({ name }),
    },
    GetDeletedCertificate: {
      operation: 'CertificateGetDeleted',
      call: (client) => client.certificates.getDeletedCertificate({ name }),
    },
    ListDeletedCertificates: {
      operation: 'CertificateListDeleted',
      call: (client) => client.certificates.listDeletedCertificates({ parent: vault }),
    },
    UndeleteCertificate: {
      operation: 'CertificateRecover',
      call: (client) => client.certificates.undeleteCertificate({ name }),
    },
    PurgeCertificate: {
      operation: 'CertificatePurge',
      call: async (client) => {
        await client.certificates.deleteCertificate({ name }).catch(() => undefined)
        return client.certificates.purgeCertificate({ name })
      },
    },
  },
}
