import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HsmOptions } from './types.ts'

/** A SoftHSM token of its own in a temporary folder, made by init's code in a process of its own. For tests only. */
export interface TestToken {
  readonly directory: string
  readonly tokenDirectory: string
  readonly options: HsmOptions
  readonly remove: () => void
}

const MAKE = fileURLToPath(new URL('test-token-maker.ts', import.meta.url))

export function makeTestToken(): TestToken {
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-hsm-'))
  const tokenDirectory = join(directory, 'tokens')
  mkdirSync(tokenDirectory)
  const configuration = join(directory, 'softhsm2.conf')
  writeFileSync(
    configuration,
    `directories.tokendir = ${tokenDirectory}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  )
  const options = {
    library: '/usr/lib/softhsm/libsofthsm2.so',
    tokenLabel: 'strongroom',
    pinFile: join(directory, 'pin'),
    workers: 1,
    environment: 'production',
    environmentVariables: { SOFTHSM2_CONF: configuration },
  } as const
  const init = { ...options, soPinFile: join(directory, 'so-pin') }
  execFileSync(process.execPath, [MAKE, JSON.stringify(init)], {
    env: { SOFTHSM2_CONF: configuration },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return {
    directory,
    tokenDirectory,
    options,
    remove: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
