import { encode, encodeFields, FieldReader, readerOf } from './encoding.ts'
import type { Field } from './encoding.ts'
import { boolean, bytes, integer, present, text, time, uid } from './codec.ts'
import type { Codec } from './codec.ts'

/*
 * The rows that carry a MAC. A protected row travels and rests as its encoded body and the MAC over it; the body is
 * what counts, table columns beside it are an index. Uids are 32 lower-case hex digits in code, 16 bytes in the body.
 */

const optional = <T>(codec: Codec<T>): Codec<T | null, Field> => ({
  write: (value) => (value === null ? null : codec.write(value)),
  read: (field) => (field.absent ? null : codec.read(field)),
})

/** The fields that a field holds. */
const within = (field: FieldReader): FieldReader => {
  const { bytes, start, end } = present(field)
  return new FieldReader(bytes, start, end)
}

/** A list whose order has no meaning: sorted by bytes, so that equal sets have equal bodies. */
const list = <T>(codec: Codec<T>): Codec<readonly T[]> => ({
  write: (values) =>
    encodeFields(values.map((value) => codec.write(value)).sort((a, b) => Buffer.compare(a, b))),
  read: (field) => {
    const elements = within(field)
    const values: T[] = []
    let last = { start: 0, end: 0 }
    while (elements.next()) {
      const { bytes, start, end } = elements
      values.push(codec.read(elements))
      if (bytes.compare(bytes, start, end, last.start, last.end) > 0)
        throw new RangeError('row: a list is out of order')
      last = { start, end }
    }
    return values
  },
})

type Shape = Readonly<Record<string, Codec<unknown, Field>>>
type Of<S> = { readonly [K in keyof S]: S[K] extends Codec<infer T, Field> ? T : never }

/** The fields of a shape in order, listed once for all rows. */
type Entries = readonly (readonly [name: string, codec: Codec<unknown, Field>])[]

const shape = <const S extends Shape>(fields: S): S => fields

const tuple = <const S extends Shape>(fields: S): Codec<Of<S>> => {
  const entries = Object.entries(fields)
  return {
    write: (value) => encodeFields(writeEntries(entries, value)),
    read: (field) => readEntries(entries, within(field)) as Of<S>,
  }
}

function writeEntries(entries: Entries, value: Readonly<Record<string, unknown>>): Field[] {
  return entries.map(([name, codec]) => codec.write(value[name]))
}

/** Reads the fields that are left: these, and no more. */
function readEntries(entries: Entries, fields: FieldReader): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [name, codec] of entries) row[name] = readNext(fields, codec)
  if (fields.next()) throw new RangeError('row: a field too many')
  return row
}

function readNext<T>(fields: FieldReader, codec: Codec<T, Field>): T {
  if (!fields.next()) throw new RangeError('row: a field is missing')
  return codec.read(fields)
}

/** `/` is the empty scope; a vault; or a vault, object type and canonical object name. */
export type ScopeTuple =
  | readonly []
  | readonly [vaultUid: string]
  | readonly [vaultUid: string, objectType: ObjectType, name: string]
export type ObjectType = 'secrets' | 'keys' | 'certificates'

const enumeration = <const T extends string>(...values: readonly T[]): Codec<T> => ({
  write: (value) => text.write(value),
  read: (field) => {
    const value = text.read(field)
    const known = values.find((candidate) => candidate === value)
    if (known === undefined) throw new RangeError(`row: unknown value ${value}`)
    return known
  },
})

const objectType = enumeration('secrets', 'keys', 'certificates')

const scope: Codec<ScopeTuple> = {
  write: (value) =>
    encodeFields(value.map((part, index) => (index === 0 ? uid.write(part) : text.write(part)))),
  read: (field) => {
    const parts = within(field)
    if (!parts.next()) return []
    const vaultUid = uid.read(parts)
    if (!parts.next()) return [vaultUid]
    const type = objectType.read(parts)
    const name = readNext(parts, text)
    if (parts.next()) throw new RangeError('row: not a scope')
    return [vaultUid, type, name]
  },
}

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
    objectType,
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

const entriesOf = Object.fromEntries<Entries>(
  rowKinds.map((kind) => [kind, Object.entries(shapes[kind])]),
) as Readonly<Record<RowKind, Entries>>

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
    ...writeEntries(entriesOf[kind], row),
  ])
}

export interface DecodedRow<K extends RowKind> {
  readonly realmUid: string
  /** Generation N of the MAC key. */
  readonly generation: number
  readonly row: Row<K>
}

/** Reads a body back. Throws RangeError when it is of another kind or not the one body of its row. */
export function decodeRow<K extends RowKind>(kind: K, body: Buffer): DecodedRow<K> {
  const fields = readerOf(kind, body)
  return {
    realmUid: readNext(fields, uid),
    generation: readNext(fields, integer),
    row: readEntries(entriesOf[kind], fields) as Row<K>,
  }
}
