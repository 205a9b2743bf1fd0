import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monotonicMs } from './calls.ts'
import { CheckpointTimes } from './checkpoint-times.ts'
import { DrillCluster } from './drill-cluster.ts'
import { drill } from './drill.ts'
import type { Drilled } from './drill.ts'
import { FakeClock } from './faults/clock.ts'

/** How long before its beginning and after its end a token may be accepted. */
const LEEWAY_SECONDS = 60

describe('clocks that are set under load', function () {
  this.timeout(240_000)
  let folder: string
  let clock: FakeClock
  let ground: DrillCluster

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-clock-'))
    clock = new FakeClock(folder)
    ground = await DrillCluster.start({ env: clock.env })
  })
  after(async () => {
    await ground.stop()
    rmSync(folder, { recursive: true })
  })

  // Back first: once a checkpoint bears a later time, the services' time stands still until the true one has caught up.
  for (const hours of [-1, 1]) {
    it(`loses nothing when clocks are set by ${hours} h, and takes no token outside its life`, async () => {
      const watch = await CheckpointTimes.watch(ground.cluster.databaseAdminUrl)
      const drilled = await drill(ground, clock.set(hours, ground.cluster)).finally(() =>
        watch.stop(),
      )
      const times = watch.seen.map((time) => time.getTime())
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
        'checkpoints go back in time',
      )
      assert.ok(new Set(times).size > 3, 'there were no new checkpoints')
      assertLives(drilled, hours)
    })
  }
})

/**
 * The services' time is that of their clocks, or of the last checkpoint where that is later, which they hear of within
 * 30 s: an acknowledged call showed a token that counted at one of the two.
 */
function assertLives({ calls, spans }: Drilled, hours: number): void {
  const [{ begunAt, endedAt } = { begunAt: Infinity, endedAt: Infinity }] = spans
  const wallNow = Date.now() / 1000
  const now = monotonicMs()
  let held = 0
  for (const { operation, status, life, sentAt, tookMs } of calls) {
    if (status !== 'OK' || life === undefined) continue
    held += 1
    const at = wallNow - (now - sentAt) / 1000
    const set = sentAt >= begunAt && sentAt + tookMs <= endedAt ? hours * 3600 : undefined
    const reached = sentAt + tookMs >= begunAt ? Math.max(0, hours) * 3600 : 0
    const [least, most] = [Math.min(set ?? 0, 0), Math.max(set ?? 0, reached)]
    const isIn =
      life.from - LEEWAY_SECONDS <= at + most && at + least <= life.until + LEEWAY_SECONDS
    assert.ok(isIn, `${operation} with a token of ${life.from} to ${life.until} at ${at}`)
    // Clocks that all stand ahead end what is older.
    if (set !== undefined && set > 0)
      assert.ok(at + set <= life.until + LEEWAY_SECONDS, `${operation} with a token that was over`)
  }
  assert.ok(held > 1000)
}
