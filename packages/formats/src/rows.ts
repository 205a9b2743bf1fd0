import { decode, decodeFields, encode, encodeFields } from './encoding.ts'
import type { Field } from './encoding.ts'
import { boolean, bytes, bytesOf, integer, text, time, uid } from './codec.ts'
import type { Codec } from './codec.ts'

/*
 * The rows that carry a MAC. A protected row travels and rests as its encoded body and the MAC over it; the body is
 * what counts, table columns beside it are an index. Uids are 32 lower-case hex digits in code, 16 bytes in the body.
 */

const optional = <T>(codec: Codec<T>): Codec<T | null> => ({
  write: (value) => (value === null ? null : codec.write(value)),
  read: (field) => (field === null ? null : codec.read(field)),
})

/** A list whose order has no meaning: sorted by bytes, so that equal sets have equal bodies. */
const list = <T>(codec: Codec<T>): Codec<readonly T[]> => ({
  write: (values) =>
    encodeFields(
      values.map((value) => bytesOf(codec.write(value))).sort((a, b) => Buffer.compare(a, b)),
    ),
  read: (field) => decodeFields(bytesOf(field)).map((element) => codec.read(element)),
})

type Shape = Readonly<Record<string, Codec<unknown>>>
type Of<S> = { readonly [K in keyof S]: S[K] extends Codec<infer T> ? T : never }

const shape = <const S extends Shape>(fields: S): S => fields

const tuple = <const S extends Shape>(fields: S): Codec<Of<S>> => ({
  write: (value) => encodeFields(writeShape(fields, value)),
  read: (field) => readShape(fields, decodeFields(bytesOf(field))),
})

function writeShape<S extends Shape>(fields: S, value: Of<S>): Field[] {
  return Object.entries(fields).map(([name, codec]) =>
    codec.write((value as Record<string, unknown>)[name]),
  )
}

function readShape<S extends Shape>(fields: S, values: readonly Field[]): Of<S> {
  if (values.length !== Object.keys(fields).length)
    throw new RangeError('row: another number of fields')
  const row: Record<string, unknown> = {}
  Object.entries(fields).forEach(([name, codec], index) => {
    row[name] = codec.read(values[index] ?? null)
  })
  return row as Of<S>
}

/** `/` is the empty scope; a vault; or a vault, object type and canonical object name. */
export type ScopeTuple =
  | readonly []
  | readonly [vaultUid: string]
  | readonly [vaultUid: string, objectType: ObjectType, name: string]
export type ObjectType = 'secrets' | 'keys' | 'certificates'

const scope: Codec<ScopeTuple> = {
  write: (value) =>
    encodeFields(value.map((part, index) => (index === 0 ? uid.write(part) : text.write(part)))),
  read: (field) => {
    const parts = decodeFields(bytesOf(field))
    if (parts.length === 0) return []
    const vaultUid = uid.read(parts[0] ?? null)
    if (parts.length === 1) return [vaultUid]
    if (parts.length !== 3) throw new RangeError('row: not a scope')
    const type = text.read(parts[1] ?? null)
    if (type !== 'secrets' && type !== 'keys' && type !== 'certificates')
      throw new RangeError('row: not a scope')
    return [vaultUid, type, text.read(parts[2] ?? null)]
  },
}

const enumeration = <const T extends string>(...values: readonly T[]): Codec<T> => ({
  write: (value) => text.write(value),
  read: (field) => {
    const value = text.read(field)
    const known = values.find((candidate) => candidate === value)
    if (known === undefined) throw new RangeError(`row: unknown value ${value}`)
    return known
  },
})

const shapes = {
  vault: shape({
    uid,
    name: text,
    counter: integer,
    state: enumeration('active', 'deleted', 'purging', 'purged'),
    created: time,
    deletedAt: optional(time),
    purgeAt: optional(time),
    retentionDays: integer,
    purgeProtection: boolean,
  }),
  principal: shape({
    uid,
    name: text,
    counter: integer,
    disabled: boolean,
    deleted: boolean,
    tokenEpoch: integer,
    credentialUids: list(uid),
  }),
  access: shape({
    principalUid: uid,
    counter: integer,
    assignments: list(
      tuple({
        uid,
        roleUid: uid,
        effect: enumeration('allow', 'deny'),
        scope,
        expiry: optional(time),
      }),
    ),
  }),
  role: shape({
    uid,
    name: text,
    counter: integer,
    deleted: boolean,
    actions: list(text),
    assignableRoleUids: list(uid),
  }),
  credential: shape({
    uid,
    principalUid: uid,
    counter: integer,
    kind: enumeration('client-secret'),
    verifier: bytes,
    notBefore: time,
    expiry: optional(time),
  }),
  'vault-key': shape({
    vaultUid: uid,
    purpose: enumeration('wrap', 'seal'),
    generation: integer,
    rootGeneration: integer,
    counter: integer,
    /** AES-KWP blob under `root.N`; empty means a tombstone: the vault was purged. */
    blob: bytes,
  }),
  head: shape({
    vaultUid: uid,
    objectType: enumeration('secrets', 'keys', 'certificates'),
    objectUid: uid,
    name: text,
    displayName: text,
    counter: integer,
    currentOrdinal: integer,
    /** Absent in the tombstone of a purged object, whose version count is 0. */
    currentVersionUid: optional(uid),
    versionCount: integer,
    versionsHash: bytes,
    created: time,
    deletedAt: optional(time),
    purgeAt: optional(time),
    managedBy: optional(text),
  }),
  state: shape({
    objectUid: uid,
    versionUid: uid,
    ordinal: integer,
    counter: integer,
    enabled: boolean,
    notBefore: optional(time),
    expiry: optional(time),
    /** Azure's key_ops; empty for secrets. */
    operations: list(text),
    contentType: optional(text),
    tags: list(tuple({ name: text, value: text })),
    created: time,
    updated: time,
    destroyed: optional(time),
  }),
  'key-version': shape({
    objectUid: uid,
    versionUid: uid,
    ordinal: integer,
    keyType: enumeration('EC', 'RSA', 'oct'),
    /** `P-256`, `P-384`, `P-521`, `P-256K` for EC; the size in bits, as text, for RSA and oct. */
    sizeOrCurve: text,
    /** EC: `EC`; RSA: `RSA`; oct: `AES-GCM`, `AES-KW` or `HMAC`, fixed at creation. */
    family: enumeration('EC', 'RSA', 'AES-GCM', 'AES-KW', 'HMAC'),
    exportable: boolean,
    protection: enumeration('HSM', 'HSM_RESIDENT'),
    managedBy: optional(text),
    wrapKeyGeneration: integer,
    mechanism: text,
    blob: bytes,
    /** SPKI DER; empty for oct. */
    publicKey: bytes,
  }),
  'certificate-version': shape({
    objectUid: uid,
    versionUid: uid,
    ordinal: integer,
    /** CertificatePolicy of strongroom.certificate.v1, encoded. */
    policy: bytes,
    /** DER, one after the other: the leaf, then its issuers. */
    certificates: bytes,
  }),
  'key-usage': shape({ versionUid: uid, counter: integer, usesLeased: integer }),
  checkpoint: shape({ counter: integer, size: integer, root: bytes, time }),
} as const

export type RowKind = keyof typeof shapes
export type Row<K extends RowKind> = Of<(typeof shapes)[K]>
export type VaultRow = Row<'vault'>
export type PrincipalRow = Row<'principal'>
export type AccessRow = Row<'access'>
export type Assignment = AccessRow['assignments'][number]
export type RoleRow = Row<'role'>
export type CredentialRow = Row<'credential'>
export type VaultKeyRow = Row<'vault-key'>
export type HeadRow = Row<'head'>
export type StateRow = Row<'state'>
export type KeyVersionRow = Row<'key-version'>
export type CertificateVersionRow = Row<'certificate-version'>
export type KeyUsageRow = Row<'key-usage'>
export type CheckpointRow = Row<'checkpoint'>

export const rowKinds = Object.keys(shapes) as readonly RowKind[]

/** What the MAC is made over: `E(kind, realm uid, N, fields…)`. Throws RangeError on a value that has no encoding. */
export function encodeRow<K extends RowKind>(
  kind: K,
  realmUid: string,
  generation: number,
  row: Row<K>,
): Buffer {
  return encode(kind, [
    uid.write(realmUid),
    integer.write(generation),
    ...writeShape(shapes[kind] as Shape, row as Of<Shape>),
  ])
}

export interface DecodedRow<K extends RowKind> {
  readonly realmUid: string
  /** Generation N of the MAC key. */
  readonly generation: number
  readonly row: Row<K>
}

/** Reads a body back. Throws RangeError when it is of another kind or not canonical. */
export function decodeRow<K extends RowKind>(kind: K, body: Buffer): DecodedRow<K> {
  const [realm = null, generation = null, ...rest] = decode(kind, body)
  const decoded = {
    realmUid: uid.read(realm),
    generation: integer.read(generation),
    row: readShape(shapes[kind] as Shape, rest) as Row<K>,
  }
  // One row has one body: lists in order, whole milliseconds, well-formed text.
  if (!encodeRow(kind, decoded.realmUid, decoded.generation, decoded.row).equals(body))
    throw new RangeError('row: not canonical')
  return decoded
}
