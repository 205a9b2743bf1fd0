import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type { Audience, Configuration } from '@strongroom/client'
import type { ServiceName } from '@strongroom/contracts'
import { bareCall } from './bare-call.ts'
import { reasonOf } from './reason.ts'
import { sharedCluster } from './shared.ts'

/** A read of each service, with what it needs at `vaults/tokens`. */
const reads: Readonly<Record<Audience, readonly [ServiceName, string, object]>> = {
  auth: ['strongroom.auth.v1.VaultService', 'GetVault', { name: 'vaults/tokens' }],
  secret: ['strongroom.secret.v1.SecretService', 'GetSecret', { name: 'vaults/tokens/secrets/s' }],
  'key-crypto': ['strongroom.key.v1.KeyService', 'GetKey', { name: 'vaults/tokens/keys/k' }],
  audit: ['strongroom.audit.v1.AuditService', 'ListRecords', { parent: 'vaults/tokens' }],
  certificate: [
    'strongroom.certificate.v1.CertificateService',
    'ListCertificates',
    { parent: 'vaults/tokens' },
  ],
}
const AUDIENCES = Object.keys(reads) as Audience[]

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('tokens', () => {
  let configuration: Configuration
  let administrator: Strongroom
  let count = 0

  before(async function () {
    this.timeout(120_000)
    const { clientConfig } = await sharedCluster()
    configuration = readConfiguration({ STRONGROOM_CONFIG: clientConfig })
    administrator = new Strongroom(configuration)
    const parent = 'vaults/tokens'
    await administrator.vaults.createVault({ vaultId: 'tokens', vault: { retentionDays: 7 } })
    await administrator.secrets.setSecret({ name: `${parent}/secrets/s`, text: 'x' })
    const key = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
    await administrator.keys.createKey({ parent, keyId: 'k', key })
    await administrator.access.createRoleDefinition({
      roleDefinition: {
        roleName: 'Tokens reader',
        actions: [
          'vaults/read',
          'secrets/getSecret/action',
          'keys/read',
          'audit/read',
          'certificates/read',
        ],
      },
    })
  })
  after(() => {
    administrator.close()
  })

  /** A principal that may read in `vaults/tokens`, with its first credential and a token for each service. */
  async function reader(fields: { expireTime?: Date } = {}) {
    const id = `reader-${(count += 1)}`
    const name = `principals/${id}`
    await administrator.principals.createPrincipal({ principalId: id })
    const seconds = Math.ceil((fields.expireTime?.getTime() ?? 0) / 1000)
    const made = await administrator.principals.createCredential({
      parent: name,
      credential: fields.expireTime ? { expireTime: { seconds, nanos: 0 } } : {},
    })
    const { roleDefinitions } = await administrator.access.listRoleDefinitions({ pageSize: 100 })
    const role = roleDefinitions.find(({ roleName }) => roleName === 'Tokens reader')?.name ?? ''
    const { roleAssignment } = await administrator.access.createRoleAssignment({
      roleAssignment: { principal: name, role, scope: 'vaults/tokens' },
    })
    const tokens = {} as Record<Audience, string>
    for (const audience of AUDIENCES)
      tokens[audience] = await tokenFor(id, made.clientSecret, audience)
    return {
      id,
      name,
      role,
      tokens,
      credential: made.credential?.name ?? '',
      assignment: roleAssignment?.name ?? '',
      clientSecret: made.clientSecret,
    }
  }

  async function tokenFor(clientId: string, clientSecret: string, audience: string) {
    const request = { clientId, clientSecret, audience }
    return (await administrator.tokens.issueToken(request)).accessToken
  }

  const read = (audience: Audience, token: string | undefined): Promise<string> => {
    const [name, rpc, request] = reads[audience]
    const header = token === undefined ? undefined : `Bearer ${token}`
    return reasonOf(bareCall(configuration, name, rpc, request, header))
  }

  /** A service answers so within a second. */
  async function soon(audience: Audience, token: string, reason: string): Promise<void> {
    const deadline = performance.now() + 1000
    for (;;) {
      const late = performance.now() > deadline
      const answer = await read(audience, token)
      if (answer === reason) return
      assert.equal(late, false, `${audience} still answers "${answer}" after a second`)
      await sleep(20)
    }
  }

  const everywhere = (tokens: Record<Audience, string>, reason: string) =>
    Promise.all(AUDIENCES.map((audience) => soon(audience, tokens[audience], reason)))

  it('opens each service with its own token, and no other', async () => {
    const { tokens } = await reader()
    for (const audience of AUDIENCES) assert.equal(await read(audience, tokens[audience]), '')
    for (const audience of AUDIENCES)
      for (const other of AUDIENCES.filter((name) => name !== audience))
        assert.equal(await read(audience, tokens[other]), 'TOKEN_AUDIENCE')
  })

  it('refuses a call without one', async () => {
    for (const audience of AUDIENCES) assert.equal(await read(audience, undefined), 'TOKEN_MISSING')
  })

  it('refuses what is none, what was tampered with and what another signed', async () => {
    const { tokens } = await reader()
    const good = tokens.secret
    const [header = '', claims = '', signature = ''] = good.split('.')
    const fields = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string }
    const kid = (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }).kid
    const { keys } = await administrator.tokens.getJwks({})
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const own = `${header}.${claims}`
    const forged = sign('sha256', Buffer.from(own), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    const none = `${part({ alg: 'none', typ: 'at+jwt', kid })}.${claims}`
    const hmacInput = `${part({ alg: 'HS256', typ: 'at+jwt', kid })}.${claims}`
    const hmac = createHmac('sha256', JSON.stringify(keys[0])).update(hmacInput)
    const bad = {
      'no token at all': 'x',
      'two parts': own,
      'alg none without a signature': `${none}.`,
      'alg none with the signature': `${none}.${signature}`,
      'HMAC with the public key': `${hmacInput}.${hmac.digest('base64url')}`,
      'another key': `${own}.${forged.toString('base64url')}`,
      'other claims': `${header}.${part({ ...fields, sub: '0'.repeat(32) })}.${signature}`,
      'a later end': `${header}.${part({ ...fields, exp: 2 ** 32 })}.${signature}`,
      'an unknown key': `${part({ alg: 'ES256', typ: 'at+jwt', kid: 'token.99' })}.${claims}.${signature}`,
      'a long one': `${good}${'A'.repeat(5000)}`,
    }
    for (const [what, token] of Object.entries(bad))
      assert.equal(await read('secret', token), 'TOKEN_INVALID', what)
    const basic = bareCall(configuration, ...reads.secret, `Basic ${good}`)
    assert.equal(await reasonOf(basic), 'TOKEN_INVALID')
    assert.equal(await read('secret', good), '')
  })

  it('refuses one that has expired', async () => {
    const { tokens } = await reader({ expireTime: new Date(Date.now() + 2500) })
    assert.equal(await read('secret', tokens.secret), '')
    await sleep(3600)
    for (const audience of AUDIENCES)
      assert.equal(await read(audience, tokens[audience]), 'TOKEN_EXPIRED')
  })

  it('refuses those that were revoked, everywhere and within a second', async () => {
    const { name, tokens, id, clientSecret } = await reader()
    await administrator.tokens.revokeTokens({ principal: name })
    await everywhere(tokens, 'TOKEN_REVOKED')
    assert.equal(await read('secret', await tokenFor(id, clientSecret, 'secret')), '')
  })

  it('refuses those of a credential that was deleted', async () => {
    const { credential, tokens, id, clientSecret } = await reader()
    await administrator.principals.deleteCredential({ name: credential })
    await everywhere(tokens, 'TOKEN_REVOKED')
    assert.equal(await reasonOf(tokenFor(id, clientSecret, 'secret')), 'INVALID_CLIENT')
  })

  it('refuses those of a principal that was disabled or deleted', async () => {
    const { name, tokens, id, clientSecret } = await reader()
    const update = (disabled: boolean) =>
      administrator.principals.updatePrincipal({
        principal: { name, disabled },
        updateMask: { paths: ['disabled'] },
      })
    await update(true)
    await everywhere(tokens, 'TOKEN_REVOKED')
    assert.equal(await reasonOf(tokenFor(id, clientSecret, 'secret')), 'INVALID_CLIENT')
    await update(false)
    await everywhere(tokens, '')
    await administrator.principals.deletePrincipal({ name })
    await everywhere(tokens, 'TOKEN_REVOKED')
  })

  it('ends a right within a second, by taking it away or by a denial', async () => {
    const { name, role, assignment, tokens } = await reader()
    await everywhere(tokens, '')
    await administrator.access.createRoleAssignment({
      roleAssignment: {
        principal: name,
        role,
        scope: 'vaults/tokens/secrets/s',
        effect: 'ASSIGNMENT_EFFECT_DENY',
      },
    })
    await soon('secret', tokens.secret, 'PERMISSION_DENIED')
    assert.equal(await read('key-crypto', tokens['key-crypto']), '')
    await administrator.access.deleteRoleAssignment({ name: assignment, scope: 'vaults/tokens' })
    await everywhere(tokens, 'PERMISSION_DENIED')
  })

  it('ends a stream when its token is revoked', async () => {
    const { id, name, clientSecret } = await reader()
    const client = new Strongroom({ ...configuration, clientId: id, clientSecret })
    const tail = (async () => {
      for await (const { entry } of client.audit.tailRecords({ parent: 'vaults/tokens' }))
        assert.ok(entry)
    })()
    await sleep(300)
    await administrator.tokens.revokeTokens({ principal: name })
    const started = performance.now()
    assert.equal(await reasonOf(tail), 'TOKEN_REVOKED')
    assert.ok(performance.now() - started < 2500, 'the stream outlived its token')
    client.close()
  })

  it('says the same to a wrong secret, an unknown client and a mistyped secret', async () => {
    const { id, clientSecret } = await reader()
    const { clientSecret: another } = await reader()
    for (const [clientId, secret] of [
      [id, another],
      ['nobody-here', clientSecret],
      [id, `${clientSecret.slice(0, -1)}x`],
      [id, ''],
    ] as const)
      assert.equal(await reasonOf(tokenFor(clientId, secret, 'secret')), 'INVALID_CLIENT')
    assert.equal(await reasonOf(tokenFor(id, clientSecret, 'nothing')), 'INVALID_FIELD')
  })
})
