import { OUTAGE_MS } from '@strongroom/fault'
import { log } from '@strongroom/telemetry'
import pg from 'pg'
import { connectionOptions } from './connection.ts'
import type { DatabaseConfig } from './connection.ts'
import { failure } from './failure.ts'

/** Connections to one database. */
export type Pool = pg.Pool
/** One connection, lent for a transaction. */
export type Client = pg.PoolClient
/** Where a query can run. */
export type Queryable = Pool | Client

export interface PoolOptions {
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string
  readonly connectionsMax?: number
  /** How long a transaction, and what it has locked, may wait for a process that says nothing more; 5 s. */
  readonly idleInTransactionMs?: number
}

const IDLE_IN_TRANSACTION_TIMEOUT_MS = 5000

/** Opens nothing yet: connections are made when they are needed and kept for a while. */
export function createPool(config: DatabaseConfig, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool({
    ...connectionOptions(config),
    application_name: options.applicationName ?? 'strongroom',
    max: options.connectionsMax ?? 16,
    connectionTimeoutMillis: OUTAGE_MS.database.connection,
    statement_timeout: OUTAGE_MS.database.statement,
    lock_timeout: OUTAGE_MS.database.lock,
    idle_in_transaction_session_timeout:
      options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_TIMEOUT_MS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    allowExitOnIdle: false,
  })
  // Without a listener on both the pool and each client, a restart of Postgres ends this process: the pool listens to
  // idle clients only.
  const lost = (error: Error) => {
    log.warn({ err: failure(error) }, 'database connection lost')
  }
  pool.on('error', lost)
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      log.debug({ err: failure(error) }, 'database connection ended')
    })
  })
  return pool
}
