import { join } from 'node:path'

import type { Certificates } from './certificates.ts'
import { SERVICES, type ServiceName } from './service-name.ts'
import type { Layout } from './layout.ts'
import type { Ports } from './ports.ts'

/** The environment of a process. */
export type Environment = Record<string, string>

/** The three ports of one replica. */
export interface Listeners {
  readonly user: number
  readonly peer: number
  readonly operations: number
}

/** The PKCS#11 module that key-crypto uses, with the token in it. */
export interface Hsm {
  readonly library: string
  readonly tokenLabel: string
  readonly pinFile: string
  readonly soPinFile: string
  /** What the module itself reads, e.g. SOFTHSM2_CONF. */
  readonly moduleEnvironment: Environment
}

/** Whom a service connects to: a replica by its name, `auth-2`, or one of the stores. */
export type LinkEnd = string

/** All that a service's environment is made from. */
export interface Facts {
  readonly layout: Layout
  readonly certificates: Certificates
  readonly hsm: Hsm
  readonly adminUrl: string
  readonly redisUrl: string
  readonly replicas: Readonly<Record<ServiceName, readonly Listeners[]>>
  /** Replaces or adds variables, for all services. */
  readonly extra: Environment
  /** Gives the port, on loopback, by which the services reach whatever listens on another. */
  readonly route: (to: LinkEnd, port: number) => number
}

// Who calls whom, and no more: the peer port of anybody else is not even known.
const CALLS: Readonly<Record<ServiceName, readonly ServiceName[]>> = {
  auth: ['key-crypto', 'audit'],
  secret: ['key-crypto', 'auth', 'audit'],
  'key-crypto': ['auth', 'audit'],
  audit: ['key-crypto', 'auth'],
  certificate: ['key-crypto', 'secret', 'auth', 'audit'],
}

const FIRST_PORT = { user: 21_000, peer: 21_100, operations: 21_200 }

/** Gives each replica of each service its ports. */
export async function takeListeners(
  ports: Ports,
  replicas: number,
  preferred: boolean,
): Promise<Record<ServiceName, Listeners[]>> {
  const listeners: Record<ServiceName, Listeners[]> = {
    auth: [],
    secret: [],
    'key-crypto': [],
    audit: [],
    certificate: [],
  }
  for (const [order, service] of SERVICES.entries()) {
    for (let replica = 1; replica <= replicas; replica += 1) {
      const take = (kind: keyof typeof FIRST_PORT) =>
        ports.take(
          `${replicaName(service, replica)}-${kind}`,
          preferred ? FIRST_PORT[kind] + order * 10 + replica : undefined,
        )
      listeners[service].push({
        user: await take('user'),
        peer: await take('peer'),
        operations: await take('operations'),
      })
    }
  }
  return listeners
}

/** `auth` for the first, `auth-2` for the second. */
export const replicaName = (service: ServiceName, replica: number): string =>
  replica === 1 ? service : `${service}-${replica}`

/** A gRPC target that names every replica. */
export function target(ports: readonly number[]): string {
  const addresses = ports.map((port) => `127.0.0.1:${port}`)
  return addresses.length === 1 ? addresses.join() : `ipv4:${addresses.join(',')}`
}

/** What one replica of a service is told. */
export function serviceEnvironment(
  facts: Facts,
  service: ServiceName,
  replica: number,
): Environment {
  const { layout, certificates } = facts
  const prefix = service.toUpperCase().replace('-', '_')
  const role = `strongroom_${service.replace('-', '_')}`
  const listeners = facts.replicas[service][replica - 1]
  if (listeners === undefined) throw new Error(`there is no replica ${replica} of ${service}`)
  const peers = CALLS[service].map((peer): [string, string] => [
    `${peer.toUpperCase().replace('-', '_')}_PEER_ADDRESS`,
    `ipv4:${facts.replicas[peer]
      .map(({ peer: port }, at) => facts.route(replicaName(peer, at + 1), port))
      .map((port) => `127.0.0.1:${port}`)
      .join(',')}`,
  ])
  const own: Environment = {
    ENVIRONMENT: 'development',
    USER_PORT: String(listeners.user),
    PEER_PORT: String(listeners.peer),
    OPERATIONS_PORT: String(listeners.operations),
    USER_CERTIFICATE_FILE: certificates.user[service].certificateFile,
    USER_KEY_FILE: certificates.user[service].keyFile,
    PEER_CERTIFICATE_FILE: certificates.peer[service].certificateFile,
    PEER_KEY_FILE: certificates.peer[service].keyFile,
    PEER_CA_FILE: certificates.peerCaFile,
    TRUST_DOMAIN: certificates.trustDomain,
    DATABASE_URL: routed(facts, 'postgres', databaseUrl(facts.adminUrl, role)),
    DATABASE_PASSWORD_FILE: join(layout.passwords, `${role}.password`),
    REDIS_URL: routed(facts, 'redis', facts.redisUrl),
    ...Object.fromEntries(peers),
  }
  const prefixed = Object.entries(own).map(([name, value]): [string, string] => [
    `${prefix}_${name}`,
    value,
  ])
  const hsm = service === 'key-crypto' ? hsmEnvironment(facts, replica) : {}
  return { ...systemEnvironment(), ...Object.fromEntries(prefixed), ...hsm, ...facts.extra }
}

/** What `strongroom-hsm` is told. */
export function initEnvironment(facts: Facts): Environment {
  return {
    ...systemEnvironment(),
    ...hsmEnvironment(facts, 1),
    KEY_CRYPTO_ENVIRONMENT: 'development',
    KEY_CRYPTO_TRUST_DOMAIN: facts.certificates.trustDomain,
    KEY_CRYPTO_PKCS11_SO_PIN_FILE: facts.hsm.soPinFile,
    STRONGROOM_INIT_DATABASE_URL: databaseUrl(facts.adminUrl, 'strongroom_init'),
    STRONGROOM_INIT_DATABASE_PASSWORD_FILE: join(
      facts.layout.passwords,
      'strongroom_init.password',
    ),
    STRONGROOM_INIT_ADMINISTRATOR_SECRET_FILE: facts.layout.administratorSecretFile,
    STRONGROOM_INIT_AUDIT_PUBLIC_KEY_FILE: facts.layout.auditPublicKeyFile,
    ...facts.extra,
  }
}

/** What `strongroom-hsm check`, `status` and `checkpoint adopt` are told. */
export function checkEnvironment(facts: Facts): Environment {
  const role = 'strongroom_check'
  const own = 'strongroom_key_crypto'
  const floors = facts.replicas['key-crypto'].map((_, index) => floorFile(facts, index + 1))
  return {
    ...hsmEnvironment(facts, 1),
    KEY_CRYPTO_ENVIRONMENT: 'development',
    KEY_CRYPTO_DATABASE_URL: databaseUrl(facts.adminUrl, own),
    KEY_CRYPTO_DATABASE_PASSWORD_FILE: join(facts.layout.passwords, `${own}.password`),
    STRONGROOM_CHECK_DATABASE_URL: databaseUrl(facts.adminUrl, role),
    STRONGROOM_CHECK_DATABASE_PASSWORD_FILE: join(facts.layout.passwords, `${role}.password`),
    STRONGROOM_CHECK_FLOOR_FILES: floors.join(':'),
  }
}

/** What any of our processes gets from the machine; nothing else leaks in. */
export function systemEnvironment(): Environment {
  const found: Environment = {}
  for (const name of ['PATH', 'HOME', 'TZ', 'LANG', 'TMPDIR', 'NODE_COMPILE_CACHE']) {
    const value = process.env[name]
    if (value !== undefined) found[name] = value
  }
  return found
}

/** Each replica of key-crypto keeps the last checkpoint that it saw itself. */
export const floorFile = ({ layout }: Facts, replica: number): string =>
  replica === 1 ? layout.checkpointFloorFile : `${layout.checkpointFloorFile}-${replica}`

function hsmEnvironment(facts: Facts, replica: number): Environment {
  const { hsm } = facts
  return {
    ...hsm.moduleEnvironment,
    KEY_CRYPTO_PKCS11_LIBRARY: hsm.library,
    KEY_CRYPTO_PKCS11_TOKEN_LABEL: hsm.tokenLabel,
    KEY_CRYPTO_PKCS11_PIN_FILE: hsm.pinFile,
    KEY_CRYPTO_CHECKPOINT_FLOOR_FILE: floorFile(facts, replica),
  }
}

function routed({ route }: Facts, to: LinkEnd, text: string): string {
  const url = new URL(text)
  const port = Number(url.port)
  const through = route(to, port)
  if (through === port) return text
  url.port = String(through)
  return url.href
}

/** The administrator's URL with another role and without its password. */
function databaseUrl(adminUrl: string, role: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = ''
  return url.href
}
