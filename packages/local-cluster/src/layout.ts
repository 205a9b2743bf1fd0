import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '../../..')

/** Where everything of one cluster lies. */
export interface Layout {
  readonly directory: string
  readonly certificates: string
  readonly passwords: string
  readonly hsm: string
  readonly postgres: string
  readonly redis: string
  readonly logs: string
  readonly portsFile: string
  readonly clientFile: string
  /** What `strongroom-hsm check` and `status` need to know: paths and names, no secret. */
  readonly hsmFile: string
  readonly administratorSecretFile: string
  readonly auditPublicKeyFile: string
  readonly checkpointFloorFile: string
  /** Says which migrations ran and that init did. */
  readonly stampFile: string
}

/** Lays out `directory`, which becomes the cluster's own. */
export function layout(directory: string): Layout {
  const at = (...names: string[]) => join(resolve(directory), ...names)
  // Passing through is open to all: Postgres runs as another user when this one is root. Each folder keeps to itself.
  mkdirSync(directory, { recursive: true, mode: 0o711 })
  const paths: Layout = {
    directory: resolve(directory),
    certificates: at('certificates'),
    passwords: at('passwords'),
    hsm: at('hsm'),
    postgres: at('postgres'),
    redis: at('redis'),
    logs: at('logs'),
    portsFile: at('ports.json'),
    clientFile: at('client.json'),
    hsmFile: at('hsm.env'),
    administratorSecretFile: at('client', 'administrator.secret'),
    auditPublicKeyFile: at('client', 'audit-public-key.pem'),
    checkpointFloorFile: at('key-crypto', 'checkpoint-floor'),
    stampFile: at('stamp.json'),
  }
  for (const name of ['passwords', 'hsm', 'logs', 'client', 'key-crypto', 'redis']) {
    mkdirSync(at(name), { recursive: true, mode: 0o700 })
  }
  return paths
}
