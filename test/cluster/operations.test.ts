import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { sharedCluster } from './shared.ts'

const MARKER = 'marker-7f3a91-of-a-secret-value'

describe('operations', () => {
  let cluster: Cluster
  let clientSecret: string
  let token: string

  before(async function () {
    this.timeout(120_000)
    cluster = await sharedCluster()
    const configuration = readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig })
    clientSecret = configuration.clientSecret
    using user = new Strongroom(configuration)
    const name = 'vaults/operations/secrets/s'
    await user.vaults.createVault({ vaultId: 'operations', vault: { retentionDays: 7 } })
    await user.secrets.setSecret({ name, text: MARKER })
    assert.equal((await user.secrets.getSecret({ name })).text, MARKER)
    // A value where a name belongs: what is refused is logged as well.
    await user.secrets.getSecret({ name: `vaults/${MARKER}/x` }).catch(() => undefined)
    const key = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
    await user.keys.createKey({ parent: 'vaults/operations', keyId: 'k', key })
    await user.crypto.sign({
      name: 'vaults/operations/keys/k',
      algorithm: 'SIGNATURE_ALGORITHM_ES256',
      data: Buffer.from(MARKER),
    })
    const { clientId } = configuration
    const issued = await user.tokens.issueToken({ clientId, clientSecret, audience: 'secret' })
    token = issued.accessToken
    await sleep(300)
  })

  const get = (service: ServiceName, path: string): Promise<Response> => {
    const [replica] = cluster.of(service)
    return fetch(`http://127.0.0.1:${replica?.listeners.operations ?? 0}${path}`)
  }

  /** Of both replicas: a call went to one of them. */
  const metricsOf = async (service: ServiceName): Promise<string> => {
    const answers = cluster
      .of(service)
      .map(({ listeners }) => fetch(`http://127.0.0.1:${listeners.operations}/metrics`))
    return (await Promise.all((await Promise.all(answers)).map((answer) => answer.text()))).join('')
  }

  it('says alive and ready', async () => {
    for (const service of SERVICES) {
      assert.equal((await get(service, '/healthz')).status, 200)
      assert.equal((await get(service, '/readyz')).status, 200)
    }
  })

  it('counts calls by method and outcome, with their latency', async () => {
    const metrics = await metricsOf('secret')
    const line = metrics
      .split('\n')
      .find((text) => text.includes('_count') && text.includes('SetSecret'))
    assert.match(line ?? '', /SetSecret.*\} [1-9]/)
    assert.match(metrics, /GetSecret/)
    assert.match(metrics, /_bucket\{[^}]*le="0\.005"/)
  })

  it('shows the HSM: calls, workers and keys at hand', async () => {
    const metrics = await metricsOf('key-crypto')
    assert.match(metrics, /strongroom_hsm_call_seconds_count\{[^}]*verb="use"[^}]*\} [1-9]/)
    assert.match(metrics, /strongroom_hsm_workers_ready 3/)
    assert.match(metrics, /strongroom_hsm_keys_cached [1-9]/)
  })

  it("shows the log's size, lag and unsigned tail", async () => {
    const metrics = await metricsOf('audit')
    assert.match(metrics, /strongroom_audit_log_size [1-9]/)
    assert.match(metrics, /strongroom_audit_lag_seconds_count [1-9]/)
    assert.match(metrics, /strongroom_audit_unsigned_tail_seconds \d/)
  })

  it('has no secret in any log line or metric', async () => {
    const { logs } = cluster.layout
    const texts = readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8'))
    for (const service of SERVICES) texts.push(await metricsOf(service))
    const all = texts.join('\n')
    assert.match(all, /"event":"listening"/)
    const pin = readFileSync(cluster.facts.hsm.pinFile, 'utf8').trim()
    const signature = token.slice(token.lastIndexOf('.') + 1)
    for (const secret of [
      MARKER,
      Buffer.from(MARKER).toString('base64'),
      clientSecret,
      signature,
      pin,
    ])
      assert.equal(all.includes(secret), false)
  })

  it('writes one JSON object a line', () => {
    const lines = readFileSync(join(cluster.layout.logs, 'secret.log'), 'utf8').trim().split('\n')
    for (const line of lines) assert.equal(typeof JSON.parse(line), 'object')
  })
})
