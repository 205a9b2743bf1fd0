import { integer, text, uid } from './codec.ts'
import { encode } from './encoding.ts'

/** What a sealed value is bound to: opened under any other meaning, its tag fails. */
export interface SealedMeaning {
  readonly realmUid: string
  readonly vaultUid: string
  readonly objectUid: string
  /** Canonical object name, without the vault. */
  readonly name: string
  readonly versionUid: string
  readonly ordinal: number
  readonly sealGeneration: number
}

/** Additional data of the AES-256-GCM that seals a secret. */
export function sealedAad(meaning: SealedMeaning): Buffer {
  return encode('secret', [
    uid.write(meaning.realmUid),
    uid.write(meaning.vaultUid),
    uid.write(meaning.objectUid),
    text.write(meaning.name),
    uid.write(meaning.versionUid),
    integer.write(meaning.ordinal),
    integer.write(meaning.sealGeneration),
  ])
}

/** The parts of a sealed secret. */
export interface SealedSecret {
  readonly sealGeneration: number
  /** 12 bytes. */
  readonly iv: Buffer
  /** Ciphertext with its 16-byte tag behind it, as PKCS#11 gives and takes it. */
  readonly ciphertextAndTag: Buffer
}

const VERSION = 1
const HEAD_BYTES = 1 + 4 + 12
const TAG_BYTES = 16

/** `01 ‖ u32 seal generation ‖ IV ‖ ciphertext ‖ tag`. */
export function formatSealed({ sealGeneration, iv, ciphertextAndTag }: SealedSecret): Buffer {
  if (iv.length !== 12) throw new RangeError('sealed secret: the IV has 12 bytes')
  const head = Buffer.alloc(5)
  head.writeUInt8(VERSION, 0)
  head.writeUInt32BE(sealGeneration, 1)
  return Buffer.concat([head, iv, ciphertextAndTag])
}

/** Takes a sealed secret apart. Throws RangeError on another version byte or a cut one. */
export function parseSealed(sealed: Buffer): SealedSecret {
  // One byte of plaintext, its format, is always there.
  if (sealed.length < HEAD_BYTES + 1 + TAG_BYTES) throw new RangeError('sealed secret: cut')
  if (sealed[0] !== VERSION) throw new RangeError('sealed secret: unknown version')
  return {
    sealGeneration: sealed.readUInt32BE(1),
    iv: sealed.subarray(5, HEAD_BYTES),
    ciphertextAndTag: sealed.subarray(HEAD_BYTES),
  }
}

/** What is encrypted: one format byte before the value, so that an empty value works. The caller zeroes the buffer. */
export function sealedPlaintext(value: Buffer, isText: boolean): Buffer {
  const plaintext = Buffer.alloc(1 + value.length)
  plaintext[0] = isText ? 1 : 0
  value.copy(plaintext, 1)
  return plaintext
}

/** The value inside a plaintext, as a view of it. Throws RangeError on an unknown format byte. */
export function parseSealedPlaintext(plaintext: Buffer): { value: Buffer; text: boolean } {
  const format = plaintext[0]
  if (format !== 0 && format !== 1) throw new RangeError('sealed secret: unknown format byte')
  return { value: plaintext.subarray(1), text: format === 1 }
}
