import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServiceName } from '@strongroom/local-cluster'
import { isUnanswered, monotonicMs } from './calls.ts'
import type { Caller } from './caller.ts'
import type { Ask } from './workload.ts'

/** Something that one principal may do until a change takes it away. */
export interface Right {
  readonly service: ServiceName
  readonly ask: Ask
  readonly token: () => string
  /** Takes it away; resolves when that is acknowledged. */
  readonly remove: () => Promise<unknown>
  /** Gives it back. */
  readonly restore: () => Promise<unknown>
}

/** Between two questions to one replica, until it has refused a few times in a row, and then. */
const EVERY_MS = 100
const REFUSING_EVERY_MS = 400
const REFUSALS = 2
/** So long after the acknowledgement nobody may serve; a little longer is looked. */
const WATCHED_MS = 1200
const GRANTED_WITHIN_MS = 10_000

/**
 * Milliseconds from the acknowledgement of the change until the last question was *sent* that any replica still answered;
 * 0 when none was. What was sent before the acknowledgement may be answered either way.
 */
export async function timeToRefusal(right: Right, caller: Caller): Promise<number> {
  await right.restore()
  const replicas = Array.from({ length: caller.replicas(right.service) }, (_, replica) => replica)
  await Promise.all(replicas.map((replica) => granted(right, caller, replica)))
  let acknowledgedAt = Infinity
  const lastServed = replicas.map((replica) => hammer(right, caller, replica, () => acknowledgedAt))
  // A failure of the change is told first; the hammers then end by themselves.
  await right.remove().finally(() => (acknowledgedAt = monotonicMs()))
  return Math.max(0, ...(await Promise.all(lastServed)).map((sentAt) => sentAt - acknowledgedAt))
}

async function granted(right: Right, caller: Caller, replica: number): Promise<void> {
  const end = monotonicMs() + GRANTED_WITHIN_MS
  for (;;) {
    const { call } = await caller.call(right.service, replica, right.ask, right.token())
    if (call.status === 'OK') return
    const how = `${right.service} ${replica + 1} still refuses: ${call.status} ${call.reason}`
    assert.ok(monotonicMs() < end, how)
    await sleep(EVERY_MS)
  }
}

/** Asks one replica over and over. Gives when the last question was sent that it answered. */
async function hammer(
  right: Right,
  caller: Caller,
  replica: number,
  acknowledgedAt: () => number,
): Promise<number> {
  const token = right.token()
  let lastServed = 0
  let refusals = 0
  let sentAt = 0
  let how = 'was never asked'
  // The last question is sent when the watch is over: a slow answer to an earlier one says nothing about it.
  while (sentAt < acknowledgedAt() + WATCHED_MS) {
    const { call } = await caller.call(right.service, replica, right.ask, token)
    sentAt = call.sentAt
    how = `${call.status} ${call.reason}`
    if (call.status === 'OK') {
      lastServed = sentAt
      refusals = 0
      // Who could not say anything has not refused either.
    } else if (!isUnanswered(call)) refusals += 1
    const every = refusals < REFUSALS ? EVERY_MS : REFUSING_EVERY_MS
    await sleep(Math.max(0, sentAt + every - monotonicMs()))
  }
  assert.ok(refusals > 0, `${right.service} ${replica + 1} serves on: ${how}`)
  return lastServed
}
