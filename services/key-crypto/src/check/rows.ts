import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { RowKind } from '@strongroom/formats'
import type { Engine } from '../hsm/engine.ts'
import { counterOf, decodeAny, rowOf } from '../hsm/row-kind.ts'
import type { AnyRow } from '../hsm/row-kind.ts'
import type { Finding } from './finding.ts'
import { presentTables } from './schemas.ts'
import type { TableRecord, Trouble } from './rules.ts'
import type { AnyTable } from './tables.ts'

const PAGE_ROWS = 256

/** A row whose MAC is right. */
export interface SoundRow {
  readonly table: AnyTable
  readonly any: AnyRow
  readonly uid: string
  readonly counter: number | undefined
}

export interface RowReader {
  readonly pool: Pool
  readonly engine: Pick<Engine, 'macs'>
}

type Doubt = Omit<Finding, 'id'> & { readonly table: AnyTable; readonly key: readonly unknown[] }

/** Reads every row of a table and judges it. Gives its number; what is wrong goes to `doubt`, to be looked at again. */
export async function readTable(
  { pool, engine }: RowReader,
  table: AnyTable,
  { sound, doubt }: { sound: (row: SoundRow) => void; doubt: (doubt: Doubt) => void },
): Promise<number> {
  let count = 0
  let after: readonly unknown[] = []
  for (;;) {
    const records = await page(pool, table, after)
    for (const record of records) {
      const key = keyOf(table, record)
      const judged = judge(engine, table, record)
      if (judged.row !== undefined) sound(judged.row)
      for (const trouble of judged.troubles)
        doubt({ ...trouble, kind: table.kind, name: judged.name, table, key })
    }
    count += records.length
    const last = records.at(-1)
    if (last === undefined || records.length < PAGE_ROWS) return count
    after = keyOf(table, last)
  }
}

/** Whether the same is still wrong with a row that is read again: a change may have been under way. */
export async function stillWrong(
  { pool, engine }: RowReader,
  { table, key, reason, message }: Doubt,
): Promise<boolean> {
  const where = table.key.map((column, index) => `t.${column} = $${index + 1}`).join(' AND ')
  const [record] = await query<TableRecord>(pool, `${select(table)} WHERE ${where}`, key)
  if (record === undefined) return false
  return judge(engine, table, record).troubles.some(
    (trouble) => trouble.reason === reason && trouble.message === message,
  )
}

/** What a finding names a row by. */
export const idOf = ({ key }: Doubt): string =>
  key.map((part) => (Buffer.isBuffer(part) ? part.toString('hex') : String(part))).join('/')

export type { Doubt }

/** What a row is asked for by; `group` is the uid of a state's object, and else the row's own. */
interface RowIdentity {
  readonly kind: RowKind
  readonly uid: string
  readonly group: string
}

/** The counter of one row as it is now; undefined when it is not there or its MAC is wrong. */
export async function readCounter(
  { pool, engine }: RowReader,
  { kind, uid, group }: RowIdentity,
): Promise<number | undefined> {
  for (const table of await presentTables(pool)) {
    const [column] = table.key
    if (table.kind !== kind || column === undefined) continue
    const [record] = await query<TableRecord>(pool, `${select(table)} WHERE t.${column} = $1`, [
      Buffer.from(uid, 'hex'),
    ])
    const any = record && engine.macs.check(record)
    if (any?.kind !== kind) continue
    // Another table may have a version of this uid too, of another object.
    if (any.kind === 'state' && any.row.objectUid !== group) continue
    return counterOf(any)
  }
  return undefined
}

/** The name of a key by its uid; undefined when its head is not there or its MAC is wrong. */
export async function readKeyName(
  { pool, engine }: RowReader,
  objectUid: string,
): Promise<string | undefined> {
  const [record] = await query<TableRecord>(
    pool,
    'SELECT body, mac FROM key_crypto.key_heads WHERE object_uid = $1',
    [Buffer.from(objectUid, 'hex')],
  )
  const any = record && engine.macs.check(record)
  const head = any && rowOf('head', any)
  return head?.objectType === 'keys' && head.objectUid === objectUid ? head.name : undefined
}

const keyOf = (table: AnyTable, record: TableRecord) => table.key.map((column) => record[column])

function select({ table, key, columns, beside, prefix = '' }: AnyTable): string {
  const indexed = new Set([...key, ...Object.keys(columns)])
  const list = [`${prefix}body AS body`, `${prefix}mac AS mac`, ...indexed].map(
    (part) => `t.${part}`,
  )
  return `SELECT ${[...list, ...(beside === undefined ? [] : [beside])].join(', ')} FROM ${table} t`
}

async function page(
  pool: Pool,
  table: AnyTable,
  after: readonly unknown[],
): Promise<TableRecord[]> {
  const key = table.key.map((column) => `t.${column}`).join(', ')
  const places = after.map((_, index) => `$${index + 1}`).join(', ')
  const where = after.length === 0 ? '' : `WHERE (${key}) > (${places})`
  return await query<TableRecord>(
    pool,
    `${select(table)} ${where} ORDER BY ${key} LIMIT ${PAGE_ROWS}`,
    after,
  )
}

interface Judged {
  readonly row: SoundRow | undefined
  readonly name: string
  readonly troubles: readonly Trouble[]
}

function judge({ macs }: Pick<Engine, 'macs'>, table: AnyTable, record: TableRecord): Judged {
  const any = macs.check(record)
  if (any === undefined) return { row: undefined, name: '', troubles: [whyWrong(macs, record)] }
  if (any.kind !== table.kind) {
    const message = `it is a row of kind ${any.kind}`
    return { row: undefined, name: '', troubles: [{ reason: 'ROW_INTEGRITY', message }] }
  }
  // The kind is the table's: its functions take just this row.
  const row = any.row as never
  const troubles = [
    ...differences(table.columns, row, record),
    ...(table.judge?.(row, record) ?? []),
  ]
  return {
    row: { table, any, uid: table.uid(row), counter: counterOf(any) },
    name: table.name?.(row) ?? '',
    troubles,
  }
}

function whyWrong({ realmUid }: Engine['macs'], { body }: TableRecord): Trouble {
  try {
    const other = decodeAny(body).realmUid
    if (other !== realmUid)
      return { reason: 'ROW_OTHER_REALM', message: `it belongs to realm ${other}` }
  } catch {
    return { reason: 'ROW_INTEGRITY', message: 'its body is no row' }
  }
  return { reason: 'ROW_INTEGRITY', message: 'its MAC is not that of its body' }
}

function* differences(
  columns: AnyTable['columns'],
  row: never,
  record: TableRecord,
): Iterable<Trouble> {
  for (const [column, expected] of Object.entries(columns)) {
    if (!isSame(expected(row), record[column]))
      yield { reason: 'COLUMN_DIFFERS', message: `column ${column} is not what the body says` }
  }
}

function isSame(expected: unknown, actual: unknown): boolean {
  if (Buffer.isBuffer(expected)) return Buffer.isBuffer(actual) && expected.equals(actual)
  if (expected instanceof Date)
    return actual instanceof Date && expected.getTime() === actual.getTime()
  // The driver gives a bigint as text.
  if (typeof expected === 'number') return Number(actual) === expected
  return expected === actual
}
