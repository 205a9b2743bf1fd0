/** A row as it travels: what counts is the body, under its MAC. */
export interface StoredRow {
  readonly body: Buffer
  readonly mac: Buffer
}

/** What an owner answers to "what changed since". Fits WatchAccessResponse. */
export interface FeedAnswer {
  readonly rows: readonly StoredRow[]
  /** Where to ask from next. */
  readonly nextCursor: string
  /** The question as it was sent. */
  readonly question: string
  /** How long ago the owner last proved by a committed write that it speaks to the primary. */
  readonly confirmedAgeMs: number
  /** The cursor lay ahead of the database: everything cached must go. */
  readonly reset: boolean
}

/** Where rows come from: the owner over the wire, or its own store. */
export interface FeedSource {
  /** Rows changed at or after the cursor; an empty cursor asks only for the current one. */
  watch(cursor: string, question: string, signal: AbortSignal): Promise<FeedAnswer>
  /** Reads rows by their keys from the primary at once; what does not exist is left out. At most 1,000 keys. */
  get(keys: readonly string[], signal: AbortSignal): Promise<readonly StoredRow[]>
}

/** Names access rows to read. Fits GetAccessRequest. */
export interface AccessQuery {
  readonly principalUids: string[]
  readonly roleUids: string[]
  readonly vaultNames: string[]
  readonly vaultUids: string[]
}

/** Source of vault, principal, access and role rows: AccessFeedService, or auth's own store. */
export interface AccessSource {
  watch(cursor: string, question: string, signal: AbortSignal): Promise<FeedAnswer>
  /** `principalUids` gives principal and access rows. */
  get(query: AccessQuery, signal: AbortSignal): Promise<readonly StoredRow[]>
}

/** Says of each row whether its MAC is right. At most 1,000 rows, as rowBatches cuts them. Rejects when it cannot tell. */
export interface RowVerifier {
  verify(rows: readonly StoredRow[], signal: AbortSignal): Promise<readonly boolean[]>
}

/** A verified value: at hand while the feed is fresh, else on its way from the owner. */
export type Held<T> = T | Promise<T>
