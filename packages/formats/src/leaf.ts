import { hash } from 'node:crypto'
import { text } from './codec.ts'
import { encode } from './encoding.ts'

/** Limits of a record, in bytes: without its items, and of a batch. */
export const RECORD_BYTES_MAX = 2048
export const BATCH_BYTES_MAX = 256 * 1024
export const BATCH_RECORDS_MAX = 4096

/** What the audit service keeps of one record. */
export interface Leaf {
  /** The audit service's clock, microseconds since 1970. */
  readonly receivedAtMicros: bigint
  /** SPIFFE URI of the peer that sent it. */
  readonly peer: string
  /** The bytes as the peer encoded them. */
  readonly record: Buffer
}

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

// In one go: an object that takes the bytes piece by piece costs more than hashing them.
const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer')

/** `SHA-256(00 ‖ E(audit, received at, peer, record))`. */
export function leafHash({ receivedAtMicros, peer, record }: Leaf): Buffer {
  const received = Buffer.allocUnsafe(8)
  received.writeBigInt64BE(receivedAtMicros)
  return sha256(Buffer.concat([LEAF, encode('audit', [received, text.write(peer), record])]))
}

/** `SHA-256(01 ‖ left ‖ right)`. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.concat([NODE, left, right]))
}
