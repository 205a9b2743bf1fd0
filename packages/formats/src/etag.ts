import type { HeadRow, StateRow } from './rows.ts'

/** A row in one state of its own: no other row ever has the same, not even one that takes its name. */
const etagOf = (uid: string, counter: number): string => `"${uid}-${counter.toString()}"`

/** An etag of what auth keeps: a vault, a principal, a role. */
export const rowEtag = (row: { readonly uid: string; readonly counter: number }): string =>
  etagOf(row.uid, row.counter)

/** An object's etag. */
export const headEtag = (row: HeadRow): string => etagOf(row.objectUid, row.counter)

/** A version's etag. */
export const stateEtag = (row: StateRow): string => etagOf(row.versionUid, row.counter)
