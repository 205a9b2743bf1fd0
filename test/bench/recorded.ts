import pg from 'pg'

/** What every call adds to, and what SetSecret does. */
const GROWN = ['audit.leaves', 'audit.nodes', 'secret.secret_versions', 'secret.secret_heads']
/** What all measuring writes into the database's own log at most. */
const LOG_MIB = 1024

/** What the audit log holds of one operation since a place in it. */
export interface Recorded {
  readonly succeeded: number
  readonly refused: number
}

/** The audit log, read straight from its table: what the services say of themselves is not asked. */
export class AuditTable {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  static async open(databaseUrl: string): Promise<AuditTable> {
    const client = new pg.Client({ connectionString: databaseUrl })
    // A connection that ends with its server, when the bench is stopped, fails the question under way and no more.
    client.on('error', () => undefined)
    await client.connect()
    // Of what came since the last ANALYZE Postgres knows little, and may read all of the log for the end of it.
    await client.query('SET enable_seqscan = off')
    return new AuditTable(client)
  }

  /** Index of the next record. */
  async next(): Promise<string> {
    const { rows } = await this.#client.query<{ next: string }>(
      'SELECT coalesce(max(index) + 1, 0) AS next FROM audit.leaves',
    )
    return rows[0]?.next ?? '0'
  }

  /** Calls of an operation that were recorded from an index on; an intent is not the end of a call. */
  async since(index: string, operation: string): Promise<Recorded> {
    const { rows } = await this.#client.query<{ succeeded: number; refused: number }>(
      `SELECT count(*) FILTER (WHERE outcome = 1)::int AS succeeded, count(*) FILTER (WHERE outcome > 1)::int AS refused
         FROM audit.leaves WHERE index >= $1 AND operation = $2`,
      [index, operation],
    )
    return rows[0] ?? { succeeded: 0, refused: 0 }
  }

  /**
   * Makes a fresh database one that has run for a while: what the warm-up wrote in a minute is vacuumed, and its own log has
   * files to go on in. Otherwise it makes each when it is needed, 16 MiB of zeros, for which every commit waits 50 ms.
   */
  async settle(): Promise<void> {
    await this.#client.query(`VACUUM (ANALYZE) ${GROWN.join(', ')}`)
    await this.#client.query(
      `SELECT pg_logical_emit_message(false, 'bench', repeat(' ', 1048000)) FROM generate_series(1, $1)`,
      [LOG_MIB],
    )
    await this.#client.query('CHECKPOINT')
  }

  close(): Promise<void> {
    return this.#client.end()
  }
}
