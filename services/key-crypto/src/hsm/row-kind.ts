import { decodeRow, rowKinds } from '@strongroom/formats'
import type { DecodedRow, Row, RowKind } from '@strongroom/formats'

/** A row of whichever kind, decoded. */
export type AnyRow = { readonly [K in RowKind]: { readonly kind: K } & DecodedRow<K> }[RowKind]

const PREFIX = 'strongroom/v1/'
const KIND_BYTES_MAX = 24

/** What a body says it is; undefined for something else. A kind ends where the first field's length begins, with a 0. */
export function kindOf(body: Buffer): RowKind | undefined {
  if (body.toString('latin1', 0, PREFIX.length) !== PREFIX) return undefined
  const end = body.indexOf(0, PREFIX.length)
  if (end === -1 || end - PREFIX.length > KIND_BYTES_MAX) return undefined
  const text = body.toString('latin1', PREFIX.length, end)
  return rowKinds.find((kind) => kind === text)
}

/** Decodes a body of any kind. Throws RangeError. */
export function decodeAny(body: Buffer): AnyRow {
  const kind = kindOf(body)
  if (kind === undefined) throw new RangeError('row: of no known kind')
  return { kind, ...decodeRow(kind, body) } as AnyRow
}

/** What stays the same through all changes of a row: what its counter counts for, and what else may never change. */
export function identityOf(any: AnyRow): string {
  switch (any.kind) {
    case 'vault':
    case 'principal':
      return `${any.row.uid}/${any.row.name}`
    case 'role':
    case 'credential':
      return any.row.uid
    case 'access':
      return any.row.principalUid
    case 'vault-key':
      return `${any.row.vaultUid}/${any.row.purpose}/${any.row.generation}`
    case 'head':
      return [any.row.vaultUid, any.row.objectType, any.row.objectUid, any.row.name].join('/')
    case 'state':
      return `${any.row.objectUid}/${any.row.versionUid}/${any.row.ordinal}`
    case 'key-version':
    case 'certificate-version':
    case 'key-usage':
      return any.row.versionUid
    case 'checkpoint':
      return ''
  }
}

/** Undefined for a version of a key or certificate, which never changes. */
export const counterOf = (any: AnyRow): number | undefined =>
  any.kind === 'key-version' || any.kind === 'certificate-version' ? undefined : any.row.counter

/** Narrows to one kind. */
export function rowOf<K extends RowKind>(kind: K, any: AnyRow): Row<K> | undefined {
  return any.kind === kind ? (any.row as Row<K>) : undefined
}
