import assert from 'node:assert/strict'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { Flights } from './flights.ts'

describe('Flights', () => {
  const ENOUGH = 4
  let waiting: number
  let messages: { readonly passengers: number; readonly arrive: () => void }[]
  let flights: Flights
  beforeEach(() => {
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
    })
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

  it('sends more than two where each that is under way hangs, if it may', async () => {
    flights = new Flights({
      waiting: () => waiting,
      depart: () => {
        messages.push({ passengers: waiting, arrive: () => undefined })
        waiting = 0
        return new Promise(() => undefined)
      },
      enough: ENOUGH,
      slowMax: 3,
    })
    for (const underWay of [1, 2, 3, 3]) {
      come(1)
      await sleep(100)
      assert.equal(messages.length, underWay)
    }
  })
})
