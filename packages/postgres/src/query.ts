import { OUTAGE_MS } from '@strongroom/fault'
import { span } from '@strongroom/telemetry'
import type pg from 'pg'
import { arrayLiteral } from './array-literal.ts'
import { failure, isLost, isSpent, outcomeUnknown } from './failure.ts'
import type { Client, Pool, Queryable } from './pool.ts'

const STATEMENTS_MAX = 1000
const statementNames = new Map<string, string>()

/** Each text is prepared once a connection: planning costs more than running for what a vault asks. */
function statementName(text: string): string | undefined {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  if (statementNames.size >= STATEMENTS_MAX) return undefined
  const name = `s${statementNames.size.toString()}`
  statementNames.set(text, name)
  return name
}

/** What a span says of a statement: its verb and the table after it, never a value (values are parameters). */
const spanName = (text: string): string =>
  `postgres ${/^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'QUERY'}`

/**
 * Runs one statement with parameters and gives its rows. Throws Fault DATABASE_UNAVAILABLE within 1 s when the database
 * is away, DatabaseError (SQLSTATE, constraint) when it refuses.
 */
export async function query<Row extends object = Record<string, unknown>>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return await span(spanName(text), { 'db.system.name': 'postgresql' }, async () =>
    isPool(db) ? await runAlone<Row>(db, text, values) : await run<Row>(db, text, values),
  )
}

/**
 * The same for a change that is one statement, without a transaction around it. When its answer is lost, what was written may be
 * durable all the same: the fault says so (`outcomeUnknown`).
 */
export async function write<Row extends object = Record<string, unknown>>(
  pool: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return await span(
    spanName(text),
    { 'db.system.name': 'postgresql' },
    async () => await runAlone<Row>(pool, text, values, outcomeUnknown),
  )
}

/**
 * Runs `fn` between BEGIN and COMMIT on one connection; a throw rolls back. When COMMIT itself fails with
 * DATABASE_UNAVAILABLE, what was written may be durable all the same: the fault says so (`outcomeUnknown`), and only a
 * request_id tells what became of it.
 */
export async function transaction<T>(pool: Pool, fn: (client: Client) => Promise<T>): Promise<T> {
  const { client, leftMs } = await connect(pool)
  let broken = false
  try {
    await run(client, 'BEGIN', [], leftMs)
    const result = await fn(client)
    await commit(client)
    return result
  } catch (thrown) {
    // A connection that cannot roll back is in an unknown state: it is closed, not lent again. One that said nothing is not
    // waited for a second time.
    broken =
      isSpent(thrown) ||
      (await query(client, 'ROLLBACK').then(
        () => false,
        () => true,
      ))
    throw thrown
  } finally {
    client.release(broken)
  }
}

/** Any outage may hide that it was carried out, also one that the server tells of: it may end while it waits for a standby. */
async function commit(client: Client): Promise<void> {
  try {
    await query(client, 'COMMIT')
  } catch (thrown) {
    throw outcomeUnknown(thrown)
  }
}

/** Runs one statement on a connection from the pool. `lost` turns a failure without any word from the database into another. */
async function runAlone<Row extends object>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  lost: (thrown: unknown) => unknown = (thrown) => thrown,
): Promise<Row[]> {
  const { client, leftMs } = await connect(pool)
  let broken = false
  try {
    return await run<Row>(client, text, values, leftMs)
  } catch (thrown) {
    broken = isSpent(thrown)
    throw isLost(thrown) ? lost(thrown) : thrown
  } finally {
    client.release(broken)
  }
}

const isPool = (db: Queryable): db is Pool => 'totalCount' in db

async function run<Row extends object>(
  client: Client,
  text: string,
  values: readonly unknown[],
  timeoutMs: number = OUTAGE_MS.database.answer,
): Promise<Row[]> {
  const name = statementName(text)
  const config: pg.QueryConfig = {
    text,
    values: values.map((value) => (Array.isArray(value) ? arrayLiteral(value) : value)),
    ...(name === undefined ? {} : { name }),
  }
  try {
    return await answer<Row>(client, config, timeoutMs)
  } catch (thrown) {
    throw failure(thrown)
  }
}

/**
 * What the driver answers, within a time. Its own promise and its own timeout are each a closure assigned to a property, which V8
 * makes old from the start, and all that it knows with it, parameters included, until the next full collection.
 */
function answer<Row extends object>(
  client: Client,
  config: pg.QueryConfig,
  timeoutMs: number,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    // Whoever hears of it closes the connection: what it may still say is for nobody.
    const timer = setTimeout(() => {
      reject(new Error('the database does not answer'))
    }, timeoutMs)
    client.query<Row>(config, (error: Error | null, result) => {
      clearTimeout(timer)
      if (error === null) resolve(result.rows)
      else reject(error)
    })
  })
}

/** A connection, and how long its first statement may take. */
async function connect(pool: Pool): Promise<{ client: Client; leftMs: number }> {
  const startedAt = performance.now()
  try {
    const client = await pool.connect()
    const { database } = OUTAGE_MS
    const leftMs = Math.ceil(database.answer - (performance.now() - startedAt))
    return { client, leftMs: Math.max(database.answerLeast, leftMs) }
  } catch (thrown) {
    throw failure(thrown)
  }
}
