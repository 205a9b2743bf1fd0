import { certificateMade } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { RowKind } from '@strongroom/formats'
import type { UserCalls } from './user-calls.ts'

const EC = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
const AES = { keyType: 'KEY_TYPE_OCT', sizeBits: 256, keyFamily: 'KEY_FAMILY_AES_GCM' } as const
const ACTIONS = ['secrets/getSecret/action', 'vaults/read']
const VAULT = 'vaults/columns'
const SECRET = `${VAULT}/secrets/shared`

/** The calls that need a row, by RPC: each gives why it was refused, empty where it was not. */
export type Uses = Readonly<Record<string, () => Promise<string>>>

/** A row under a MAC: where it stands, and how one comes to be that nothing else shares. */
export interface ProtectedRow {
  readonly table: string
  readonly kind: RowKind
  /** Before `body` and `mac`, in a table that has two such rows in one. */
  readonly prefix: '' | 'issued_'
  /** Tells rows of one table apart that are used for different things. */
  readonly use: string
  /** The primary key. */
  readonly key: readonly string[]
  /** Finds the row of an object by its id, $1. */
  readonly where: string
  readonly make: (id: string) => Promise<Uses>
}

/** Makes what all of them stand in. */
export async function makeVault(administrator: Strongroom): Promise<void> {
  await administrator.vaults.createVault({ vaultId: 'columns', vault: { retentionDays: 7 } })
  await administrator.secrets.setSecret({ name: SECRET, text: 'x' })
}

/** Every kind of row under a MAC that a user's call needs. */
export function protectedRows(administrator: Strongroom, calls: UserCalls): ProtectedRow[] {
  const { keys, secrets, vaults, principals, access, certificates } = administrator

  const getSecret = (name: string, token?: string) => () =>
    calls.refusal('secret', 'strongroom.secret.v1.SecretService', 'GetSecret', { name }, token)
  const getVault = (name: string, token?: string) => () =>
    calls.refusal('auth', 'strongroom.auth.v1.VaultService', 'GetVault', { name }, token)
  const sign = (name: string) => () =>
    calls.refusal('key-crypto', 'strongroom.key.v1.CryptoService', 'Sign', {
      name,
      algorithm: 'SIGNATURE_ALGORITHM_ES256',
      digest: Buffer.alloc(32, 1),
    })

  const aVault = async (id: string) => {
    const name = `vaults/${id}`
    await vaults.createVault({ vaultId: id, vault: { retentionDays: 7 } })
    await secrets.setSecret({ name: `${name}/secrets/s`, text: 'x' })
    return { GetSecret: getSecret(`${name}/secrets/s`), GetVault: getVault(name) }
  }

  const aSealingVault = async (id: string): Promise<Uses> => {
    const { GetSecret } = await aVault(id)
    return { GetSecret }
  }

  const aSigningVault = async (id: string): Promise<Uses> => {
    await vaults.createVault({ vaultId: id, vault: { retentionDays: 7 } })
    await keys.createKey({ parent: `vaults/${id}`, keyId: 'k', key: EC })
    return { Sign: sign(`vaults/${id}/keys/k`) }
  }

  /** A principal that may read by a role of its own, with its secret and its tokens. */
  const aReader = async (id: string) => {
    const name = `principals/${id}`
    await principals.createPrincipal({ principalId: id })
    const { clientSecret } = await principals.createCredential({ parent: name })
    const { roleDefinition } = await access.createRoleDefinition({
      roleDefinition: { roleName: id, actions: ACTIONS },
    })
    const role = roleDefinition?.name ?? ''
    await access.createRoleAssignment({ roleAssignment: { principal: name, role, scope: VAULT } })
    const issue = (audience: string) =>
      administrator.tokens.issueToken({ clientId: id, clientSecret, audience })
    const [forSecret, forAuth] = await Promise.all([issue('secret'), issue('auth')])
    const issueToken = () =>
      calls.refusal('auth', 'strongroom.auth.v1.TokenService', 'IssueToken', {
        clientId: id,
        clientSecret,
        audience: 'secret',
      })
    return {
      GetSecret: getSecret(SECRET, forSecret.accessToken),
      GetVault: getVault(VAULT, forAuth.accessToken),
      IssueToken: issueToken,
    }
  }
  const rights = async (id: string): Promise<Uses> => {
    const { GetSecret, GetVault } = await aReader(id)
    return { GetSecret, GetVault }
  }
  const login = async (id: string): Promise<Uses> => {
    const { IssueToken } = await aReader(id)
    return { IssueToken }
  }

  const aSecret = async (id: string): Promise<Uses> => {
    const name = `${VAULT}/secrets/${id}`
    await secrets.setSecret({ name, text: 'x' })
    const list = () =>
      calls.refusal('secret', 'strongroom.secret.v1.SecretService', 'ListSecretVersions', {
        parent: name,
      })
    return { GetSecret: getSecret(name), ListSecretVersions: list }
  }

  const aKey = async (id: string): Promise<Uses> => {
    const name = `${VAULT}/keys/${id}`
    await keys.createKey({ parent: VAULT, keyId: id, key: EC })
    const get = () =>
      calls.refusal('key-crypto', 'strongroom.key.v1.KeyService', 'GetKey', { name })
    return { Sign: sign(name), GetKey: get }
  }

  const aCountedKey = async (id: string): Promise<Uses> => {
    await keys.createKey({ parent: VAULT, keyId: id, key: AES })
    const encrypt = () =>
      calls.refusal('key-crypto', 'strongroom.key.v1.CryptoService', 'Encrypt', {
        name: `${VAULT}/keys/${id}`,
        algorithm: 'ENCRYPTION_ALGORITHM_A256GCM',
        plaintext: Buffer.from('x'),
      })
    return { Encrypt: encrypt }
  }

  const aCertificate = async (id: string): Promise<Uses> => {
    const name = `${VAULT}/certificates/${id}`
    const policy = { subject: 'CN=columns.example', keyProperties: EC }
    const begun = await certificates.createCertificate({ parent: VAULT, certificateId: id, policy })
    if (begun.operation) await certificateMade(administrator, begun.operation)
    const ask = (rpc: string, request: object) => () =>
      calls.refusal('certificate', 'strongroom.certificate.v1.CertificateService', rpc, request)
    return {
      GetCertificate: ask('GetCertificate', { name }),
      ListCertificateVersions: ask('ListCertificateVersions', { parent: name }),
    }
  }

  const vaultUid = '(SELECT uid FROM auth.vaults WHERE name = $1)'
  const principalUid = '(SELECT uid FROM auth.principals WHERE name = $1)'
  const objectUid = (heads: string) => `(SELECT object_uid FROM ${heads} WHERE name = $1)`
  const head = (table: string, make: ProtectedRow['make']): ProtectedRow => ({
    table,
    kind: 'head',
    prefix: '',
    use: 'head',
    key: ['object_uid'],
    where: 'name = $1',
    make,
  })
  const version = (
    table: string,
    heads: string,
    make: ProtectedRow['make'],
    kind: RowKind = 'state',
  ): ProtectedRow => ({
    table,
    kind,
    prefix: kind === 'certificate-version' ? 'issued_' : '',
    use: kind,
    key: ['version_uid'],
    where: `object_uid = ${objectUid(heads)}`,
    make,
  })
  const vaultKey = (purpose: 'wrap' | 'seal', make: ProtectedRow['make']): ProtectedRow => ({
    table: 'key_crypto.vault_keys',
    kind: 'vault-key',
    prefix: '',
    use: purpose,
    key: ['vault_uid', 'purpose', 'generation'],
    where: `vault_uid = ${vaultUid} AND purpose = '${purpose}'`,
    make,
  })
  const named = (table: string, kind: RowKind, make: ProtectedRow['make']): ProtectedRow => ({
    table,
    kind,
    prefix: '',
    use: kind,
    key: ['uid'],
    where: 'name = $1',
    make,
  })

  return [
    named('auth.vaults', 'vault', aVault),
    named('auth.principals', 'principal', aReader),
    named('auth.roles', 'role', rights),
    {
      ...named('auth.access', 'access', rights),
      key: ['principal_uid'],
      where: `principal_uid = ${principalUid}`,
    },
    { ...named('auth.credentials', 'credential', login), where: `principal_uid = ${principalUid}` },
    vaultKey('wrap', aSigningVault),
    vaultKey('seal', aSealingVault),
    head('secret.secret_heads', aSecret),
    version('secret.secret_versions', 'secret.secret_heads', aSecret),
    head('key_crypto.key_heads', aKey),
    version('key_crypto.key_states', 'key_crypto.key_heads', aKey),
    version('key_crypto.key_versions', 'key_crypto.key_heads', aKey, 'key-version'),
    version('key_crypto.key_usage', 'key_crypto.key_heads', aCountedKey, 'key-usage'),
    head('certificate.certificate_heads', aCertificate),
    version('certificate.certificate_versions', 'certificate.certificate_heads', aCertificate),
    version(
      'certificate.certificate_versions',
      'certificate.certificate_heads',
      aCertificate,
      'certificate-version',
    ),
  ]
}
