import { setTimeout as sleep } from 'node:timers/promises'
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
  /** Acknowledged calls of each service before it may finish. */
  readonly enough: number
}

/** What the load says. */
export type LoadReport = { readonly calls: readonly Call[] } | { readonly done: true }

/** Milliseconds on the machine's monotonic clock. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

/**
 * How often the load asks, everything at the same moment: so there is much under way when a fault begins, and between the
 * moments two cores have room for it, also while processes start and when other guests of the machine are busy. Asked as often
 * as can be, calls would wait for each other, and the drill would see a queue.
 */
const VOLLEY_MS = 800
/** So long after its beginning a volley is under way. */
const UNDER_WAY_MS = 40

/** Resolves as the next volley begins. */
export const nextVolley = (): Promise<void> => sleep(VOLLEY_MS - (monotonicMs() % VOLLEY_MS))

/** Resolves when the calls of the next volley are under way. */
export async function amidVolley(): Promise<void> {
  await nextVolley()
  await sleep(UNDER_WAY_MS)
}

/** Whether a call that failed may have happened all the same: nobody said that it did not. */
export const isUnanswered = ({ status }: Call): boolean =>
  ['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'CANCELLED', 'INTERNAL', 'UNKNOWN'].includes(status)
