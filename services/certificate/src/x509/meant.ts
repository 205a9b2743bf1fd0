import 'reflect-metadata'
import { X509Certificate } from '@peculiar/x509'
import { webcrypto } from 'node:crypto'
import type { CertificatePolicy } from '../domain/certificate-policy.ts'
import { selfSignedExtensions } from './extensions.ts'
import { validityOf } from './self-signed.ts'
import { subjectName } from './subject.ts'

/** What a self-signed certificate is to say. */
export interface Meaning {
  readonly policy: CertificatePolicy
  /** SPKI DER. */
  readonly publicKey: Buffer
  readonly now: Date
}

/**
 * Whether a certificate that lay in the database is the one that an earlier attempt made: signed by its key, and saying all
 * that is meant and nothing else. Only its serial number can be any.
 */
export async function isMeant(der: Buffer, { policy, publicKey, now }: Meaning): Promise<boolean> {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(new Uint8Array(der))
  } catch {
    return false
  }
  const name = Buffer.from(subjectName(policy.subject).toArrayBuffer())
  const { notBefore, notAfter } = validityOf(policy, now)
  const extensions = await selfSignedExtensions(policy, publicKey, webcrypto)
  const bytes = (value: ArrayBuffer) => Buffer.from(value)
  const says =
    bytes(certificate.subjectName.toArrayBuffer()).equals(name) &&
    bytes(certificate.issuerName.toArrayBuffer()).equals(name) &&
    bytes(certificate.publicKey.rawData).equals(publicKey) &&
    certificate.notBefore.getTime() === notBefore.getTime() &&
    certificate.notAfter.getTime() === notAfter.getTime() &&
    certificate.extensions.length === extensions.length &&
    certificate.extensions.every((one, at) =>
      bytes(one.rawData).equals(bytes(extensions[at]?.rawData ?? new ArrayBuffer(0))),
    )
  return says && (await certificate.verify({ signatureOnly: true }, webcrypto))
}
