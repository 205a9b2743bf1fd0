import { createPool } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import type { Cluster } from '@strongroom/local-cluster'
import type { AccessQuery, FeedAnswer } from '@strongroom/change-feed'
import { FeedOwner } from '../../services/auth/src/store/feed-owner.ts'
import type { Shown } from './hostile-story.ts'
import { PeerDouble } from './peer-double.ts'

/** What an auth service that was taken over makes of its answers to the others. */
export interface Lie {
  /** Of what changed since a cursor; there is none in a first question. */
  readonly watch?: (answer: FeedAnswer, cursor: string) => FeedAnswer | Promise<FeedAnswer>
  /** Of the rows that were asked for. */
  readonly get?: (rows: readonly Shown[]) => readonly Shown[] | Promise<readonly Shown[]>
}

/** Stands in for auth towards its peers. Has its database, and answers from it what is not lied about. */
export class FeedDouble {
  #lie: Lie = {}
  #answered = 0
  #waiting: { readonly count: number; readonly resolve: () => void }[] = []
  readonly #pool: Pool
  #double: PeerDouble | undefined

  private constructor(pool: Pool) {
    this.#pool = pool
  }

  /** Stops the real one and takes its place. */
  static async instead(cluster: Cluster): Promise<FeedDouble> {
    const pool = createPool({ databaseUrl: cluster.databaseAdminUrl })
    const honest = new FeedOwner(pool, { age: () => Promise.resolve(0) })
    const double = new FeedDouble(pool)
    double.#double = await PeerDouble.instead(
      cluster,
      'auth',
      'strongroom.auth.v1.AccessFeedService',
      {
        WatchAccess: async ({ cursor, question }) => {
          const { watch = (same) => same } = double.#lie
          const answer = await watch(
            await honest.watch(String(cursor), String(question)),
            String(cursor),
          )
          double.#tell()
          return answer
        },
        GetAccess: async (request) => {
          const query = request as unknown as AccessQuery
          const { get = (same) => same } = double.#lie
          return { rows: await get(await honest.get(query)) }
        },
      },
    )
    return double
  }

  /** From now on it answers so. */
  lie(lie: Lie): void {
    this.#lie = lie
  }

  /** How many questions about changes were answered. */
  get answered(): number {
    return this.#answered
  }

  /** Resolves once so many more questions about changes were answered. */
  questions(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ count: this.#answered + count, resolve })
    })
  }

  /** Goes, and lets the real one come back. */
  async end(): Promise<void> {
    await this.#double?.end()
    await this.#pool.end()
  }

  #tell(): void {
    this.#answered += 1
    const due = this.#waiting.filter(({ count }) => count <= this.#answered)
    this.#waiting = this.#waiting.filter(({ count }) => count > this.#answered)
    for (const { resolve } of due) resolve()
  }
}
