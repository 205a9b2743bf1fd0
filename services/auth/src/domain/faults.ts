import { Fault } from '@strongroom/fault'

/** A field holds something it may not; `why` follows the field's name in the message. */
export const invalidField = (field: string, why: string) =>
  new Fault('invalid', 'INVALID_FIELD', `${field}: ${why}`, { field })

export const vaultNotFound = (name: string) =>
  new Fault('missing', 'VAULT_NOT_FOUND', `vaults/${name} does not exist`, {
    resource: `vaults/${name}`,
  })

export const principalNotFound = (name: string) =>
  new Fault('missing', 'PRINCIPAL_NOT_FOUND', `principals/${name} does not exist`, {
    resource: `principals/${name}`,
  })

export const credentialNotFound = (principal: string, uid: string) =>
  new Fault(
    'missing',
    'CREDENTIAL_NOT_FOUND',
    `principals/${principal}/credentials/${uid} does not exist`,
    { resource: `principals/${principal}/credentials/${uid}` },
  )

/** `role` is a uid or a role_name, as the caller gave it. */
export const roleNotFound = (role: string) =>
  new Fault('missing', 'ROLE_NOT_FOUND', `role ${role} does not exist`, { role })

export const assignmentNotFound = (name: string) =>
  new Fault('missing', 'ASSIGNMENT_NOT_FOUND', `${name} does not exist at that scope`, {
    resource: name,
  })

export const alreadyExists = (resource: string) =>
  new Fault('exists', 'ALREADY_EXISTS', `${resource} already exists`, { resource })

export const deletedButRecoverable = (resource: string) =>
  new Fault(
    'precondition',
    'OBJECT_DELETED_BUT_RECOVERABLE',
    `${resource} is deleted and still holds its name: undelete or purge it`,
    { resource },
  )

export const purgeProtected = (resource: string) =>
  new Fault('precondition', 'PURGE_PROTECTED', `${resource} has purge protection`, { resource })

/** Three attempts lost against other changes of the same row. */
export const changedMeanwhile = (resource: string) =>
  new Fault('conflict', 'ETAG_MISMATCH', `${resource} changes too often: try again`, { resource })

export const requestIdReused = () =>
  new Fault('conflict', 'REQUEST_ID_REUSED', 'request_id was used for another request', {
    field: 'request_id',
  })

export const secretAlreadyShown = (resource: string) =>
  new Fault(
    'precondition',
    'SECRET_ALREADY_SHOWN',
    `${resource} was made by this request_id; its secret is not shown again`,
    { resource },
  )

export const rowIntegrity = (kind: string, uid: string) =>
  new Fault('corrupt', 'ROW_INTEGRITY', `the ${kind} row ${uid} is not as it was written`, {
    kind,
    uid,
  })

export const invalidClient = () =>
  new Fault('unauthenticated', 'INVALID_CLIENT', 'the client id or the client secret is wrong')

/** `retryAfterMs` also becomes the answer's RetryInfo. */
export const tooManyAttempts = (retryAfterMs: number) =>
  new Fault('exhausted', 'TOO_MANY_ATTEMPTS', 'too many failed attempts: wait', {
    retryAfterMs: String(retryAfterMs),
  })

export const tooManyAssignments = (principal: string) =>
  new Fault(
    'invalid',
    'INVALID_FIELD',
    `principals/${principal} has 1,000 role assignments, which is the most`,
    { field: 'role_assignment' },
  )

/** key-crypto broke its promise about what it gives. */
export const unexpectedAnswer = (peer: string) =>
  new Fault('unavailable', 'PEER_UNAVAILABLE', `${peer} gave an answer that makes no sense`, {
    peer,
  })
