import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cwd, env as processEnvironment } from 'node:process'
import { StrongroomError } from './error.ts'

/** The services that a user talks to, by the audience that their tokens name. */
export type Audience = 'auth' | 'secret' | 'key-crypto' | 'audit' | 'certificate'

/** Where a cluster is, with the credential to use there. */
export interface Configuration {
  /**
   * A gRPC target for each service: `127.0.0.1:7401`, `ipv4:10.0.0.1:7401,10.0.0.2:7401` or a DNS name; that of
   * certificate is empty where the file is from before there was one.
   */
  readonly endpoints: Readonly<Record<Audience, string>>
  /** The name that the services' certificates must have; the target's own host when undefined. */
  readonly serverName: string | undefined
  /** PEM of the authority that signed the user ports' certificates. */
  readonly ca: Buffer
  /** A principal's name. */
  readonly clientId: string
  readonly clientSecret: string
  /** SPKI DER or PEM of the key that signs the log's checkpoints, pinned when the cluster was made. */
  readonly auditPublicKeyFile: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the file that STRONGROOM_CONFIG names, else the nearest `.strongroom/client.json` from `directory` upwards.
 * STRONGROOM_CLIENT_ID and STRONGROOM_CLIENT_SECRET (or …_SECRET_FILE) replace its credential. Throws
 * StrongroomError CONFIGURATION, naming what is missing.
 */
export function readConfiguration(
  environment: Environment = processEnvironment,
  directory: string = cwd(),
): Configuration {
  const file = environment['STRONGROOM_CONFIG'] ?? findFile(directory)
  if (file === undefined) {
    throw problem(
      'no .strongroom/client.json here or above: run "npm run up", or set STRONGROOM_CONFIG',
    )
  }
  const fields = parse(file)
  const fromFile = (name: string): string => resolve(dirname(file), textField(fields, name, file))
  const clientId = environment['STRONGROOM_CLIENT_ID']
  return {
    endpoints: endpointsOf(fields, file),
    serverName: 'serverName' in fields ? textField(fields, 'serverName', file) : undefined,
    ca: read(fromFile('caFile')),
    clientId: clientId ?? textField(fields, 'clientId', file),
    clientSecret: secretOf(environment, clientId !== undefined, () => fromFile('clientSecretFile')),
    auditPublicKeyFile: 'auditPublicKeyFile' in fields ? fromFile('auditPublicKeyFile') : undefined,
  }
}

function secretOf(environment: Environment, ownId: boolean, defaultFile: () => string): string {
  const value = environment['STRONGROOM_CLIENT_SECRET']
  if (value !== undefined && value !== '') return value
  const file = environment['STRONGROOM_CLIENT_SECRET_FILE']
  // Another principal's id with the file's secret could only fail, with a message that misleads.
  if (file === undefined && ownId) {
    throw problem(
      'STRONGROOM_CLIENT_ID is set without STRONGROOM_CLIENT_SECRET or STRONGROOM_CLIENT_SECRET_FILE',
    )
  }
  return read(file ?? defaultFile())
    .toString('utf8')
    .trim()
}

function findFile(directory: string): string | undefined {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const candidate = join(at, '.strongroom', 'client.json')
    if (existsSync(candidate)) return candidate
    if (dirname(at) === at) return undefined
  }
}

function parse(file: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(read(file).toString('utf8'))
  } catch (error) {
    if (error instanceof StrongroomError) throw error
    throw problem(`${file} is not JSON`)
  }
  if (typeof value !== 'object' || value === null) throw problem(`${file} holds no object`)
  return value as Record<string, unknown>
}

function endpointsOf(fields: Record<string, unknown>, file: string): Record<Audience, string> {
  const endpoints = fields['endpoints']
  if (typeof endpoints !== 'object' || endpoints === null)
    throw problem(`${file} has no "endpoints"`)
  const of = (name: Audience): string => textField(endpoints as Record<string, unknown>, name, file)
  return {
    auth: of('auth'),
    secret: of('secret'),
    'key-crypto': of('key-crypto'),
    audit: of('audit'),
    certificate: 'certificate' in endpoints ? of('certificate') : '',
  }
}

function textField(fields: Record<string, unknown>, name: string, file: string): string {
  const value = fields[name]
  if (typeof value !== 'string' || value === '') throw problem(`${file} has no "${name}"`)
  return value
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw problem(`cannot read ${file}`)
  }
}

const problem = (message: string): StrongroomError =>
  new StrongroomError('CONFIGURATION', 'FAILED_PRECONDITION', message)
