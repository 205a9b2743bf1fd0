import type { AccessQuery, AccessSource, FeedAnswer, StoredRow } from '@strongroom/change-feed'
import type { Row } from '@strongroom/formats'
import type { FakeVerifier } from './rows.ts'

type Kind = 'principal' | 'access' | 'role' | 'vault'

interface Kept {
  readonly stored: StoredRow
  readonly changedBy: number
}

/** The owner of access rows, in memory: what auth's store is to the feed. */
export class FakeAccessOwner implements AccessSource {
  readonly #verifier: FakeVerifier
  readonly #rows = new Map<string, Kept>()
  readonly #vaults = new Map<string, Row<'vault'>>()
  #transaction = 1
  /** Set to make it fail as an owner that is away. */
  failure: Error | undefined
  confirmedAgeMs = 0
  /** Answered to the next question only. */
  resetNext = false
  questions = 0
  reads: AccessQuery[] = []
  /** Awaited after rows were read and before they are handed over: to let things happen in between. */
  beforeAnswer: (() => Promise<void>) | undefined

  constructor(verifier: FakeVerifier) {
    this.#verifier = verifier
  }

  /** Commits a row under its MAC. */
  put<K extends Kind>(kind: K, row: Row<K>): void {
    const { uid, principalUid = uid } = row as { uid?: string; principalUid?: string }
    if (kind === 'vault') this.#vaults.set(principalUid ?? '', row as Row<'vault'>)
    this.putStored(`${kind}/${principalUid ?? ''}`, this.#verifier.protect(kind, row))
  }

  /** Commits whatever it is given, as one who writes to the database could. */
  putStored(key: string, stored: StoredRow): void {
    this.#rows.set(key, { stored, changedBy: ++this.#transaction })
  }

  /** Takes a row away without a trace. */
  remove(key: string): void {
    this.#rows.delete(key)
    this.#vaults.delete(key.slice(key.indexOf('/') + 1))
  }

  async watch(cursor: string, question: string): Promise<FeedAnswer> {
    this.questions++
    await Promise.resolve()
    if (this.failure !== undefined) throw this.failure
    const reset = this.resetNext
    this.resetNext = false
    const changed = [...this.#rows.values()].filter(({ changedBy }) => changedBy >= Number(cursor))
    return {
      rows: cursor === '' || reset ? [] : changed.map(({ stored }) => stored),
      nextCursor: String(this.#transaction + 1),
      question,
      confirmedAgeMs: this.confirmedAgeMs,
      reset,
    }
  }

  async get(query: AccessQuery): Promise<readonly StoredRow[]> {
    this.reads.push(query)
    await Promise.resolve()
    if (this.failure !== undefined) throw this.failure
    const names = new Set(query.vaultNames)
    const vaults = [...this.#vaults.values()].filter(
      ({ name, state }) => names.has(name) && state !== 'purged',
    )
    const keys = [
      ...query.principalUids.flatMap((uid) => [`principal/${uid}`, `access/${uid}`]),
      ...query.roleUids.map((uid) => `role/${uid}`),
      ...query.vaultUids.map((uid) => `vault/${uid}`),
      ...vaults.map(({ uid }) => `vault/${uid}`),
    ]
    const found = keys.map((key) => this.#rows.get(key)?.stored).filter((row) => row !== undefined)
    await this.beforeAnswer?.()
    return found
  }
}
