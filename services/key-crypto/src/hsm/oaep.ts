import { createHash } from 'node:crypto'

/*
 * RSA-OAEP with SHA-256 around a raw RSA operation: SoftHSM 2.6.1 knows OAEP with SHA-1 only. The private-key operation
 * stays in the HSM; the padding is checked here, in one pass over the whole block without early exit, because who learns
 * where a padding is wrong can decrypt (Manger).
 */
const HASH_BYTES = 32
const EMPTY_LABEL_HASH = createHash('sha256').digest()

function mask(seed: Buffer, length: number): Buffer {
  const blocks: Buffer[] = []
  const counter = Buffer.alloc(4)
  for (let made = 0; made < length; made += HASH_BYTES) {
    counter.writeUInt32BE(made / HASH_BYTES)
    blocks.push(createHash('sha256').update(seed).update(counter).digest())
  }
  return Buffer.concat(blocks).subarray(0, length)
}

function xor(target: Buffer, other: Buffer): void {
  for (let index = 0; index < target.length; index++)
    target[index] = (target[index] ?? 0) ^ (other[index] ?? 0)
}

/** Pads a message that fits. `seed` has 32 random bytes. */
export function oaep256Pad(message: Buffer, modulusBytes: number, seed: Buffer): Buffer {
  const block = Buffer.alloc(modulusBytes)
  const maskedSeed = block.subarray(1, 1 + HASH_BYTES)
  const data = block.subarray(1 + HASH_BYTES)
  EMPTY_LABEL_HASH.copy(data)
  data[data.length - message.length - 1] = 1
  message.copy(data, data.length - message.length)
  seed.copy(maskedSeed)
  xor(data, mask(seed, data.length))
  xor(maskedSeed, mask(data, HASH_BYTES))
  return block
}

/** 1 when the byte is 0, else 0, without a branch. */
const isZero = (byte: number): number => ((byte - 1) >>> 31) & 1

/** Takes the message out; undefined when anything about the padding is wrong, whatever it was. */
export function oaep256Unpad(block: Buffer): Buffer | undefined {
  const seed = Buffer.from(block.subarray(1, 1 + HASH_BYTES))
  const data = Buffer.from(block.subarray(1 + HASH_BYTES))
  xor(seed, mask(data, HASH_BYTES))
  xor(data, mask(seed, data.length))
  let bad = block[0] ?? 1
  for (let index = 0; index < HASH_BYTES; index++)
    bad |= (data[index] ?? 0) ^ (EMPTY_LABEL_HASH[index] ?? 0)
  let looking = 1
  let start = 0
  for (let index = HASH_BYTES; index < data.length; index++) {
    const byte = data[index] ?? 0
    const one = isZero(byte ^ 1)
    // Up to the first 1 only zeroes may stand.
    bad |= looking & (1 - one) & (1 - isZero(byte))
    start |= -(looking & one) & (index + 1)
    looking &= 1 - one
  }
  bad |= looking
  const message = Buffer.from(data.subarray(start))
  data.fill(0)
  seed.fill(0)
  block.fill(0)
  if (bad !== 0) {
    message.fill(0)
    return undefined
  }
  return message
}
