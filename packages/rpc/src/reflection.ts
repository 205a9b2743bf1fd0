import type { Server } from '@grpc/grpc-js'
import { ReflectionService } from '@grpc/reflection'
import { descriptors } from '@strongroom/contracts'
import type { ServiceName } from '@strongroom/contracts'
import type { Bound } from './bound.ts'

/** Tells callers what the services of a port look like, so that grpcurl needs no files. */
export function addReflection(server: Server, services: readonly Bound[]): void {
  const names = services.map((bound) => bound.name)
  const fileDescriptorProtos = descriptors(names as ServiceName[])
  // Of a package definition ReflectionService reads nothing but the file descriptors.
  const definition = {
    files: {
      format: 'Protocol Buffer 3 EnumDescriptorProto' as const,
      type: {},
      fileDescriptorProtos,
    },
  }
  new ReflectionService(definition, { services: names }).addToServer(server)
}
