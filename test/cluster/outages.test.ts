import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, renameSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, readConfiguration } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { Cluster, RunningService, ServiceName } from '@strongroom/local-cluster'
import { strongroom } from './command.ts'
import { DirectCalls } from './direct-calls.ts'
import { outageCluster } from './outage-cluster.ts'
import { Drill } from './outage-drill.ts'

/** Two for quick work, one for RSA keys. */
const WORKERS = 3
/** From here on a service knows that its HSM, or auth's rows, are away; what comes before may still succeed. */
const NOTICED_WITHIN_MILLIS = 1500

/** The workers of key-crypto, once all are back: it serves with the first of them. */
async function allWorkers(pid: number): Promise<number[]> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const workers = childrenOf(pid)
    if (workers.length === WORKERS) return workers
    await sleep(50)
  }
  return assert.fail(`key-crypto has ${childrenOf(pid).length} workers`)
}

/** As many as before, and none of them. */
function assertReplaced(before: readonly number[], now: readonly number[]): void {
  assert.equal(new Set([...before, ...now]).size, 2 * WORKERS, `${before.join()} and ${now.join()}`)
}

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
      await drill.assertRefused(3)
    } finally {
      await postgres.start()
    }
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('heals after Postgres lost power for a moment', async () => {
    const pids = drill.pids()
    await cluster.postgres?.kill()
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
  })

  it('refuses while Postgres is frozen, and heals', async () => {
    const pids = drill.pids()
    cluster.postgres?.pause()
    try {
      await drill.assertRefused(4)
    } finally {
      cluster.postgres?.resume()
    }
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('refuses while the token of the HSM is away, and heals', async () => {
    const pids = drill.pids()
    const tokens = join(cluster.layout.hsm, 'tokens')
    renameSync(tokens, `${tokens}.away`)
    try {
      await sleep(NOTICED_WITHIN_MILLIS)
      await drill.assertRefused(3)
    } finally {
      renameSync(`${tokens}.away`, tokens)
    }
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('replaces HSM workers that are killed', async () => {
    const pids = drill.pids()
    const { pid } = only('key-crypto').supervisor
    const workers = await allWorkers(pid)
    for (const worker of workers) process.kill(worker, 'SIGKILL')
    for (const [name, { error, milliseconds }] of Object.entries(await drill.all())) {
      if (error !== undefined) assert.equal(error.status, 'UNAVAILABLE', `${name} ${error.code}`)
      assert.ok(milliseconds < 2500, `${name} ${milliseconds.toFixed(0)} ms`)
    }
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
    assertReplaced(workers, await allWorkers(pid))
  })

  it('refuses while the token is away and its workers are killed, and heals', async () => {
    const pids = drill.pids()
    const { pid } = only('key-crypto').supervisor
    const tokens = join(cluster.layout.hsm, 'tokens')
    const workers = await allWorkers(pid)
    renameSync(tokens, `${tokens}.away`)
    try {
      for (const worker of workers) process.kill(worker, 'SIGKILL')
      await sleep(NOTICED_WITHIN_MILLIS)
      await drill.assertRefused(4)
    } finally {
      renameSync(`${tokens}.away`, tokens)
    }
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
    assertReplaced(workers, await allWorkers(pid))
    await drill.assertNothingHalfDone(client)
  })

  it('refuses while the audit service is stopped, and heals', async () => {
    const pids = drill.pids(['audit'])
    const { supervisor } = only('audit')
    await supervisor.stop()
    try {
      await drill.assertRefused(3)
    } finally {
      supervisor.start()
    }
    await only('audit').ready()
    await drill.assertHealed()
    assert.deepEqual(drill.pids(['audit']), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('refuses while the audit service is frozen, and heals', async () => {
    const pids = drill.pids()
    const { supervisor } = only('audit')
    supervisor.pause()
    try {
      await drill.assertRefused(5)
    } finally {
      supervisor.resume()
    }
    await drill.assertHealed()
    assert.deepEqual(drill.pids(), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('starts the audit service again when it is killed, and heals', async () => {
    const pids = drill.pids(['audit'])
    const { supervisor } = only('audit')
    const { pid } = supervisor
    supervisor.kill()
    await sleep(100)
    await drill.assertHealed()
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
      await drill.assertRefused(3)
    } finally {
      supervisor.start()
    }
    await only('auth').ready()
    await drill.assertHealed()
    assert.deepEqual(drill.pids(['auth']), pids)
  })

  it('refuses while key-crypto is gone, and heals', async () => {
    const pids = drill.pids(['key-crypto'])
    const { supervisor } = only('key-crypto')
    await supervisor.stop()
    try {
      await drill.assertRefused(3)
    } finally {
      supervisor.start()
    }
    await only('key-crypto').ready()
    await drill.assertHealed()
    assert.deepEqual(drill.pids(['key-crypto']), pids)
    await drill.assertNothingHalfDone(client)
  })

  it('starts its services in any order', async () => {
    const [keyCrypto, ...others] = [...cluster.services].sort(
      (one, other) => Number(other.service === 'key-crypto') - Number(one.service === 'key-crypto'),
    )
    assert.ok(keyCrypto)
    await Promise.all(cluster.services.map(({ supervisor }) => supervisor.stop()))
    for (const { supervisor } of others) supervisor.start()
    await Promise.all(others.map(({ listeners }) => listens(listeners.peer)))
    const pids = drill.pids(['key-crypto'])
    await drill.assertRefused(2)
    keyCrypto.supervisor.start()
    await keyCrypto.ready()
    await drill.assertHealed()
    assert.deepEqual(drill.pids(['key-crypto']), pids)
  })

  it('has a log without holes at the end of it all', async () => {
    const verified = await strongroom(cluster.clientConfig, cluster.layout.directory, [
      'audit',
      'verify',
    ])
    assert.equal(verified.code, 0, verified.err)
    assert.match(verified.text, /verified/i)
  })
})

/** Resolves when somebody listens on a port. */
async function listens(port: number): Promise<void> {
  const end = performance.now() + 20_000
  for (;;) {
    const socket = connectSocket({ port, host: '127.0.0.1' })
    const opened = await once(socket, 'connect').catch(() => undefined)
    socket.destroy()
    if (opened !== undefined) return
    assert.ok(performance.now() < end, `nobody listens on ${port}`)
    await sleep(50)
  }
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}
