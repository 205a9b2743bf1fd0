import { deletedButRecoverable, readHead as readObjectHead } from '@strongroom/objects'
import type { Head, StoredRow, Version } from '@strongroom/objects'
import { managedObject, nameInUse, secretDisabled } from './faults.ts'

/** Reads a secret's head. Throws ROW_INTEGRITY when it is none, or of something other than a secret. */
export const readHead = (stored: StoredRow, found: string): Head =>
  readObjectHead(stored, 'secrets', found)

/** A name is free or live; a deleted secret holds it. */
export function assertSettable(head: Head | undefined, resource: string): void {
  if (head === undefined) return
  if (head.row.deletedAt !== null) throw deletedButRecoverable(resource)
  assertUnmanaged(head, resource)
}

export function assertUnmanaged(head: Head, resource: string): void {
  if (head.row.managedBy !== null) throw managedObject(resource, head.row.managedBy)
}

/** What stands in the rows of a certificate's secret. */
export const MANAGED_BY = 'certificate'

/** A name under which a certificate's secret may be: free, or its own. */
export function assertCertificates(head: Head | undefined, resource: string): void {
  if (head !== undefined && head.row.managedBy !== MANAGED_BY) throw nameInUse(resource)
}

export function assertEnabled(version: Version, resource: string): void {
  if (!version.row.enabled) throw secretDisabled(resource)
}
