import fc from 'fast-check'
import type { Row, RowKind, ScopeTuple } from '../rows.ts'

/* Rows of every kind with any values that have an encoding: lists in any order, twice the same, times before 1970. */
const uid = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))
const text = fc.string({ unit: 'binary', maxLength: 24 }).filter((value) => value.isWellFormed())
const integer = fc.oneof(fc.nat(), fc.maxSafeNat())
const time = fc.date({ noInvalidDate: true })
const bytes = fc.uint8Array({ maxLength: 48 }).map((part) => Buffer.from(part))
const boolean = fc.boolean()
const list = <T>(element: fc.Arbitrary<T>) => fc.array(element, { maxLength: 4 })
const objectType = fc.constantFrom('secrets', 'keys', 'certificates')

const scope: fc.Arbitrary<ScopeTuple> = fc.oneof(
  fc.constant<ScopeTuple>([]),
  fc.tuple(uid),
  fc.tuple(uid, objectType, text),
)

const rows: { readonly [K in RowKind]: fc.Arbitrary<Row<K>> } = {
  vault: fc.record({
    uid,
    name: text,
    counter: integer,
    state: fc.constantFrom('active', 'deleted', 'purging', 'purged'),
    created: time,
    deletedAt: fc.option(time),
    purgeAt: fc.option(time),
    retentionDays: integer,
    purgeProtection: boolean,
  }),
  principal: fc.record({
    uid,
    name: text,
    counter: integer,
    disabled: boolean,
    deleted: boolean,
    tokenEpoch: integer,
    credentialUids: list(uid),
  }),
  access: fc.record({
    principalUid: uid,
    counter: integer,
    assignments: list(
      fc.record({
        uid,
        roleUid: uid,
        effect: fc.constantFrom('allow', 'deny'),
        scope,
        expiry: fc.option(time),
      }),
    ),
  }),
  role: fc.record({
    uid,
    name: text,
    counter: integer,
    deleted: boolean,
    actions: list(text),
    assignableRoleUids: list(uid),
  }),
  credential: fc.record({
    uid,
    principalUid: uid,
    counter: integer,
    kind: fc.constant('client-secret'),
    verifier: bytes,
    notBefore: time,
    expiry: fc.option(time),
  }),
  'vault-key': fc.record({
    vaultUid: uid,
    purpose: fc.constantFrom('wrap', 'seal'),
    generation: integer,
    rootGeneration: integer,
    counter: integer,
    blob: bytes,
  }),
  head: fc.record({
    vaultUid: uid,
    objectType,
    objectUid: uid,
    name: text,
    displayName: text,
    counter: integer,
    currentOrdinal: integer,
    currentVersionUid: fc.option(uid),
    versionCount: integer,
    versionsHash: bytes,
    created: time,
    deletedAt: fc.option(time),
    purgeAt: fc.option(time),
    managedBy: fc.option(text),
  }),
  state: fc.record({
    objectUid: uid,
    versionUid: uid,
    ordinal: integer,
    counter: integer,
    enabled: boolean,
    notBefore: fc.option(time),
    expiry: fc.option(time),
    operations: list(text),
    contentType: fc.option(text),
    tags: list(fc.record({ name: text, value: text })),
    created: time,
    updated: time,
    destroyed: fc.option(time),
  }),
  'key-version': fc.record({
    objectUid: uid,
    versionUid: uid,
    ordinal: integer,
    keyType: fc.constantFrom('EC', 'RSA', 'oct'),
    sizeOrCurve: text,
    family: fc.constantFrom('EC', 'RSA', 'AES-GCM', 'AES-KW', 'HMAC'),
    exportable: boolean,
    protection: fc.constantFrom('HSM', 'HSM_RESIDENT'),
    managedBy: fc.option(text),
    wrapKeyGeneration: integer,
    mechanism: text,
    blob: bytes,
    publicKey: bytes,
  }),
  'certificate-version': fc.record({
    objectUid: uid,
    versionUid: uid,
    ordinal: integer,
    policy: bytes,
    certificates: bytes,
  }),
  'key-usage': fc.record({ versionUid: uid, counter: integer, usesLeased: integer }),
  checkpoint: fc.record({ counter: integer, size: integer, root: bytes, time }),
}

/** Any row of a kind. */
export const anyRow = <K extends RowKind>(kind: K): fc.Arbitrary<Row<K>> => rows[kind]
