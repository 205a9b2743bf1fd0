import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeToken } from '@strongroom/local-cluster'
import type { HsmOptions, ProtectedBytes } from './types.ts'

/** A SoftHSM token of its own in a temporary folder. For tests only. */
export interface TestToken {
  readonly directory: string
  readonly tokenDirectory: string
  readonly options: HsmOptions
  /** The log's first, as init makes it. */
  readonly checkpoint: ProtectedBytes
  readonly remove: () => void
}

const MAKE = fileURLToPath(new URL('test-token-maker.ts', import.meta.url))

/** A token as init makes it, by init's code in a process of its own. */
function makeRealm(environment: HsmOptions['environment']): TestToken {
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-hsm-'))
  const { softhsm2Conf, library } = makeToken(directory)
  const options = {
    library,
    tokenLabel: 'strongroom',
    pinFile: join(directory, 'pin'),
    workers: 1,
    environment,
    environmentVariables: { SOFTHSM2_CONF: softhsm2Conf },
  } as const
  const init = { ...options, soPinFile: join(directory, 'so-pin') }
  const made = execFileSync(process.execPath, [MAKE, JSON.stringify(init)], {
    env: { SOFTHSM2_CONF: softhsm2Conf },
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

/** The name of the realm that init made for development; all others are fit for production. */
export const DEVELOPMENT = 'a development realm'

const realms = new Map<string, TestToken>()

function realmOf(name: string): TestToken {
  const known = realms.get(name)
  if (known) return known
  const made = makeRealm(name === DEVELOPMENT ? 'development' : 'production')
  realms.set(name, made)
  process.once('exit', made.remove)
  return made
}

/**
 * A token of its own for whoever asks, removed by it too. Those of one realm are copies, because init takes a second.
 * Without SoftHSM on the machine it throws and says what to install: a test that cannot run has not passed.
 */
export function makeTestToken(realm = 'a realm'): TestToken {
  const { options, checkpoint, ...original } = realmOf(realm)
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-hsm-'))
  cpSync(original.directory, directory, { recursive: true })
  const { softhsm2Conf } = makeToken(directory)
  return {
    directory,
    tokenDirectory: join(directory, 'tokens'),
    options: {
      ...options,
      pinFile: join(directory, 'pin'),
      environmentVariables: { SOFTHSM2_CONF: softhsm2Conf },
    },
    checkpoint,
    remove: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
