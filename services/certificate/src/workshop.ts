import { Fault, isOutcomeUnknown, OUTAGE_MS } from '@strongroom/fault'
import type { AuditSink, RecordDraft } from '@strongroom/guard'
import type { Call } from '@strongroom/rpc'
import { setTimeout as sleep } from 'node:timers/promises'
import { INTERRUPTED, tooManyOperations } from './domain/faults.ts'
import * as events from './events.ts'
import { LEASE_RENEWED_MS } from './store/operation-store.ts'
import type { OperationStore } from './store/operation-store.ts'

/** What the record says of rows that were made. */
export interface Made {
  readonly objectUid: string
  readonly versionUid: string
  readonly rows: { readonly kind: string; readonly uid: string; readonly counter: number }[]
}

/** The making of one version. */
export interface Work {
  readonly operationUid: string
  /** Who wants what made, for the record of an end that no call waits for. */
  readonly record: Omit<RecordDraft, 'phase' | 'operation'>
  readonly run: (signal: AbortSignal, deadlineAt: number) => Promise<Made>
}

export interface WorkshopDeps {
  readonly operations: Pick<OperationStore, 'renew' | 'fail'>
  readonly audit: AuditSink
  /** For tests. */
  readonly answerMs?: number
}

const WORKS_MAX = 32
const WORK_MS_MAX = 60_000
/** After which what still runs is broken off when the process ends. */
const STOP_MS = 5000

/**
 * Where certificates are made, for the user whose token came with the call and no longer than a minute: what is not done
 * when the call has to be answered goes on here. Nothing begins here by itself.
 */
export class Workshop {
  readonly #deps: WorkshopDeps
  readonly #stopping = new AbortController()
  readonly #works = new Set<Promise<unknown>>()

  constructor(deps: WorkshopDeps) {
    this.#deps = deps
  }

  /** Runs it. Gives what was made, or undefined when it goes on after the answer; throws what broke it before. */
  async start(work: Work, call: Pick<Call, 'signal' | 'startedAt'>): Promise<Made | undefined> {
    if (this.#works.size >= WORKS_MAX || this.#stopping.signal.aborted) {
      await this.#deps.operations.fail(work.operationUid, 'OVERLOADED', tooManyOperations().message)
      throw tooManyOperations()
    }
    const breakOff = new AbortController()
    const running = this.#run(work, breakOff)
    // Whoever waits hears of a failure; when nobody does any more, the end below tells it.
    running.catch(() => undefined)
    this.#works.add(running)
    void running.finally(() => this.#works.delete(running)).catch(() => undefined)
    const waiting = new AbortController()
    const signal = AbortSignal.any([waiting.signal, call.signal])
    const sinceStart = performance.now() - call.startedAt
    const leftMs = Math.max(0, (this.#deps.answerMs ?? OUTAGE_MS.certificate.answer) - sinceStart)
    const patience = sleep(leftMs, undefined, { signal }).catch(() => undefined)
    try {
      const made = await Promise.race([running, patience])
      if (made !== undefined) return made
      await this.#goOn(work, running, call.startedAt)
      return undefined
    } catch (thrown) {
      // What cannot be recorded must not go on.
      breakOff.abort()
      throw thrown
    } finally {
      waiting.abort()
    }
  }

  async #run({ operationUid, run }: Work, limit: AbortController): Promise<Made> {
    const signal = AbortSignal.any([
      limit.signal,
      this.#stopping.signal,
      AbortSignal.timeout(WORK_MS_MAX),
    ])
    const alive = setInterval(() => {
      this.#deps.operations.renew(operationUid).then(
        (own) => {
          if (!own) limit.abort()
        },
        // The database is away: what is being made finds that out by itself.
        () => undefined,
      )
    }, LEASE_RENEWED_MS)
    try {
      const made = await run(signal, performance.now() + WORK_MS_MAX)
      events.certificateIssued(made.versionUid)
      return made
    } catch (thrown) {
      const { reason, message } = why(thrown, signal)
      events.issueFailed(operationUid, reason, thrown)
      // Where even that cannot be written, its lease runs out.
      await this.#deps.operations.fail(operationUid, reason, message).catch(() => undefined)
      throw thrown
    } finally {
      clearInterval(alive)
    }
  }

  /** The call's own record says that it was begun; its end gets one of its own. */
  async #goOn({ record }: Work, running: Promise<Made>, startedAt: number): Promise<void> {
    const { audit } = this.#deps
    const draft = { ...record, operation: 'CertificateIssue' }
    const { record: recordMs, recordLeast } = OUTAGE_MS.certificate
    const until = Math.max(startedAt + recordMs, performance.now() + recordLeast)
    const { sequence } = await audit.append({ ...draft, phase: 'intent' }, until)
    const ended = { ...draft, phase: 'outcome', intentSequence: sequence } as const
    const told = running.then(
      (made) => audit.append({ ...ended, ...made, outcome: 'success' }),
      (thrown: unknown) => {
        // What may be made all the same lists as unknown.
        if (isOutcomeUnknown(thrown)) return undefined
        const reason = thrown instanceof Fault ? thrown.reason : 'INTERNAL'
        return audit.append({ ...ended, outcome: 'failed', reason })
      },
    )
    const settled = told.catch((thrown: unknown) => {
      events.endNotRecorded(thrown)
    })
    this.#works.add(settled)
    void settled.finally(() => this.#works.delete(settled))
  }

  /** Lets what is being made end, for a while; then breaks it off. */
  async stop(): Promise<void> {
    const all = () => Promise.allSettled([...this.#works])
    const timer = new AbortController()
    await Promise.race([
      all(),
      sleep(STOP_MS, undefined, { signal: timer.signal }).catch(() => undefined),
    ])
    timer.abort()
    this.#stopping.abort()
    await all()
  }
}

function why(thrown: unknown, signal: AbortSignal): { reason: string; message: string } {
  if (signal.aborted) return INTERRUPTED
  if (thrown instanceof Fault) return { reason: thrown.reason, message: thrown.message }
  return { reason: 'INTERNAL', message: 'it failed for a reason that is in the log' }
}
