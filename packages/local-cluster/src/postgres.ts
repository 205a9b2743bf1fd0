import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { Ports } from './ports.ts'
import { postgresHome, type PostgresHome } from './postgres-home.ts'
import { run } from './run.ts'
import { Supervisor, type SupervisorListener } from './supervisor.ts'

const SILENT_MILLIS_MAX = 20_000
/** What a server says that lives and does not serve yet. */
const CANNOT_CONNECT_NOW = '57P03'

/** What Postgres is told wherever Strongroom starts it, the same in docker-compose.yml. */
export const POSTGRES_SETTINGS: Readonly<Record<string, string>> = {
  // Each replica of a service takes up to 19, a pool and its jobs': the five services in twos need more than the 100 of old.
  max_connections: '300',
  // Rare checkpoints: after each, the first change of a page puts the whole page into the log.
  max_wal_size: '4GB',
  // Statements carry row values; a log is no place for them.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

/** A running Postgres server with an empty or known database `strongroom`. */
export interface Postgres {
  readonly port: number
  /** Superuser, database `strongroom`, password included. */
  readonly adminUrl: string
  /** Set when its files are not in the directory that was asked for. */
  readonly movedTo: string | undefined
  readonly supervisor: Supervisor
  stop(): Promise<void>
  /** Ends it as a power cut would, and waits until it serves again. */
  kill(): Promise<void>
  /** All of its processes stop answering; connections stay open. */
  pause(): void
  resume(): void
  /** Serves again after `stop`. */
  start(): Promise<void>
}

/** What may differ from the usual. */
export interface PostgresOptions {
  readonly port?: number
  readonly logFile?: string
  readonly listener?: SupervisorListener
  /** How long it may give no sign of life before it counts as failed; 20 s. */
  readonly silentMillisMax?: number
}

/** Starts Postgres with its files under `directory`; makes them when there are none. Data survives power cuts (fsync on). */
export async function startPostgres(
  directory: string,
  options: PostgresOptions = {},
): Promise<Postgres> {
  const home = postgresHome(directory)
  const logFile = options.logFile ?? join(directory, 'postgres.log')
  const password = await initialise(home, directory, logFile)
  await awaitPredecessor(home)
  const port = options.port ?? (await new Ports(join(directory, 'ports.json')).take('postgres'))
  const supervisor = new Supervisor(
    {
      name: 'postgres',
      command: [join(home.binaries, 'postgres'), ...settings(home, port)],
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
      logFile,
      // Fast shutdown: clients are cut off, nothing needs recovery.
      onParentDeath: 'INT',
      stopSignal: 'SIGINT',
      user: home.user,
      cwd: home.dataDirectory,
    },
    options.listener,
  )
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  const silentMillisMax = options.silentMillisMax ?? SILENT_MILLIS_MAX
  const ready = () => awaitReady(url('postgres'), supervisor, silentMillisMax)
  await ready()
  await createDatabase(url('postgres'))
  return {
    port,
    adminUrl: url('strongroom'),
    movedTo: home.movedTo,
    supervisor,
    stop: () => supervisor.stop(),
    kill: async () => {
      signalAll(supervisor.pid, 'SIGKILL')
      await sleep(50)
      await ready()
    },
    pause: () => signalAll(supervisor.pid, 'SIGSTOP'),
    resume: () => signalAll(supervisor.pid, 'SIGCONT'),
    start: async () => {
      supervisor.start()
      await ready()
    },
  }
}

/** Finds the database, or makes it where there never was one: deletes nothing that may be somebody's data. */
async function initialise(home: PostgresHome, directory: string, logFile: string): Promise<string> {
  const passwordFile = join(directory, 'postgres-admin.password')
  // The data folder may be a mount: what is unfinished lies in it, and is told from somebody's data by this file.
  const unfinished = join(directory, 'initdb-unfinished')
  const hasData = readdirSync(home.dataDirectory).length > 0
  const hasPassword = existsSync(passwordFile)
  if (hasData && hasPassword) {
    rmSync(unfinished, { force: true })
    return readFileSync(passwordFile, 'utf8').trim()
  }
  // One without the other is a backup of which half was put back. A new database would take the place of the rest.
  if (hasData && !existsSync(unfinished))
    throw new Error(`${home.dataDirectory} holds a database: put ${passwordFile} back as well`)
  if (hasPassword)
    throw new Error(`${home.dataDirectory} is empty, and was not: put the database back`)
  const password = randomBytes(24).toString('base64url')
  mkdirSync(directory, { recursive: true })
  writeFileSync(unfinished, '')
  for (const name of readdirSync(home.dataDirectory))
    rmSync(join(home.dataDirectory, name), { recursive: true })
  await run({
    name: 'initdb',
    command: [
      'sh',
      '-c',
      'exec "$0" "$@" --pwfile=/dev/fd/3 3<<EOF\n$STRONGROOM_PASSWORD\nEOF',
      join(home.binaries, 'initdb'),
      `--pgdata=${home.dataDirectory}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    env: { PATH: process.env['PATH'], STRONGROOM_PASSWORD: password },
    logFile,
    user: home.user,
    cwd: home.dataDirectory,
  })
  // Last but for the mark: with it, the data is somebody's.
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  rmSync(unfinished)
  return password
}

function settings(home: PostgresHome, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    log_min_messages: 'warning',
    ...POSTGRES_SETTINGS,
  }
  return [
    '-D',
    home.dataDirectory,
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** A server whose launcher was killed is on its way out: waits for it, and clears away what a power cut left. */
async function awaitPredecessor(home: PostgresHome): Promise<void> {
  const pidFile = join(home.dataDirectory, 'postmaster.pid')
  for (let waited = 0; existsSync(pidFile); waited += 100) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    if (!serves(pid, home)) {
      // Its number may belong to something else by now, which would keep Postgres from starting.
      rmSync(pidFile, { force: true })
      return
    }
    if (waited > 8000)
      throw new Error(`another Postgres (pid ${pid}) already runs on ${home.dataDirectory}`)
    await sleep(100)
  }
}

/** Whether the process is the server of this data: another clone's may have got the number since. */
function serves(pid: number, home: PostgresHome): boolean {
  try {
    const [at, data] = [statSync(`/proc/${pid}/cwd`), statSync(home.dataDirectory)]
    const here = at.ino === data.ino && at.dev === data.dev
    return here && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bin/postgres')
  } catch {
    return false
  }
}

/**
 * After a power cut Postgres works through its log first, up to gigabytes of it. Whoever loses patience and ends it then
 * finds just as much to do at the next start, and at each that follows.
 */
async function awaitReady(
  url: string,
  supervisor: Supervisor,
  silentMillisMax: number,
): Promise<void> {
  let heardAt = performance.now()
  for (;;) {
    const state = await stateOf(url)
    if (state === 'serving') return
    if (state === 'recovering') heardAt = performance.now()
    if (performance.now() - heardAt > silentMillisMax || supervisor.failures > 3) {
      throw new Error(
        `Postgres does not answer:\n\n${supervisor.tail()}\n\nLog: ${supervisor.options.logFile}`,
      )
    }
    await sleep(50)
  }
}

async function stateOf(url: string): Promise<'serving' | 'recovering' | 'silent'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return 'serving'
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    return code === CANNOT_CONNECT_NOW ? 'recovering' : 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = 'strongroom'",
    )
    if (rowCount === 0) await client.query('create database strongroom')
  } finally {
    await client.end()
  }
}

/** The postmaster and its backends, which are its children. */
function signalAll(postmaster: number, signal: NodeJS.Signals): void {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    .trim()
    .split(' ')
  for (const pid of [postmaster, ...children.filter((text) => text !== '').map(Number)]) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
