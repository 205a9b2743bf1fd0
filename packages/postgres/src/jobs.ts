import { log } from '@strongroom/telemetry'
import { PgBoss } from 'pg-boss'
import { connectionOptions } from './connection.ts'
import type { DatabaseConfig } from './connection.ts'
import { failure } from './failure.ts'

/** What a queue does and when. A job is a hint: the handler works out from verified rows whether anything is due. */
export interface QueueHandler {
  /** Runs for each job, one at a time in this process. `signal` aborts when the service stops. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** Cron in UTC, for example `* * * * *`; replicas share each turn. */
  readonly schedule?: string
}

export interface JobsOptions {
  readonly config: DatabaseConfig
  /** Made beforehand by strongroom-migrate, for example `secret_jobs`. */
  readonly schema: string
  readonly queues: Readonly<Record<string, QueueHandler>>
}

export interface Jobs {
  /** Asks for a run soon; many requests before it starts are one. */
  wake(queue: string): Promise<void>
  /** Waits for running handlers, at most 5 s. */
  stop(): Promise<void>
}

/**
 * What the library hands on to the driver, although its types do not say so. What it asks takes milliseconds, and by itself it
 * waits for an answer without end: behind a link that went silent, no job of this replica would run again.
 */
const DRIVER = { query_timeout: 5000, keepAlive: true }
// The library's default leaves a dead worker's job alone for 15 minutes.
const HEARTBEAT_SECONDS = 10
const STOP_TIMEOUT_MS = 5000

/**
 * Joins the replicas that share the queues of one schema. Throws DATABASE_UNAVAILABLE while the database is away: wrap it
 * in untilAvailable.
 */
export async function startJobs({ config, schema, queues }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    ...connectionOptions(config),
    ...DRIVER,
    application_name: `${schema} worker`,
    max: 3,
    connectionTimeoutMillis: 1500,
    schema,
    // The runtime role owns nothing: tables come from strongroom-migrate, indexes are its business too.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    supervise: true,
    schedule: true,
  })
  boss.on('error', (error) => {
    log.warn({ err: failure(error), schema }, 'job queue failed')
  })
  const stopping = new AbortController()
  try {
    await boss.start()
    for (const [name, queue] of Object.entries(queues))
      await join(boss, name, queue, stopping.signal)
  } catch (thrown) {
    await boss.stop({ graceful: false, close: true }).catch(() => undefined)
    throw failure(thrown)
  }
  return {
    wake: async (queue) => {
      try {
        await boss.send(queue, {})
      } catch (thrown) {
        throw failure(thrown)
      }
    },
    stop: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

async function join(boss: PgBoss, name: string, queue: QueueHandler, signal: AbortSignal) {
  // `short`: at most one job waits, so that a thousand hints are one run.
  await boss.createQueue(name, {
    policy: 'short',
    notify: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 300,
    retryLimit: 2,
    retentionSeconds: 3600,
    deleteAfterSeconds: 3600,
  })
  await boss.work(name, { batchSize: 1, pollingIntervalSeconds: 10 }, async () => {
    try {
      await queue.run(signal)
    } catch (thrown) {
      log.error({ err: thrown, queue: name }, 'job failed')
      throw new Error('job failed', { cause: undefined })
    }
  })
  if (queue.schedule !== undefined) await boss.schedule(name, queue.schedule, {}, { tz: 'UTC' })
}

/** Repeats a removal that takes a batch at a time, as a statement has a time limit; gives how many rows went. */
export async function untilNone(
  remove: () => Promise<number>,
  signal: AbortSignal,
): Promise<number> {
  let total = 0
  for (;;) {
    const removed = await remove()
    total += removed
    if (removed === 0 || signal.aborted) return total
  }
}
