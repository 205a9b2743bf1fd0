import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Strongroom } from '@strongroom/client'
import { isUnanswered, monotonicMs } from './calls.ts'
import type { Call, Write } from './calls.ts'
import type { Caller } from './caller.ts'
import { askToken } from './workload.ts'
import type { AskingOrder } from './workload.ts'
import { WRITES } from './writes.ts'

/** A write that is known to have happened. */
interface Done {
  readonly write: Write
  readonly made: string
}

const AT_ONCE = 6
/** The lease of an operation whose process ended lasts ten seconds. */
const DONE_WITHIN_MS = 20_000

/** What was sent to know how unknown writes ended. */
interface Settled {
  /** The writes, sent again. */
  readonly repeats: readonly Call[]
  /** The calls for the tokens that this took: the log holds them too. */
  readonly tokens: readonly Call[]
}

/**
 * Sends every write whose outcome is not known once more: the same request must now succeed. What was begun and not done
 * when it was acknowledged is sent until it is done: an operation whose process ended is taken up again by whoever is
 * asked next.
 */
export async function settle(
  calls: readonly Call[],
  caller: Caller,
  order: AskingOrder,
): Promise<Settled> {
  const unknown = calls.filter(
    (call) => call.write !== undefined && (isUnanswered(call) || call.isUnderWay),
  )
  const services = [...new Set(unknown.map(({ service }) => service))]
  const issued = await each(services, async (service) => {
    const { call, answer } = await caller.call('auth', 0, askToken(order, service), undefined)
    assert.ok(answer, `no token for ${service}: ${call.status} ${call.reason}`)
    return { service, call, token: (answer as { accessToken: string }).accessToken }
  })
  const repeats = await each(unknown, async ({ write, service, replica }) => {
    assert.ok(write)
    const sent: Call[] = []
    const end = monotonicMs() + DONE_WITHIN_MS
    const { definition, rpc, operation, request } = WRITES[write.kind]
    // Another replica than the first time: what was done is known to all of them.
    const other = (replica + 1) % caller.replicas(service)
    const ask = { definition, rpc, operation, request: request(write), write }
    const token = issued.find((one) => one.service === service)?.token
    for (;;) {
      const { call } = await caller.call(service, other, ask, token)
      sent.push(call)
      assert.equal(call.status, 'OK', `${operation} sent again: ${call.status} ${call.reason}`)
      if (!call.isUnderWay) return sent
      assert.ok(monotonicMs() < end, `${write.name} is not done`)
      await sleep(500)
    }
  })
  return { repeats: repeats.flat(), tokens: issued.map(({ call }) => call) }
}

/** Every acknowledged write is there as it was written, exactly once. */
export async function assertAllThere(calls: readonly Call[], client: Strongroom): Promise<number> {
  const done = doneBy(calls)
  assert.equal(new Set(done.map(({ made }) => made)).size, done.length, 'two writes made one thing')
  await each(done, ({ write, made }) => WRITES[write.kind].assertThere(client, write, made))
  const of = (kind: Write['kind']) => done.filter(({ write }) => write.kind === kind)
  await assertVersions(client, of('secret'))
  await each(of('key'), async ({ write }) => {
    const { keys } = await client.keys.listKeyVersions({ parent: write.name, pageSize: 2 })
    assert.equal(keys.length, 1, `${write.name} was made ${keys.length} times`)
  })
  await assertRoles(client, of('role'))
  return done.length
}

/** Each request once, however often it was acknowledged; every acknowledgement named the same. */
function doneBy(calls: readonly Call[]): readonly Done[] {
  const byRequest = new Map<string, Done>()
  for (const { write, made } of calls) {
    if (write === undefined || made === undefined) continue
    const known = byRequest.get(write.requestId)
    assert.equal(known?.made ?? made, made, `${write.name}: one request made two things`)
    byRequest.set(write.requestId, { write, made })
  }
  return [...byRequest.values()]
}

async function assertVersions(client: Strongroom, done: readonly Done[]): Promise<void> {
  const bySecret = Map.groupBy(done, ({ write }) => write.name)
  await each([...bySecret], async ([parent, written]) => {
    const listed = await pages(async (pageToken) => {
      const { versions, nextPageToken } = await client.secrets.listSecretVersions({
        parent,
        pageToken,
      })
      return { items: versions, nextPageToken }
    })
    const names = listed.map(({ name }) => name).sort()
    assert.deepEqual(names, written.map(({ made }) => made).sort(), `versions of ${parent}`)
  })
}

async function assertRoles(client: Strongroom, done: readonly Done[]): Promise<void> {
  const ours = new Set(done.map(({ write }) => write.value))
  const listed = await pages(async (pageToken) => {
    const page = await client.access.listRoleDefinitions({ pageSize: 100, pageToken })
    return { items: page.roleDefinitions, nextPageToken: page.nextPageToken }
  })
  const found = listed.filter(({ roleName }) => ours.has(roleName)).map(({ name }) => name)
  assert.deepEqual(found.sort(), done.map(({ made }) => made).sort(), 'roles')
}

async function pages<T>(
  page: (
    token: string,
  ) => Promise<{ readonly items: readonly T[]; readonly nextPageToken: string }>,
): Promise<T[]> {
  const all: T[] = []
  let token = ''
  do {
    const { items, nextPageToken } = await page(token)
    all.push(...items)
    token = nextPageToken
  } while (token !== '')
  return all
}

/** Works through a list, a few at a time. */
async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const waiting = items.values()
  const worker = async (): Promise<void> => {
    for (const item of waiting) results.push(await work(item))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
