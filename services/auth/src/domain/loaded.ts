import { decodeRow } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'

import { rowIntegrity } from './faults.ts'

/** A row as it rests: what counts is the body, under its MAC. */
export interface StoredRow {
  readonly body: Buffer
  readonly mac: Buffer
}

/** Kinds of rows that auth owns. */
export type AccessKind = Extract<RowKind, 'vault' | 'principal' | 'access' | 'role' | 'credential'>

/** A row read from the store, not verified yet: key-crypto says whether its MAC is right. */
export interface Loaded<K extends AccessKind = AccessKind> {
  readonly kind: K
  readonly stored: StoredRow
  readonly row: Row<K>
}

const accessKinds: readonly AccessKind[] = ['vault', 'principal', 'access', 'role', 'credential']

/** Reads a body of a known kind. Throws ROW_INTEGRITY when it is none; `uid` says where it was found. */
export function load<K extends AccessKind>(kind: K, stored: StoredRow, uid: string): Loaded<K> {
  try {
    return { kind, stored, row: decodeRow(kind, stored.body).row }
  } catch (cause) {
    if (cause instanceof RangeError) throw rowIntegrity(kind, uid)
    throw cause
  }
}

/** Reads a body of whatever kind it is; undefined when it is of no kind of auth's. */
export function loadAny(stored: StoredRow): Loaded | undefined {
  for (const kind of accessKinds) {
    // A kind ends where the length of the first field begins, whose first byte is zero.
    const head = `strongroom/v1/${kind}\0`
    if (stored.body.toString('latin1', 0, head.length) !== head) continue
    try {
      return { kind, stored, row: decodeRow(kind, stored.body).row }
    } catch (cause) {
      if (cause instanceof RangeError) return undefined
      throw cause
    }
  }
  return undefined
}

/** Narrows a loaded row. */
export function isKind<K extends AccessKind>(kind: K, loaded: Loaded): loaded is Loaded<K> {
  return loaded.kind === kind
}

/** What identifies a row within its kind. */
export function uidOf(loaded: Loaded): string {
  return isKind('access', loaded)
    ? loaded.row.principalUid
    : (loaded.row as Row<Exclude<AccessKind, 'access'>>).uid
}
