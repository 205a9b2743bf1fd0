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

export const valueTooLarge = (bytes: number, bytesMax: number) =>
  new Fault(
    'invalid',
    'VALUE_TOO_LARGE',
    `the value has ${bytes.toString()} bytes, more than ${bytesMax.toString()}`,
    {
      bytes: bytes.toString(),
      bytesMax: bytesMax.toString(),
    },
  )

export const crc32cMismatch = (field: string) =>
  new Fault('invalid', 'CRC32C_MISMATCH', `${field}: the value arrived damaged`, { field })

export const secretNotFound = (resource: string) =>
  new Fault('missing', 'SECRET_NOT_FOUND', `${resource} does not exist`, { resource })

export const versionNotFound = (resource: string) =>
  new Fault('missing', 'VERSION_NOT_FOUND', `${resource} does not exist`, { resource })

export const secretDisabled = (resource: string) =>
  new Fault('precondition', 'SECRET_DISABLED', `${resource} is disabled`, { resource })

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

/** The secret of a certificate changes with the certificate only. */
export const managedObject = (resource: string, managedBy: string) =>
  new Fault('denied', 'PERMISSION_DENIED', `${resource} is managed by ${managedBy}`, {
    resource,
    managedBy,
  })

export const etagMismatch = (resource: string) =>
  new Fault('conflict', 'ETAG_MISMATCH', `${resource} has changed since it was read`, { resource })

/** Four attempts lost against other changes of the same secret. */
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

/** key-crypto broke its promise about what it gives. */
export const unexpectedAnswer = (peer: string) =>
  new Fault('unavailable', 'PEER_UNAVAILABLE', `${peer} gave an answer that makes no sense`, {
    peer,
  })
