import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeToken } from '@strongroom/local-cluster'
import type { HsmOptions, ProtectedBytes } from './types.ts'

/**
 * A SoftHSM token of its own in a temporary folder, made by init's code in a process of its own. For tests only. Without
 * SoftHSM on the machine it throws and says what to install: a test that cannot run has not passed.
 */
export interface TestToken {
  readonly directory: string
  readonly tokenDirectory: string
  readonly options: HsmOptions
  /** The log's first, as init makes it. */
  readonly checkpoint: ProtectedBytes
  readonly remove: () => void
}

const MAKE = fileURLToPath(new URL('test-token-maker.ts', import.meta.url))

export function makeTestToken(): TestToken {
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-hsm-'))
  const { softhsm2Conf: configuration, library } = makeToken(directory)
  const options = {
    library,
    tokenLabel: 'strongroom',
    pinFile: join(directory, 'pin'),
    workers: 1,
    environment: 'production',
    environmentVariables: { SOFTHSM2_CONF: configuration },
  } as const
  const init = { ...options, soPinFile: join(directory, 'so-pin') }
  const made = execFileSync(process.execPath, [MAKE, JSON.stringify(init)], {
    env: { SOFTHSM2_CONF: configuration },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [body = '', mac = ''] = JSON.parse(made.toString()) as string[]
  return {
    directory,
    tokenDirectory: join(directory, 'tokens'),
    options,
    checkpoint: { body: Buffer.from(body, 'hex'), mac: Buffer.from(mac, 'hex') },
    remove: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
