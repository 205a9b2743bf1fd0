import { startPostgres } from '@strongroom/local-cluster'
import { createPool } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { SecretBytes } from '@strongroom/secret-bytes'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Postgres with the tables of a service, for as long as it is not disposed of. */
export async function startDatabase(service: string) {
  const directory = mkdtempSync(join(tmpdir(), `strongroom-${service}-`))
  const postgres = await startPostgres(join(directory, 'postgres'))
  const passwordDir = join(directory, 'passwords')
  mkdirSync(passwordDir)
  execFileSync(process.execPath, [
    join(import.meta.dirname, '../../packages/postgres/src/bin/strongroom-migrate.ts'),
    ...['--admin-url', postgres.adminUrl, '--password-dir', passwordDir, '--services', service],
  ])
  const pools: Pool[] = []
  const poolOf = (role: string): Pool => {
    const url = new URL(postgres.adminUrl)
    url.username = role
    url.password = ''
    const password = readFileSync(join(passwordDir, `${role}.password`), 'utf8').trim()
    const pool = createPool({
      databaseUrl: url.href,
      databasePassword: new SecretBytes(Buffer.from(password)),
    })
    pools.push(pool)
    return pool
  }
  return {
    postgres,
    poolOf,
    admin: () => {
      const pool = createPool({ databaseUrl: postgres.adminUrl })
      pools.push(pool)
      return pool
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(pools.map((pool) => pool.end()))
      await postgres.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export type Database = Awaited<ReturnType<typeof startDatabase>>
