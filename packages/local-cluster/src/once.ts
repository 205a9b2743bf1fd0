import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'

import pg from 'pg'

import { ROOT } from './layout.ts'
import { run } from './run.ts'
import {
  floorFile,
  initEnvironment,
  serviceEnvironment,
  systemEnvironment,
  type Facts,
} from './service-environment.ts'

/** What happens before any service: migrations whenever they changed, the HSM's keys once in a lifetime. */
export async function prepare(facts: Facts, say: (what: string) => void): Promise<void> {
  const { stampFile } = facts.layout
  const schema = schemaHash(await identityOf(facts.adminUrl))
  const known = readStamp(stampFile)
  if (known.schema !== schema) {
    say('migrating the database')
    await migrate(facts)
  }
  if (known.realm !== true) {
    say('making the keys in the HSM')
    await init(facts)
  }
  for (let replica = 2; replica <= facts.replicas['key-crypto'].length; replica += 1) {
    if (!existsSync(floorFile(facts, replica))) await adopt(facts, replica)
  }
  writeFileSync(stampFile, `${JSON.stringify({ schema, realm: true })}\n`)
}

async function migrate(facts: Facts): Promise<void> {
  const url = new URL(facts.adminUrl)
  // The arguments of a process are for all to see, its environment is not.
  const password = decodeURIComponent(url.password)
  url.password = ''
  await run({
    name: 'strongroom-migrate',
    command: [
      execPath,
      join(ROOT, 'packages/postgres/src/bin/strongroom-migrate.ts'),
      '--admin-url',
      url.href,
      '--password-dir',
      facts.layout.passwords,
    ],
    env: { ...systemEnvironment(), PGPASSWORD: password },
    logFile: join(facts.layout.logs, 'migrate.log'),
    cwd: ROOT,
  })
}

async function init(facts: Facts): Promise<void> {
  await run({
    name: 'strongroom-hsm init',
    command: [execPath, join(ROOT, 'services/key-crypto/src/bin/strongroom-hsm.ts'), 'init'],
    env: initEnvironment(facts),
    logFile: join(facts.layout.logs, 'init.log'),
    cwd: ROOT,
  })
}

/** A replica that is new goes on from the checkpoint that the others signed last. */
async function adopt(facts: Facts, replica: number): Promise<void> {
  const tool = join(ROOT, 'services/key-crypto/src/bin/strongroom-hsm.ts')
  await run({
    name: 'strongroom-hsm checkpoint adopt',
    command: [execPath, tool, 'checkpoint', 'adopt'],
    env: serviceEnvironment(facts, 'key-crypto', replica),
    logFile: join(facts.layout.logs, 'adopt.log'),
    cwd: ROOT,
  })
}

/** Changes with any migration, and with the database they run on. */
function schemaHash(database: string): string {
  const hash = createHash('sha256').update(database)
  for (const file of globSync(['services/*/migrations/*', 'packages/postgres/src/**/*.ts'], {
    cwd: ROOT,
  }).sort()) {
    hash.update(file).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex')
}

/** Which database it is: one that was made anew may have the address of the last. */
async function identityOf(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ identity: string }>(
      "SELECT system_identifier || ' ' || current_database() AS identity FROM pg_control_system()",
    )
    return rows[0]?.identity ?? ''
  } catch {
    // strongroom-migrate makes the database where there is none, and says what is wrong otherwise.
    return ''
  } finally {
    await client.end().catch(() => undefined)
  }
}

function readStamp(file: string): { schema?: string; realm?: boolean } {
  if (!existsSync(file)) return {}
  return JSON.parse(readFileSync(file, 'utf8')) as { schema?: string; realm?: boolean }
}
