import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type { Audience } from '@strongroom/client'
import type { ServiceName as RpcService } from '@strongroom/contracts'
import type { Cluster } from '@strongroom/local-cluster'
import pg from 'pg'
import { bareCall } from './bare-call.ts'
import { strongroom } from './command.ts'
import { answered, clientOf, configurationOf } from './one-replica.ts'
import { reasonOf } from './reason.ts'
import { sharedCluster } from './shared.ts'

const vault = 'vaults/replicas'
const REPLICAS = [0, 1] as const
const SEEN_WITHIN_MILLIS = 1000
const TWINS = 20
const CHANGES = 10

/** A read for each audience. */
const reads: Readonly<Partial<Record<Audience, readonly [RpcService, string, object]>>> = {
  auth: ['strongroom.auth.v1.VaultService', 'GetVault', { name: vault }],
  secret: ['strongroom.secret.v1.SecretService', 'GetSecret', { name: `${vault}/secrets/s` }],
  'key-crypto': ['strongroom.key.v1.KeyService', 'GetKey', { name: `${vault}/keys/k` }],
  audit: ['strongroom.audit.v1.AuditService', 'ListRecords', { parent: vault }],
}
const P256 = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const

describe('two replicas', function () {
  this.timeout(60_000)
  let cluster: Cluster
  /** Everything through the first replicas, and everything through the second. */
  let clients: readonly [Strongroom, Strongroom]

  before(async function () {
    this.timeout(240_000)
    cluster = await sharedCluster()
    clients = [clientOf(cluster, 0), clientOf(cluster, 1)]
    const [one] = clients
    await one.vaults.createVault({ vaultId: 'replicas', vault: { retentionDays: 7 } })
    await one.secrets.setSecret({ name: `${vault}/secrets/s`, text: 'x' })
    await one.keys.createKey({ parent: vault, keyId: 'k', key: P256 })
  })
  after(() => {
    for (const client of clients) client.close()
  })

  /** By turns: the client of the first, of the second, of the first … */
  const turn = (at: number): Strongroom => clients[at % 2 === 0 ? 0 : 1]

  it('take tokens that either replica of auth issued', async () => {
    for (const issuer of REPLICAS) {
      const { clientId, clientSecret } = configurationOf(cluster, issuer)
      for (const audience of Object.keys(reads) as Audience[]) {
        const issued = await turn(issuer).tokens.issueToken({ clientId, clientSecret, audience })
        const [name, rpc, request] = reads[audience] ?? assert.fail()
        for (const replica of REPLICAS) {
          const call = bareCall(
            configurationOf(cluster, replica),
            name,
            rpc,
            request,
            `Bearer ${issued.accessToken}`,
          )
          assert.equal(await reasonOf(call), '', `${audience} ${replica}, issued by ${issuer}`)
        }
      }
    }
  })

  it('refuse a token that was revoked at one, at both', async () => {
    const [one] = clients
    await one.principals.createPrincipal({ principalId: 'at-both' })
    const made = await one.principals.createCredential({ parent: 'principals/at-both' })
    const issued = await one.tokens.issueToken({
      clientId: 'at-both',
      clientSecret: made.clientSecret,
      audience: 'secret',
    })
    const [name, rpc, request] = reads.secret ?? assert.fail()
    const read = (replica: number) => {
      const configuration = configurationOf(cluster, replica)
      return reasonOf(bareCall(configuration, name, rpc, request, `Bearer ${issued.accessToken}`))
    }
    for (const replica of REPLICAS) assert.equal(await read(replica), 'PERMISSION_DENIED')
    const other = clients[1]
    await other.tokens.revokeTokens({ principal: 'principals/at-both' })
    const revokedAt = performance.now()
    for (const replica of REPLICAS) {
      while ((await read(replica)) !== 'TOKEN_REVOKED')
        assert.ok(performance.now() - revokedAt < SEEN_WITHIN_MILLIS)
    }
  })

  it('go on with a page that the other began', async () => {
    const names = Array.from({ length: 5 }, (_, index) => `paged-${index}`)
    for (const name of names) {
      await turn(0).secrets.setSecret({ name: `${vault}/secrets/${name}`, text: name })
      await turn(1).secrets.setSecret({ name: `${vault}/secrets/versions`, text: name })
      await turn(1).keys.createKey({ parent: vault, keyId: name, key: P256 })
    }
    const [secret, key] = [`${vault}/secrets/`, `${vault}/keys/`]
    /** Walks pages of two items, each from the replica that did not give the one before. */
    const walk = async (
      page: (client: Strongroom, pageToken: string) => Promise<{ nextPageToken: string }>,
      items: (answer: never) => readonly string[],
    ): Promise<string[]> => {
      const found: string[] = []
      let pageToken = ''
      for (let at = 0; at === 0 || pageToken !== ''; at += 1) {
        const answer = await page(turn(at), pageToken)
        found.push(...items(answer as never))
        pageToken = answer.nextPageToken
      }
      return found
    }
    const pageSize = 2
    const secrets = await walk(
      (client, pageToken) => client.secrets.listSecrets({ parent: vault, pageSize, pageToken }),
      ({ secrets: page }: { secrets: { name: string }[] }) => page.map(({ name }) => name),
    )
    assert.deepEqual(secrets, [...names, 's', 'versions'].map((name) => secret + name).sort())
    const keys = await walk(
      (client, pageToken) => client.keys.listKeys({ parent: vault, pageSize, pageToken }),
      // With the version that is current.
      ({ keys: page }: { keys: { name: string }[] }) =>
        page.map(({ name }) => name.replace(/\/versions\/.*/, '')),
    )
    assert.deepEqual(keys, ['k', ...names].map((name) => key + name).sort())
    const parent = `${secret}versions`
    const versions = await walk(
      (client, pageToken) => client.secrets.listSecretVersions({ parent, pageSize, pageToken }),
      ({ versions: page }: { versions: { name: string }[] }) => page.map(({ name }) => name),
    )
    assert.equal(new Set(versions).size, names.length)
    const records = await walk(
      (client, pageToken) => client.audit.listRecords({ parent: vault, pageSize: 7, pageToken }),
      ({ entries }: { entries: { index: string }[] }) => entries.map(({ index }) => index),
    )
    assert.equal(new Set(records).size, records.length)
    assert.ok(records.length > names.length * 3)
  })

  it('give a repeated request the first outcome, and twins one', async () => {
    const name = `${vault}/secrets/twins`
    const versions = new Set<string>()
    for (let at = 0; at < TWINS; at += 1) {
      const request = { name, data: randomBytes(8), requestId: randomUUID() }
      const asked = [turn(at).secrets.setSecret(request), turn(at + 1).secrets.setSecret(request)]
      const [first, twin] = await Promise.all(asked)
      const late = await turn(at + 1).secrets.setSecret(request)
      const version = first?.secret?.version?.name ?? ''
      assert.notEqual(version, '')
      assert.equal(twin?.secret?.version?.name, version)
      assert.equal(late.secret?.version?.name, version)
      versions.add(version)
    }
    assert.equal(versions.size, TWINS)
    const listed = await turn(0).secrets.listSecretVersions({ parent: name, pageSize: 100 })
    assert.equal(listed.versions.length, TWINS)

    for (let at = 0; at < TWINS / 4; at += 1) {
      const key = { parent: vault, keyId: `twin-${at}`, key: P256, requestId: randomUUID() }
      const both = [turn(at).keys.createKey(key), turn(at + 1).keys.createKey(key)]
      const [one, other] = await Promise.all(both)
      assert.equal(one?.key?.name, other?.key?.name)
      const principal = { principalId: `twin-${at}`, requestId: randomUUID() }
      const made = await Promise.all(
        REPLICAS.map((replica) => turn(replica).principals.createPrincipal(principal)),
      )
      assert.equal(made[0]?.principal?.uid, made[1]?.principal?.uid)
    }
    console.log(`      ${TWINS} secrets, ${TWINS / 4} keys, ${TWINS / 4} principals: one each`)
  })

  it('show within a second what was changed at the other', async () => {
    const key = `${vault}/keys/seen`
    const made = await turn(0).keys.createKey({ parent: vault, keyId: 'seen', key: P256 })
    const version = made.key?.name ?? ''
    const name = `${vault}/secrets/seen`
    await turn(0).secrets.setSecret({ name, text: 'before' })
    const sign = (client: Strongroom) =>
      reasonOf(
        client.crypto.sign({
          name: key,
          algorithm: 'SIGNATURE_ALGORITHM_ES256',
          digest: randomBytes(32),
        }),
      )
    // Both replicas hold the rows before they change.
    for (const client of clients) {
      assert.equal(await sign(client), '')
      await client.secrets.getSecret({ name })
    }
    const slowest = { secret: 0, key: 0 }
    for (let at = 0; at < CHANGES; at += 1) {
      const [changed, seeing] = [turn(at), turn(at + 1)]
      await changed.secrets.setSecret({ name, text: `${at}` })
      const secretAt = performance.now()
      while ((await seeing.secrets.getSecret({ name })).text !== `${at}`)
        assert.ok(performance.now() - secretAt < SEEN_WITHIN_MILLIS, 'the secret is old')
      slowest.secret = Math.max(slowest.secret, performance.now() - secretAt)

      const enabled = at % 2 === 1
      await changed.keys.updateKeyVersion({
        key: { name: version, enabled },
        updateMask: { paths: ['enabled'] },
      })
      const keyAt = performance.now()
      while ((await sign(seeing)) !== (enabled ? '' : 'KEY_DISABLED'))
        assert.ok(performance.now() - keyAt < SEEN_WITHIN_MILLIS, 'the key is old')
      slowest.key = Math.max(slowest.key, performance.now() - keyAt)
    }
    console.log(
      `      ${CHANGES} changes each; seen at the other after ${slowest.secret.toFixed(0)} ms (secret), ${slowest.key.toFixed(0)} ms (key) at most`,
    )
  })

  it('keep one log, signed by both replicas of key-crypto', async () => {
    const before = await answered(cluster, 'key-crypto', 'SignCheckpoint')
    const deadline = performance.now() + 40_000
    for (;;) {
      await Promise.all(
        clients.map((client) => client.secrets.getSecret({ name: `${vault}/secrets/s` })),
      )
      const after = await answered(cluster, 'key-crypto', 'SignCheckpoint')
      if (after.every((count, at) => count > (before[at] ?? 0))) break
      assert.ok(performance.now() < deadline, `signed: ${after.join()}, before: ${before.join()}`)
      await sleep(200)
    }
    const floors = ['', '-2'].map((suffix) => {
      const text = readFileSync(`${cluster.layout.checkpointFloorFile}${suffix}`, 'utf8')
      return Number(text.split('\n')[1])
    })
    assert.ok(
      floors.every((size) => size > 0),
      floors.join(),
    )

    const exported = await Promise.all(
      clients.map(async (client) => {
        const leaves: string[] = []
        for await (const { leaf } of client.audit.exportRecords({}))
          if (leaf) leaves.push(leaf.record.toString('hex'))
        return leaves
      }),
    )
    // The log grows between them, by the record of the export if nothing else.
    const [first = [], second = []] = exported
    const common = Math.min(first.length, second.length)
    assert.ok(common >= Math.min(...floors))
    assert.deepEqual(first.slice(0, common), second.slice(0, common))
    const verified = await strongroom(cluster.clientConfig, cluster.layout.directory, [
      'audit',
      'verify',
    ])
    assert.equal(verified.code, 0, verified.err)
    console.log(`      floors ${floors.join(' and ')}; ${verified.text}`)
  })

  it("take a client's calls in turn", async () => {
    using client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    const calls = 40
    const before = await answered(cluster, 'secret', 'GetSecret')
    await client.secrets.getSecret({ name: `${vault}/secrets/s` })
    // The first call may find but one connection made.
    await sleep(500)
    for (let at = 1; at < calls; at += 1)
      await client.secrets.getSecret({ name: `${vault}/secrets/s` })
    const after = await answered(cluster, 'secret', 'GetSecret')
    const each = after.map((count, at) => count - (before[at] ?? 0))
    console.log(`      ${calls} calls: ${each.join(' and ')}`)
    assert.equal(
      each.reduce((sum, count) => sum + count),
      calls,
    )
    assert.ok(each.every((count) => count >= calls / 4))
  })

  it('run scheduled work once, whoever runs it', async function () {
    this.timeout(150_000)
    const database = new pg.Client({ connectionString: cluster.databaseAdminUrl })
    await database.connect()
    try {
      for (const [schema, queue] of [
        ['auth_jobs', 'purge-vaults'],
        ['key_crypto_jobs', 'purge-keys'],
      ] as const) {
        const runs = async () =>
          (
            await database.query<{ minute: Date; count: string }>(
              `SELECT date_trunc('minute', started_on) AS minute, count(*) FROM ${schema}.job
                WHERE name = $1 AND state = 'completed' AND started_on IS NOT NULL GROUP BY 1`,
              [queue],
            )
          ).rows
        const deadline = performance.now() + 130_000
        while ((await runs()).length === 0) {
          assert.ok(performance.now() < deadline, `${queue} never ran`)
          await sleep(500)
        }
        const found = await runs()
        for (const { minute, count } of found)
          assert.ok(Number(count) <= 1, `${queue} ran ${count} times at ${minute.toISOString()}`)
        console.log(`      ${queue}: ${found.length} minutes, one run each`)
      }
    } finally {
      await database.end()
    }
  })
})
