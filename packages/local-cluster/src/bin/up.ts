// `npm run up`: a whole cluster on this machine, in the foreground.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs, styleText } from 'node:util'

import { startCluster, type Cluster, type ClusterOptions } from '../cluster.ts'
import { ROOT } from '../layout.ts'
import { watchLaunchers } from '../launcher.ts'
import { postgresHome } from '../postgres-home.ts'
import type { Hsm } from '../service-environment.ts'

const USAGE = `npm run up -- [options]

  --fresh         start over: forgets every key, secret and record of this clone
  --replicas N    so many processes of each service, which clients take in turn (1)
  --dir DIR       where the data is (.strongroom)
  --stores        Postgres and Redis alone, for strongroom-hsm status, check and checkpoint adopt

DATABASE_URL, REDIS_URL and PKCS11_MODULE (with PKCS11_TOKEN_LABEL, PKCS11_PIN_FILE, PKCS11_SO_PIN_FILE) name a
Postgres superuser, a Redis and a PKCS#11 module to use instead of private ones.`

const DEFAULT_DIRECTORY = join(ROOT, '.strongroom')
const startedAt = performance.now()
// Whatever still runs dies with this process.
process.exit(await main().catch(complain))

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      replicas: { type: 'string', default: '1' },
      dir: { type: 'string', default: DEFAULT_DIRECTORY },
      stores: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const replicas = Number(values.replicas)
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > 9)
    throw new Error('--replicas takes a number from 1 to 9')
  const other = runningLauncher(values.dir)
  if (other !== undefined) {
    console.error(`Strongroom already runs here (process ${other}).`)
    return 1
  }
  if (values.fresh) forget(values.dir)
  mkdirSync(values.dir, { recursive: true, mode: 0o711 })
  writeFileSync(join(values.dir, 'up.pid'), `${process.pid}\n`)
  const stopped = stopRequested()
  try {
    const asked = { ...optionsOf(values.dir, replicas), ...(values.stores ? { services: [] } : {}) }
    const cluster = await Promise.race([startCluster(asked), stopped])
    if (cluster === undefined) return 130
    show(cluster)
    await stopped
    console.log('\nStopping.')
    await cluster.stop()
    return 0
  } finally {
    rmSync(join(values.dir, 'up.pid'), { force: true })
  }
}

/** What stands in the way, in a line: a stack says nothing to whoever mistyped an option. */
function complain(error: unknown): number {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  return 1
}

function optionsOf(dir: string, replicas: number): ClusterOptions {
  return {
    dir,
    replicas,
    usualPorts: true,
    databaseUrl: givenUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: givenUrl('REDIS_URL', ['redis:', 'rediss:']),
    hsm: ownHsm(dir),
    say: (what) => console.log(styleText('dim', `… ${what}`)),
    onEvent: ({ name, what }) => console.log(`${styleText('yellow', name)} ${what}`),
  }
}

/** A variable that is empty counts as absent, as the services and bootstrap.mjs have it. */
function given(name: string): string | undefined {
  const value = process.env[name]
  return value === '' ? undefined : value
}

/** Without the value: it may hold a password. */
function givenUrl(name: string, schemes: readonly [string, string]): string | undefined {
  const value = given(name)
  if (value === undefined) return undefined
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol))
    throw new Error(`${name} is not a ${schemes[0]}// URL`)
  return value
}

function ownHsm(dir: string): Hsm | undefined {
  const library = given('PKCS11_MODULE')
  if (library === undefined) return undefined
  return {
    library,
    tokenLabel: process.env['PKCS11_TOKEN_LABEL'] ?? 'strongroom',
    pinFile: process.env['PKCS11_PIN_FILE'] ?? join(dir, 'hsm/pin'),
    soPinFile: process.env['PKCS11_SO_PIN_FILE'] ?? join(dir, 'hsm/so-pin'),
    // A module has variables of its own to find its token by; which, only it knows.
    moduleEnvironment: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => /PKCS11|HSM|^NSS/i.test(name)),
    ) as Record<string, string>,
  }
}

/** Resolves at Ctrl-C, SIGTERM, or when npm is gone. A second Ctrl-C does not wait. */
function stopRequested(): Promise<undefined> {
  return new Promise((resolve) => {
    let asked = false
    const ask = () => {
      // Children die with this process, in good order or not.
      if (asked) process.exit(130)
      asked = true
      resolve(undefined)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    watchLaunchers(() => resolve(undefined))
  })
}

function forget(dir: string): void {
  if (!existsSync(dir)) return
  if (dir !== DEFAULT_DIRECTORY && !existsSync(join(dir, 'ports.json'))) {
    throw new Error(`${dir} holds no cluster: nothing is deleted there`)
  }
  const { movedTo } = postgresHome(join(dir, 'postgres'))
  if (movedTo !== undefined) rmSync(movedTo, { recursive: true, force: true })
  rmSync(dir, { recursive: true, force: true })
}

function runningLauncher(dir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dir, 'up.pid'), 'utf8'))
    // A container gives the same numbers each time it starts: what a kill left there may be ours by now.
    if (pid === process.pid) return undefined
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bin/up.ts') ? pid : undefined
  } catch {
    return undefined
  }
}

function show(cluster: Cluster): void {
  const short = (path: string) => relative(process.cwd(), path)
  const rows = cluster.services.map(({ name, listeners }) => [
    name,
    `127.0.0.1:${listeners.user}`,
    `127.0.0.1:${listeners.peer}`,
    `http://127.0.0.1:${listeners.operations}/metrics`,
  ])
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const hsm = cluster.facts.hsm
  const what = rows.length > 0 ? 'Strongroom is ready' : 'Its stores run, and no service'
  console.log(`\n${styleText('bold', what)} (${seconds} s)`)
  if (rows.length > 0)
    console.log(`\n${table([['SERVICE', 'USERS (TLS)', 'PEERS (mTLS)', 'OPERATIONS'], ...rows])}`)
  const facts = [
    ['Postgres', new URL(cluster.databaseAdminUrl).host],
    ['Redis', new URL(cluster.redisUrl).host],
    ['HSM', `token "${hsm.tokenLabel}" in ${hsm.library}`],
    ['Client', `${short(cluster.clientConfig)} (the administrator's; npx strongroom finds it)`],
    ['Data', short(cluster.layout.directory)],
    ['Logs', short(cluster.layout.logs)],
  ]
  const moved = cluster.postgres?.movedTo
  if (moved !== undefined) {
    facts.push(['', `Postgres keeps its files in ${moved}: its user cannot get in here`])
  }
  const next = rows.length > 0 ? 'Try: npx strongroom vault create demo\n' : ''
  console.log(`\n${table(facts)}\n\n${next}Ctrl-C stops everything.`)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
    )
    .join('\n')
}
