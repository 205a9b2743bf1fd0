import { createHash } from 'node:crypto'
import { rowIntegrity } from './faults.ts'
import type { ObjectStore } from './object-store.ts'
import type { Head } from './rows.ts'

const NONE = Buffer.alloc(32)
/** Read and hashed in some 10 ms, in which no other call is answered. */
const SLICE_VERSIONS = 2000

/** `SHA-256(previous ‖ version uid)` over versions, oldest first; 32 zero bytes before the first of all. */
export function versionsHash(versionUids: readonly Buffer[], previous: Buffer = NONE): Buffer {
  let hash = previous
  for (const uid of versionUids) hash = createHash('sha256').update(hash).update(uid).digest()
  return hash
}

/**
 * Tells when a version was taken away or put in: each state is under its MAC, their number only under the head's. There may be
 * very many: they are read slice by slice, so that other calls are answered between them, and no further once the call has
 * ended. Versions that were made after the head was read are left out.
 */
export async function assertAllVersions(
  store: Pick<ObjectStore, 'versionUids'>,
  head: Head,
  signal: AbortSignal,
): Promise<void> {
  const { objectUid, versionCount } = head.row
  let count = 0
  let hash: Buffer = NONE
  for (let after = 0; after < versionCount; after += SLICE_VERSIONS) {
    signal.throwIfAborted()
    const last = Math.min(after + SLICE_VERSIONS, versionCount)
    const uids = await store.versionUids(objectUid, after, last)
    count += uids.length
    hash = versionsHash(uids, hash)
  }
  if (count !== versionCount || !hash.equals(head.row.versionsHash))
    throw rowIntegrity('head', objectUid)
}
