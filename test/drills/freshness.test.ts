import assert from 'node:assert/strict'
import { DrillCluster, REPLICAS } from './drill-cluster.ts'
import { timeToRefusal } from './freshness.ts'
import type { Right } from './freshness.ts'
import { Links } from './links.ts'
import { CHANGES } from './rights.ts'

const TRIALS = 100
/** So many of each kind go on at a time, each with a principal and a vault of its own. */
const LANES = 3
const REFUSED_WITHIN_MS = 1000
/** Below the patience of whoever asks, so that answers come, and are old when they do. */
const DELAY_MS = 300

describe('a right that is taken away ends within a second at every replica', function () {
  this.timeout(420_000)
  let links: Links
  let ground: DrillCluster
  const rights = new Map<string, Right[]>()

  before(async () => {
    links = await Links.open(REPLICAS)
    ground = await DrillCluster.start({ route: links.route })
    for (const [change, make] of Object.entries(CHANGES)) {
      const lanes = Array.from({ length: LANES }, (_, lane) =>
        make(ground.client, `${change.replace(' ', '-')}-${lane}`),
      )
      rights.set(change, await Promise.all(lanes))
    }
  })
  after(async () => {
    await ground.stop()
    await links.close()
  })

  it('with Redis up', async () => {
    await assertFresh('Redis up')
  })

  it('with Redis stopped', async () => {
    const { redis } = ground.cluster
    assert.ok(redis)
    await redis.stop()
    try {
      await assertFresh('Redis stopped')
    } finally {
      await redis.start()
    }
  })

  it('with delayed heartbeats', async () => {
    await whileLate(['auth', 'auth-2', 'redis'], DELAY_MS, () =>
      assertFresh(`answers of auth's feed and wake-ups ${DELAY_MS} ms late`),
    )
  })

  /** Answers of these come late meanwhile; each must have given some, over its relay. */
  async function whileLate(
    names: readonly string[],
    milliseconds: number,
    work: () => Promise<void>,
  ): Promise<void> {
    const relays = names.map((name) => links.to(name))
    const before = relays.map(({ traffic }) => traffic.bytes.back)
    for (const relay of relays) relay.delay(milliseconds, 'back')
    try {
      await work()
    } finally {
      for (const relay of relays) relay.restore()
    }
    for (const [at, relay] of relays.entries())
      assert.ok(
        relay.traffic.bytes.back > (before[at] ?? 0),
        `${names[at]} was not asked by its relay`,
      )
  }

  /** All kinds at once; prints the largest time of each. */
  async function assertFresh(condition: string): Promise<void> {
    const kinds = [...rights].map(async ([change, lanes]): Promise<[string, number[]]> => {
      const times: number[] = []
      let left = TRIALS
      const work = async (right: Right): Promise<void> => {
        while (left-- > 0) times.push(await timeToRefusal(right, ground.caller))
      }
      await Promise.all(lanes.map(work))
      return [change, times]
    })
    const all = await Promise.all(kinds)
    const figures = all.map(
      ([change, times]) => `${change} ${Math.max(...times).toFixed(0)} ms (${times.length} trials)`,
    )
    console.log(
      `      ${condition}, ${REPLICAS} replicas: refused at the latest after: ${figures.join(', ')}`,
    )
    for (const [change, times] of all) {
      assert.equal(times.length, TRIALS)
      assert.ok(Math.max(...times) <= REFUSED_WITHIN_MS, `${change}: ${Math.max(...times)} ms`)
    }
  }
})
