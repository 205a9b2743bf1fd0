import { Fault } from '@strongroom/fault'

// Every reason of this service, beside those of the HSM in hsm/faults.ts.

export const permissionDenied = (action: string, resource: string) =>
  new Fault('denied', 'PERMISSION_DENIED', `${action} is not allowed on ${resource}`, {
    action,
    resource,
  })
export const invalidField = (field: string, why: string) =>
  new Fault('invalid', 'INVALID_FIELD', `${field}: ${why}`, { field })
export const invalidName = (field: string, why: string) =>
  new Fault('invalid', 'INVALID_NAME', `${field}: ${why}`, { field })
export const invalidPageToken = () =>
  new Fault('invalid', 'INVALID_PAGE_TOKEN', 'page_token: not one of ours', { field: 'page_token' })
export const valueTooLarge = (field: string, bytesMax: number) =>
  new Fault('invalid', 'VALUE_TOO_LARGE', `${field}: at most ${bytesMax} bytes`, {
    field,
    bytesMax: String(bytesMax),
  })
export const crc32cMismatch = (field: string) =>
  new Fault('invalid', 'CRC32C_MISMATCH', `${field} does not match its checksum`, { field })
export const digestLength = (bytes: number) =>
  new Fault('invalid', 'DIGEST_LENGTH', `the digest must have ${bytes} bytes`, {
    bytes: String(bytes),
  })
export const algorithmMismatch = (why: string) => new Fault('invalid', 'ALGORITHM_MISMATCH', why)
export const noPublicKey = (name: string) =>
  new Fault('invalid', 'ALGORITHM_MISMATCH', `${name} is symmetric: it has no public key`, {
    name,
  })
export const keyNotFound = (name: string) =>
  new Fault('missing', 'KEY_NOT_FOUND', `key ${name} was not found`, { name })
export const secretNotFound = (name: string) =>
  new Fault('missing', 'SECRET_NOT_FOUND', `secret ${name} was not found`, { name })
export const certificateNotFound = (name: string) =>
  new Fault('missing', 'CERTIFICATE_NOT_FOUND', `certificate ${name} was not found`, { name })
export const versionNotFound = (name: string) =>
  new Fault('missing', 'VERSION_NOT_FOUND', `version ${name} was not found`, { name })
export const vaultNotFound = (name: string) =>
  new Fault('missing', 'VAULT_NOT_FOUND', `vault ${name} was not found`, { name })
export const principalNotFound = () =>
  new Fault('missing', 'PRINCIPAL_NOT_FOUND', 'the principal was not found')
export const roleNotFound = () => new Fault('missing', 'ROLE_NOT_FOUND', 'the role was not found')
export const assignmentNotFound = () =>
  new Fault('missing', 'ASSIGNMENT_NOT_FOUND', 'the assignment was not found')
export const credentialNotFound = () =>
  new Fault('missing', 'CREDENTIAL_NOT_FOUND', 'the credential was not found')
export const alreadyExists = (what: string) =>
  new Fault('exists', 'ALREADY_EXISTS', `${what} exists already`)
export const nameInUse = (name: string) =>
  new Fault('exists', 'NAME_IN_USE', `${name} is there already and belongs to no certificate`, {
    name,
  })
export const deletedButRecoverable = (name: string) =>
  new Fault(
    'precondition',
    'OBJECT_DELETED_BUT_RECOVERABLE',
    `${name} is deleted; it can only be undeleted or purged`,
    { name },
  )
export const purgeProtected = (name: string) =>
  new Fault('precondition', 'PURGE_PROTECTED', `${name} is protected against an early purge`, {
    name,
  })
export const keyManaged = (name: string) =>
  new Fault('precondition', 'KEY_MANAGED', `a certificate owns ${name}`, { name })
export const secretManaged = (name: string) =>
  new Fault('precondition', 'SECRET_MANAGED', `a certificate owns ${name}`, { name })
export const keyUsesExhausted = (name: string) =>
  new Fault(
    'exhausted',
    'KEY_USES_EXHAUSTED',
    `${name} has encrypted as often as is safe: rotate it`,
    { name },
  )
export const requestIdReused = () =>
  new Fault('conflict', 'REQUEST_ID_REUSED', 'request_id was used for another request')
export const checkpointMoved = (size: number) =>
  new Fault('conflict', 'CHECKPOINT_MOVED', `the last checkpoint signed has size ${size}`, {
    size: String(size),
  })
export const checkpointRolledBack = () =>
  new Fault('corrupt', 'ROW_ROLLED_BACK', 'the log stands behind a checkpoint seen before')
export const rowIntegrity = (what: string) =>
  new Fault('corrupt', 'ROW_INTEGRITY', `${what} is not what it must be`)
export const hsmUnavailable = () =>
  new Fault('unavailable', 'HSM_UNAVAILABLE', 'the HSM is not ready')
