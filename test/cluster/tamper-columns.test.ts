import assert from 'node:assert/strict'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { rowKinds } from '@strongroom/formats'
import type { Cluster } from '@strongroom/local-cluster'
import pg from 'pg'
import { EditedRow, MARKED_BY_TRIGGER, partsOf, rowOf } from './edited-row.ts'
import { makeVault, protectedRows } from './protected-rows.ts'
import type { ProtectedRow } from './protected-rows.ts'
import {
  ANSWERED,
  BESIDE,
  EXCEPTIONS,
  JOB_TABLES,
  OTHER_TABLES,
  expected,
  foundAs,
  isKept,
} from './tamper-columns.ts'
import { check, eventually, restart, tamperCluster } from './tamper-cluster.ts'
import { UserCalls } from './user-calls.ts'

const AT_ONCE = 12

describe('every column under a MAC, edited by hand', () => {
  let cluster: Cluster
  let database: pg.Pool
  let administrator: Strongroom
  let calls: UserCalls
  let count = 0
  const edits: EditedRow[] = []
  const tried = new Set<string>()
  const kinds = new Set<string>()

  before(async function () {
    this.timeout(300_000)
    cluster = await tamperCluster()
    database = new pg.Pool({ connectionString: cluster.databaseAdminUrl, max: 4 })
    administrator = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    calls = await UserCalls.open(cluster)
    await makeVault(administrator)
    await makeRows()
  })
  after(async () => {
    administrator.close()
    calls.close()
    await database.end()
  })

  /** One object for each part of each kind of row, so that each refusal is that of the one edit. */
  async function makeRows(): Promise<void> {
    const jobs: (() => Promise<void>)[] = []
    for (const place of protectedRows(administrator, calls)) {
      kinds.add(place.kind)
      const id = nextId()
      await place.make(id)
      const row = await rowOf(database, place, id)
      const { protectedParts, beside } = partsOf(place, row, MARKED_BY_TRIGGER)
      // Two rows in one table have their index in common: it is edited once.
      const columns =
        place.prefix === '' ? beside.filter((one) => !(`${place.table}.${one}` in BESIDE)) : []
      for (const part of [...protectedParts, ...columns]) {
        tried.add(`${place.table}.${part.split('.')[0] ?? ''}`)
        jobs.push(() => makeRow(place, part))
      }
    }
    await together(jobs)
  }

  /** A row to edit one part of, as it is after its first use, which may have changed it. */
  async function makeRow(place: ProtectedRow, part: string): Promise<void> {
    const id = nextId()
    const uses = await place.make(id)
    for (const [rpc, use] of Object.entries(uses)) assert.equal(await use(), '', `${id}: ${rpc}`)
    edits.push(
      new EditedRow(database, place, part, { uses, row: await rowOf(database, place, id) }),
    )
  }

  const nextId = () => `edited-${(count += 1)}`

  async function together(jobs: readonly (() => Promise<void>)[]): Promise<void> {
    const waiting = [...jobs]
    const worker = async () => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  /** What the calls that need a row come to: one word where all are refused alike. */
  async function outcomeOf({ uses }: EditedRow): Promise<string> {
    const outcomes: string[] = []
    for (const [rpc, use] of Object.entries(uses))
      outcomes.push(`${rpc} ${(await use()) || ANSWERED}`)
    const reasons = outcomes.map((one) => one.split(' ')[1] ?? '')
    return new Set(reasons).size === 1 ? (reasons[0] ?? '') : outcomes.join(', ')
  }

  /** Asks for all until each comes to what is wanted of it; gives what came otherwise. */
  async function differing(wanted: (edit: EditedRow) => string, of = edits): Promise<string[]> {
    const others: string[] = []
    await together(
      of.map((edit) => async () => {
        const right = wanted(edit)
        const outcome = await eventually(
          () => outcomeOf(edit),
          (answer) => answer === right,
        )
        if (outcome !== right) others.push(`${edit.title}: ${outcome}, not ${right}`)
      }),
    )
    return others.sort()
  }

  /** The edits that `strongroom-hsm check` does not find, with what it finds of their rows. */
  async function unfound(): Promise<string[]> {
    const found = await check(cluster)
    return edits.flatMap(({ title, kind, id }) => {
      const of = found.filter((one) => one.kind === kind && one.id === id)
      const wanted = foundAs(title)
      const right = wanted === undefined || of.some(({ reason }) => reason === wanted)
      return right ? [] : [`${title}: ${of.map(({ reason }) => reason).join()}, not ${wanted}`]
    })
  }

  it('is refused where it is used, found at rest, and used again once it is put back', async function () {
    this.timeout(300_000)
    const others: string[] = []
    const seen = async (when: string, outcomes: Promise<string[]>) => {
      for (const outcome of await outcomes) others.push(`${when}: ${outcome}`)
    }
    try {
      for (const edit of edits) await edit.apply()
      const fed = edits.filter(({ title }) => !isKept(title))
      await seen(
        'by the feed',
        differing(({ title }) => expected(title), fed),
      )
      await restart(cluster, 'auth', 'secret', 'key-crypto', 'certificate')
      await seen(
        'by who starts',
        differing(({ title }) => expected(title)),
      )
      await seen('by check', unfound())
    } finally {
      for (const edit of edits) await edit.putBack()
    }
    await seen(
      'after',
      differing(() => ANSWERED),
    )
    assert.deepEqual(others, [])
    assert.deepEqual(await check(cluster), [])
    console.log(`      ${edits.length} edits: ${countsOf(edits)}`)
  })

  it('is one that was edited, or one of which it is said why not', async () => {
    const { rows } = await database.query<{ schema: string; table: string; columns: string[] }>(
      `SELECT c.table_schema AS schema, c.table_name AS table, array_agg(c.column_name::text) AS columns
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
        GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    const unknown: string[] = []
    const named = new Set<string>()
    const isNamed = (name: string, among: object): boolean => {
      if (!(name in among)) return false
      named.add(name)
      return true
    }
    for (const { schema, table, columns } of rows) {
      const name = `${schema}.${table}`
      const isOther = isNamed(name, OTHER_TABLES) || isNamed(`*.${table}`, OTHER_TABLES)
      if (isOther || JOB_TABLES.test(name)) continue
      for (const column of columns.filter((one) => !MARKED_BY_TRIGGER.has(one)))
        if (!isNamed(`${name}.${column}`, BESIDE) && !tried.has(`${name}.${column}`))
          unknown.push(`${name}.${column}`)
    }
    assert.deepEqual(unknown, [], 'columns that are neither edited nor said to be under no MAC')
    const stale = [...Object.keys(BESIDE), ...Object.keys(OTHER_TABLES)].filter(
      (name) => !named.has(name),
    )
    const titles = new Set(edits.map(({ title }) => title))
    stale.push(...EXCEPTIONS.filter((title) => !titles.has(title)))
    assert.deepEqual(stale, [], 'said of what is not there')
    // The last checkpoint is edited where the log is.
    assert.deepEqual(
      rowKinds.filter((kind) => !kinds.has(kind)),
      ['checkpoint'],
    )
  })
})

/** How many edits are refused with each reason, and how many of an index column change nothing. */
function countsOf(edits: readonly EditedRow[]): string {
  const counts = new Map<string, number>()
  for (const { title } of edits) {
    const reasons = new Set(expected(title).match(/[A-Z]+(_[A-Z]+)+/g) ?? ['used by the body'])
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
}
