import type { StoredRow } from '@strongroom/change-feed'
import { decodeRow } from '@strongroom/formats'
import type { HeadRow, ObjectType, StateRow } from '@strongroom/formats'
import { purgeProtected, rowIntegrity } from './faults.ts'

/** A row as it rests and travels: what counts is the body, under its MAC. */
export type { StoredRow }

/** An object's mutable row. Not verified by being read: key-crypto judges it. */
export interface Head {
  readonly stored: StoredRow
  readonly row: HeadRow
}

/** The mutable row of one version. */
export interface Version {
  readonly stored: StoredRow
  readonly row: StateRow
}

/** Reads a head. Throws ROW_INTEGRITY when it is none, or of an object of another type. */
export function readHead({ body, mac }: StoredRow, objectType: ObjectType, found: string): Head {
  const row = decoded(() => decodeRow('head', body).row, 'head', found)
  if (row.objectType !== objectType) throw rowIntegrity('head', found)
  return { stored: { body, mac }, row }
}

/** Reads a version's state. Throws ROW_INTEGRITY when it is none. */
export function readVersion({ body, mac }: StoredRow, found: string): Version {
  return { stored: { body, mac }, row: decoded(() => decodeRow('state', body).row, 'state', found) }
}

/** Reads a row of any kind. Throws ROW_INTEGRITY when it is not of that kind. */
export function decoded<T>(read: () => T, kind: string, found: string): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError) throw rowIntegrity(kind, found)
    throw cause
  }
}

/** Where an object is in its life: also the index column of its row. */
export type HeadState = 'active' | 'deleted' | 'purged'

/** Reads it off the row. */
export function headState(row: HeadRow): HeadState {
  if (row.currentVersionUid === null) return 'purged'
  return row.deletedAt === null ? 'active' : 'deleted'
}

/** The name and vault by which a head was found must be its own: columns are an index, not the truth. */
export function assertFoundByName(head: Head, vaultUid: string, name: string): void {
  const { row } = head
  if (row.vaultUid !== vaultUid || row.name !== name || headState(row) === 'purged') {
    throw rowIntegrity('head', row.objectUid)
  }
}

/** A version must be of the object under which it was found, and the current one be the one that the head names. */
export function assertVersionOf(head: Head, version: Version, asked: string | undefined): void {
  const wanted = asked ?? head.row.currentVersionUid
  if (version.row.objectUid !== head.row.objectUid || version.row.versionUid !== wanted) {
    throw rowIntegrity('state', version.row.versionUid)
  }
}

/** Only an owner's time, not a caller, purges in a vault with purge protection. */
export function assertPurgeable(
  vault: { readonly purgeProtection: boolean },
  resource: string,
): void {
  if (vault.purgeProtection) throw purgeProtected(resource)
}
