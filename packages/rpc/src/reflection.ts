import type { Server } from '@grpc/grpc-js'
import { ReflectionService } from '@grpc/reflection'
import { descriptors } from '@strongroom/contracts'
import type { ServiceName } from '@strongroom/contracts'
import type { Bound } from './bound.ts'

/** Tells callers what the services of a port look like, so that grpcurl needs no files. */
export function addReflection(server: Server, services: readonly Bound[]): void {
  const names = services.map((bound) => bound.name)
  const all = Object.assign(
    {},
    ...names.map((name) => descriptors(name as ServiceName)),
  ) as ReturnType<typeof descriptors>
  new ReflectionService(all, { services: names }).addToServer(server)
}
