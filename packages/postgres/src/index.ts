export { createPool } from './pool.ts'
export type { Client, Pool, PoolOptions, Queryable } from './pool.ts'
export type { DatabaseConfig } from './connection.ts'
export { query, transaction, write } from './query.ts'
export { DatabaseError, databaseUnavailable, isUniqueViolation } from './failure.ts'
export {
  assertDurability,
  assertRealm,
  assertSchemaVersion,
  readRealm,
  schemaVersion,
  untilAvailable,
} from './start.ts'
export { changedSince } from './feed.ts'
export type { ChangedRow, Changes } from './feed.ts'
export { Confirmation, PROOF_OF_ROWS_MS } from './confirmation.ts'
export type { ConfirmationOptions } from './confirmation.ts'
export { mayBeOfTwin, Requests, RequestTaken } from './requests.ts'
export type { RequestKey, RequestOutcome } from './requests.ts'
export { serviceSchemas } from './migrate/services.ts'
export type { ServiceSchema } from './migrate/services.ts'
export { startJobs, untilNone } from './jobs.ts'
export type { Jobs, JobsOptions, QueueHandler } from './jobs.ts'
