import type { ResourceName } from './resource-name.ts'

/**
 * One call on its way through the onion. Layers add to it by passing a copy on; a handler reads it.
 */
export interface Call {
  /** Full method, for example `/strongroom.key.v1.CryptoService/Sign`. */
  readonly method: string
  /** Which listener it came in by. */
  readonly port: 'user' | 'peer'
  /** Aborted when the caller cancels or the deadline passes. Check before each HSM call. */
  readonly signal: AbortSignal
  /** performance.now() when it arrived. */
  readonly startedAt: number
  /** performance.now() when it has to be answered. */
  readonly deadlineAt: number
  /** W3C trace id, 32 hex digits; empty when not traced. */
  readonly traceId: string
  /** Client address without port. */
  readonly clientAddress: string
  /** Address of the user that a peer acts for, as that peer says; undefined where it says none. */
  readonly userAddress: string | undefined
  /** The Strongroom service at the other end, from its certificate; only on the peer port. */
  readonly peer: string | undefined
  /** First value of a metadata key, or undefined. */
  readonly header: (key: string) => string | undefined
  /** Sets a trailer of the answer, for example `strongroom-audit-index`. */
  readonly setTrailer: (key: string, value: string) => void
  /** Who is asking, once authenticated. A peer that acts for nobody has none. */
  readonly caller: Caller | undefined
  /** The resource that the policy row names, parsed once. Empty (root) when the row names none. */
  readonly name: ResourceName
  /** The vault that `name` lies in, verified; undefined for `/` and for methods that say `vault: 'any'` when missing. */
  readonly vault: CallVault | undefined
  /** What the handler knows for the audit record. */
  readonly record: RecordNotes
  /**
   * Resolves when the log has it that this call is about to change something: what commits a change waits for it. Rejects
   * with AUDIT_UNAVAILABLE, and where the call's method has no such record.
   */
  readonly intended: () => Promise<void>
}

export interface CallVault {
  readonly uid: string
  readonly name: string
  readonly state: 'active' | 'deleted' | 'purging' | 'purged'
  readonly retentionDays: number
  readonly purgeProtection: boolean
}

/** The principal behind a token. */
export interface Caller {
  readonly principalUid: string
  readonly principalName: string
  readonly credentialUid: string
  readonly jti: string
  readonly audience: string
  /** The compact JWS itself, to forward to a peer that acts for this user. Never logged. */
  readonly token: string
}

/** Filled in by handlers, read by the audit layer when the call ends. */
export interface RecordNotes {
  objectUid?: string
  versionUid?: string
  /** Index in the log of a peer's record that is the record of this call too. */
  receipt?: string
  /** Set when the answer repeats an earlier outcome by request_id: recorded as a single REPEATED. */
  repeated?: boolean
  readonly rows: { kind: string; uid: string; counter: number }[]
  readonly items: {
    resource: string
    operation: string
    outcome: 'success' | 'denied' | 'failed'
    reason: string
  }[]
}

/** What a handler is: a function of the request, nothing of gRPC. */
export type Handler<Request, Response> = (request: Request, call: Call) => Promise<Response>
/** A handler that answers with a stream. */
export type StreamHandler<Request, Response> = (
  request: Request,
  call: Call,
) => AsyncIterable<Response>

/** A layer of the onion. */
export type Middleware = (next: Handler<unknown, unknown>) => Handler<unknown, unknown>
