import assert from 'node:assert/strict'
import type { FeedAnswer } from '@strongroom/change-feed'
import { decodeRow } from '@strongroom/formats'
import type { Lie } from './feed-double.ts'
import {
  CLOSED,
  EVERYWHERE,
  FORBIDDEN,
  FeedStory,
  LIST,
  OPEN,
  REFUSED,
  SIGN,
} from './feed-story.ts'
import { forged } from './hostile-story.ts'
import type { Shown } from './hostile-story.ts'
import { check, restart } from './tamper-cluster.ts'

/** For so long what is at hand counts; the rest is for a call that was under way. */
const FRESH_MS = 1000 + 100

type Exchange = readonly [row: Shown, by: Shown]

const saying =
  (...rows: readonly Shown[]) =>
  (answer: FeedAnswer): FeedAnswer => ({ ...answer, rows: [...answer.rows, ...rows] })
/** Has everybody forget what they know, again and again. */
const startingOver = (answer: FeedAnswer, cursor: string): FeedAnswer => ({
  ...answer,
  reset: cursor !== '',
})
const exchanging =
  (...exchanges: readonly Exchange[]) =>
  (rows: readonly Shown[]): readonly Shown[] =>
    rows.map((row) => exchanges.find(([from]) => from.mac.equals(row.mac))?.[1] ?? row)
const never = (): Promise<never> => new Promise(() => undefined)

describe('an auth service that was taken over, as others hear of rights from it', () => {
  let story: FeedStory
  /** What gave rights once, for what counts. */
  let restored: readonly Exchange[]
  /** The rights of others, and the like, under the MAC of what counts. */
  let forgeries: readonly Exchange[]

  before(async function () {
    this.timeout(180_000)
    story = await FeedStory.start()
    const { former, disabled, buried, eve, administrator } = story.rows
    restored = [former, disabled, buried].map(({ before, now }) => [now, before] as const)
    const { assignments } = decodeRow('access', administrator.access.body).row
    const { row } = decodeRow('access', former.before.body)
    forgeries = [
      [eve.access, forged('access', eve.access, { assignments, counter: 99 })],
      [former.now, forged('access', former.now, { assignments: row.assignments, counter: 99 })],
      [disabled.now, forged('principal', disabled.now, { disabled: false, counter: 99 })],
    ]
  })
  after(async function () {
    this.timeout(60_000)
    await story.end()
  })
  beforeEach(async function () {
    this.timeout(60_000)
    await heal()
    for (const use of EVERYWHERE)
      assert.equal(await story.settled('administrator', use, /^$/), '', use[2])
  })

  /** The truth again, for who believed that there was nothing too: of that, no change would tell. */
  async function heal(): Promise<void> {
    story.double.lie({ watch: startingOver })
    await story.double.questions(24)
    story.double.lie({})
  }

  const bringing = (exchanges: readonly Exchange[]) => saying(...exchanges.map(([, by]) => by))

  /** While auth lies, nobody gets what is forbidden. Prints how often each reason was met. */
  async function assertNothingGained(lie: Lie, forbidden = FORBIDDEN): Promise<void> {
    story.double.lie(lie)
    // Each of the four who ask has asked a few times by then.
    const enough = story.double.answered + 24
    const reasons = new Map<string, number>()
    for (let round = 0; round < 4 || story.double.answered < enough; round += 1)
      await Promise.all(
        forbidden.map(async ([user, use]) => {
          const reason = await story.ask(user, use)
          assert.match(reason, REFUSED, `${user}: ${use[2]}: ${reason || 'answered'}`)
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
        }),
      )
    console.log(`      ${[...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')}`)
  }

  it('gives nothing by forged rows', async () => {
    await assertNothingGained({ watch: bringing(forgeries), get: exchanging(...forgeries) })
    await assertNothingGained({ watch: startingOver, get: exchanging(...forgeries) })
  }).timeout(60_000)

  it('gives nothing by old rows, said to be new or asked for anew', async () => {
    await assertNothingGained({ watch: bringing(restored), get: exchanging(...restored) })
    await assertNothingGained({ watch: startingOver, get: exchanging(...restored) })
  }).timeout(60_000)

  it('gives nothing by old rows that come behind forged ones', async () => {
    const watch = (answer: FeedAnswer, cursor: string): FeedAnswer =>
      cursor === '' ? bringing(forgeries)(answer) : startingOver(answer, cursor)
    const get = async (rows: readonly Shown[]) => {
      // By then all four have started over and been told of the forged ones.
      await story.double.questions(8)
      return exchanging(...restored)(rows)
    }
    await assertNothingGained({ watch, get })
  }).timeout(60_000)

  it('gives nobody the rows of another', async () => {
    const { eve, administrator, buried, vault } = story.rows
    const others: readonly Exchange[] = [
      [eve.access, administrator.access],
      [buried.now, vault],
    ]
    await assertNothingGained({ watch: bringing(others), get: exchanging(...others) })
    await assertNothingGained({ watch: startingOver, get: exchanging(...others) })
    const all: readonly Exchange[] = [...others, [eve.principal, administrator.principal]]
    await assertNothingGained({ watch: startingOver, get: exchanging(...all) })
  }).timeout(60_000)

  it('gives nothing by keeping rows back, and lifts no deny by keeping back its role', async () => {
    await assertNothingGained({ watch: startingOver, get: () => [] })
    await heal()
    assert.equal(await story.settled('reader', OPEN, /^$/), '')
    const { denied } = story.rows
    const get = (rows: readonly Shown[]) => rows.filter(({ mac }) => !mac.equals(denied.mac))
    await assertNothingGained({ watch: startingOver, get }, [['reader', CLOSED]])
    assert.equal(await story.settled('reader', OPEN, /^$/), '')
  }).timeout(60_000)

  for (const [what, watch] of [
    ['says nothing any more', never],
    ['says that it has proved nothing for a minute', { confirmedAgeMs: 60_000 }],
    ['answers another question', { question: 'another' }],
    ['says that it knows what is to come', { confirmedAgeMs: -60_000 }],
    ['says a time that is none', { confirmedAgeMs: Number.NaN }],
  ] as const)
    it(`is believed for a second more at most where it ${what}`, async () => {
      const began = performance.now()
      story.double.lie({
        watch: (answer) => (typeof watch === 'function' ? watch() : { ...answer, ...watch }),
        get: never,
      })
      await Promise.all(
        EVERYWHERE.map(async (use) => {
          for (let refused = 0; refused < 2;) {
            const asked = performance.now() - began
            const reason = await story.ask('administrator', use)
            assert.match(reason, /^(PEER_UNAVAILABLE)?$/, use[2])
            if (reason === '')
              assert.ok(asked < FRESH_MS, `${use[2]} was answered after ${asked} ms`)
            else refused += 1
          }
        }),
      )
    }).timeout(60_000)

  it('has old rows believed by who has just started, but gets no value by them while the monitor remembers', async () => {
    const { cluster } = story.hostile
    const get = exchanging(...restored)
    story.double.lie({ get })
    await restart(cluster, 'secret')
    // Names are shown by secret's own decision, values by key-crypto's, who remembers.
    assert.equal(await story.settled('former', LIST, /^$/), '')
    for (const use of [OPEN, SIGN]) assert.match(await story.ask('former', use), REFUSED)
    // What the threat model says remains.
    await restart(cluster, 'key-crypto')
    for (const use of [OPEN, SIGN]) assert.equal(await story.settled('former', use, /^$/), '')
    // With an auth service that is right again, who starts hears the truth.
    story.double.lie({})
    await restart(cluster, 'secret', 'key-crypto')
    for (const use of [LIST, OPEN, SIGN])
      assert.equal(
        await story.settled('former', use, /^PERMISSION_DENIED$/),
        'PERMISSION_DENIED',
        use[2],
      )
    assert.deepEqual(await check(cluster), [])
  }).timeout(120_000)
})
