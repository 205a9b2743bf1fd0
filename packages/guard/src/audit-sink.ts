/** What a record says; the sink adds salt, instance, sequence, the previous record's hash and the time. */
export interface RecordDraft {
  readonly phase: 'intent' | 'outcome' | 'single'
  /** Of an outcome: its intent's sequence. */
  readonly intentSequence?: number
  /** How many identical refusals it stands for. */
  readonly count?: number
  readonly operation: string
  /** Canonical resource name; empty for root. */
  readonly resource: string
  readonly vaultUid?: string | undefined
  readonly objectUid?: string | undefined
  readonly versionUid?: string | undefined
  readonly rows?: readonly {
    readonly kind: string
    readonly uid: string
    readonly counter: number
  }[]
  readonly requestId?: string | undefined
  readonly principalUid?: string | undefined
  /** Of a failed authentication: the name that was claimed. */
  readonly principalName?: string | undefined
  readonly credentialUid?: string | undefined
  readonly jti?: string | undefined
  readonly forwardingPeer?: string | undefined
  readonly clientAddress?: string
  /** Absent in an intent. */
  readonly outcome?: RecordOutcome
  readonly reason?: string
  readonly durationMs?: number
  readonly traceId?: string
  readonly items?: readonly {
    readonly resource: string
    readonly operation: string
    readonly outcome: RecordOutcome
    readonly reason: string
  }[]
}

export type RecordOutcome = 'success' | 'denied' | 'failed'

export interface Receipt {
  /** Index in the tree, decimal. */
  readonly index: string
  /** Number within this instance, for the `intentSequence` of the outcome. */
  readonly sequence: number
}

/** Takes records. Resolves when the record is durable; rejects with AUDIT_UNAVAILABLE within 2 s. */
export interface AuditSink {
  /** `until`: performance.now() after which the call that waits for it can wait no longer. */
  append(draft: RecordDraft, until?: number): Promise<Receipt>
}
