import { crc32c } from './crc32c.ts'
import { uid } from './codec.ts'
import { encode } from './encoding.ts'

/** What a client secret says: which credential it is, and the 32 bytes that prove it. */
export interface ClientSecret {
  readonly credentialUid: string
  readonly secret: Buffer
}

const FORM = /^srs1_([0-9a-f]{32})_([A-Za-z0-9_-]{43})_([0-9a-f]{8})$/
const TEXT_LENGTH = 90

/** `srs1_<credential uid>_<32 bytes, base64url>_<crc32c>`: greppable by secret scanners. The text is the secret itself. */
export function formatClientSecret({ credentialUid, secret }: ClientSecret): string {
  if (secret.length !== 32) throw new RangeError('client secret: not 32 bytes')
  const head = `srs1_${uid.write(credentialUid).toString('hex')}_${secret.toString('base64url')}`
  return `${head}_${checksum(head)}`
}

/**
 * Reads a client secret, or gives undefined for anything that is not one in its only form: a mistyped character fails
 * the checksum here, before it costs an HSM call. The base64url part may hold `_`, so the lengths decide.
 */
export function parseClientSecret(text: string): ClientSecret | undefined {
  if (text.length !== TEXT_LENGTH) return undefined
  const [, credentialUid, body, crc] = FORM.exec(text) ?? []
  if (credentialUid === undefined || body === undefined || crc === undefined) return undefined
  const secret = Buffer.from(body, 'base64url')
  // 43 characters carry 258 bits: another last character may stand for the same bytes.
  if (secret.toString('base64url') !== body) return undefined
  if (checksum(text.slice(0, -9)) !== crc) return undefined
  return { credentialUid, secret }
}

/** What `HMAC-SHA-256(pepper.N, …)` is made over to get the verifier kept in the credential's row. */
export function clientSecretVerifierInput(
  principalUid: string,
  { credentialUid, secret }: ClientSecret,
): Buffer {
  return encode('client-secret', [uid.write(principalUid), uid.write(credentialUid), secret])
}

const checksum = (head: string) => crc32c(Buffer.from(head, 'latin1')).toString(16).padStart(8, '0')
