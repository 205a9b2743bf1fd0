import { createHash } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** SHA-256 of some bytes. */
export const digest = (bytes: Uint8Array): Buffer => sha256(bytes)

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** `SHA-256(00 ‖ "strongroom/v1/audit" ‖ len ‖ received at ‖ len ‖ peer ‖ len ‖ record)`. */
export function leafHash(receivedAtMicros: bigint, peer: string, record: Buffer): Buffer {
  const received = Buffer.alloc(8)
  received.writeBigInt64BE(receivedAtMicros)
  const peerBytes = Buffer.from(peer, 'utf8')
  return sha256(
    Buffer.from('\0strongroom/v1/audit', 'latin1'),
    u32(8),
    received,
    u32(peerBytes.length),
    peerBytes,
    u32(record.length),
    record,
  )
}

const ONE = Buffer.from([1])

/** A Merkle tree by RFC 6962 that grows leaf by leaf and keeps only the roots of its complete parts. */
export class GrowingTree {
  readonly #parts: { readonly leaves: number; readonly hash: Buffer }[] = []
  size = 0

  /** Adds a leaf's hash. */
  add(hash: Buffer): void {
    let part = { leaves: 1, hash }
    for (let left = this.#parts.at(-1); left?.leaves === part.leaves; left = this.#parts.at(-1)) {
      this.#parts.pop()
      part = { leaves: part.leaves * 2, hash: sha256(ONE, left.hash, part.hash) }
    }
    this.#parts.push(part)
    this.size += 1
  }

  /** Root over what was added so far. */
  root(): Buffer {
    const [last, ...others] = [...this.#parts].reverse()
    if (last === undefined) return sha256()
    return others.reduce((right, left) => sha256(ONE, left.hash, right), last.hash)
  }
}

/** Root over the first `size` of some leaf hashes. */
export function rootOf(hashes: readonly Buffer[], size = hashes.length): Buffer {
  const tree = new GrowingTree()
  for (const hash of hashes.slice(0, size)) tree.add(hash)
  return tree.root()
}
