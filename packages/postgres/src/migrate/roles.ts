import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { SHARED_ROLES } from './services.ts'
import type { ServiceSchema } from './services.ts'

const ITERATIONS = 4096

/** What Postgres keeps of a password. Made here, so that the password itself never reaches a server's log. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256')
  const key = (name: string) => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(key('Client Key')).digest('base64')
  const server = key('Server Key').toString('base64')
  return `SCRAM-SHA-256$${ITERATIONS.toString()}:${salt.toString('base64')}$${stored}:${server}`
}

const passwordFile = (dir: string, role: string): string => join(dir, `${role}.password`)

/**
 * Makes or changes a role, with the password in `<dir>/<role>.password`, or a new one of 256 bits where there is no file. That
 * file, 0600, is there only once the role has its password: whoever ends in between leaves none, and the next one starts over.
 */
async function givePassword(
  client: pg.Client,
  verb: 'ALTER' | 'CREATE',
  role: string,
  dir: string,
) {
  const file = passwordFile(dir, role)
  const isKept = existsSync(file)
  const password = isKept
    ? readFileSync(file, 'utf8').trim()
    : randomBytes(32).toString('base64url')
  if (!isKept) writeFileSync(`${file}.new`, password, { mode: 0o600 })
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD '${scramVerifier(password)}'`)
  if (!isKept) renameSync(`${file}.new`, file)
}

/** Makes the roles that are missing, with passwords in files; gives the names of those made or changed. */
export async function makeRoles(
  client: pg.Client,
  services: readonly ServiceSchema[],
  passwordDir: string,
): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'strongroom\\_%'`,
  )
  const existing = new Set(rows.map(({ rolname }) => rolname))
  // A slip in the path would draw new passwords for all roles, which no running service knows.
  if (existing.size > 0 && !existsSync(passwordDir))
    throw new Error(
      `${passwordDir} does not exist: name the folder of the installation's passwords, or make an empty one to draw all of them anew`,
    )
  mkdirSync(passwordDir, { recursive: true, mode: 0o700 })
  const done: string[] = []
  for (const { owner } of services) {
    if (!existing.has(owner)) {
      // Who is not a superuser has to be a member to act as the owner. Both at once: a role that is there is not looked at again.
      await client.query(`CREATE ROLE ${owner} NOLOGIN; GRANT ${owner} TO CURRENT_USER`)
      done.push(owner)
    }
  }
  for (const role of [...services.map(({ runtime }) => runtime), ...SHARED_ROLES]) {
    if (existing.has(role) && existsSync(passwordFile(passwordDir, role))) continue
    await givePassword(client, existing.has(role) ? 'ALTER' : 'CREATE', role, passwordDir)
    done.push(role)
  }
  return done
}

/** Lets in whom we know: by default Postgres lets every role connect and make temporary tables. */
export async function restrictDatabase(
  client: pg.Client,
  services: readonly ServiceSchema[],
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT quote_ident(current_database()) AS name',
  )
  const database = rows[0]?.name ?? ''
  const roles = [...services.map(({ runtime }) => runtime), ...SHARED_ROLES].join(', ')
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${roles}`)
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC')
}

/**
 * Takes large objects from everybody: they belong to no schema, and by default whoever may connect makes as many as it
 * likes. Gives the functions taken away; where the administrator owns none of the server, that is none of them.
 */
export async function closeLargeObjects(client: pg.Client): Promise<string[]> {
  const open = await openLargeObjects(client)
  if (open.length === 0) return []
  await client.query(`REVOKE EXECUTE ON FUNCTION ${open.join(', ')} FROM PUBLIC`)
  const left = new Set(await openLargeObjects(client))
  return open.filter((name) => !left.has(name))
}

/** Functions of large objects that PUBLIC may call. */
async function openLargeObjects(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT p.oid::regprocedure::text AS name
       FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ '^lo(_|read$|write$)'
        AND a.grantee = 0 AND a.privilege_type = 'EXECUTE'`,
  )
  return rows.map(({ name }) => name)
}
