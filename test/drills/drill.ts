import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { amidVolley, monotonicMs } from './calls.ts'
import type { Call } from './calls.ts'
import { ACKNOWLEDGED_MIN } from './drill-cluster.ts'
import type { DrillCluster } from './drill-cluster.ts'
import type { Fault } from './fault.ts'
import { Load } from './load.ts'
import { reconcile } from './reconcile.ts'
import { assertAllThere, settle } from './settle.ts'

const WARM = 30
/** As a client sees it that shares two cores with all the others. */
const REFUSED_WITHIN_MS = 2000
const HEALED_WITHIN_MS = 10_000
/** After so long without a failure all is well again. */
const QUIET_MS = 2000
const PATIENCE_MS = 60_000

/** When a fault began and ended, on the monotonic clock. */
export interface Span {
  readonly begunAt: number
  readonly endedAt: number
}

/** Every call of a drill, and when each of its faults was. */
export interface Drilled {
  readonly calls: readonly Call[]
  readonly spans: readonly Span[]
}

/**
 * Lets faults happen under load, each once all is well again after the one before, and holds everything that was promised
 * against what then was. Prints a line for each fault, and one for what was acknowledged in all.
 */
export async function drill(ground: DrillCluster, ...faults: readonly Fault[]): Promise<Drilled> {
  // What came before belongs to no call of this one.
  await ground.log.next(ground.client)
  const load = Load.start(ground.order)
  const spans: Span[] = []
  let steadyAt: number
  try {
    // Code that never ran is slow: what came before this is held against the log, but not against the clock.
    await until('the load is warm', load, () => isWell(load.calls, 0) && least(load.calls) >= WARM)
    steadyAt = monotonicMs()
    for (const fault of faults) spans.push(await happen(ground, load, fault))
    load.finish()
    await until('enough is acknowledged', load, () => least(load.calls) >= ACKNOWLEDGED_MIN)
  } finally {
    await load.stop()
  }
  const steady = load.calls.filter(({ sentAt }) => sentAt >= steadyAt)
  faults.forEach((fault, at) => {
    const span = spans[at]
    assert.ok(span)
    judge(fault, span, steady.filter(isOf(spans, at)))
  })
  const { repeats, tokens } = await settle(load.calls, ground.caller, ground.order)
  const calls = [...load.calls, ...repeats, ...tokens]
  const written = await assertAllThere(calls, ground.client)
  const leaves = await ground.log.next(ground.client)
  const { clientId } = ground.order
  const { matched, explained, repeated, contradictions } = reconcile(calls, leaves, clientId)
  assert.deepEqual(contradictions.slice(0, 10), [], `${contradictions.length} contradictions`)
  const acknowledged = calls.filter(({ status }) => status === 'OK').length
  assert.equal(matched, acknowledged, 'records and acknowledgements')
  const counts = countOf(load.calls)
  const perService = SERVICES.map((name) => `${name} ${counts[name]}`).join(', ')
  console.log(
    `      acknowledged: ${perService}; ${repeats.length} of unknown outcome sent again, ${repeated} had happened;` +
      ` ${written} writes there; records ${matched} of ${acknowledged} + ${explained} unanswered`,
  )
  return { calls, spans }
}

/** From the beginning of a fault until all is well again. Nothing may end but what the fault ends. */
async function happen(ground: DrillCluster, load: Load, fault: Fault): Promise<Span> {
  const pids = ground.pids(fault.ends)
  const before = ground.pids()
  ground.events.length = 0
  await amidVolley()
  const begunAt = monotonicMs()
  await fault.begin()
  try {
    await Promise.all([sleep(fault.seconds * 1000), fault.meanwhile?.()])
  } finally {
    await fault.end()
  }
  const endedAt = monotonicMs()
  await until(`all is well after ${fault.name}`, load, () => isWell(load.calls, endedAt))
  assert.deepEqual(ground.pids(fault.ends), pids, 'a process ended by itself')
  const after = ground.pids()
  for (const name of fault.ends ?? [])
    if (name in before) assert.notEqual(after[name], before[name], `${name} was not ended`)
  assert.deepEqual(ground.endedByThemselves(fault.ends), [])
  return { begunAt, endedAt }
}

/** A call counts to the fault during or after which it ended; what ended before the first one counts to that. */
const isOf =
  (spans: readonly Span[], at: number) =>
  ({ sentAt, tookMs }: Call): boolean => {
    const from = at === 0 ? -Infinity : (spans[at]?.begunAt ?? Infinity)
    const endedAt = sentAt + tookMs
    return endedAt >= from && endedAt < (spans[at + 1]?.begunAt ?? Infinity)
  }

function judge(fault: Fault, { begunAt, endedAt }: Span, calls: readonly Call[]): void {
  const failures = calls.filter(({ status }) => status !== 'OK')
  const allowed = fault.harmless === true ? [] : ['UNAVAILABLE', ...(fault.statuses ?? [])]
  const wrong: string[] = []
  let refusedMs = 0
  let unheard = 0
  let healedMs = 0
  let last = ''
  for (const { service, replica, operation, status, reason, sentAt, tookMs } of failures) {
    const isDeaf = fault.deaf?.includes(replicaOf(service, replica)) === true
    const which = `${service} ${replica + 1} ${operation} ${status} ${reason} after ${tookMs.toFixed(0)} ms, sent ${((sentAt - begunAt) / 1000).toFixed(1)} s after the fault began`
    if (sentAt - endedAt > healedMs) [healedMs, last] = [sentAt - endedAt, which]
    // A frozen process can say nothing: the caller's own patience ends those.
    if (isDeaf && sentAt < endedAt && sentAt + tookMs > begunAt) {
      unheard += 1
      continue
    }
    const isEarly = sentAt + tookMs < begunAt
    if (isEarly || !allowed.includes(status) || tookMs >= REFUSED_WITHIN_MS) wrong.push(which)
    refusedMs = Math.max(refusedMs, tookMs)
  }
  if (fault.deaf !== undefined) assert.ok(unheard > 0, `${fault.name}: all were answered`)
  if (fault.refuses === true) assert.ok(failures.length > 0, `${fault.name}: nothing failed`)
  console.log(
    `      ${fault.name}: of ${calls.length} calls ${failures.length} failed (${unheard} asked who could not hear);` +
      ` refused within ${refusedMs.toFixed(0)} ms; healed in ${(healedMs / 1000).toFixed(1)} s`,
  )
  assert.deepEqual(
    wrong.slice(0, 20),
    [],
    `${fault.name}: ${wrong.length} calls failed otherwise than they may`,
  )
  assert.ok(healedMs < HEALED_WITHIN_MS, `healed after ${healedMs.toFixed(0)} ms: ${last}`)
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

/** For a while every replica has served, and nothing failed. */
function isWell(calls: readonly Call[], since: number): boolean {
  const now = monotonicMs()
  if (now - since < QUIET_MS) return false
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
