import type { AccessCache } from '@strongroom/change-feed'
import { Fault, isOutcomeUnknown } from '@strongroom/fault'
import type { AuditSink } from '@strongroom/guard'
import { untilNone } from '@strongroom/postgres'
import type { QueueHandler } from '@strongroom/postgres'
import { etagMismatch } from '@strongroom/rpc'
import type { CommitOutcome, ObjectChange } from './commit.ts'
import { rowIntegrity, unexpectedAnswer } from './faults.ts'
import type { RestateAnswer, ShownRow } from './restate.ts'
import { headState, readHead } from './rows.ts'
import type { Head } from './rows.ts'
import type { ObjectTables } from './tables.ts'
import type { DueHead, UpkeepStore } from './upkeep-store.ts'
import type { VerifiedRows } from './verified-rows.ts'

/** What became of a job's work: one function per event. */
export interface UpkeepEvents {
  readonly purged: (objectUid: string) => void
  readonly purgeFailed: (objectUid: string, thrown: unknown) => void
  readonly vaultEmptied: (vaultUid: string, count: number) => void
  readonly vaultNotEmptied: (vaultUid: string, thrown: unknown) => void
  readonly rowsRemoved: (what: 'requests' | 'tombstones', count: number) => void
}

export interface UpkeepDeps {
  readonly tables: Pick<ObjectTables, 'objectType'>
  readonly store: Pick<UpkeepStore, keyof UpkeepStore>
  readonly verified: Pick<VerifiedRows, 'assert'>
  readonly access: Pick<AccessCache, 'vaultByUid'>
  readonly audit: AuditSink
  readonly commit: (change: ObjectChange) => Promise<CommitOutcome>
  /** Asks key-crypto for a tombstone. Without a token: it sees in the verified head that the time has come. */
  readonly askPurge: (
    request: { readonly name: string; readonly head: ShownRow; readonly purge: object },
    options: { readonly signal: AbortSignal },
  ) => Promise<RestateAnswer>
  /** As the record names a purge, for example `SecretPurge`. */
  readonly operation: string
  readonly events: UpkeepEvents
}

const NO_UID = ''

/** Scheduled work. A job is a hint: each works out from verified rows what is due, so that a planted one does nothing. */
export const upkeepQueues = (deps: UpkeepDeps): Record<string, QueueHandler> => ({
  [`purge-${deps.tables.objectType}`]: {
    schedule: '* * * * *',
    run: (signal) => purgeDue(deps, signal),
  },
  'empty-vaults': { schedule: '* * * * *', run: (signal) => emptyPurgedVaults(deps, signal) },
  'remove-old-rows': { schedule: '17 * * * *', run: (signal) => removeOldRows(deps, signal) },
})

/** Purges the deleted objects whose time has come. */
export async function purgeDue(deps: UpkeepDeps, signal: AbortSignal): Promise<void> {
  const now = await deps.store.now()
  let found = await deps.store.dueHeads(NO_UID)
  while (found.length > 0) {
    for (const due of found) {
      if (signal.aborted) return
      try {
        const head = readDue(deps, due)
        await deps.verified.assert([head], signal)
        if (isDue(head, now) && (await purge(deps, head, signal))) deps.events.purged(due.uid)
      } catch (thrown) {
        // One that was tampered with, or that changed meanwhile, keeps none of the others.
        deps.events.purgeFailed(due.uid, thrown)
      }
    }
    found = await deps.store.dueHeads(found.at(-1)?.uid ?? NO_UID)
  }
}

function readDue({ tables }: UpkeepDeps, { uid, stored }: DueHead): Head {
  const head = readHead(stored, tables.objectType, uid)
  if (head.row.objectUid !== uid) throw rowIntegrity('head', uid)
  return head
}

/** Whether an object is deleted and its purge time has come. */
export const isDue = ({ row }: Head, now: Date): boolean =>
  headState(row) === 'deleted' && row.purgeAt !== null && row.purgeAt <= now

/** Whether it is gone now; intent and outcome are on record then. */
async function purge(deps: UpkeepDeps, head: Head, signal: AbortSignal): Promise<boolean> {
  const vault = await deps.access.vaultByUid(head.row.vaultUid)
  // A deleted vault keeps all that is in it, a purged one takes it along: not a matter of this object.
  if (vault?.state !== 'active') return false
  const name = `vaults/${vault.name}/${deps.tables.objectType}/${head.row.name}`
  const record = {
    operation: deps.operation,
    resource: name,
    vaultUid: vault.uid,
    objectUid: head.row.objectUid,
  }
  const { sequence } = await deps.audit.append({ phase: 'intent', ...record })
  const outcome = { phase: 'outcome', intentSequence: sequence, ...record } as const
  let tombstone: Head
  try {
    tombstone = await bury(deps, name, head, signal)
  } catch (thrown) {
    // What may be gone all the same lists as unknown.
    if (isOutcomeUnknown(thrown)) throw thrown
    const reason = thrown instanceof Fault ? thrown.reason : 'INTERNAL'
    await deps.audit.append({ ...outcome, outcome: 'failed', reason })
    throw thrown
  }
  const { counter, objectUid } = tombstone.row
  const rows = [{ kind: 'head', uid: objectUid, counter }]
  await deps.audit.append({ ...outcome, outcome: 'success', rows })
  return true
}

async function bury(
  deps: UpkeepDeps,
  name: string,
  head: Head,
  signal: AbortSignal,
): Promise<Head> {
  const shown = { ...head.stored, reread: false }
  const answer = await deps.askPurge({ name, head: shown, purge: {} }, { signal })
  if (answer.head === null) throw unexpectedAnswer('key-crypto')
  const after = readHead(answer.head, deps.tables.objectType, head.row.objectUid)
  if (after.row.objectUid !== head.row.objectUid || headState(after.row) !== 'purged') {
    throw unexpectedAnswer('key-crypto')
  }
  const done = await deps.commit({
    head: { before: head, after },
    removesVersionsOf: head.row.objectUid,
  })
  if (done !== 'committed') throw etagMismatch(name)
  return after
}

/** Removes the rows of vaults whose verified row says that they are purged: their keys are gone, nothing opens again. */
export async function emptyPurgedVaults(
  deps: Pick<UpkeepDeps, 'store' | 'access' | 'events'>,
  signal: AbortSignal,
): Promise<void> {
  let uids = await deps.store.vaultUids(NO_UID)
  while (uids.length > 0) {
    for (const uid of uids) {
      if (signal.aborted) return
      try {
        const vault = await deps.access.vaultByUid(uid)
        if (vault?.state !== 'purged') continue
        const removed = await untilNone(() => deps.store.removeVault(uid), signal)
        if (removed > 0) deps.events.vaultEmptied(uid, removed)
      } catch (thrown) {
        deps.events.vaultNotEmptied(uid, thrown)
      }
    }
    uids = await deps.store.vaultUids(uids.at(-1) ?? NO_UID)
  }
}

async function removeOldRows({ store, events }: UpkeepDeps, signal: AbortSignal): Promise<void> {
  events.rowsRemoved('requests', await untilNone(() => store.removeExpiredRequests(), signal))
  events.rowsRemoved('tombstones', await untilNone(() => store.removeTombstones(), signal))
}
