import type { HeadRow, Row, RowKind } from '@strongroom/formats'
import { headState } from '../domain/head.ts'
import {
  judgeCredential,
  judgeHead,
  judgeKeyVersion,
  judgePrincipal,
  judgeSealed,
  judgeVaultKey,
  orphaned,
  trouble,
} from './rules.ts'
import type { TableRecord, Trouble } from './rules.ts'

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

/** Heads of one kind of object, with the table that holds the states of their versions. */
const heads = (name: string, states: string, objectType: HeadRow['objectType']): AnyTable =>
  table<'head'>({
    table: name,
    kind: 'head',
    key: ['object_uid'],
    columns: headColumns,
    beside: `${VAULT_KNOWN}, ARRAY(SELECT s.version_uid FROM ${states} s
              WHERE s.object_uid = t.object_uid ORDER BY s.ordinal) AS versions`,
    // A copy among other objects could be taken for the row itself.
    judge: (row, record) => [
      ...(row.objectType === objectType
        ? []
        : [trouble('ROW_ORPHANED', `it is one of ${row.objectType}, which stand elsewhere`)]),
      ...judgeHead(row, record),
    ],
    uid: (row) => row.objectUid,
    name: (row) => `${row.objectType}/${row.name}`,
  })

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
  heads('secret.secret_heads', 'secret.secret_versions', 'secrets'),
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
  heads('key_crypto.key_heads', 'key_crypto.key_states', 'keys'),
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
  heads('certificate.certificate_heads', 'certificate.certificate_versions', 'certificates'),
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
