/*
 * What comes of each edit of a row under a MAC, by table and part: `body.name` for a field, else a column. Vault keys are
 * told apart by what they do.
 */

export const ANSWERED = 'answered'

/** Why a use is refused, where that is neither ROW_INTEGRITY for what is under the MAC nor nothing for an index column. */
const USES: Readonly<Record<string, string>> = {
  // Under another uid it is not the row that was asked for: there is no such principal, and no role that gives anything.
  'auth.principals.body.uid':
    'GetSecret TOKEN_REVOKED, GetVault TOKEN_REVOKED, IssueToken ROW_INTEGRITY',
  'auth.principals.uid':
    'GetSecret TOKEN_REVOKED, GetVault TOKEN_REVOKED, IssueToken INVALID_CLIENT',
  'auth.principals.body.name':
    'GetSecret ROW_INTEGRITY, GetVault ROW_INTEGRITY, IssueToken INVALID_CLIENT',
  'auth.roles.body.uid': 'PERMISSION_DENIED',
  'auth.roles.uid': 'PERMISSION_DENIED',
  'auth.access.principal_uid': 'ROW_INTEGRITY',
  'auth.credentials.uid': 'INVALID_CLIENT',
  'auth.credentials.body.principalUid': 'INVALID_CLIENT',
  // The name is looked up in the index, and is then that of no vault.
  'auth.vaults.body.name': 'GetSecret VAULT_NOT_FOUND, GetVault ROW_INTEGRITY',
  'auth.vaults.name': 'VAULT_NOT_FOUND',
  'auth.vaults.state': 'VAULT_NOT_FOUND',
  'auth.vaults.uid': 'GetSecret answered, GetVault ROW_INTEGRITY',
  // Refused by what the row says, before key-crypto has judged it: the threat model says so.
  'secret.secret_heads.body.deletedAt': 'SECRET_NOT_FOUND',
  'secret.secret_versions.body.enabled':
    'GetSecret SECRET_DISABLED, ListSecretVersions ROW_INTEGRITY',
  'certificate.certificate_heads.body.deletedAt': 'CERTIFICATE_NOT_FOUND',
  'certificate.certificate_heads.body.objectUid':
    'GetCertificate CERTIFICATE_NOT_FOUND, ListCertificateVersions ROW_INTEGRITY',
  // By which objects are found: another one finds nothing.
  'secret.secret_heads.name': 'SECRET_NOT_FOUND',
  'secret.secret_heads.state': 'SECRET_NOT_FOUND',
  'secret.secret_heads.vault_uid': 'SECRET_NOT_FOUND',
  'secret.secret_heads.object_uid': 'GetSecret ROW_INTEGRITY, ListSecretVersions answered',
  'key_crypto.key_heads.name': 'KEY_NOT_FOUND',
  'key_crypto.key_heads.state': 'KEY_NOT_FOUND',
  'key_crypto.key_heads.vault_uid': 'KEY_NOT_FOUND',
  'certificate.certificate_heads.name': 'CERTIFICATE_NOT_FOUND',
  'certificate.certificate_heads.state': 'CERTIFICATE_NOT_FOUND',
  'certificate.certificate_heads.vault_uid': 'CERTIFICATE_NOT_FOUND',
  // By which versions are found and put in order: the head knows which there must be.
  'secret.secret_versions.version_uid': 'GetSecret answered, ListSecretVersions ROW_INTEGRITY',
  'secret.secret_versions.object_uid': 'ROW_INTEGRITY',
  'secret.secret_versions.ordinal': 'GetSecret answered, ListSecretVersions ROW_INTEGRITY',
  'certificate.certificate_versions.version_uid': 'ROW_INTEGRITY',
  'certificate.certificate_versions.object_uid': 'ROW_INTEGRITY',
  'certificate.certificate_versions.ordinal':
    'GetCertificate answered, ListCertificateVersions ROW_INTEGRITY',
  'key_crypto.key_states.version_uid': 'ROW_INTEGRITY',
  'key_crypto.key_versions.version_uid': 'ROW_INTEGRITY',
  'key_crypto.key_usage.version_uid': 'ROW_INTEGRITY',
  'key_crypto.vault_keys[wrap].vault_uid': 'ROW_INTEGRITY',
  'key_crypto.vault_keys[wrap].purpose': 'ROW_INTEGRITY',
  'key_crypto.vault_keys[wrap].generation': 'ROW_INTEGRITY',
  'key_crypto.vault_keys[seal].vault_uid': 'ROW_INTEGRITY',
  'key_crypto.vault_keys[seal].purpose': 'ROW_INTEGRITY',
  'key_crypto.vault_keys[seal].generation': 'ROW_INTEGRITY',
  // Under the tag of AES-GCM instead of a MAC.
  'secret.secret_versions.sealed': 'GetSecret DECRYPTION_FAILED, ListSecretVersions answered',
}

const isUnderMac = (title: string): boolean => /\.(issued_)?(body\..*|mac)$/.test(title)

/** What the uses of an edited row come to, once nothing is kept in memory. */
export const expected = (title: string): string =>
  USES[title] ?? (isUnderMac(title) ? 'ROW_INTEGRITY' : ANSWERED)

/** What `check` says where a column is compared with another table, or where nothing can be told without the key. */
const FINDINGS: Readonly<Record<string, string | undefined>> = {
  'secret.secret_versions.vault_uid': 'ROW_ORPHANED',
  'certificate.certificate_versions.vault_uid': 'ROW_ORPHANED',
  'key_crypto.key_usage.object_uid': 'ROW_ORPHANED',
  'secret.secret_versions.sealed': undefined,
}

/** The edits of which something is said above. */
export const EXCEPTIONS: readonly string[] = [...Object.keys(USES), ...Object.keys(FINDINGS)]

/** What `strongroom-hsm check` finds of an edit; undefined where it finds nothing, as the threat model says. */
export function foundAs(title: string): string | undefined {
  if (title in FINDINGS) return FINDINGS[title]
  if (title.endsWith('body.realmUid')) return 'ROW_OTHER_REALM'
  return isUnderMac(title) ? 'ROW_INTEGRITY' : 'COLUMN_DIFFERS'
}

/**
 * What services go on using as it was until they start anew: the row lies in memory, found right, and what the feed brings
 * is to them another row, or nothing, since key or name are what was edited; or nobody asks for it again.
 */
const KEPT = new RegExp(
  [
    String.raw`auth\.credentials\..*`,
    String.raw`auth\.access\.(body\.principalUid|principal_uid)`,
    String.raw`auth\.principals\.(body\.uid|body\.name|uid)`,
    String.raw`auth\.roles\.(body\.uid|uid)`,
    String.raw`auth\.vaults\.(name|state)`,
    String.raw`key_crypto\.key_heads\.(name|state|vault_uid)`,
    String.raw`key_crypto\.key_(states|versions)\.(body\.versionUid|version_uid)`,
    String.raw`key_crypto\.key_usage\..*`,
    String.raw`key_crypto\.vault_keys\[\w+\]\.(body\.)?(vaultUid|vault_uid|purpose|generation)`,
    String.raw`secret\.secret_versions\.sealed`,
  ]
    .map((pattern) => `^${pattern}$`)
    .join('|'),
)

export const isKept = (title: string): boolean => KEPT.test(title)

/** Columns of tables with rows under MACs that no edit is tried of, and why nothing hangs on them. */
export const BESIDE: Readonly<Record<string, string>> = {
  'certificate.certificate_heads.unsettled':
    'a reminder: who finds it set does once more what the rows under MACs say',
  'certificate.certificate_versions.not_after':
    'an index of what ends soon, which nothing reads so far',
  'certificate.certificate_versions.operation_uid':
    'names the operation that made it, for who repeats a request: what is shown is then read anew',
  'key_crypto.checkpoint.id': 'always 1, by a constraint',
  'key_crypto.checkpoint.body': 'edited field by field where the log is',
  'key_crypto.checkpoint.mac': 'edited where the log is',
}

/** Tables without rows under MACs, in one schema or in several, and what stands in for one. */
export const OTHER_TABLES: Readonly<Record<string, string>> = {
  '*.realm': 'must be what the HSM says: REALM_DIFFERS',
  '*.migrations': 'names of migrations, for the next one',
  '*.migration_checksums': 'what the files of migrations were, for the next one',
  '*.requests': 'where to find the outcome of a request, never an answer; read after authorization',
  '*.confirmations': 'times, written to prove that a replica speaks to the primary',
  'audit.leaves': 'under the hashes of the tree, whose root the HSM signs',
  'audit.nodes': 'follow from the leaves',
  'audit.checkpoints': 'notes, signed in the HSM',
  'certificate.operations':
    'nothing is decided from it alone: what was signed is held against what was meant',
}

/** Schemas of the job queue: what it says is due is a hint until rows under MACs say the same. */
export const JOB_TABLES = /^(auth|secret|key_crypto|certificate)_jobs\./
