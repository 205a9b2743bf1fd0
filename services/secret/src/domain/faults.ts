import { Fault } from '@strongroom/fault'

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

export const secretDisabled = (resource: string) =>
  new Fault('precondition', 'SECRET_DISABLED', `${resource} is disabled`, { resource })

export const managedObject = (resource: string, managedBy: string) =>
  new Fault('denied', 'PERMISSION_DENIED', `${resource} is managed by ${managedBy}`, {
    resource,
    managedBy,
  })

/** The secret of a certificate is to have the certificate's name, but a secret of its own has it. */
export const nameInUse = (resource: string) =>
  new Fault('exists', 'NAME_IN_USE', `${resource} exists and belongs to no certificate`, {
    resource,
  })
