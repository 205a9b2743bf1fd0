import { Fault } from '@strongroom/fault'

/** The log takes nothing: too much of it is unsigned, or it can't be reached. */
export const auditUnavailable = (why: string): Fault =>
  new Fault('unavailable', 'AUDIT_UNAVAILABLE', why)

/** A record, or another field, that cannot be taken. */
export const invalidField = (field: string, why: string): Fault =>
  new Fault('invalid', 'INVALID_FIELD', `${field}: ${why}`, { field })

/** A page token whose place is none of this list. */
export const invalidPageToken = (): Fault =>
  new Fault('invalid', 'INVALID_PAGE_TOKEN', 'page_token: not one of ours', { field: 'page_token' })

/** A record or a batch past its limit. */
export const tooLarge = (field: string, bytesMax: number): Fault =>
  new Fault('invalid', 'VALUE_TOO_LARGE', `${field}: more than ${bytesMax} bytes`, {
    field,
    bytesMax: bytesMax.toString(),
  })

/** The log holds other bytes under this instance and sequence. */
export const otherRecord = (sequence: bigint): Fault =>
  new Fault('exists', 'ALREADY_EXISTS', `another record has sequence ${sequence}`, {
    sequence: sequence.toString(),
  })

/** The instance has records of another service: one that was taken over must not use up another's sequence numbers. */
export const instanceTaken = (): Fault =>
  new Fault('denied', 'INSTANCE_TAKEN', 'another service writes under this instance uid')

/** No leaf has this index. */
export const recordNotFound = (index: number): Fault =>
  new Fault('missing', 'RECORD_NOT_FOUND', `no record has index ${index}`, {
    index: index.toString(),
  })

/** What is stored contradicts itself: somebody wrote to the database. */
export const logDamaged = (index: number): Fault =>
  new Fault('corrupt', 'ROW_INTEGRITY', `the log is damaged at index ${index}`, {
    index: index.toString(),
  })

/** Who may insert checkpoints has inserted one that the HSM has not signed. */
export const checkpointForged = (size: number): Fault =>
  new Fault('corrupt', 'ROW_INTEGRITY', 'a stored checkpoint is not what the HSM signed', {
    size: String(size),
  })
