import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { isTombstone } from '../domain/head.ts'
import { Engine } from '../hsm/engine.ts'
import { Notes, judgeSigned, readSigned } from './checkpoints.ts'
import type { CheckConfig } from './config.ts'
import { OpenIntents, entriesOf } from './entries.ts'
import { Findings } from './finding.ts'
import type { Report } from './finding.ts'
import { Ledger } from './ledger.ts'
import { LogReader } from './log.ts'
import { idOf, readTable, stillWrong } from './rows.ts'
import type { Doubt, SoundRow } from './rows.ts'
import { assertRealms, assertTablesKnown, assertTablesPresent, presentTables } from './schemas.ts'
import { Suspects } from './suspects.ts'

const DOUBTS_MAX = 10_000
/** A change that was under way is over by then, its outcome on record. */
const SETTLED_AFTER_MS = 2500

/**
 * Judges all data at rest: rows by their MACs and against each other, the log by its tree and what was signed, and rows
 * against the log. The log is read first, then the rows, then what the log got meanwhile, so that a change under way is
 * no finding; what looks wrong is looked at again.
 */
export async function check(config: CheckConfig): Promise<Report> {
  const engine = Engine.open(config)
  const pool = createPool(config, { applicationName: 'strongroom-hsm check', connectionsMax: 2 })
  const ledger = new Ledger()
  try {
    return await run(config, engine, pool, ledger)
  } finally {
    ledger.close()
    await pool.end()
  }
}

async function run(
  config: CheckConfig,
  engine: Engine,
  pool: Pool,
  ledger: Ledger,
): Promise<Report> {
  const at = { engine, pool }
  const findings = new Findings()
  await assertRealms(pool, engine.macs.realmUid, findings)
  await assertTablesKnown(pool, findings)
  await assertTablesPresent(pool, findings)
  const signed = await readSigned(at, config.floorFiles, findings)
  const notes = new Notes(at, findings)
  const intents = new OpenIntents()
  const suspects = new Suspects({ ...at, intents })
  let late = false
  const log = new LogReader({
    pool,
    findings,
    expected: [...signed.floors, ...(signed.last === undefined ? [] : [signed.last])],
    signedWithin: (above, upTo) => notes.within(above, upTo),
    onRecord: (record) => {
      intents.see(record)
      for (const entry of entriesOf(record, late)) {
        ledger.add(entry)
        suspects.see(entry)
      }
    },
  })
  await log.readOn()
  judgeSigned(signed, log.size, findings)
  const doubts: Doubt[] = []
  const rows = await readRows(at, ledger, doubts, findings)
  late = true
  await log.readOn()
  for (const piece of ledger.pieces()) await suspects.judge(piece)
  if (doubts.length + suspects.count > 0) {
    await sleep(SETTLED_AFTER_MS)
    for (const doubt of doubts)
      if (await stillWrong(at, doubt)) findings.add(doubt.reason, { ...doubt, id: idOf(doubt) })
    await suspects.settle(() => log.readOn(), findings)
  }
  return {
    ok: findings.count === 0,
    realmUid: engine.macs.realmUid,
    findings: findings.list,
    notes: findings.notes,
    more: findings.more,
    rows,
    records: log.size,
    checkpoints: notes.count,
  }
}

async function readRows(
  at: { readonly engine: Engine; readonly pool: Pool },
  ledger: Ledger,
  doubts: Doubt[],
  findings: Findings,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const doubt = (found: Doubt) => {
    // More than can be looked at again is no change under way.
    if (doubts.length < DOUBTS_MAX) doubts.push(found)
    else findings.add(found.reason, { ...found, id: idOf(found) })
  }
  for (const table of await presentTables(at.pool)) {
    const sound = (row: SoundRow) => note(ledger, row)
    counts[table.table] = await readTable(at, table, { sound, doubt })
  }
  return counts
}

/** The log says nothing of vault keys, material, counts of uses and checkpoints: they are judged by themselves. */
function note(ledger: Ledger, { any, uid, counter }: SoundRow): void {
  const { kind } = any
  if (
    counter === undefined ||
    kind === 'vault-key' ||
    kind === 'key-usage' ||
    kind === 'checkpoint'
  )
    return
  ledger.add({
    kind,
    uid,
    group: kind === 'state' ? any.row.objectUid : uid,
    vaultUid: kind === 'head' ? any.row.vaultUid : '',
    counter,
    row: true,
    committed: false,
    // A tombstone says itself that its versions are gone.
    last: kind === 'head' && isTombstone(any.row),
    late: false,
  })
}
