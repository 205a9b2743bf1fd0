import { span } from '@strongroom/telemetry'
import type pg from 'pg'
import { failure, isLost } from './failure.ts'
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
 * Runs one statement with parameters and gives its rows. Throws Fault DATABASE_UNAVAILABLE within 2 s when the database
 * is away, DatabaseError (SQLSTATE, constraint) when it refuses.
 */
export async function query<Row extends object = Record<string, unknown>>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const name = statementName(text)
  const config: pg.QueryConfig = {
    text,
    values: [...values],
    ...(name === undefined ? {} : { name }),
  }
  return await span(spanName(text), { 'db.system.name': 'postgresql' }, async () => {
    try {
      const result = await db.query<Row>(config)
      return result.rows
    } catch (thrown) {
      throw failure(thrown)
    }
  })
}

/**
 * Runs `fn` between BEGIN and COMMIT on one connection; a throw rolls back. When COMMIT itself fails with
 * DATABASE_UNAVAILABLE, what was written may be durable all the same: only a request_id tells.
 */
export async function transaction<T>(pool: Pool, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  let broken = false
  try {
    await query(client, 'BEGIN')
    const result = await fn(client)
    await query(client, 'COMMIT')
    return result
  } catch (thrown) {
    // A connection that cannot roll back is in an unknown state: it is closed, not lent again. One that said nothing is not
    // waited for a second time.
    broken =
      isLost(thrown) ||
      (await query(client, 'ROLLBACK').then(
        () => false,
        () => true,
      ))
    throw thrown
  } finally {
    client.release(broken)
  }
}

async function connect(pool: Pool): Promise<Client> {
  try {
    return await pool.connect()
  } catch (thrown) {
    throw failure(thrown)
  }
}
