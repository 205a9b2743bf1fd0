import { createHash } from 'node:crypto'
import type {
  CredentialRow,
  HeadRow,
  KeyVersionRow,
  PrincipalRow,
  VaultKeyRow,
  Row,
  RowKind,
} from '@strongroom/formats'
import { parseSealed } from '@strongroom/formats'
import { headState, isTombstone } from '../domain/head.ts'
import { decodeAny, rowOf } from '../hsm/row-kind.ts'
import type { FindingReason } from './finding.ts'

/** A row of a table as it was read: body, MAC, index columns and what was selected beside them. */
export type TableRecord = Readonly<Record<string, unknown>> & {
  readonly body: Buffer
  readonly mac: Buffer
}

export interface Trouble {
  readonly reason: FindingReason
  readonly message: string
}

interface Table<K extends RowKind> {
  readonly table: string
  readonly kind: K
  /** Before `body` and `mac`, in a table that has two such rows in one. */
  readonly prefix?: string
  /** The primary key. */
  readonly key: readonly string[]
  /** What the index columns must be; all columns but body, mac and the two that a trigger fills. */
  readonly columns: Readonly<Record<string, (row: Row<K>) => unknown>>
  /** Further columns, which no body fixes, and expressions, seen in the same snapshot. */
  readonly beside?: string
  /** What else must hold. */
  readonly judge?: (row: Row<K>, record: TableRecord) => Iterable<Trouble>
  /** Uid that the log knows the row by; undefined for kinds that no record lists. */
  readonly uid: (row: Row<K>) => string
  readonly name?: (row: Row<K>) => string
}

/** A table of any kind, its kind set aside. */
export interface AnyTable extends Omit<Table<RowKind>, 'columns' | 'judge' | 'uid' | 'name'> {
  readonly columns: Readonly<Record<string, (row: never) => unknown>>
  readonly judge?: (row: never, record: TableRecord) => Iterable<Trouble>
  readonly uid: (row: never) => string
  readonly name?: (row: never) => string
}

const table = <K extends RowKind>(definition: Table<K>): AnyTable => definition

const uid = (hex: string) => Buffer.from(hex, 'hex')
const trouble = (reason: FindingReason, message: string): Trouble => ({ reason, message })

/** `SHA-256(previous ‖ version uid)` over all versions; 32 zero bytes before the first. */
function runningHash(versions: readonly Buffer[]): Buffer {
  let hash: Buffer = Buffer.alloc(32)
  for (const version of versions) hash = createHash('sha256').update(hash).update(version).digest()
  return hash
}

/** Whether the versions at rest are the ones that the head was made with. */
function* judgeHead(head: HeadRow, record: TableRecord): Iterable<Trouble> {
  const versions = record['versions'] as readonly Buffer[]
  const { versionCount, versionsHash, currentVersionUid } = head
  if (record['vault_known'] === false) yield trouble('ROW_ORPHANED', 'its vault is not there')
  if (isTombstone(head)) {
    if (versions.length > 0)
      yield trouble('ROW_ORPHANED', `it was purged and has ${versions.length} versions`)
    return
  }
  if (versions.length < versionCount) {
    const newest = versions.at(-1)?.toString('hex') !== currentVersionUid
    yield trouble(
      'VERSION_DELETED',
      versions.length === 0
        ? 'it has no version left'
        : `${versionCount - versions.length} of ${versionCount} versions are missing${newest ? ', the newest among them' : ''}`,
    )
  } else if (versions.length > versionCount) {
    yield trouble(
      'VERSION_INSERTED',
      `${versions.length} versions where there were ${versionCount}`,
    )
  } else if (
    !runningHash(versions).equals(versionsHash) ||
    versions.at(-1)?.toString('hex') !== currentVersionUid
  ) {
    yield trouble('VERSIONS_DIFFER', 'its versions are not the ones that it was made with')
  }
}

const orphaned = (record: TableRecord, what: string): Trouble[] =>
  record['parent_known'] === false ? [trouble('ROW_ORPHANED', `${what} is not there`)] : []

function* judgeSealed(record: TableRecord): Iterable<Trouble> {
  yield* orphaned(record, 'its secret')
  if (record['seal_key_known'] === false)
    yield trouble('ROW_MISSING', 'the key that seals it is not there')
  try {
    const { sealGeneration, iv } = parseSealed(record['sealed'] as Buffer)
    if (Number(record['seal_generation']) !== sealGeneration || !iv.equals(record['iv'] as Buffer))
      yield trouble('COLUMN_DIFFERS', 'its sealed value has another generation or IV')
  } catch {
    yield trouble('ROW_INTEGRITY', 'its sealed value is cut or of another form')
  }
}

function* judgeCredential(credential: CredentialRow, record: TableRecord): Iterable<Trouble> {
  const parent = record['principal_body']
  if (!Buffer.isBuffer(parent)) {
    yield trouble('ROW_ORPHANED', 'its principal is not there')
    return
  }
  if (!credentialsOf(parent).includes(credential.uid))
    yield trouble('ROW_ORPHANED', 'its principal does not list it: it was deleted and put back')
}

/** A damaged principal is a finding of its own. */
function credentialsOf(body: Buffer): readonly string[] {
  try {
    return rowOf('principal', decodeAny(body))?.credentialUids ?? []
  } catch {
    return []
  }
}

function* judgePrincipal(principal: PrincipalRow, record: TableRecord): Iterable<Trouble> {
  if (record['access_known'] === false) yield trouble('ROW_MISSING', 'it has no access row')
  const there = new Set(
    (record['credentials'] as readonly Buffer[]).map((id) => id.toString('hex')),
  )
  const missing = principal.deleted ? [] : principal.credentialUids.filter((id) => !there.has(id))
  if (missing.length > 0)
    yield trouble('ROW_MISSING', `credential ${missing.join(', ')} is not there`)
}

function* judgeKeyVersion(version: KeyVersionRow, record: TableRecord): Iterable<Trouble> {
  yield* orphaned(record, "its version's state")
  if (version.family === 'AES-GCM' && record['usage_known'] === false)
    yield trouble('ROW_MISSING', 'its count of uses is not there')
  if (record['vault_key_known'] === false)
    yield trouble('ROW_MISSING', 'the key that wraps it is not there')
}

function* judgeVaultKey(key: VaultKeyRow, record: TableRecord): Iterable<Trouble> {
  if (key.blob.length > 0 && record['vault_state'] !== 'live')
    yield trouble('VAULT_KEY_RESTORED', 'its vault is purged or not there')
}

type VersionIdentity = Pick<Row<'state'>, 'versionUid' | 'objectUid' | 'ordinal'>

const headColumns = {
  object_uid: (row: HeadRow) => uid(row.objectUid),
  vault_uid: (row: HeadRow) => uid(row.vaultUid),
  name: (row: HeadRow) => row.name,
  state: headState,
  purge_at: (row: HeadRow) => row.purgeAt,
}
const versionColumns = {
  version_uid: (row: VersionIdentity) => uid(row.versionUid),
  object_uid: (row: VersionIdentity) => uid(row.objectUid),
  ordinal: (row: VersionIdentity) => row.ordinal,
}
const CERTIFICATE_KNOWN = `EXISTS (SELECT 1 FROM certificate.certificate_heads h
  WHERE h.object_uid = t.object_uid AND h.vault_uid = t.vault_uid) AS parent_known`
const VAULT_KNOWN = 'EXISTS (SELECT 1 FROM auth.vaults v WHERE v.uid = t.vault_uid) AS vault_known'
const objectName = (row: HeadRow) => `${row.objectType}/${row.name}`

/** Every table whose rows carry a MAC. */
export const tables: readonly AnyTable[] = [
  table<'vault'>({
    table: 'auth.vaults',
    kind: 'vault',
    key: ['uid'],
    columns: {
      uid: (row) => uid(row.uid),
      name: (row) => row.name,
      state: (row) => row.state,
      purge_at: (row) => row.purgeAt,
    },
    uid: (row) => row.uid,
    name: (row) => `vaults/${row.name}`,
  }),
  table<'principal'>({
    table: 'auth.principals',
    kind: 'principal',
    key: ['uid'],
    columns: {
      uid: (row) => uid(row.uid),
      name: (row) => row.name,
      deleted: (row) => row.deleted,
    },
    beside: `EXISTS (SELECT 1 FROM auth.access a WHERE a.principal_uid = t.uid) AS access_known,
             ARRAY(SELECT c.uid FROM auth.credentials c WHERE c.principal_uid = t.uid) AS credentials`,
    judge: judgePrincipal,
    uid: (row) => row.uid,
    name: (row) => `principals/${row.name}`,
  }),
  table<'access'>({
    table: 'auth.access',
    kind: 'access',
    key: ['principal_uid'],
    columns: {
      principal_uid: (row) => uid(row.principalUid),
    },
    beside:
      'EXISTS (SELECT 1 FROM auth.principals p WHERE p.uid = t.principal_uid) AS parent_known',
    judge: (_, record) => orphaned(record, 'its principal'),
    uid: (row) => row.principalUid,
  }),
  table<'role'>({
    table: 'auth.roles',
    kind: 'role',
    key: ['uid'],
    columns: {
      uid: (row) => uid(row.uid),
      name: (row) => row.name,
      deleted: (row) => row.deleted,
    },
    uid: (row) => row.uid,
    name: (row) => `roleDefinitions/${row.name}`,
  }),
  table<'credential'>({
    table: 'auth.credentials',
    kind: 'credential',
    key: ['uid'],
    columns: {
      uid: (row) => uid(row.uid),
      principal_uid: (row) => uid(row.principalUid),
    },
    beside:
      '(SELECT p.body FROM auth.principals p WHERE p.uid = t.principal_uid) AS principal_body',
    judge: judgeCredential,
    uid: (row) => row.uid,
  }),
  table<'head'>({
    table: 'secret.secret_heads',
    kind: 'head',
    key: ['object_uid'],
    columns: headColumns,
    beside: `${VAULT_KNOWN}, ARRAY(SELECT s.version_uid FROM secret.secret_versions s
              WHERE s.object_uid = t.object_uid ORDER BY s.ordinal) AS versions`,
    judge: judgeHead,
    uid: (row) => row.objectUid,
    name: objectName,
  }),
  table<'state'>({
    table: 'secret.secret_versions',
    kind: 'state',
    key: ['version_uid'],
    columns: versionColumns,
    // The vault is the head's, the generation and IV are inside the sealed bytes, whose tag the HSM checks.
    beside: `t.seal_generation, t.iv, t.sealed, EXISTS (SELECT 1 FROM secret.secret_heads h
              WHERE h.object_uid = t.object_uid AND h.vault_uid = t.vault_uid) AS parent_known,
             EXISTS (SELECT 1 FROM key_crypto.vault_keys k WHERE k.vault_uid = t.vault_uid AND k.purpose = 'seal'
                      AND k.generation = t.seal_generation) AS seal_key_known`,
    judge: (_, record) => judgeSealed(record),
    uid: (row) => row.versionUid,
  }),
  table<'head'>({
    table: 'key_crypto.key_heads',
    kind: 'head',
    key: ['object_uid'],
    columns: headColumns,
    beside: `${VAULT_KNOWN}, ARRAY(SELECT s.version_uid FROM key_crypto.key_states s
              WHERE s.object_uid = t.object_uid ORDER BY s.ordinal) AS versions`,
    judge: judgeHead,
    uid: (row) => row.objectUid,
    name: objectName,
  }),
  table<'state'>({
    table: 'key_crypto.key_states',
    kind: 'state',
    key: ['version_uid'],
    columns: versionColumns,
    beside: `EXISTS (SELECT 1 FROM key_crypto.key_heads h WHERE h.object_uid = t.object_uid) AS parent_known,
             EXISTS (SELECT 1 FROM key_crypto.key_versions v WHERE v.version_uid = t.version_uid
                      AND v.object_uid = t.object_uid AND v.ordinal = t.ordinal) AS material_known`,
    judge: (_, record) => [
      ...orphaned(record, 'its key'),
      ...(record['material_known'] === false
        ? [trouble('ROW_MISSING', 'its key material is not there')]
        : []),
    ],
    uid: (row) => row.versionUid,
  }),
  table<'key-version'>({
    table: 'key_crypto.key_versions',
    kind: 'key-version',
    key: ['version_uid'],
    columns: versionColumns,
    beside: `EXISTS (SELECT 1 FROM key_crypto.key_states s WHERE s.version_uid = t.version_uid) AS parent_known,
             EXISTS (SELECT 1 FROM key_crypto.key_usage u WHERE u.version_uid = t.version_uid) AS usage_known,
             EXISTS (SELECT 1 FROM key_crypto.key_heads h JOIN key_crypto.vault_keys k USING (vault_uid)
                      WHERE h.object_uid = t.object_uid AND k.purpose = 'wrap') AS vault_key_known`,
    judge: judgeKeyVersion,
    uid: (row) => row.versionUid,
  }),
  table<'key-usage'>({
    table: 'key_crypto.key_usage',
    kind: 'key-usage',
    key: ['version_uid'],
    columns: {
      version_uid: (row) => uid(row.versionUid),
    },
    beside: `EXISTS (SELECT 1 FROM key_crypto.key_versions v
              WHERE v.version_uid = t.version_uid AND v.object_uid = t.object_uid) AS parent_known`,
    judge: (_, record) => orphaned(record, 'its key version'),
    uid: (row) => row.versionUid,
  }),
  table<'head'>({
    table: 'certificate.certificate_heads',
    kind: 'head',
    key: ['object_uid'],
    columns: headColumns,
    beside: `${VAULT_KNOWN}, ARRAY(SELECT s.version_uid FROM certificate.certificate_versions s
              WHERE s.object_uid = t.object_uid ORDER BY s.ordinal) AS versions`,
    judge: judgeHead,
    uid: (row) => row.objectUid,
    name: objectName,
  }),
  table<'state'>({
    table: 'certificate.certificate_versions',
    kind: 'state',
    key: ['version_uid'],
    columns: versionColumns,
    beside: CERTIFICATE_KNOWN,
    judge: (_, record) => orphaned(record, 'its certificate'),
    uid: (row) => row.versionUid,
  }),
  table<'certificate-version'>({
    table: 'certificate.certificate_versions',
    kind: 'certificate-version',
    prefix: 'issued_',
    key: ['version_uid'],
    columns: versionColumns,
    uid: (row) => row.versionUid,
  }),
  table<'vault-key'>({
    table: 'key_crypto.vault_keys',
    kind: 'vault-key',
    key: ['vault_uid', 'purpose', 'generation'],
    columns: {
      vault_uid: (row) => uid(row.vaultUid),
      purpose: (row) => row.purpose,
      generation: (row) => row.generation,
    },
    beside: `(SELECT CASE v.state WHEN 'purged' THEN 'purged' ELSE 'live' END
                FROM auth.vaults v WHERE v.uid = t.vault_uid) AS vault_state`,
    judge: judgeVaultKey,
    uid: (row) => row.vaultUid,
  }),
  table<'checkpoint'>({
    table: 'key_crypto.checkpoint',
    kind: 'checkpoint',
    key: ['id'],
    columns: { id: () => 1 },
    uid: () => '',
  }),
]
