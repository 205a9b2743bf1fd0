import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

import { makeCertificates } from './certificates.ts'
import { SERVICES, type ServiceName } from './service-name.ts'
import { layout, ROOT, type Layout } from './layout.ts'
import { ALLOCATOR, NODE_FLAGS } from './node-options.ts'
import { prepare } from './once.ts'
import { Ports } from './ports.ts'
import { startPostgres, type Postgres } from './postgres.ts'
import { startRedis, type Redis } from './redis.ts'
import {
  checkEnvironment,
  replicaName,
  serviceEnvironment,
  takeListeners,
  target,
  type Environment,
  type Facts,
  type Hsm,
  type Listeners,
} from './service-environment.ts'
import { Supervisor, type SupervisorListener } from './supervisor.ts'
import { makeToken } from './token.ts'

const READY_WITHIN_MILLIS = 60_000
const FIRST_PORT = { postgres: 21_300, redis: 21_301 }

/** How to start a cluster. */
export interface ClusterOptions {
  /** Becomes the cluster's own; what is in it from last time is used again. */
  readonly dir: string
  readonly replicas?: number
  /** Which run; all. */
  readonly services?: readonly ServiceName[]
  /** Asks for the usual ports first, instead of any. */
  readonly usualPorts?: boolean
  /** A Postgres, Redis or PKCS#11 module that exists already. */
  readonly databaseUrl?: string | undefined
  readonly redisUrl?: string | undefined
  readonly hsm?: Hsm | undefined
  /** Variables for every service, e.g. `{ AUTH_LOG_LEVEL: 'debug' }`. */
  readonly env?: Environment
  /** Leads the services' connections to each other and to the stores elsewhere, e.g. over a relay. */
  readonly route?: Facts['route']
  readonly say?: (what: string) => void
  readonly onEvent?: SupervisorListener
}

/** One replica of a service. */
export interface RunningService {
  readonly name: string
  readonly service: ServiceName
  readonly listeners: Listeners
  readonly supervisor: Supervisor
  readonly env: Environment
  /** Resolves when it serves. */
  ready(): Promise<void>
}

/** A running cluster. */
export interface Cluster {
  /** The file that the CLI and the client library take from STRONGROOM_CONFIG. */
  readonly clientConfig: string
  readonly layout: Layout
  readonly services: readonly RunningService[]
  /** The replicas of one service. */
  of(service: ServiceName): readonly RunningService[]
  /** Superuser of the database `strongroom`. */
  readonly databaseAdminUrl: string
  readonly redisUrl: string
  /** Undefined where an existing one is used. */
  readonly postgres: Postgres | undefined
  readonly redis: Redis | undefined
  readonly facts: Facts
  stop(): Promise<void>
}

/** Starts everything and resolves when all of it serves. What was started is stopped again when a part of it fails. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const started: (() => Promise<void>)[] = []
  // Services first, what they stand on last.
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end()
  }
  try {
    return await start(options, started, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  options: ClusterOptions,
  started: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Cluster> {
  const say = options.say ?? (() => undefined)
  const paths = layout(options.dir)
  const ports = new Ports(paths.portsFile)
  say('starting Postgres and Redis, making certificates')
  const stores = await startStores(options, paths, ports, started)
  const certificates = await makeCertificates(paths.certificates)
  const replicas = await takeListeners(ports, options.replicas ?? 1, options.usualPorts ?? false)
  ports.save()
  const facts: Facts = {
    layout: paths,
    certificates,
    hsm: options.hsm ?? softHsm(paths),
    adminUrl: stores.adminUrl,
    redisUrl: stores.redisUrl,
    replicas,
    extra: options.env ?? {},
    route: options.route ?? ((_, port) => port),
  }
  await prepare(facts, say)
  const wanted = options.services ?? SERVICES
  if (wanted.length > 0) say(`starting ${wanted.join(', ')}`)
  const services = wanted.flatMap((service) =>
    replicas[service].map((listeners, index) =>
      startService(facts, service, index + 1, listeners, options.onEvent),
    ),
  )
  started.push(async () => {
    await Promise.all(services.map(({ supervisor }) => supervisor.stop()))
  })
  await Promise.all(services.map((service) => service.ready()))
  writeClientFile(facts)
  writeHsmFile(facts)
  return {
    clientConfig: paths.clientFile,
    layout: paths,
    services,
    of: (name) => services.filter(({ service }) => service === name),
    databaseAdminUrl: facts.adminUrl,
    redisUrl: facts.redisUrl,
    postgres: stores.postgres,
    redis: stores.redis,
    facts,
    stop,
  }
}

interface Stores {
  readonly postgres: Postgres | undefined
  readonly redis: Redis | undefined
  readonly adminUrl: string
  readonly redisUrl: string
}

async function startStores(
  options: ClusterOptions,
  paths: Layout,
  ports: Ports,
  started: (() => Promise<void>)[],
): Promise<Stores> {
  const listener = options.onEvent
  const common = listener === undefined ? {} : { listener }
  const take = (name: 'postgres' | 'redis') =>
    ports.take(name, options.usualPorts ? FIRST_PORT[name] : undefined)
  const postgresPort = options.databaseUrl === undefined ? await take('postgres') : 0
  const redisPort = options.redisUrl === undefined ? await take('redis') : 0
  const keep = <T extends Postgres | Redis>(store: T): T => {
    started.push(() => store.stop())
    return store
  }
  const [postgres, redis] = await Promise.all([
    options.databaseUrl === undefined
      ? startPostgres(paths.postgres, {
          ...common,
          port: postgresPort,
          logFile: join(paths.logs, 'postgres.log'),
        }).then(keep)
      : undefined,
    options.redisUrl === undefined
      ? startRedis(paths.redis, {
          ...common,
          port: redisPort,
          logFile: join(paths.logs, 'redis.log'),
        }).then(keep)
      : undefined,
  ])
  const adminUrl = options.databaseUrl ?? postgres?.adminUrl ?? ''
  return { postgres, redis, adminUrl, redisUrl: options.redisUrl ?? redis?.url ?? '' }
}

function softHsm(paths: Layout): Hsm {
  const token = makeToken(paths.hsm)
  return {
    library: token.library,
    tokenLabel: 'strongroom',
    pinFile: join(paths.hsm, 'pin'),
    soPinFile: join(paths.hsm, 'so-pin'),
    moduleEnvironment: { SOFTHSM2_CONF: token.softhsm2Conf },
  }
}

function startService(
  facts: Facts,
  service: ServiceName,
  replica: number,
  listeners: Listeners,
  listener?: SupervisorListener,
): RunningService {
  const name = replicaName(service, replica)
  const env = { ...ALLOCATOR, ...serviceEnvironment(facts, service, replica) }
  const supervisor = new Supervisor(
    {
      name,
      command: [execPath, ...NODE_FLAGS, join(ROOT, 'services', service, 'src/main.ts')],
      env,
      logFile: join(facts.layout.logs, `${name}.log`),
      onParentDeath: 'KILL',
      stopSignal: 'SIGTERM',
      cwd: ROOT,
    },
    listener,
  )
  return {
    name,
    service,
    listeners,
    supervisor,
    env,
    ready: () => awaitReady(supervisor, listeners.operations),
  }
}

async function awaitReady(supervisor: Supervisor, operationsPort: number): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MILLIS
  let answer = 'no answer'
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${operationsPort}/readyz`, {
        signal: AbortSignal.timeout(2000),
      })
      if (response.ok) return
      answer = `${response.status} ${await response.text()}`
    } catch {
      answer = 'no answer'
    }
    if (performance.now() > deadline || supervisor.failures > 3) {
      const log = relative(process.cwd(), supervisor.options.logFile)
      throw new Error(
        `${supervisor.name} is not ready (${answer.trim()}). The end of ${log}:\n\n${supervisor.tail()}`,
      )
    }
    await sleep(50)
  }
}

function writeClientFile(facts: Facts): void {
  const endpoints = SERVICES.map((service) => [
    service,
    target(facts.replicas[service].map(({ user }) => user)),
  ])
  const client = {
    endpoints: Object.fromEntries(endpoints) as Record<ServiceName, string>,
    // An address is no TLS server name.
    serverName: 'localhost',
    caFile: facts.certificates.userCaFile,
    clientId: 'administrator',
    clientSecretFile: facts.layout.administratorSecretFile,
    auditPublicKeyFile: facts.layout.auditPublicKeyFile,
  }
  writeFileSync(facts.layout.clientFile, `${JSON.stringify(client, null, 2)}\n`, { mode: 0o600 })
}

/** For `strongroom-hsm check` and `status`, which find it: paths and names, no secret. */
function writeHsmFile(facts: Facts): void {
  const lines = Object.entries(checkEnvironment(facts)).map(
    ([name, value]) => `${name}='${value}'\n`,
  )
  writeFileSync(facts.layout.hsmFile, lines.join(''), { mode: 0o600 })
}
