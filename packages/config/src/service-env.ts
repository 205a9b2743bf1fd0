import type { SecretBytes } from '@strongroom/secret-bytes'

import type { Env } from './env.ts'

/** A certificate with its private key, both as paths of PEM files, so that they can be read again after a renewal. */
export interface TlsFiles {
  readonly certificateFile: string
  readonly keyFile: string
}

/** What every service is told, whatever else it needs. */
export interface ServiceConfig {
  readonly environment: 'development' | 'production'
  readonly host: string
  readonly userPort: number
  readonly peerPort: number
  readonly operationsPort: number
  readonly userTls: TlsFiles
  readonly peerTls: TlsFiles & { readonly caFile: string }
  /** The host part of each peer's SPIFFE name. */
  readonly trustDomain: string
  /** Without a password. */
  readonly databaseUrl: string
  readonly databasePassword: SecretBytes
  /** Undefined: no wake-ups, per-process limits. */
  readonly redisUrl: string | undefined
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error'
  /** Undefined: no traces leave the process. */
  readonly otlpUrl: string | undefined
  /** Handlers that may run at once before calls are shed. */
  readonly handlersMax: number
  /** Connections that each gRPC port takes. */
  readonly connections: { readonly all: number; readonly perAddress: number }
}

/** Reads the variables that all services share, `<prefix>_…`, e.g. `serviceEnv(env, 'AUTH')`. */
export function serviceEnv(env: Env, prefix: string): ServiceConfig {
  const of = (noun: string) => `${prefix}_${noun}`
  const environment = env.oneOf(of('ENVIRONMENT'), ['development', 'production'])
  return {
    environment,
    host: env.string(of('HOST'), '127.0.0.1'),
    userPort: env.port(of('USER_PORT')),
    peerPort: env.port(of('PEER_PORT')),
    operationsPort: env.port(of('OPERATIONS_PORT')),
    userTls: {
      certificateFile: env.path(of('USER_CERTIFICATE_FILE')),
      keyFile: env.path(of('USER_KEY_FILE')),
    },
    peerTls: {
      certificateFile: env.path(of('PEER_CERTIFICATE_FILE')),
      keyFile: env.path(of('PEER_KEY_FILE')),
      caFile: env.path(of('PEER_CA_FILE')),
    },
    trustDomain: trustDomain(env, of('TRUST_DOMAIN')),
    databaseUrl: databaseUrl(env, of('DATABASE_URL'), environment),
    databasePassword: env.secretFile(of('DATABASE_PASSWORD_FILE')),
    redisUrl: optionalUrl(env, of('REDIS_URL'), ['redis', 'rediss']),
    logLevel: env.oneOf(of('LOG_LEVEL'), ['info', 'trace', 'debug', 'warn', 'error'], 'info'),
    otlpUrl: optionalUrl(env, of('OTLP_URL'), ['http', 'https']),
    handlersMax: env.integer(of('HANDLERS_MAX'), 256, { min: 1, max: 65_536 }),
    connections: {
      all: env.integer(of('CONNECTIONS_MAX'), 1024, { min: 1, max: 65_536 }),
      perAddress: env.integer(of('CONNECTIONS_PER_ADDRESS_MAX'), 256, { min: 1, max: 65_536 }),
    },
  }
}

/** What the driver is told of TLS: what others leave open, whether it is spoken at all, is not offered. */
const SSL_MODES: readonly string[] = ['disable', 'require', 'verify-full']

/** Where a database is, without a password; in production only over TLS that proves which server it is. */
export function databaseUrl(
  env: Env,
  name: string,
  environment: ServiceConfig['environment'],
): string {
  const text = env.url(name)
  if (text === '') return text
  const url = new URL(text)
  if (!['postgres:', 'postgresql:'].includes(url.protocol))
    env.note(name, 'is not a postgres:// URL')
  if (url.password !== '') env.note(name, 'holds a password: it belongs in the password file')
  // Anything less lets whoever stands between read rows and put others in their place.
  if (environment === 'production' && url.searchParams.get('sslmode') !== 'verify-full')
    env.note(name, 'needs sslmode=verify-full in production')
  else if (!SSL_MODES.includes(url.searchParams.get('sslmode') ?? 'disable'))
    env.note(name, `has an sslmode that is not one of ${SSL_MODES.join(', ')}`)
  const authorityFile = url.searchParams.get('sslrootcert')
  if (authorityFile !== null) env.noteUnreadable(name, authorityFile)
  return text
}

/** A URL of one of the schemes; undefined when not set. */
function optionalUrl(env: Env, name: string, schemes: readonly string[]): string | undefined {
  if (env.optional(name) === undefined) return undefined
  const text = env.url(name)
  if (text !== '' && !schemes.includes(new URL(text).protocol.slice(0, -1)))
    env.note(name, `is not a ${schemes.join(':// or ')}:// URL`)
  return text
}

/** The host part of SPIFFE names. */
export function trustDomain(env: Env, name: string): string {
  const domain = env.string(name)
  if (domain !== '' && !/^[a-z0-9._-]{1,255}$/.test(domain))
    env.note(name, 'is not a SPIFFE trust domain')
  return domain
}
