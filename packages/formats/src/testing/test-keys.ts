import { sha256 } from './reference.ts'

export const realmUid = '0'.repeat(32)
/** A fixed key of a test: no installation has one like it. */
export const testKey = (name: string): Buffer =>
  sha256(Buffer.from(`strongroom test key ${name}`, 'utf8'))
/** Of RFC 6979 A.2.5, whose signatures anyone can look up. */
export const signingKey = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n
