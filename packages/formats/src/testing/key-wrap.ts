/* AES key wrap with padding, RFC 5649, over single AES blocks: what the wrapped-key vectors are made with. */
import { createCipheriv } from 'node:crypto'

const block = (key: Buffer, input: Buffer): Buffer =>
  createCipheriv(`aes-${key.length * 8}-ecb`, key, null)
    .setAutoPadding(false)
    .update(input)

/** Wraps 1 byte or more. */
export function wrapWithPadding(wrappingKey: Buffer, plaintext: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(0xa65959a6, 0)
  head.writeUInt32BE(plaintext.length, 4)
  const padded = Buffer.alloc(Math.ceil(plaintext.length / 8) * 8)
  plaintext.copy(padded)
  if (padded.length === 8) return block(wrappingKey, Buffer.concat([head, padded]))
  // RFC 3394 section 2.2.1 with that head for its initial value.
  let a: Buffer = head
  const registers = Array.from({ length: padded.length / 8 }, (_, at) =>
    Buffer.from(padded.subarray(at * 8, at * 8 + 8)),
  )
  let step = 0n
  for (let round = 0; round < 6; round += 1) {
    for (const register of registers) {
      const out = block(wrappingKey, Buffer.concat([a, register]))
      step += 1n
      a = Buffer.alloc(8)
      a.writeBigUInt64BE(out.readBigUInt64BE(0) ^ step)
      out.copy(register, 0, 8)
    }
  }
  return Buffer.concat([a, ...registers])
}
