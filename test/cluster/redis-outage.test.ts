import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { Cluster, Redis } from '@strongroom/local-cluster'
import { DirectCalls } from './direct-calls.ts'
import { outageCluster } from './outage-cluster.ts'
import { Drill } from './outage-drill.ts'

/** Without Redis a change of rights is found by asking, four times a second. */
const CHANGED_WITHIN_MILLIS = 2000
const SLOWEST_MILLIS = 2000

describe('Redis away', function () {
  this.timeout(60_000)
  let cluster: Cluster
  let client: Strongroom
  let calls: DirectCalls
  let drill: Drill
  let redis: Redis

  before(async function () {
    this.timeout(120_000)
    cluster = await outageCluster()
    assert.ok(cluster.redis)
    redis = cluster.redis
    client = connect(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    calls = new DirectCalls(cluster.clientConfig)
    drill = new Drill('vaults/redis', cluster, calls)
    await drill.prepare(client)
  })
  after(() => {
    client.close()
    calls.close()
  })

  it('serves everything while it is gone, changes of rights included', async () => {
    const pids = drill.pids()
    redis.supervisor.kill()
    await redis.supervisor.stop()
    try {
      await assertServes(4)
      await assertRightsFollow('without-redis')
    } finally {
      await redis.start()
    }
    await assertServes(1)
    assert.deepEqual(drill.pids(), pids)
  })

  it('serves everything while it is frozen, changes of rights included', async () => {
    const pids = drill.pids()
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

  /** Every call of some seconds succeeds, in time. */
  async function assertServes(seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1000
    do {
      for (const [name, { error, milliseconds }] of Object.entries(await drill.all())) {
        const how = `${name} after ${milliseconds.toFixed(0)} ms: ${error?.message ?? 'ok'}`
        assert.equal(error, undefined, how)
        assert.ok(milliseconds < SLOWEST_MILLIS, how)
      }
      await sleep(50)
    } while (performance.now() < end)
  }

  /** A role given works, and a role taken away no longer does, soon after. */
  async function assertRightsFollow(name: string): Promise<void> {
    const parent = `principals/${name}`
    await client.principals.createPrincipal({ principalId: name })
    const { clientSecret } = await client.principals.createCredential({ parent })
    using app = connect({ ...client.configuration, clientId: name, clientSecret })
    const read = (): Promise<unknown> =>
      app.secrets.getSecret({ name: `${drill.vault}/secrets/read` })
    await assert.rejects(read, { code: 'PERMISSION_DENIED' })
    const { roleAssignment } = await client.access.createRoleAssignment({
      roleAssignment: { principal: parent, roleName: 'Key Vault Secrets User', scope: drill.vault },
    })
    assert.ok(roleAssignment)
    await until(read, true)
    await client.access.deleteRoleAssignment({ name: roleAssignment.name, scope: drill.vault })
    await until(read, false)
  }
})

/** Waits until reading is as allowed as it should be. */
async function until(read: () => Promise<unknown>, allowed: boolean): Promise<void> {
  const began = performance.now()
  for (;;) {
    const refusal = await read().then(
      () => undefined,
      (error: unknown) => (error as { code?: string }).code,
    )
    if (refusal !== undefined) assert.equal(refusal, 'PERMISSION_DENIED')
    if ((refusal === undefined) === allowed) return
    const took = performance.now() - began
    assert.ok(took < CHANGED_WITHIN_MILLIS, `not after ${took.toFixed(0)} ms`)
    await sleep(20)
  }
}
