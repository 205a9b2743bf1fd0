import { Fault } from '@strongroom/fault'
import { createPool, query, readRealm, schemaVersion, serviceSchemas } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { Findings } from '../check/finding.ts'
import { readSigned } from '../check/checkpoints.ts'
import type { CheckConfig } from '../check/config.ts'
import { assertTablesKnown, assertTablesPresent, presentTables } from '../check/schemas.ts'
import { algorithms } from '../hsm/algorithms.ts'
import type { KeyAlgorithm } from '../hsm/types.ts'
import { Engine } from '../hsm/engine.ts'
import { TOKEN_KEY_NAMES, isDevelopment } from '../hsm/token-keys.ts'
import { TokenProblem } from '../hsm/token.ts'

export interface TokenStatus {
  readonly label: string
  readonly library: string
  readonly realmUid: string
  readonly development: boolean
  /** All generations, their attributes checked. */
  readonly keys: readonly string[]
  readonly mechanisms: readonly string[]
  readonly missingMechanisms: readonly string[]
  readonly keyWrapPad: string
}

export interface SchemaStatus {
  readonly schema: string
  readonly realmUid: string
  readonly version: string
  readonly missing: readonly string[]
  readonly ahead: readonly string[]
}

export interface LogStatus {
  readonly size: number
  readonly signedSize: number
  readonly storedCheckpoint: number
  readonly floors: readonly { readonly file: string; readonly size: number }[]
}

/** Where an installation stands. Parts that could not be read are null, and a problem says why. */
export interface Status {
  readonly ok: boolean
  readonly problems: readonly string[]
  readonly token: TokenStatus | null
  readonly schemas: readonly SchemaStatus[]
  readonly log: LogStatus | null
  readonly rows: Readonly<Record<string, number>>
}

/** Looks at token, schemas, log and tables; whatever one part has, the others are still told. */
export async function status(config: CheckConfig): Promise<Status> {
  const problems: string[] = []
  const engine = openEngine(config, problems)
  const pool = createPool(config, { applicationName: 'strongroom-hsm status', connectionsMax: 2 })
  try {
    const token = engine === undefined ? null : tokenStatus(config, engine)
    const stored = await readStored(config, engine, pool, problems)
    return { ok: problems.length === 0, problems, token, ...stored }
  } finally {
    await pool.end()
  }
}

function openEngine(config: CheckConfig, problems: string[]): Engine | undefined {
  try {
    return Engine.open(config)
  } catch (thrown) {
    if (!(thrown instanceof TokenProblem)) throw thrown
    problems.push(`token: ${thrown.problem}: ${thrown.message}`)
    return undefined
  }
}

function tokenStatus(config: CheckConfig, { token, keys, macs, probe }: Engine): TokenStatus {
  const all = Object.keys(algorithms) as KeyAlgorithm[]
  return {
    label: config.tokenLabel,
    library: config.library,
    realmUid: macs.realmUid,
    development: isDevelopment(token),
    keys: TOKEN_KEY_NAMES.flatMap((name) =>
      keys.all(name).map(({ generation }) => `${name}.${generation}`),
    ),
    mechanisms: probe.algorithms,
    missingMechanisms: all.filter((name) => !probe.algorithms.includes(name)),
    keyWrapPad: `0x${probe.keyWrapPad.mechanism.toString(16)}`,
  }
}

type Stored = Pick<Status, 'schemas' | 'log' | 'rows'>

async function readStored(
  config: CheckConfig,
  engine: Engine | undefined,
  pool: Pool,
  problems: string[],
): Promise<Stored> {
  try {
    const schemas = await schemaStatus(pool, engine?.macs.realmUid, problems)
    const findings = new Findings()
    await assertTablesKnown(pool, findings)
    await assertTablesPresent(pool, findings)
    const log = engine === undefined ? null : await logStatus(config, engine, pool, findings)
    for (const { reason, id, message } of findings.list)
      problems.push(`${id === '' ? 'log' : id}: ${reason}: ${message}`)
    return { schemas, log, rows: await rowCounts(pool) }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    problems.push(`database: ${thrown.reason}: ${thrown.message}`)
    return { schemas: [], log: null, rows: {} }
  }
}

async function schemaStatus(
  pool: Pool,
  tokenRealm: string | undefined,
  problems: string[],
): Promise<SchemaStatus[]> {
  const found: SchemaStatus[] = []
  for (const service of serviceSchemas) {
    const { schema } = service
    const { applied, missing, ahead } = await schemaVersion(pool, service)
    const realmUid = applied.length === 0 ? '' : ((await readRealm(pool, schema)) ?? '')
    if (missing.length > 0) problems.push(`${schema}: lacks migration ${missing.join(', ')}`)
    if (realmUid === '') problems.push(`${schema}: belongs to no realm`)
    else if (tokenRealm !== undefined && realmUid !== tokenRealm)
      problems.push(`${schema}: belongs to realm ${realmUid}, the token to ${tokenRealm}`)
    found.push({ schema, realmUid, version: applied.toSorted().at(-1) ?? '', missing, ahead })
  }
  return found
}

async function logStatus(
  config: CheckConfig,
  engine: Engine,
  pool: Pool,
  findings: Findings,
): Promise<LogStatus> {
  const { floors, newestNote, last } = await readSigned(
    { pool, engine },
    config.floorFiles,
    findings,
  )
  const [tip] = await query<{ size: string }>(
    pool,
    'SELECT index + 1 AS size FROM audit.leaves ORDER BY index DESC LIMIT 1',
  )
  const size = Number(tip?.size ?? 0)
  const signed = Math.max(last?.size ?? 0, newestNote, ...floors.map((floor) => floor.size))
  if (last === undefined)
    findings.add('ROW_INTEGRITY', { message: "the HSM's last checkpoint is not right" })
  else if (signed > last.size)
    findings.add('CHECKPOINT_ROLLED_BACK', { message: `${last.size} stands below ${signed}` })
  if (signed > size)
    findings.add('TAIL_CUT', { message: `${size} leaves are there, ${signed} were signed` })
  return {
    size,
    signedSize: last?.size ?? 0,
    storedCheckpoint: newestNote,
    floors: floors.map((floor) => ({ file: floor.file, size: floor.size })),
  }
}

async function rowCounts(pool: Pool): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { table } of await presentTables(pool)) {
    const [row] = await query<{ count: string }>(pool, `SELECT count(*) AS count FROM ${table}`)
    counts[table] = Number(row?.count ?? 0)
  }
  return counts
}
