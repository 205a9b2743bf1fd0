import assert from 'node:assert/strict'
import { createPublicKey, randomBytes, verify } from 'node:crypto'
import { clientSecretVerifierInput, parseClientSecret } from '@strongroom/formats'
import type { Fault } from '@strongroom/fault'
import type { PrincipalRow } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from './test-hsm.ts'
import { makeRow, randomUid } from './test-keys.ts'
import type { MadeRow, ProtectedBytes, TokenRequest } from './types.ts'

const NOON = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

interface Client {
  readonly credential: MadeRow<'credential'>
  readonly principal: MadeRow<'principal'>
  readonly credentialUid: string
  readonly secret: Buffer
}

const decoded = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString())

describe('Hsm: client secrets', () => {
  const made = useTestHsm()

  const principalOf = (
    uid: string,
    credentialUids: string[],
    changes: Partial<PrincipalRow> = {},
  ) =>
    makeRow(made().hsm, 'principal', {
      uid,
      name: 'ci',
      counter: 1,
      disabled: false,
      deleted: false,
      tokenEpoch: 7,
      credentialUids,
      ...changes,
    })

  async function client(
    changes: Partial<PrincipalRow> = {},
    expiry: Date | null = null,
  ): Promise<Client> {
    const principalUid = randomUid()
    const { credential, secret } = await made().hsm.newClientSecret({
      principalUid,
      notBefore: NOON,
      expiry,
    })
    const parsed = parseClientSecret(secret.reveal().toString())
    secret.destroy()
    assert.ok(parsed)
    const { uid } = credential.row
    assert.equal(parsed.credentialUid, uid)
    return { credential, principal: await principalOf(principalUid, [uid], changes), ...parsed }
  }
  const tokenFor = (
    { credential, principal, ...who }: Client,
    changes: Partial<TokenRequest> = {},
  ) =>
    made().hsm.signToken({
      ...who,
      credential,
      principal,
      audience: 'secret',
      now: minutes(1),
      lifetimeSeconds: 600,
      ...changes,
    })

  it('are shown once and kept as a verifier', async () => {
    const { credential, secret } = await client()
    const { body, row } = credential
    assert.equal(body.includes(secret), false)
    assert.equal(row.verifier.length, 32)
    assert.equal(row.counter, 1)
    const input = clientSecretVerifierInput(row.principalUid, { credentialUid: row.uid, secret })
    assert.notDeepEqual(await made().hsm.fingerprint(input), row.verifier)
  })

  it('get a token that anybody with the public key can check', async () => {
    const who = await client()
    const { token, expires } = await tokenFor(who)
    const [header, claims, signature] = token.split('.')
    const [key] = made().hsm.tokenKeys()
    assert.ok(key)
    assert.deepEqual(decoded(header), { alg: 'ES256', typ: 'at+jwt', kid: 'token.1' })
    const publicKey = createPublicKey({ key: key.publicKey, format: 'der', type: 'spki' })
    const right = verify(
      'sha256',
      Buffer.from(`${header ?? ''}.${claims ?? ''}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature ?? '', 'base64url'),
    )
    assert.equal(right, true)
    const iat = minutes(1).getTime() / 1000
    const { jti, ...rest } = decoded(claims) as { jti: string }
    assert.match(jti, /^[0-9a-f]{32}$/)
    assert.deepEqual(rest, {
      iss: made().hsm.realmUid,
      aud: 'secret',
      sub: who.principal.row.uid,
      client_id: who.credentialUid,
      iat,
      nbf: iat,
      exp: iat + 600,
      tep: 7,
    })
    assert.equal(expires.getTime(), (iat + 600) * 1000)
  })

  it('get tokens that end with the credential', async () => {
    const who = await client({}, minutes(5))
    const { expires } = await tokenFor(who)
    assert.deepEqual(expires, minutes(5))
  })

  it('get one refusal for everything that is wrong', async () => {
    const right = await client()
    const stranger = await client()
    const foreign = await principalOf(randomUid(), [right.credentialUid])
    const unknown = { credentialUid: right.credentialUid, secret: right.secret }
    const attempts: (() => Promise<unknown>)[] = [
      async () => tokenFor(right, { secret: randomBytes(32) }),
      async () => tokenFor(right, { secret: stranger.secret }),
      async () => tokenFor(right, { credentialUid: stranger.credentialUid }),
      async () =>
        tokenFor(right, { credentialUid: stranger.credentialUid, secret: stranger.secret }),
      async () => tokenFor({ ...stranger, principal: right.principal }),
      async () => tokenFor({ ...right, principal: foreign }),
      async () => tokenFor(await client({ disabled: true })),
      async () => tokenFor(await client({ deleted: true })),
      async () => tokenFor(await client({ credentialUids: [] })),
      async () => tokenFor(await client({}, minutes(1))),
      async () => tokenFor(await client(), { now: minutes(-1) }),
      async () =>
        made().hsm.signToken({
          ...unknown,
          audience: 'secret',
          now: minutes(1),
          lifetimeSeconds: 600,
        }),
    ]
    const faults: Fault[] = []
    for (const attempt of attempts) faults.push(await rejectsWith(attempt(), 'INVALID_CLIENT'))
    const said = new Set(
      faults.map(({ kind, message, metadata }) => JSON.stringify({ kind, message, metadata })),
    )
    assert.equal(said.size, 1)
    assert.equal(faults[0]?.kind, 'unauthenticated')
  })

  it('cost the same work without rows as with them', async () => {
    const who = await client()
    const wrong = { secret: randomBytes(32) }
    const unknown = { credentialUid: who.credentialUid, secret: who.secret }
    const absent = { ...unknown, ...wrong, audience: 'secret', now: NOON, lifetimeSeconds: 60 }
    const timed = async (work: () => Promise<unknown>) => {
      const started = performance.now()
      await rejectsWith(work(), 'INVALID_CLIENT')
      return performance.now() - started
    }
    const [withRows, without]: [number[], number[]] = [[], []]
    for (let round = 0; round < 60; round += 1) {
      withRows.push(await timed(() => tokenFor(who, wrong)))
      without.push(await timed(() => made().hsm.signToken(absent)))
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[30] ?? 0
    // Not a measurement of what an attacker could see; but a path that does nothing would be many times as quick.
    assert.ok(median(without) > median(withRows) / 4, `${median(without)} ${median(withRows)}`)
  })

  it('are not believed with rows that are not right', async () => {
    const who = await client()
    const bent = ({ body, mac }: ProtectedBytes) => ({
      body,
      mac: Buffer.concat([mac.subarray(1), mac.subarray(0, 1)]),
    })
    await rejectsWith(tokenFor(who, { principal: bent(who.principal) }), 'ROW_INTEGRITY')
    await rejectsWith(tokenFor(who, { credential: bent(who.credential) }), 'ROW_INTEGRITY')
    const swapped = { credential: who.principal, principal: who.credential }
    await rejectsWith(tokenFor(who, swapped), 'ROW_INTEGRITY')
  })

  it('do not live again with the row of a time before', async () => {
    const who = await client()
    await tokenFor(who)
    const row = { ...who.principal.row, counter: 2, credentialUids: [] }
    const later = await makeRow(made().hsm, 'principal', row, who.principal)
    await rejectsWith(tokenFor({ ...who, principal: later }), 'INVALID_CLIENT')
    await rejectsWith(tokenFor(who), 'ROW_STALE')
    const again = { ...who.principal, reread: true }
    await rejectsWith(tokenFor(who, { principal: again }), 'ROW_ROLLED_BACK')
  })

  it('are asked for by one audience, for 15 minutes at most', async () => {
    const who = await client()
    for (const audience of ['', 'everything', 'Secret'])
      await rejectsWith(tokenFor(who, { audience }), 'INVALID_FIELD')
    for (const lifetimeSeconds of [0, 901, 4_000_000_000])
      await rejectsWith(tokenFor(who, { lifetimeSeconds }), 'INVALID_FIELD')
    for (const bytes of [0, 31, 33])
      await rejectsWith(tokenFor(who, { secret: Buffer.alloc(bytes) }), 'INVALID_FIELD')
    assert.ok((await tokenFor(who, { lifetimeSeconds: 900 })).token)
  })
})
