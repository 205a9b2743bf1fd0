import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { monotonicMs } from './calls.ts'
import type { Call } from './calls.ts'
import type { DrillCluster } from './drill-cluster.ts'
import type { Fault } from './fault.ts'
import { Load } from './load.ts'
import { logSize, verifiedLog } from './log.ts'
import { reconcile } from './reconcile.ts'
import { assertAllThere, settle } from './settle.ts'

/** Acknowledged calls of each service in every drill. */
const ACKNOWLEDGED_MIN = 1000
const WARM = 100
/** The promise is 2 s; half a second more is for a client that shares two cores with all the rest. */
const REFUSED_WITHIN_MS = 2500
const HEALED_WITHIN_MS = 10_000
/** After so long without a failure all is well again. */
const QUIET_MS = 2000
const PATIENCE_MS = 100_000

/** What a drill came to. */
interface Figures {
  readonly failed: number
  readonly refusedMs: number
  readonly healedMs: number
}

/** Every call of a drill, and when its fault began and ended, on the monotonic clock. */
export interface Drilled {
  readonly calls: readonly Call[]
  readonly begunAt: number
  readonly endedAt: number
}

/** Lets a fault happen under load, and holds everything that was promised against what then was. Prints one line. */
export async function drill(ground: DrillCluster, fault: Fault): Promise<Drilled> {
  const from = await logSize(ground.client)
  const pids = ground.pids(fault.ends)
  ground.events.length = 0
  const load = Load.start(ground.order)
  let steadyAt: number
  let begunAt: number
  let endedAt: number
  try {
    // Code that never ran is slow: what came before this is held against the log, but not against the clock.
    await until('the load is warm', load, () => isWell(load.calls, 0, WARM))
    steadyAt = monotonicMs()
    begunAt = monotonicMs()
    await fault.begin()
    try {
      await sleep(fault.seconds * 1000)
    } finally {
      await fault.end()
    }
    endedAt = monotonicMs()
    await until('all is well again', load, () => isWell(load.calls, endedAt, ACKNOWLEDGED_MIN))
  } finally {
    await load.stop()
  }
  const steady = load.calls.filter(({ sentAt }) => sentAt >= steadyAt)
  const figures = judge(steady, fault, begunAt, endedAt)
  assert.deepEqual(ground.pids(fault.ends), pids, 'a process ended by itself')
  assert.deepEqual(ground.endedByThemselves(fault.ends), [])
  const { repeats, tokens } = await settle(load.calls, ground.caller, ground.order)
  const calls = [...load.calls, ...repeats, ...tokens]
  const written = await assertAllThere(calls, ground.client)
  const leaves = await verifiedLog(ground.client, from)
  const { matched, explained, repeated, contradictions } = reconcile(
    calls,
    leaves,
    ground.order.clientId,
  )
  assert.deepEqual(contradictions.slice(0, 10), [], `${contradictions.length} contradictions`)
  const acknowledged = calls.filter(({ status }) => status === 'OK').length
  assert.equal(matched, acknowledged, 'records and acknowledgements')
  const counts = countOf(load.calls)
  const perService = SERVICES.map((name) => `${name} ${counts[name]}`).join(', ')
  console.log(
    `      ${fault.name}: acknowledged ${perService}; failed ${figures.failed}; unknown ${repeats.length}, sent again: ${repeated} had happened;` +
      ` refused within ${figures.refusedMs.toFixed(0)} ms; healed in ${(figures.healedMs / 1000).toFixed(1)} s;` +
      ` ${written} writes there; records ${matched} of ${acknowledged} + ${explained} unanswered`,
  )
  return { calls, begunAt, endedAt }
}

function judge(calls: readonly Call[], fault: Fault, begunAt: number, endedAt: number): Figures {
  const failures = calls.filter(({ status }) => status !== 'OK')
  const allowed = fault.harmless === true ? [] : ['UNAVAILABLE', ...(fault.statuses ?? [])]
  let refusedMs = 0
  for (const { service, replica, operation, status, reason, sentAt, tookMs } of failures) {
    const isDeaf = fault.deaf?.includes(replicaOf(service, replica)) === true
    const which = `${service} ${replica + 1} ${operation} ${status} ${reason} after ${tookMs.toFixed(0)} ms, sent ${((sentAt - begunAt) / 1000).toFixed(1)} s after the fault began`
    // A frozen process can say nothing: the caller's own patience ends those.
    if (isDeaf && sentAt < endedAt && sentAt + tookMs > begunAt) continue
    assert.ok(allowed.includes(status), which)
    assert.ok(tookMs < REFUSED_WITHIN_MS, which)
    refusedMs = Math.max(refusedMs, tookMs)
  }
  const healedMs = failures.reduce((last, { sentAt }) => Math.max(last, sentAt - endedAt), 0)
  assert.ok(healedMs < HEALED_WITHIN_MS, `healed after ${healedMs.toFixed(0)} ms`)
  const early = failures.filter(({ sentAt, tookMs }) => sentAt + tookMs < begunAt)
  assert.deepEqual(early, [], 'failures before the fault')
  return { failed: failures.length, refusedMs, healedMs }
}

const replicaOf = (service: ServiceName, replica: number): string =>
  replica === 0 ? service : `${service}-${replica + 1}`

function countOf(calls: readonly Call[]): Record<ServiceName, number> {
  const counts = Object.fromEntries(SERVICES.map((name) => [name, 0])) as Record<
    ServiceName,
    number
  >
  for (const { service, status } of calls) if (status === 'OK') counts[service] += 1
  return counts
}

const least = (calls: readonly Call[]): number => Math.min(...Object.values(countOf(calls)))

/** Enough was acknowledged; of late every replica has served, and nothing failed. */
function isWell(calls: readonly Call[], since: number, acknowledgedMin: number): boolean {
  const now = monotonicMs()
  if (now - since < QUIET_MS || least(calls) < acknowledgedMin) return false
  const recent = calls.filter(({ sentAt, tookMs }) => sentAt + tookMs > now - QUIET_MS)
  const replicas = (all: readonly Call[]) =>
    new Set(all.map(({ service, replica }) => replicaOf(service, replica))).size
  return recent.every(({ status }) => status === 'OK') && replicas(recent) === replicas(calls)
}

async function until(what: string, { calls }: Load, holds: () => boolean): Promise<void> {
  const end = monotonicMs() + PATIENCE_MS
  while (!holds()) {
    if (monotonicMs() > end) {
      const late = calls.filter(({ sentAt }) => sentAt > end - PATIENCE_MS / 2)
      const failed = late.filter(({ status }) => status !== 'OK')
      const kinds = Map.groupBy(failed, (call) =>
        [replicaOf(call.service, call.replica), call.operation, call.status, call.reason].join(' '),
      )
      const lines = [...kinds].map(([kind, { length }]) => `${length} × ${kind}`)
      const counts = JSON.stringify(countOf(calls))
      assert.fail(
        [`not in ${PATIENCE_MS / 1000} s: ${what}; acknowledged ${counts}`, ...lines].join('\n'),
      )
    }
    await sleep(100)
  }
}
