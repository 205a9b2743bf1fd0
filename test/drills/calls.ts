import type { ServiceName } from '@strongroom/local-cluster'

/** Something that a call was to change, with all that is needed to send the same request again. */
export interface Write {
  readonly kind: 'secret' | 'key' | 'role' | 'certificate'
  /** Name of what is written. */
  readonly name: string
  /** A secret's value in hex; the role's name; empty for a key and a certificate. */
  readonly value: string
  readonly requestId: string
}

/** One call as its caller knows it. */
export interface Call {
  /** The trace id that it was sent with: its record carries it too. */
  readonly trace: string
  readonly service: ServiceName
  /** The replica that was asked, from 0. */
  readonly replica: number
  /** Of the log: `SecretSet`. */
  readonly operation: string
  readonly write: Write | undefined
  /** Milliseconds on the machine's monotonic clock, the same in every process. */
  readonly sentAt: number
  readonly tookMs: number
  /** `OK`, or the name of the gRPC status. */
  readonly status: string
  readonly reason: string
  /** Of the token that was shown: from when to when it counts, in seconds since 1970. */
  readonly life: { readonly from: number; readonly until: number } | undefined
  /** The receipt: the record's index in the log. */
  readonly index: string | undefined
  /** Of an acknowledged write: the name of the version or row that it made. */
  readonly made: string | undefined
  /** It was acknowledged before all of it was done. */
  readonly isUnderWay: boolean
  /** What is wrong with an answer that should be right. */
  readonly wrong: string | undefined
}

/** What the load is told when it begins. */
export interface LoadOrder {
  /** The user port of each replica. */
  readonly ports: Readonly<Record<ServiceName, readonly number[]>>
  readonly ca: string
  readonly serverName: string
  readonly clientId: string
  readonly clientSecret: string
  readonly vault: string
  /** Calls a second for each service. */
  readonly rate: number
  /** Acknowledged calls of each service before it may finish. */
  readonly enough: number
}

/** What the load says. */
export type LoadReport = { readonly calls: readonly Call[] } | { readonly done: true }

/** Milliseconds on the machine's monotonic clock. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** Whether a call that failed may have happened all the same: nobody said that it did not. */
export const isUnanswered = ({ status }: Call): boolean =>
  ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'CANCELLED', 'INTERNAL', 'UNKNOWN'].includes(status)
