import { decode, decodeRow, encode, encodeRow } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'

const OTHER_UID = 'f'.repeat(32)
const LATER = new Date('2031-01-01T00:00:00Z')

/** What a field becomes where its type alone does not say it: one of few words, or absent so far. */
const INSTEAD: Readonly<Record<string, unknown>> = {
  'vault.state': 'purging',
  'head.managedBy': 'certificate',
  'state.contentType': 'text/plain',
  'key-version.keyType': 'RSA',
  'key-version.family': 'HMAC',
  'key-version.protection': 'HSM_RESIDENT',
  'key-version.managedBy': 'certificate',
  'access.assignments': [],
  'principal.credentialUids': [],
  'role.actions': ['*'],
  'role.assignableRoleUids': [OTHER_UID],
  'state.operations': ['decrypt'],
  'state.tags': [{ name: 'edited', value: 'by hand' }],
}

/** One word for another where only few may stand. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  wrap: 'seal',
  seal: 'wrap',
  secrets: 'keys',
  keys: 'certificates',
  certificates: 'secrets',
}

/** What stands in every body before the fields of its kind. */
export const ORIGIN_FIELDS = ['realmUid', 'macGeneration'] as const

/** Names of a kind's fields, in their order. */
export const fieldsOf = (kind: RowKind, body: Buffer): string[] =>
  Object.keys(decodeRow(kind, body).row)

/** The body with another value in one field: what somebody would write who cannot make its MAC. */
export function alteredBody(kind: RowKind, body: Buffer, field: string): Buffer {
  const edited = withOther(kind, body, field)
  if (edited.equals(body)) throw new Error(`${kind}.${field} was not changed`)
  return edited
}

function withOther(kind: RowKind, body: Buffer, field: string): Buffer {
  const { realmUid, generation, row } = decodeRow(kind, body)
  if (field === 'realmUid') return encodeRow(kind, OTHER_UID, generation, row)
  if (field === 'macGeneration') return encodeRow(kind, realmUid, generation + 1, row)
  const before = (row as Record<string, unknown>)[field]
  const after = INSTEAD[`${kind}.${field}`] ?? otherThan(before)
  return after === undefined
    ? editedBytes(kind, body, Object.keys(row).indexOf(field))
    : encodeRow(kind, realmUid, generation, { ...row, [field]: after } as Row<RowKind>)
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1000)
  if (value === null) return LATER
  if (Buffer.isBuffer(value)) return flipped(value)
  if (typeof value !== 'string') throw new TypeError('no other value is known')
  if (/^[0-9a-f]{32}$/.test(value)) return OTHER_UID
  // A word that no other may stand for: only its bytes can be changed.
  return value === 'client-secret' ? undefined : (OTHER_WORD[value] ?? `${value}x`)
}

/** The same bytes but for one bit of the last. */
export const flipped = (bytes: Buffer): Buffer => {
  const copy = bytes.length === 0 ? Buffer.from([0]) : Buffer.from(bytes)
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}

function editedBytes(kind: RowKind, body: Buffer, field: number): Buffer {
  // Before a row's own fields stand realm and generation.
  const fields = decode(kind, body).map((bytes, at) =>
    at === field + 2 && bytes !== null ? flipped(bytes) : bytes,
  )
  return encode(kind, fields)
}
