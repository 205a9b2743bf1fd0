import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js'
import { unknownEnumIn } from '@strongroom/contracts'
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

/**
 * grpc-js would answer INTERNAL with the decoder's own words, and nobody would know of the call. So what stands for such a
 * message goes through the onion, whose layers learn who sent it and record that it was refused. So does an enum value of a
 * later release: a handler that takes what it does not know for the default would do what nobody asked for.
 */
export function readingSafely(definition: ServiceDefinition): ServiceDefinition {
  const methods = Object.entries<MethodDefinition<unknown, unknown>>(definition)
  return Object.fromEntries(
    methods.map(([name, method]) => {
      const isUnknown = unknownEnumIn(method)
      const requestDeserialize = (bytes: Buffer): unknown => {
        try {
          const message = method.requestDeserialize(bytes) as object
          return isUnknown(message) ? UNREADABLE : message
        } catch {
          return UNREADABLE
        }
      }
      return [name, { ...method, requestDeserialize }]
    }),
  )
}
