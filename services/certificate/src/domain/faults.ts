import { Fault } from '@strongroom/fault'

export const certificateNotFound = (resource: string) =>
  new Fault('missing', 'CERTIFICATE_NOT_FOUND', `${resource} does not exist`, { resource })

export const operationNotFound = (resource: string) =>
  new Fault('missing', 'OPERATION_NOT_FOUND', `${resource} was never begun`, { resource })

/** One at a time for each name: two would race for key, secret and certificate. */
export const operationInProgress = (resource: string) =>
  new Fault(
    'conflict',
    'OPERATION_IN_PROGRESS',
    `${resource} is being made: wait for its operation`,
    {
      resource,
    },
  )

/** More certificates are being made in this process than it will keep in mind. */
export const tooManyOperations = () =>
  new Fault('exhausted', 'OVERLOADED', 'too many certificates are being made at once')

/** The process that made it ended, or it took too long. Stands in an operation only, nobody is answered with it. */
export const INTERRUPTED = {
  reason: 'INTERRUPTED',
  message: 'it was interrupted: create the certificate again',
} as const
