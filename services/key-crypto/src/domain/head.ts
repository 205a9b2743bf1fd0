import { createHash } from 'node:crypto'
import type { HeadRow, ObjectType } from '@strongroom/formats'
import { deletedButRecoverable, purgeProtected } from './faults.ts'

/** What a vault's row says about deletion. */
export interface Retention {
  readonly retentionDays: number
  readonly purgeProtection: boolean
}

const DAY_MS = 86_400_000

/** What a purge leaves behind: no version, not deleted but gone. */
export const isTombstone = (head: HeadRow): boolean => head.currentVersionUid === null

export const isDeleted = (head: HeadRow): boolean => head.deletedAt !== null && !isTombstone(head)

/** Index column: which of the three an object is. */
export const headState = (head: HeadRow): 'active' | 'deleted' | 'purged' =>
  isTombstone(head) ? 'purged' : isDeleted(head) ? 'deleted' : 'active'

/** A new object's head before it has a version; `withVersion` makes it whole. */
export const newHead = (of: {
  vaultUid: string
  objectType: ObjectType
  objectUid: string
  name: string
  displayName: string
  now: Date
}): HeadRow => ({
  vaultUid: of.vaultUid,
  objectType: of.objectType,
  objectUid: of.objectUid,
  name: of.name,
  displayName: of.displayName,
  counter: 0,
  currentOrdinal: 0,
  currentVersionUid: null,
  versionCount: 0,
  versionsHash: Buffer.alloc(32),
  created: of.now,
  deletedAt: null,
  purgeAt: null,
  managedBy: null,
})

/** The head that names one more version as the current one. */
export function withVersion(head: HeadRow, versionUid: string): HeadRow {
  return {
    ...head,
    counter: head.counter + 1,
    currentOrdinal: head.currentOrdinal + 1,
    currentVersionUid: versionUid,
    versionCount: head.versionCount + 1,
    versionsHash: createHash('sha256')
      .update(head.versionsHash)
      .update(Buffer.from(versionUid, 'hex'))
      .digest(),
  }
}

/** Deleted, and recoverable as long as its vault says. */
export const deletedHead = (head: HeadRow, { retentionDays }: Retention, now: Date): HeadRow => ({
  ...head,
  counter: head.counter + 1,
  deletedAt: now,
  purgeAt: new Date(now.getTime() + retentionDays * DAY_MS),
})

/** Live again. */
export const undeletedHead = (head: HeadRow): HeadRow => ({
  ...head,
  counter: head.counter + 1,
  deletedAt: null,
  purgeAt: null,
})

/** Gone: what stays for a while so that every replica learns of it. */
export const purgedHead = (head: HeadRow): HeadRow => ({
  ...head,
  counter: head.counter + 1,
  currentVersionUid: null,
  versionCount: 0,
})

/** Whether the purge time that the row was given has come. */
export const isDue = (head: HeadRow, now: Date): boolean =>
  isDeleted(head) && head.purgeAt !== null && head.purgeAt.getTime() <= now.getTime()

/** Purge protection refuses everybody until the time has come. */
export function assertPurgeable(
  head: HeadRow,
  { purgeProtection }: Retention,
  name: string,
  now: Date,
): void {
  if (purgeProtection && !isDue(head, now)) throw purgeProtected(name)
}

/** Writing to a deleted object would bring a name back that its owner believes gone. */
export function assertWritable(head: HeadRow, name: string): void {
  if (isDeleted(head)) throw deletedButRecoverable(name)
}
