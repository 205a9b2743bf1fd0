import { createHash } from 'node:crypto'
import { rowIntegrity } from './faults.ts'
import type { Head } from './rows.ts'

/** `SHA-256(previous ‖ version uid)` over all versions, oldest first; 32 zero bytes before the first. */
export function versionsHash(versionUids: readonly Buffer[]): Buffer {
  let hash: Buffer = Buffer.alloc(32)
  for (const uid of versionUids) hash = createHash('sha256').update(hash).update(uid).digest()
  return hash
}

/** Tells when a version was taken away or put in: each state is under its MAC, their number only under the head's. */
export function assertAllVersions(head: Head, versionUids: readonly Buffer[]): void {
  const { objectUid, versionCount, versionsHash: expected } = head.row
  if (versionUids.length !== versionCount || !versionsHash(versionUids).equals(expected)) {
    throw rowIntegrity('head', objectUid)
  }
}
