import assert from 'node:assert/strict'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { Flights } from './flights.ts'
import type { FlightsOptions } from './flights.ts'

describe('Flights', () => {
  const ENOUGH = 4
  let waiting: number
  let messages: { readonly passengers: number; readonly arrive: () => void }[]
  let flights: Flights
  /** Whose messages are under way until they `arrive`. */
  const start = (options: Pick<FlightsOptions, 'slowMax' | 'apartMs'> = {}): void => {
    waiting = 0
    messages = []
    flights = new Flights({
      waiting: () => waiting,
      depart: () => {
        const { promise, resolve } = Promise.withResolvers<undefined>()
        messages.push({ passengers: waiting, arrive: () => resolve(undefined) })
        waiting = 0
        return promise
      },
      enough: ENOUGH,
      ...options,
    })
  }
  beforeEach(() => {
    start()
  })

  /** What is scheduled in one turn of the event loop runs in the next. */
  const turn = async (): Promise<void> => {
    await setImmediate()
    await setImmediate()
  }
  const come = (count: number): void => {
    for (let one = 0; one < count; one++) {
      waiting += 1
      flights.board()
    }
  }
  const sent = () => messages.map(({ passengers }) => passengers)

  it('sends what comes in one turn of the event loop together', async () => {
    come(3)
    assert.deepEqual(sent(), [])
    await turn()
    assert.deepEqual(sent(), [3])
  })

  it('keeps a few back until the message under way is answered', async () => {
    come(1)
    await turn()
    come(1)
    await turn()
    come(1)
    await turn()
    assert.deepEqual(sent(), [1])
    messages[0]?.arrive()
    await turn()
    assert.deepEqual(sent(), [1, 2])
  })

  it('sends a second message beside the first when it is full enough, and never a third', async () => {
    come(1)
    await turn()
    come(ENOUGH)
    await turn()
    come(ENOUGH)
    await turn()
    assert.deepEqual(sent(), [1, ENOUGH])
    messages[1]?.arrive()
    await turn()
    assert.deepEqual(sent(), [1, ENOUGH, ENOUGH])
  })

  it('lets nobody wait for a message that hangs', async () => {
    come(1)
    await turn()
    for (const before of [1, 2]) {
      come(1)
      await sleep(100)
      assert.deepEqual(sent(), Array(before + 1).fill(1))
      messages[before]?.arrive()
    }
  })

  it('keeps messages apart, even answered ones, unless one is full enough', async () => {
    const APART_MS = 200
    start({ apartMs: APART_MS })
    const startedAt = performance.now()
    come(1)
    await turn()
    messages[0]?.arrive()
    await turn()
    come(1)
    await turn()
    come(ENOUGH - 2)
    await turn()
    assert.deepEqual(sent(), [1])
    while (messages.length < 2) await sleep(5)
    const tookMs = performance.now() - startedAt
    assert.ok(tookMs > APART_MS - 20 && tookMs < APART_MS + 150, `${tookMs} ms`)
    messages[1]?.arrive()
    await turn()
    come(ENOUGH)
    await turn()
    assert.deepEqual(sent(), [1, ENOUGH - 1, ENOUGH])
  })

  it('waits no longer than it must apart, once what was under way is answered', async () => {
    start({ apartMs: 10 })
    const took: number[] = []
    for (let round = 0; round < 5; round++) {
      const before = messages.length
      come(1)
      while (messages.length === before) await setImmediate()
      const leftAt = performance.now()
      come(1)
      await turn()
      messages[before]?.arrive()
      while (messages.length === before + 1) await setImmediate()
      took.push(performance.now() - leftAt)
      messages[before + 1]?.arrive()
      await turn()
    }
    // As long as for one that hangs it would be 50; the machine may be busy in some rounds.
    const [, , median = Infinity] = took.toSorted((one, other) => one - other)
    assert.ok(median < 30, took.join())
  })

  it('sends more than two where each that is under way hangs, if it may', async () => {
    start({ slowMax: 3 })
    for (const underWay of [1, 2, 3, 3]) {
      come(1)
      await sleep(100)
      assert.equal(messages.length, underWay)
    }
  })
})
