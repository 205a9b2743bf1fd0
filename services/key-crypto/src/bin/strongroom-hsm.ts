#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { isUsageError } from '@strongroom/config'
import { check } from '../check/check.ts'
import { readCheckConfig } from '../check/config.ts'
import type { CheckConfig } from '../check/config.ts'
import { withFile } from '../check/environment.ts'
import { printReport } from '../check/print.ts'
import { moduleEnvironment } from '../config.ts'
import { adopt } from '../init/adopt.ts'
import { readAdoptConfig, readInitConfig } from '../init/config.ts'
import { init } from '../init/init.ts'
import { printStatus } from '../status/print.ts'
import { status } from '../status/status.ts'

const USAGE = `usage: strongroom-hsm init | init --resume
       strongroom-hsm checkpoint adopt
       strongroom-hsm check [--json]
       strongroom-hsm status [--json]

init              makes the keys of an installation in the HSM, its roles, its first administrator and the first record of
                  its log. Goes on where an earlier attempt ended; does nothing once it came to its end.
checkpoint adopt  lets a replica of key-crypto that has no floor of its own go on from the checkpoint in the database. The
                  replica puts it on record when it starts.
check             judges everything at rest: every row's MAC, the versions of every object, the log's tree and all that was
                  signed, and every row against the log. Changes nothing; the services may run meanwhile. A line for each
                  finding. Ends with 0: nothing wrong; 1: something is; 2: it could not look.
status            shows token, keys, mechanisms, realm, schemas, checkpoint and how many rows there are. Ends with 0, 1, 2
                  likewise.

All are configured by the environment; see the README of key-crypto. All but init find .strongroom/hsm.env, which
"npm run up" writes, here or above.
`

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

type Source = Parameters<typeof readCheckConfig>[0]

/** What the PKCS#11 module itself reads has to stand in this process's own environment. */
function readFound<Config>(read: (source: Source) => Config): Config {
  const source = withFile(process.env, process.cwd())
  const config = read(source)
  Object.assign(process.env, moduleEnvironment(source))
  return config
}

async function judge<Verdict extends { readonly ok: boolean }>(
  json: boolean,
  look: (config: CheckConfig) => Promise<Verdict>,
  print: (verdict: Verdict) => string,
): Promise<void> {
  try {
    const verdict = await look(readFound(readCheckConfig))
    process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : print(verdict))
    process.exitCode = verdict.ok ? 0 : 1
  } catch (thrown) {
    complain(thrown)
    process.exitCode = 2
  }
}

function complain(thrown: unknown): void {
  process.stderr.write(`strongroom-hsm: ${thrown instanceof Error ? thrown.message : 'failed'}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
    },
  })
  const command = values.help ? 'help' : positionals.join(' ')
  switch (command) {
    case 'init':
      await init(readInitConfig(process.env), say)
      return
    case 'checkpoint adopt':
      await adopt(readFound(readAdoptConfig), say)
      return
    case 'check':
      await judge(values.json, check, printReport)
      return
    case 'status':
      await judge(values.json, status, printStatus)
      return
    default:
      ;(values.help ? process.stdout : process.stderr).write(USAGE)
      process.exitCode = values.help ? 0 : 2
  }
}

try {
  await main(process.argv.slice(2))
} catch (thrown) {
  complain(thrown)
  process.exitCode = isUsageError(thrown) ? 2 : 1
}
