import { readFileSync } from 'node:fs'
import { credentials } from '@grpc/grpc-js'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { RawCaller } from './raw-caller.ts'

/** Calls the peer port of a service with the certificate of another: what a service could that was taken over. */
export function callerAs(cluster: Cluster, peer: ServiceName, callee: ServiceName): RawCaller {
  const { certificateFile, keyFile } = cluster.facts.certificates.peer[peer]
  const channel = credentials.createSsl(
    readFileSync(cluster.facts.certificates.peerCaFile),
    readFileSync(keyFile),
    readFileSync(certificateFile),
    // The certificate names a service, not a host.
    { checkServerIdentity: () => undefined },
  )
  const ports = cluster.of(callee).map(({ listeners }) => `127.0.0.1:${listeners.peer}`)
  return new RawCaller(`ipv4:${ports.join()}`, channel)
}
