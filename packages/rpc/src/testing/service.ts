import { service } from '@strongroom/contracts'
import { peerClient } from '../client.ts'
import type { PeerClientOptions } from '../client.ts'
import { bind } from '../bind.ts'
import type { Handlers } from '../bound.ts'
import type { Middleware } from '../method.ts'
import { startService } from '../server.ts'
import type { ServerConfig, ServiceOptions } from '../server.ts'
import type { PeerTlsFiles } from '../tls.ts'
import { Fault } from '@strongroom/fault'
import { TestAuthority } from './pki.ts'

export const feed = service('strongroom.auth.v1.AccessFeedService')
export const log = service('strongroom.audit.v1.AuditService')

type FeedHandlers = Handlers<typeof feed>
type LogHandlers = Handlers<typeof log>

const unused = () => {
  throw new Fault('precondition', 'NOT_IN_THIS_TEST', 'no handler given')
}

/** A service on random ports with the handlers of a test; for tests. */
export async function startTestService(given: {
  readonly feed?: Partial<FeedHandlers>
  readonly log?: Partial<LogHandlers>
  readonly onion?: readonly Middleware[]
  readonly config?: Partial<ServerConfig>
  readonly options?: Partial<ServiceOptions>
}) {
  const authority = new TestAuthority()
  const serverTls = authority.peer('auth')
  const config: ServerConfig = {
    host: '127.0.0.1',
    userPort: 0,
    peerPort: 0,
    operationsPort: 0,
    userTls: serverTls,
    peerTls: serverTls,
    trustDomain: 'test',
    handlersMax: 256,
    connections: { all: 1024, perAddress: 256 },
    ...given.config,
  }
  const onion = given.onion ?? []
  const running = await startService({
    name: 'auth',
    config,
    services: [
      bind(feed, { GetAccess: unused, WatchAccess: unused, ...given.feed }, onion),
      bind(log, { ...noLog, ...given.log }, onion),
    ],
    readiness: () => true,
    environment: {},
    ...given.options,
  })
  const client = (
    tls: PeerTlsFiles = authority.peer('secret'),
    peer = 'auth',
    port = running.peerPort,
    more: Partial<PeerClientOptions> = {},
  ) =>
    peerClient(feed, {
      target: `ipv4:127.0.0.1:${port.toString()}`,
      peer,
      tls,
      trustDomain: 'test',
      ...more,
    })
  const stop = async () => {
    await running.stop()
    authority[Symbol.dispose]()
  }
  const userPort = await running.userPort
  return { ...running, userPort, authority, serverTls, client, stop, [Symbol.asyncDispose]: stop }
}

const noLog: LogHandlers = {
  Append: unused,
  ListRecords: unused,
  TailRecords: unused,
  ExportRecords: unused,
  GetCheckpoint: unused,
  GetInclusionProof: unused,
  GetConsistencyProof: unused,
}
