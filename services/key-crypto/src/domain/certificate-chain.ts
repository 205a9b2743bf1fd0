import { X509Certificate } from 'node:crypto'
import { invalidField, valueTooLarge } from './faults.ts'

const CERTIFICATES_MAX = 10
const BYTES_MAX = 32 * 1024

/** What the monitor takes from a leaf. */
export interface Leaf {
  readonly notBefore: Date
  readonly expiry: Date
}

/** The leaf of a chain that can be read and belongs to a public key (SPKI DER). Throws INVALID_FIELD, VALUE_TOO_LARGE. */
export function leafOf(certificates: readonly Buffer[], publicKey: Buffer): Leaf {
  if (certificates.length > CERTIFICATES_MAX)
    throw invalidField('certificates', `at most ${CERTIFICATES_MAX}`)
  const bytes = certificates.reduce((sum, certificate) => sum + certificate.length, 0)
  if (bytes > BYTES_MAX) throw valueTooLarge('certificates', BYTES_MAX)
  const [leaf] = certificates.map(read)
  if (leaf === undefined) throw invalidField('certificates', 'at least the leaf')
  if (!leaf.publicKey.export({ type: 'spki', format: 'der' }).equals(publicKey))
    throw invalidField('certificates', 'the leaf is for another key')
  return { notBefore: leaf.validFromDate, expiry: leaf.validToDate }
}

/** One certificate in DER: OpenSSL would read PEM as well, and pass over bytes behind it. */
function read(bytes: Buffer): X509Certificate {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(bytes)
  } catch {
    throw invalidField('certificates', 'one cannot be read')
  }
  if (!certificate.raw.equals(bytes)) throw invalidField('certificates', 'one is not DER')
  return certificate
}
