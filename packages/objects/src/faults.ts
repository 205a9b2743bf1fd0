import { Fault } from '@strongroom/fault'

/** A field holds something it may not; `why` follows the field's name in the message. */
export const invalidField = (field: string, why: string) =>
  new Fault('invalid', 'INVALID_FIELD', `${field}: ${why}`, { field })

/** A resource name of another kind than the method works on. */
export const invalidName = (field: string, why: string) =>
  new Fault('invalid', 'INVALID_NAME', `${field}: ${why}`, { field })

/** A page token whose place is none of this list. */
export const invalidPageToken = () =>
  new Fault('invalid', 'INVALID_PAGE_TOKEN', 'page_token: not one of ours', { field: 'page_token' })

export const versionNotFound = (resource: string) =>
  new Fault('missing', 'VERSION_NOT_FOUND', `${resource} does not exist`, { resource })

export const deletedButRecoverable = (resource: string) =>
  new Fault(
    'precondition',
    'OBJECT_DELETED_BUT_RECOVERABLE',
    `${resource} is deleted and still holds its name: undelete or purge it`,
    { resource },
  )

export const purgeProtected = (resource: string) =>
  new Fault(
    'precondition',
    'PURGE_PROTECTED',
    `${resource} lies in a vault with purge protection`,
    {
      resource,
    },
  )

/** Four attempts lost against other changes of the same object. */
export const changedMeanwhile = (resource: string) =>
  new Fault('conflict', 'ETAG_MISMATCH', `${resource} changes too often: try again`, { resource })

export const requestIdReused = () =>
  new Fault('conflict', 'REQUEST_ID_REUSED', 'request_id was used for another request', {
    field: 'request_id',
  })

export const rowIntegrity = (kind: string, uid: string) =>
  new Fault('corrupt', 'ROW_INTEGRITY', `the ${kind} row ${uid} is not as it was written`, {
    kind,
    uid,
  })

/** A peer broke its promise about what it gives. */
export const unexpectedAnswer = (peer: string) =>
  new Fault('unavailable', 'PEER_UNAVAILABLE', `${peer} gave an answer that makes no sense`, {
    peer,
  })
