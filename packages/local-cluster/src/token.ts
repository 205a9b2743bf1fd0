import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A SoftHSM of its own: nothing of the machine's tokens is visible in it. */
export interface Token {
  readonly directory: string
  /** For the environment variable SOFTHSM2_CONF. */
  readonly softhsm2Conf: string
  /** The PKCS#11 module. */
  readonly library: string
}

/** Makes room for SoftHSM tokens under `directory`. `strongroom-hsm init`, or `initialiseToken`, makes one there. */
export function makeToken(directory: string): Token {
  const tokens = join(directory, 'tokens')
  mkdirSync(tokens, { recursive: true, mode: 0o700 })
  const softhsm2Conf = join(directory, 'softhsm2.conf')
  const lines = [
    `directories.tokendir = ${tokens}`,
    'objectstore.backend = file',
    'log.level = ERROR',
    'slots.removable = false',
  ]
  writeFileSync(softhsm2Conf, `${lines.join('\n')}\n`, { mode: 0o600 })
  return { directory, softhsm2Conf, library: softHsmLibrary() }
}

/** Initialises a token in a free slot; for tests that need one without a realm. */
export function initialiseToken(token: Token, label: string, pin: string, soPin: string): void {
  const args = ['--init-token', '--free', '--label', label, '--pin', pin, '--so-pin', soPin]
  execFileSync('softhsm2-util', args, {
    env: { ...process.env, SOFTHSM2_CONF: token.softhsm2Conf },
    stdio: 'pipe',
  })
}

/** Where the distribution put SoftHSM. */
export function softHsmLibrary(): string {
  const multiarch = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
  const folders = [
    '/usr/lib',
    ...multiarch.map((name) => `/usr/lib/${name}`),
    '/usr/local/lib',
    '/usr/lib64',
  ]
  const found = folders
    .map((folder) => join(folder, 'softhsm/libsofthsm2.so'))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error('SoftHSM is not installed: apt-get install softhsm2')
  return found
}
