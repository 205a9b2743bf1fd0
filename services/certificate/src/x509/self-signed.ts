import 'reflect-metadata'
import { X509CertificateGenerator } from '@peculiar/x509'
import { randomBytes, X509Certificate } from 'node:crypto'
import type { CertificatePolicy } from '../domain/certificate-policy.ts'
import { selfSignedExtensions } from './extensions.ts'
import { hsmCrypto } from './hsm-crypto.ts'
import { signatureAlgorithmOf } from './signing.ts'
import type { Sign } from './signing.ts'
import { subjectName } from './subject.ts'

const SERIAL_BYTES = 16
/** Clocks of those who check are not all right: as Azure does. */
const BACKDATED_MS = 10 * 60_000
const DAY_MS = 86_400_000

/** A certificate that its own key signed. */
export interface SelfSigned {
  readonly der: Buffer
  readonly notBefore: Date
  readonly notAfter: Date
}

/**
 * Makes a certificate for `publicKey` (SPKI DER), signed by that key in the HSM. Throws INVALID_FIELD for a subject that is
 * none, and Error where what was signed is not what was meant: such a certificate must reach nobody.
 */
export async function selfSigned({
  policy,
  publicKey,
  now,
  sign,
}: {
  policy: CertificatePolicy
  publicKey: Buffer
  now: Date
  sign: Sign
}): Promise<SelfSigned> {
  const algorithm = signatureAlgorithmOf(policy.key)
  let signed: Buffer | undefined
  const { crypto, keys, signingAlgorithm } = hsmCrypto(publicKey, algorithm, (tbsCertificate) => {
    signed = tbsCertificate
    return sign({ tbsCertificate }, algorithm)
  })
  const validity = validityOf(policy, now)
  const name = subjectName(policy.subject)
  const made = await X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject: name,
      issuer: name,
      ...validity,
      publicKey: new Uint8Array(publicKey),
      signingKey: keys.privateKey,
      signingAlgorithm,
      extensions: await selfSignedExtensions(policy, publicKey, crypto),
    },
    crypto,
  )
  const der = Buffer.from(made.rawData)
  assertMeant(der, publicKey, validity, signed)
  return { der, ...validity }
}

function assertMeant(
  der: Buffer,
  publicKey: Buffer,
  { notBefore, notAfter }: Omit<SelfSigned, 'der'>,
  signed: Buffer | undefined,
): void {
  const certificate = new X509Certificate(der)
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' })
  const meant =
    signed !== undefined &&
    der.includes(signed) &&
    publicKey.equals(spki) &&
    certificate.verify(certificate.publicKey) &&
    Date.parse(certificate.validFrom) === notBefore.getTime() &&
    Date.parse(certificate.validTo) === notAfter.getTime()
  if (!meant) throw new Error('the certificate that was made is not the one that was meant')
}

/** 127 random bits, none of them wasted on a sign or a leading zero. */
function serialNumber(): string {
  const serial = randomBytes(SERIAL_BYTES)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  return serial.toString('hex')
}

/** When a certificate made by a policy is valid. */
export function validityOf({ validity }: CertificatePolicy, now: Date): Omit<SelfSigned, 'der'> {
  const end =
    'days' in validity
      ? new Date(now.getTime() + validity.days * DAY_MS)
      : months(now, validity.months)
  return {
    notBefore: wholeSeconds(new Date(now.getTime() - BACKDATED_MS)),
    notAfter: wholeSeconds(end),
  }
}

/** The same day of a later month, or that month's last. */
function months(from: Date, count: number): Date {
  const end = new Date(from)
  end.setUTCMonth(from.getUTCMonth() + count)
  if (end.getUTCDate() !== from.getUTCDate()) end.setUTCDate(0)
  return end
}

/** X.509 knows no fraction of a second. */
const wholeSeconds = (time: Date): Date => new Date(Math.floor(time.getTime() / 1000) * 1000)
