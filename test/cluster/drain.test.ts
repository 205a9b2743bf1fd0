import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster, RunningService } from '@strongroom/local-cluster'
import { clientOf } from './one-replica.ts'
import { BareLoad, SteadyLoad, libraryWorks, prepareLoad } from './steady-load.ts'
import { sharedCluster } from './shared.ts'

const EXIT_WITHIN_MILLIS = 10_000
const CALLS_BETWEEN = 30
const SLOW_MAX = 0.02

describe('a replica that goes', function () {
  this.timeout(240_000)
  let cluster: Cluster
  let client: Strongroom

  before(async () => {
    cluster = await sharedCluster()
    client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    await prepareLoad(client, 'drain')
  })
  after(() => {
    client.close()
  })

  /** Sends a signal to a replica and waits until its successor serves. Gives how long it took to end. */
  async function replace(replica: RunningService, signal: NodeJS.Signals): Promise<number> {
    const { pid } = replica.supervisor
    const startedAt = performance.now()
    process.kill(pid, signal)
    while (lives(pid)) {
      assert.ok(performance.now() - startedAt < EXIT_WITHIN_MILLIS, `${replica.name} did not end`)
      await sleep(20)
    }
    const exitMillis = performance.now() - startedAt
    while (replica.supervisor.pid === pid) await sleep(20)
    await replica.ready()
    return exitMillis
  }

  for (const [order, service] of SERVICES.entries())
    it(`drains ${service} without a failed call, of a bare client as well`, async () => {
      const replica = cluster.of(service)[order % 2]
      assert.ok(replica)
      const bare = await BareLoad.start(client, 'drain')
      const load = new SteadyLoad([...libraryWorks(client, 'drain'), ...bare.works])
      // One stream is open to the replica that goes: it must not hold it up.
      using pinned = clientOf(cluster, order % 2)
      const stream = service === 'audit' ? openTail(pinned) : undefined
      await stream?.opened
      await load.more(CALLS_BETWEEN)
      const exitMillis = await replace(replica, 'SIGTERM')
      await load.more(CALLS_BETWEEN)
      await load.stop()
      bare.close()
      await stream?.ended
      report(`${replica.name} SIGTERM`, load, exitMillis)
      assert.deepEqual(load.lost, [])
      assert.ok(load.slow.length <= load.calls * SLOW_MAX, load.slow.join('\n'))
    })

  for (const [order, service] of SERVICES.entries())
    it(`loses no call of the library when ${service} is killed`, async () => {
      const replica = cluster.of(service)[(order + 1) % 2]
      assert.ok(replica)
      const load = new SteadyLoad(libraryWorks(client, 'drain'))
      await load.more(CALLS_BETWEEN)
      const exitMillis = await replace(replica, 'SIGKILL')
      await load.more(CALLS_BETWEEN)
      await load.stop()
      report(`${replica.name} SIGKILL`, load, exitMillis)
      assert.deepEqual(load.failures, [])
    })
})

/** A tail of the log; settles as `ended` whatever ends it. */
function openTail(client: Strongroom): { opened: Promise<void>; ended: Promise<void> } {
  const { promise: opened, resolve } = Promise.withResolvers<undefined>()
  const read = async (): Promise<void> => {
    for await (const message of client.audit.tailRecords({ parent: '/' }))
      if (message.entry !== null) resolve(undefined)
  }
  return { opened, ended: read().catch(() => undefined) }
}

function report(what: string, load: SteadyLoad, exitMillis: number): void {
  const { calls, lost, slow, longestGapMillis } = load
  console.log(
    `      ${what}: ${calls} calls, ${lost.length} failed, ${slow.length} too slow, longest gap ${longestGapMillis.toFixed(0)} ms, ended in ${exitMillis.toFixed(0)} ms`,
  )
}

/** A process that ended and was not waited for yet lives no more. */
function lives(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return false
  try {
    return !readFileSync(file, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
