import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SERVICES, type ServiceName } from './service-name.ts'

/** A certificate and its private key, PEM files. */
export interface CertificateFiles {
  readonly certificateFile: string
  readonly keyFile: string
}

/** The development certificates of one cluster. */
export interface Certificates {
  readonly trustDomain: string
  /** Signed the user ports' certificates. */
  readonly userCaFile: string
  /** Signs peers and nothing else. */
  readonly peerCaFile: string
  readonly user: Readonly<Record<ServiceName, CertificateFiles>>
  /** Each with exactly one name, `spiffe://<trust domain>/service/<service>`. */
  readonly peer: Readonly<Record<ServiceName, CertificateFiles>>
}

const RENEW_BEFORE_DAYS = 30

/** Makes development certificates under `directory`, or finds those that are there and still good for a month. */
export async function makeCertificates(
  directory: string,
  trustDomain = 'strongroom.local',
): Promise<Certificates> {
  const certificates = certificatesIn(directory, trustDomain)
  if (isGood(certificates)) return certificates
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  // Loaded only when needed: it costs a tenth of a second at each start.
  const { issueCertificates } = await import('./certificate-issuer.ts')
  await issueCertificates(certificates)
  return certificates
}

function certificatesIn(directory: string, trustDomain: string): Certificates {
  const files = (name: string): CertificateFiles => ({
    certificateFile: join(directory, `${name}.pem`),
    keyFile: join(directory, `${name}.key`),
  })
  const each = (kind: string): Record<ServiceName, CertificateFiles> => ({
    auth: files(`auth-${kind}`),
    secret: files(`secret-${kind}`),
    'key-crypto': files(`key-crypto-${kind}`),
    audit: files(`audit-${kind}`),
    certificate: files(`certificate-${kind}`),
  })
  return {
    trustDomain,
    userCaFile: join(directory, 'user-ca.pem'),
    peerCaFile: join(directory, 'peer-ca.pem'),
    user: each('user'),
    peer: each('peer'),
  }
}

function isGood(certificates: Certificates): boolean {
  const leaves = SERVICES.flatMap((service) => [
    certificates.user[service],
    certificates.peer[service],
  ])
  const files = [
    certificates.userCaFile,
    certificates.peerCaFile,
    ...leaves.map((leaf) => leaf.certificateFile),
  ]
  if (!leaves.every((leaf) => existsSync(leaf.keyFile))) return false
  const soon = Date.now() + RENEW_BEFORE_DAYS * 86_400_000
  const uri = `URI:spiffe://${certificates.trustDomain}/service/auth`
  return files.every((file) => {
    if (!existsSync(file)) return false
    const certificate = new X509Certificate(readFileSync(file))
    if (file === certificates.peer.auth.certificateFile && certificate.subjectAltName !== uri)
      return false
    return Date.parse(certificate.validTo) > soon
  })
}
