import { decodeRow } from '@strongroom/formats'
import pg from 'pg'

const EVERY_MS = 100

/** Watches the time in the last checkpoint, which must never go back. */
export class CheckpointTimes {
  readonly #client: pg.Client
  readonly #timer: NodeJS.Timeout
  /** Every time that was seen, in the order of looking. */
  readonly seen: Date[] = []
  /** Once the database is away, there is nothing to see. */
  #failure: unknown

  private constructor(client: pg.Client) {
    this.#client = client
    this.#timer = setInterval(() => {
      this.#look().catch((error: unknown) => (this.#failure = error))
    }, EVERY_MS)
  }

  static async watch(databaseUrl: string): Promise<CheckpointTimes> {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    return new CheckpointTimes(client)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#client.end()
    if (this.#failure !== undefined) throw this.#failure as Error
  }

  async #look(): Promise<void> {
    const { rows } = await this.#client.query<{ body: Buffer }>(
      'SELECT body FROM key_crypto.checkpoint',
    )
    const [row] = rows
    if (row !== undefined) this.seen.push(decodeRow('checkpoint', row.body).row.time)
  }
}
