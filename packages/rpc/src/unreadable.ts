import { Fault } from '@strongroom/fault'

/** Stands in the onion for a message that could not be read, or whose enums hold values that this release does not know. */
export const UNREADABLE = Symbol('unreadable')

/** Throws MALFORMED_MESSAGE in place of a message that could not be read; whoever looks into a request asks first. */
export function assertReadable(request: unknown): void {
  if (request === UNREADABLE)
    throw new Fault(
      'invalid',
      'MALFORMED_MESSAGE',
      'the message cannot be read, or has an enum value that this release does not know',
    )
}
