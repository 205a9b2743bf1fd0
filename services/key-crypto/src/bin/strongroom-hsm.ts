#!/usr/bin/env node
import { adopt } from '../init/adopt.ts'
import { readAdoptConfig, readInitConfig } from '../init/config.ts'
import { init } from '../init/init.ts'

const USAGE = `usage: strongroom-hsm init | init --resume
       strongroom-hsm checkpoint adopt

init              makes the keys of an installation in the HSM, its roles, its first administrator and the first record of
                  its log. Goes on where an earlier attempt ended; does nothing once it came to its end.
checkpoint adopt  lets a replica of key-crypto that has no floor of its own go on from the checkpoint in the database. The
                  replica puts it on record when it starts.

Both are configured by the environment; see the README of key-crypto.
`

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(words: readonly string[]): Promise<void> {
  switch (words.join(' ')) {
    case 'init':
    case 'init --resume':
      await init(readInitConfig(process.env), say)
      return
    case 'checkpoint adopt':
      await adopt(readAdoptConfig(process.env), say)
      return
    default:
      process.stderr.write(USAGE)
      process.exitCode = words.includes('--help') ? 0 : 2
  }
}

try {
  await main(process.argv.slice(2))
} catch (thrown) {
  process.stderr.write(`strongroom-hsm: ${thrown instanceof Error ? thrown.message : 'failed'}\n`)
  process.exitCode = 1
}
