import type { EnvSource } from '@strongroom/config'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseEnv } from 'node:util'

/**
 * The environment, and beneath it the file that STRONGROOM_HSM_ENV_FILE names, else the nearest `.strongroom/hsm.env` from
 * `directory` upwards, which `npm run up` writes. Where the environment names a PKCS#11 module or a database itself, no
 * file is looked for: nothing of one installation may mix with another's.
 */
export function withFile(source: EnvSource, directory: string): EnvSource {
  const file = source['STRONGROOM_HSM_ENV_FILE']
  const named = file === undefined || file === '' ? undefined : file
  const complete =
    isSet(source, 'KEY_CRYPTO_PKCS11_LIBRARY') || isSet(source, 'STRONGROOM_CHECK_DATABASE_URL')
  const found = named ?? (complete ? undefined : findFile(directory))
  return found === undefined ? source : { ...parseEnv(readFileSync(found, 'utf8')), ...source }
}

const isSet = (source: EnvSource, name: string) => (source[name] ?? '') !== ''

function findFile(directory: string): string | undefined {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const candidate = join(at, '.strongroom', 'hsm.env')
    if (existsSync(candidate)) return candidate
    if (dirname(at) === at) return undefined
  }
}
