import pg from 'pg'

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
   * Leaves the database's own log with files to go on in: a fresh one makes each when it is needed, 16 MiB of zeros, for which every
   * commit waits 50 ms; one that has run for a while has them.
   */
  async settle(): Promise<void> {
    await this.#client.query('CHECKPOINT')
  }

  close(): Promise<void> {
    return this.#client.end()
  }
}
