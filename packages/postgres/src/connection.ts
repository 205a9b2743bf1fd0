import type { SecretBytes } from '@strongroom/secret-bytes'
import { readFileSync } from 'node:fs'

/** Where a database is and who asks. Fits ServiceConfig. */
export interface DatabaseConfig {
  /** `postgres://role@host:port/database?sslmode=verify-full&sslrootcert=file`, without a password. */
  readonly databaseUrl: string
  readonly databasePassword?: SecretBytes | undefined
}

/** What the driver wants to know. */
export interface ConnectionOptions {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly password?: () => string
  readonly ssl: false | { readonly rejectUnauthorized: boolean; readonly ca?: string }
}

/**
 * Reads the URL. The driver's own reading lets an absent password win over a given one, and changes what `sslmode` means
 * between releases.
 */
export function connectionOptions(config: DatabaseConfig): ConnectionOptions {
  const url = new URL(config.databaseUrl)
  const password = config.databasePassword
  const inUrl = decodeURIComponent(url.password)
  return {
    host: url.searchParams.get('host') ?? url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(password !== undefined
      ? { password: () => password.reveal().toString('utf8') }
      : inUrl === ''
        ? {}
        : { password: () => inUrl }),
    ssl: tls(url.searchParams),
  }
}

function tls(parameters: URLSearchParams): ConnectionOptions['ssl'] {
  const mode = parameters.get('sslmode') ?? 'disable'
  const caFile = parameters.get('sslrootcert')
  const ca = caFile === null ? {} : { ca: readFileSync(caFile, 'utf8') }
  switch (mode) {
    case 'disable':
      return false
    case 'require':
      return { rejectUnauthorized: false }
    case 'verify-full':
      return { rejectUnauthorized: true, ...ca }
    default:
      throw new RangeError(`sslmode ${mode} is not one of disable, require, verify-full`)
  }
}
