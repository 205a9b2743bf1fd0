import { createHash } from 'node:crypto'

/** UUIDv5 of a name in the space of a uid (32 hex digits): the same for each attempt, and for nobody else's. */
export function uuidIn(uid: string, name: string): string {
  const hash = createHash('sha1').update(Buffer.from(uid, 'hex')).update(name).digest()
  const bytes = hash.subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
