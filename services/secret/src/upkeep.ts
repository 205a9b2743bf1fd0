import type { AccessCache } from '@strongroom/change-feed'
import type { AuditSink } from '@strongroom/guard'
import { Fault } from '@strongroom/fault'
import type { QueueHandler } from '@strongroom/postgres'
import { rowIntegrity, unexpectedAnswer } from './domain/faults.ts'
import { headState, readHead } from './domain/secret.ts'
import type { Head } from './domain/secret.ts'
import * as events from './events.ts'
import type { SecretDeps } from './rpc/deps.ts'
import type { DueHead, UpkeepStore } from './store/upkeep-store.ts'

export interface UpkeepDeps extends Pick<SecretDeps, 'protection' | 'verified' | 'commit'> {
  readonly store: Pick<UpkeepStore, keyof UpkeepStore>
  readonly access: Pick<AccessCache, 'vaultByUid'>
  readonly audit: AuditSink
}

const NO_UID = ''

/** Scheduled work. A job is a hint: each works out from verified rows what is due, so that a planted one does nothing. */
export const queues = (deps: UpkeepDeps): Record<string, QueueHandler> => ({
  'purge-secrets': { schedule: '* * * * *', run: (signal) => purgeDue(deps, signal) },
  'empty-vaults': { schedule: '* * * * *', run: (signal) => emptyPurgedVaults(deps, signal) },
  'remove-old-rows': { schedule: '17 * * * *', run: (signal) => removeOldRows(deps, signal) },
})

/** Purges the deleted secrets whose time has come. */
export async function purgeDue(deps: UpkeepDeps, signal: AbortSignal): Promise<void> {
  const now = await deps.store.now()
  let found = await deps.store.dueHeads(NO_UID)
  while (found.length > 0) {
    for (const due of found) {
      if (signal.aborted) return
      try {
        const head = readDue(due)
        await deps.verified.assert([head], signal)
        if (isDue(head, now) && (await purge(deps, head, signal))) events.secretPurged(due.uid)
      } catch (thrown) {
        // One that was tampered with, or that changed meanwhile, keeps none of the others.
        events.secretPurgeFailed(due.uid, thrown)
      }
    }
    found = await deps.store.dueHeads(found.at(-1)?.uid ?? NO_UID)
  }
}

function readDue({ uid, stored }: DueHead): Head {
  const head = readHead(stored, uid)
  if (head.row.objectUid !== uid) throw rowIntegrity('head', uid)
  return head
}

const isDue = ({ row }: Head, now: Date): boolean =>
  headState(row) === 'deleted' &&
  row.managedBy === null &&
  row.purgeAt !== null &&
  row.purgeAt <= now

/** Whether it is gone now; intent and outcome are on record then. */
async function purge(deps: UpkeepDeps, head: Head, signal: AbortSignal): Promise<boolean> {
  const vault = await deps.access.vaultByUid(head.row.vaultUid)
  // A deleted vault keeps all that is in it, a purged one takes it along: not a matter of this secret.
  if (vault?.state !== 'active') return false
  const name = `vaults/${vault.name}/secrets/${head.row.name}`
  const record = {
    operation: 'SecretPurge',
    resource: name,
    vaultUid: vault.uid,
    objectUid: head.row.objectUid,
  }
  const { sequence } = await deps.audit.append({ phase: 'intent', ...record })
  const outcome = { phase: 'outcome', intentSequence: sequence, ...record } as const
  let tombstone: Head
  try {
    tombstone = await restate(deps, name, head, signal)
  } catch (thrown) {
    const reason = thrown instanceof Fault ? thrown.reason : 'INTERNAL'
    await deps.audit.append({ ...outcome, outcome: 'failed', reason })
    throw thrown
  }
  const { counter, objectUid } = tombstone.row
  const rows = [{ kind: 'head', uid: objectUid, counter }]
  await deps.audit.append({ ...outcome, outcome: 'success', rows })
  return true
}

/** Without a token: key-crypto itself sees in the verified head that the time has come. */
async function restate(
  deps: UpkeepDeps,
  name: string,
  head: Head,
  signal: AbortSignal,
): Promise<Head> {
  const answer = await deps.protection.Restate({ name, head: head.stored, purge: {} }, { signal })
  if (answer.head === null) throw unexpectedAnswer('key-crypto')
  const after = readHead(answer.head, head.row.objectUid)
  if (after.row.objectUid !== head.row.objectUid || headState(after.row) !== 'purged') {
    throw unexpectedAnswer('key-crypto')
  }
  const done = await deps.commit({
    head: { before: head, after },
    removesVersionsOf: head.row.objectUid,
  })
  if (done !== 'committed') {
    throw new Fault('conflict', 'ETAG_MISMATCH', `${name} was changed meanwhile`, {
      resource: name,
    })
  }
  return after
}

/** Removes the rows of vaults whose verified row says that they are purged: their keys are gone, nothing opens again. */
export async function emptyPurgedVaults(deps: UpkeepDeps, signal: AbortSignal): Promise<void> {
  let uids = await deps.store.vaultUids(NO_UID)
  while (uids.length > 0) {
    for (const uid of uids) {
      if (signal.aborted) return
      try {
        const vault = await deps.access.vaultByUid(uid)
        if (vault?.state !== 'purged') continue
        const removed = await untilNone(() => deps.store.removeVault(uid), signal)
        if (removed > 0) events.vaultEmptied(uid, removed)
      } catch (thrown) {
        events.vaultNotEmptied(uid, thrown)
      }
    }
    uids = await deps.store.vaultUids(uids.at(-1) ?? NO_UID)
  }
}

async function removeOldRows({ store }: UpkeepDeps, signal: AbortSignal): Promise<void> {
  events.rowsRemoved('requests', await untilNone(() => store.removeExpiredRequests(), signal))
  events.rowsRemoved('tombstones', await untilNone(() => store.removeTombstones(), signal))
}

/** Repeats a removal that takes a batch at a time; gives how many rows went. */
async function untilNone(remove: () => Promise<number>, signal: AbortSignal): Promise<number> {
  let total = 0
  for (;;) {
    const removed = await remove()
    total += removed
    if (removed === 0 || signal.aborted) return total
  }
}
