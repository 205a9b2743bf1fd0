/** Fields of a record that hold messages of their own: rows, items, genesis. Those hold none. */
const NESTED: ReadonlySet<number> = new Set([14, 26, 27])

/**
 * Whether bytes are a protobuf message to their very end, known fields or not. The decoder that we use takes a string that
 * is cut short; what is in the log must read alike everywhere.
 */
export function isWholeMessage(bytes: Buffer, nested: ReadonlySet<number> = NESTED): boolean {
  let at = 0
  /** A varint of at most 64 bits; undefined where there is none. */
  const varint = (): number | undefined => {
    let value = 0
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) return undefined
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return undefined
  }
  while (at < bytes.length) {
    const tag = varint()
    if (tag === undefined || tag < 8) return false
    switch (tag % 8) {
      case 0:
        if (varint() === undefined) return false
        break
      case 1:
        at += 8
        break
      case 2: {
        const length = varint()
        if (length === undefined || at + length > bytes.length) return false
        const inner = bytes.subarray(at, at + length)
        if (nested.has(Math.floor(tag / 8)) && !isWholeMessage(inner, new Set())) return false
        at += length
        break
      }
      case 5:
        at += 4
        break
      default:
        return false
    }
  }
  return at === bytes.length
}
