import { createPrivateKey, createPublicKey } from 'node:crypto'
import { sealedPlaintext } from '@strongroom/formats'
import { Refusal, integrity } from './faults.ts'
import { pkcs12 } from './pkcs12.ts'

const ALPHABET = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const PEM_LINE_CHARACTERS = 64

/** A certificate's secret as it is sealed: format byte and text. The caller zeroes it. */
export function managedPlaintext(
  contentType: string,
  privateKey: Buffer | undefined,
  certificates: readonly Buffer[],
  random: (bytes: number) => Buffer,
): Buffer {
  const value = valueOf(contentType, privateKey, certificates, random)
  try {
    return sealedPlaintext(value, true)
  } finally {
    value.fill(0)
  }
}

function valueOf(
  contentType: string,
  privateKey: Buffer | undefined,
  certificates: readonly Buffer[],
  random: (bytes: number) => Buffer,
): Buffer {
  if (contentType === 'application/x-pem-file') return pem(privateKey, certificates)
  if (contentType !== 'application/x-pkcs12')
    throw new Refusal('INVALID_FIELD', 'no such form of a certificate')
  const file = pkcs12(privateKey, certificates, random)
  try {
    return base64(file, Infinity)
  } finally {
    file.fill(0)
  }
}

/** The private key first, then the chain, leaf first: as Azure has it. */
function pem(privateKey: Buffer | undefined, certificates: readonly Buffer[]): Buffer {
  const blocks = certificates.map((certificate) => block('CERTIFICATE', certificate))
  const key = privateKey && block('PRIVATE KEY', privateKey)
  try {
    return Buffer.concat(key === undefined ? blocks : [key, ...blocks])
  } finally {
    key?.fill(0)
  }
}

function block(label: string, der: Buffer): Buffer {
  const lines = base64(der, PEM_LINE_CHARACTERS)
  try {
    return Buffer.concat([
      Buffer.from(`-----BEGIN ${label}-----\n`),
      lines,
      Buffer.from(`-----END ${label}-----\n`),
    ])
  } finally {
    lines.fill(0)
  }
}

/** Base64 into bytes that can be zeroed, which a string cannot; with lines, each ends with a newline. */
function base64(bytes: Buffer, lineCharacters: number): Buffer {
  const characters = Math.ceil(bytes.length / 3) * 4
  const out = Buffer.alloc(
    characters + (lineCharacters === Infinity ? 0 : Math.ceil(characters / lineCharacters)),
    '=',
  )
  let to = 0
  for (let from = 0; from < bytes.length; from += 3) {
    const left = bytes.length - from
    const word = (bytes[from] ?? 0) * 65536 + (bytes[from + 1] ?? 0) * 256 + (bytes[from + 2] ?? 0)
    for (let digit = 0; digit < 4; digit += 1) {
      if (digit <= left) out[to] = ALPHABET[(word >>> (18 - 6 * digit)) & 63] ?? 0
      to += 1
    }
    const written = from / 3 + 1
    if ((written * 4) % lineCharacters === 0 || (left <= 3 && lineCharacters !== Infinity)) {
      out[to] = 0x0a
      to += 1
    }
  }
  return out
}

/** A module may unwrap what was never the key: nothing is given away that does not belong to the public key. */
export function assertPrivateKeyOf(publicKey: Buffer, pkcs8: Buffer): void {
  let own: Buffer
  try {
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    own = createPublicKey(key).export({ type: 'spki', format: 'der' })
  } catch {
    throw integrity('the private key cannot be read')
  }
  if (!own.equals(publicKey)) throw integrity('the private key is not of the public key')
}
