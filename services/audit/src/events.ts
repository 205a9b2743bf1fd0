import { Fault } from '@strongroom/fault'
import { counter, gauge, histogram, log } from '@strongroom/telemetry'
import type { UnsignedTail } from './domain/unsigned-tail.ts'
import type { Tip } from './store/tip.ts'

const appended = counter(
  'strongroom_audit_records',
  'Records taken into the log, repeats included.',
)
const lag = histogram(
  'strongroom_audit_lag_seconds',
  "From a record's own time until it was durable.",
)
const signed = counter('strongroom_audit_checkpoints', 'Checkpoints that this replica had signed.')
const failed = counter(
  'strongroom_audit_checkpoint_failures',
  'Attempts at a checkpoint that failed, by reason.',
)

/** Records are durable; the oldest of them was made at this time. */
export function recordsAppended(count: number, oldestMicros: bigint, now: Date): void {
  appended.add(count)
  lag.record(Math.max(0, (now.getTime() - Number(oldestMicros / 1000n)) / 1000))
}

/** A checkpoint was signed that covers so many more leaves. */
export function checkpointSigned(leaves: number): void {
  signed.add(1)
  log.debug({ leaves }, 'checkpoint signed')
}

/** A checkpoint could not be made now; the next look tries again. */
export function checkpointFailed(error: unknown): void {
  failed.add(1, { reason: error instanceof Fault ? error.reason : 'INTERNAL' })
  log.warn({ err: error }, 'no checkpoint')
}

/** The monitor has signed a larger log than the database holds. */
export function logRolledBack(size: number, signedSize: number): void {
  failed.add(1, { reason: 'ROLLED_BACK' })
  log.error({ size, signedSize }, 'the log is behind the last checkpoint that was signed')
}

/** What a scrape reads. */
export function watchLog(tip: Tip, tail: UnsignedTail): void {
  gauge('strongroom_audit_log_size', () => tip.size, 'Leaves in the log.')
  gauge(
    'strongroom_audit_unsigned_tail_seconds',
    () => tail.ageSeconds(),
    'Age of the oldest unsigned leaf.',
  )
}
