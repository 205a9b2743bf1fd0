import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { ORIGIN_FIELDS, alteredBody, fieldsOf, flipped } from './altered-row.ts'
import type { ProtectedRow, Uses } from './protected-rows.ts'

/** The columns that say when a row changed: a trigger writes them over, whoever edits the row. */
export const MARKED_BY_TRIGGER: ReadonlySet<string> = new Set(['changed_xid', 'changed_at'])

/** What can be edited of a row: a field of its body, `body.name`, or a column. */
export function partsOf({ kind, prefix }: ProtectedRow, row: Row, skipped: ReadonlySet<string>) {
  const [body, mac] = [`${prefix}body`, `${prefix}mac`]
  const fields = [...ORIGIN_FIELDS, ...fieldsOf(kind, row[body] as Buffer)]
  const beside = Object.keys(row).filter(
    (column) => !/(^|_)(body|mac)$/.test(column) && !skipped.has(column),
  )
  return { protectedParts: [...fields.map((field) => `${body}.${field}`), mac], beside }
}

export type Row = Record<string, unknown>

/** The row of an object, all its columns. */
export async function rowOf(database: pg.Pool, { table, where }: ProtectedRow, id: string) {
  const { rows } = await database.query<Row>(`SELECT * FROM ${table} WHERE ${where}`, [id])
  const [row] = rows
  assert.ok(row && rows.length === 1, `${table}: ${rows.length} rows of ${id}`)
  return row
}

/** One row in which one part is another than it was. */
export class EditedRow {
  readonly title: string
  readonly kind: string
  readonly uses: Uses
  readonly #database: pg.Pool
  readonly #table: string
  readonly #column: string
  readonly #before: unknown
  readonly #after: unknown
  /** The primary key as it is now. */
  readonly #key: Row

  constructor(
    database: pg.Pool,
    { table, key, kind, use }: ProtectedRow,
    part: string,
    { row, uses }: { readonly row: Row; readonly uses: Uses },
  ) {
    const [column = '', field] = part.split('.')
    this.title = `${table}${use === kind || use === '' ? '' : `[${use}]`}.${part}`
    this.kind = kind
    this.uses = uses
    this.#database = database
    this.#table = table
    this.#column = column
    this.#before = row[column]
    this.#after =
      field === undefined
        ? otherValue(column, row[column])
        : alteredBody(kind, row[column] as Buffer, field)
    this.#key = Object.fromEntries(key.map((name) => [name, row[name]]))
  }

  /** What `strongroom-hsm check` names it by. */
  get id(): string {
    return Object.values(this.#key)
      .map((part) => (Buffer.isBuffer(part) ? part.toString('hex') : String(part)))
      .join('/')
  }

  apply(): Promise<void> {
    return this.#write(this.#after)
  }

  putBack(): Promise<void> {
    return this.#write(this.#before)
  }

  async #write(value: unknown): Promise<void> {
    const where = Object.keys(this.#key).map((name, at) => `${name} = $${at + 2}`)
    const { rowCount } = await this.#database.query(
      `UPDATE ${this.#table} SET ${this.#column} = $1 WHERE ${where.join(' AND ')}`,
      [value, ...Object.values(this.#key)],
    )
    assert.equal(rowCount, 1, this.title)
    if (this.#column in this.#key) this.#key[this.#column] = value
  }
}

/** Another value of a column, as good as the one that stands there by all that the table demands. */
function otherValue(column: string, value: unknown): unknown {
  if (column === 'state') return 'purged'
  if (column === 'purpose') return value === 'wrap' ? 'seal' : 'wrap'
  if (value === null) return new Date('2001-01-01T00:00:00Z')
  if (typeof value === 'boolean') return !value
  if (Buffer.isBuffer(value)) return value.length === 16 ? randomBytes(16) : flipped(value)
  if (typeof value === 'number') return value + 1
  // The driver gives a bigint as text.
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) + 1 : `${value}-moved`
  throw new TypeError(`no other value of ${column} is known`)
}
