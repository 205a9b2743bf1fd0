/**
 * A copy to keep. `Buffer.from` cuts short ones from a slab of 8 KiB, and a driver's are cut from what it read: whoever keeps one
 * keeps all of that.
 */
export function ownCopy(bytes: Uint8Array): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}
