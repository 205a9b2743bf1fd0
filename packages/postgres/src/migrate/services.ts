import { fileURLToPath } from 'node:url'

/** A service as the database knows it. */
export interface ServiceSchema {
  /** As in `services/<name>`. */
  readonly name: string
  readonly schema: string
  /** Owns the schema; nobody logs in as it. */
  readonly owner: string
  /** What the service runs as; owns nothing. */
  readonly runtime: string
  readonly migrationsDir: string
  /** Schema of its job queue, where it has one. */
  readonly jobsSchema: string | undefined
  /** Of the advisory lock; one constant for all would make services wait for each other. */
  readonly lockValue: number
}

const NAMES = ['auth', 'secret', 'key-crypto', 'audit', 'certificate']
const WITH_JOBS = ['auth', 'secret', 'key-crypto', 'certificate']
const LOCK_BASE = 0x5374_726f

/** What `strongroom-hsm check` and `status` run as: it reads what they judge, and changes nothing. */
export const CHECK_ROLE = 'strongroom_check'

/** Roles that no service owns: `strongroom-hsm init`, and `check`. */
export const SHARED_ROLES = ['strongroom_init', CHECK_ROLE]

/** Every service that has a schema, in the order of migration. */
export const serviceSchemas: readonly ServiceSchema[] = NAMES.map((name, index) => {
  const schema = name.replaceAll('-', '_')
  return {
    name,
    schema,
    owner: `strongroom_${schema}_owner`,
    runtime: `strongroom_${schema}`,
    migrationsDir: fileURLToPath(
      new URL(`../../../../services/${name}/migrations`, import.meta.url),
    ),
    jobsSchema: WITH_JOBS.includes(name) ? `${schema}_jobs` : undefined,
    lockValue: LOCK_BASE + 1 + index,
  }
})

/** Held by one strongroom-migrate at a time. */
export const GLOBAL_LOCK = LOCK_BASE
