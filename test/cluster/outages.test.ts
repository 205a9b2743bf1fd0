import assert from 'node:assert/strict'
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { Cluster, RunningService, ServiceName } from '@strongroom/local-cluster'
import { strongroom } from './command.ts'
import { DirectCalls } from './direct-calls.ts'
import { outageCluster } from './outage-cluster.ts'
import { Drill } from './outage-drill.ts'

/** From here on a service knows that its HSM, or auth's rows, are away; what comes before may still succeed. */
const NOTICED_WITHIN_MILLIS = 1500

describe('outages', function () {
  this.timeout(60_000)
  let cluster: Cluster
  let client: Strongroom
  let calls: DirectCalls
  let drill: Drill
  const only = (service: ServiceName): RunningService => {
    const [found] = cluster.of(service)
    assert.ok(found)
    return found
  }
  const say = (...what: string[]): void => {
    console.log(`      ${what.join('; ')}`)
  }

  before(async function () {
    this.timeout(120_000)
    cluster = await outageCluster()
    client = connect(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    calls = new DirectCalls(cluster.clientConfig)
    drill = new Drill('vaults/outages', cluster, calls)
    await drill.prepare(client)
  })
  after(() => {
    client.close()
    calls.close()
  })
  beforeEach(async () => {
    await drill.assertHealed()
  })

  it('refuses while Postgres is killed and gone, and heals', async () => {
    const { postgres } = cluster
    assert.ok(postgres)
    const pids = drill.pids()
    postgres.supervisor.kill()
    await postgres.supervisor.stop()
    try {
      say(await drill.assertRefused(3))
    } finally {
      await postgres.start()
    }
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('heals after Postgres lost power for a moment', async () => {
    const pids = drill.pids()
    await cluster.postgres?.kill()
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(), pids)
  })

  it('refuses while Postgres is frozen, and heals', async () => {
    const pids = drill.pids()
    cluster.postgres?.pause()
    try {
      say(await drill.assertRefused(4))
    } finally {
      cluster.postgres?.resume()
    }
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('refuses while the token of the HSM is away, and heals', async () => {
    const pids = drill.pids()
    const tokens = join(cluster.layout.hsm, 'tokens')
    renameSync(tokens, `${tokens}.away`)
    try {
      await sleep(NOTICED_WITHIN_MILLIS)
      say(await drill.assertRefused(3))
    } finally {
      renameSync(`${tokens}.away`, tokens)
    }
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('replaces HSM workers that are killed', async () => {
    const pids = drill.pids()
    const { pid } = only('key-crypto').supervisor
    const workers = childrenOf(pid)
    assert.ok(workers.length >= 2, `key-crypto has ${workers.length} workers`)
    for (const worker of workers) process.kill(worker, 'SIGKILL')
    for (const [name, { error, milliseconds }] of Object.entries(await drill.all())) {
      if (error !== undefined) assert.equal(error.status, 'UNAVAILABLE', `${name} ${error.code}`)
      assert.ok(milliseconds < 2500, `${name} ${milliseconds.toFixed(0)} ms`)
    }
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(), pids)
    assert.ok(childrenOf(pid).every((worker) => !workers.includes(worker)))
  })

  it('refuses while the audit service is stopped, and heals', async () => {
    const pids = drill.pids(['audit'])
    const { supervisor } = only('audit')
    await supervisor.stop()
    try {
      say(await drill.assertRefused(3))
    } finally {
      supervisor.start()
    }
    await only('audit').ready()
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(['audit']), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('refuses while the audit service is frozen, and heals', async () => {
    const pids = drill.pids()
    const { supervisor } = only('audit')
    supervisor.pause()
    try {
      say(await drill.assertRefused(5))
    } finally {
      supervisor.resume()
    }
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('starts the audit service again when it is killed, and heals', async () => {
    const pids = drill.pids(['audit'])
    const { supervisor } = only('audit')
    const { pid } = supervisor
    supervisor.kill()
    await sleep(100)
    say(await drill.assertHealed())
    assert.notEqual(supervisor.pid, pid)
    assert.deepEqual(drill.pids(['audit']), pids)
  })

  it('refuses what needs rights while auth is gone, and heals', async () => {
    const pids = drill.pids(['auth'])
    const { supervisor } = only('auth')
    await supervisor.stop()
    // Nobody can say that rights were not taken away a second ago.
    await sleep(NOTICED_WITHIN_MILLIS)
    try {
      say(await drill.assertRefused(3))
    } finally {
      supervisor.start()
    }
    await only('auth').ready()
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(['auth']), pids)
  })

  it('refuses while key-crypto is gone, and heals', async () => {
    const pids = drill.pids(['key-crypto'])
    const { supervisor } = only('key-crypto')
    await supervisor.stop()
    try {
      say(await drill.assertRefused(3))
    } finally {
      supervisor.start()
    }
    await only('key-crypto').ready()
    say(await drill.assertHealed())
    assert.deepEqual(drill.pids(['key-crypto']), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('serves everything while Redis is gone or frozen, changes of rights included', async () => {
    const { redis } = cluster
    assert.ok(redis)
    const pids = drill.pids()
    redis.supervisor.kill()
    await redis.supervisor.stop()
    await assertServes(4)
    await assertRightsFollow('without-redis')
    await redis.start()
    await assertServes(1)
    redis.supervisor.pause()
    try {
      await assertServes(4)
      await assertRightsFollow('frozen-redis')
    } finally {
      redis.supervisor.resume()
    }
    await assertServes(1)
    assert.deepEqual(drill.pids(), pids)
  })

  it('has a log without holes at the end of it all', async () => {
    const verified = await strongroom(cluster.clientConfig, cluster.layout.directory, [
      'audit',
      'verify',
    ])
    assert.equal(verified.code, 0, verified.err)
    assert.match(verified.text, /verified/i)
  })

  /** Every call of some seconds succeeds, in time. */
  async function assertServes(seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1000
    let slowest = 0
    do {
      for (const [name, { error, milliseconds }] of Object.entries(await drill.all())) {
        assert.equal(error, undefined, `${name}: ${error?.code ?? ''} ${error?.message ?? ''}`)
        slowest = Math.max(slowest, milliseconds)
      }
      await sleep(50)
    } while (performance.now() < end)
    say(`slowest ${slowest.toFixed(0)} ms`)
    assert.ok(slowest < 2000, `${slowest.toFixed(0)} ms`)
  }

  /** A role given works, and a role taken away no longer does, within about a second. */
  async function assertRightsFollow(name: string): Promise<void> {
    await client.principals.createPrincipal({ principalId: name })
    const { clientSecret } = await client.principals.createCredential({
      parent: `principals/${name}`,
    })
    const configuration = { ...client.configuration, clientId: name, clientSecret }
    using app = connect(configuration)
    const read = (): Promise<unknown> =>
      app.secrets.getSecret({ name: `${drill.vault}/secrets/read` })
    await assert.rejects(read, { code: 'PERMISSION_DENIED' })
    const { roleDefinitions } = await client.access.listRoleDefinitions({})
    const role = roleDefinitions.find(({ roleName }) => roleName === 'Key Vault Secrets User')
    assert.ok(role)
    const given = await client.access.createRoleAssignment({
      roleAssignment: { principal: `principals/${name}`, role: role.name, scope: drill.vault },
    })
    say(`granted after ${await until(read, true)} ms`)
    assert.ok(given.roleAssignment)
    await client.access.deleteRoleAssignment({
      name: given.roleAssignment.name,
      scope: drill.vault,
    })
    say(`withdrawn after ${await until(read, false)} ms`)
  }

  /** How long until reading is as allowed as it should be. */
  async function until(read: () => Promise<unknown>, allowed: boolean): Promise<string> {
    const began = performance.now()
    for (;;) {
      const refusal = await read().then(
        () => undefined,
        (error: unknown) => (error as { code?: string }).code,
      )
      if (refusal !== undefined) assert.equal(refusal, 'PERMISSION_DENIED')
      const took = performance.now() - began
      if ((refusal === undefined) === allowed) return took.toFixed(0)
      assert.ok(took < 2000, `not after ${took.toFixed(0)} ms`)
      await sleep(20)
    }
  }
})

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}
