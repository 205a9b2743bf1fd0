import type { AccessCache } from '@strongroom/change-feed'
import { Fault, isOutcomeUnknown } from '@strongroom/fault'
import type { AuditSink } from '@strongroom/guard'
import { untilNone } from '@strongroom/postgres'
import type { QueueHandler } from '@strongroom/postgres'
import type { HeadRow } from '@strongroom/formats'
import { isDue, purgedHead } from './domain/head.ts'
import * as events from './events.ts'
import { nextHead } from './rpc/change-head.ts'
import type { KeyDeps } from './rpc/deps.ts'
import type { Kept } from './store/key-rows.ts'
import type { Write } from './store/key-store.ts'

export interface JobsDeps extends KeyDeps {
  readonly access: Pick<AccessCache, 'vaultByUid'>
  readonly audit: AuditSink
}

const AT_ONCE = 100

/** Scheduled work. A job is a hint: each works out from verified rows what is due, so that a planted one does nothing. */
export const queues = (deps: JobsDeps): Record<string, QueueHandler> => ({
  'purge-keys': { schedule: '* * * * *', run: (signal) => purgeDue(deps, signal) },
  'remove-old-rows': { schedule: '17 * * * *', run: (signal) => removeOldRows(deps, signal) },
})

/** Purges the deleted keys whose time has come, as far as their vault is live: a deleted one takes them with it. */
export async function purgeDue(deps: JobsDeps, signal: AbortSignal): Promise<void> {
  // Whatever comes of a row, one that is still there would come up again and again in this run.
  const seen = new Set<string>()
  for (;;) {
    const stored = await deps.store.dueHeads(AT_ONCE + seen.size)
    const fresh = stored.filter(({ mac }) => !seen.has(mac.toString('hex')))
    if (fresh.length === 0) return
    for (const row of fresh) {
      if (signal.aborted) return
      seen.add(row.mac.toString('hex'))
      try {
        const head = await deps.keys.kept('head', row)
        if (isDue(head.row, deps.now())) await purge(deps, head)
      } catch (thrown) {
        events.keyPurgeFailed(thrown)
      }
    }
  }
}

async function purge(deps: JobsDeps, head: Kept<HeadRow>): Promise<void> {
  const { vaultUid, objectUid, name } = head.row
  const vault = await deps.access.vaultByUid(vaultUid)
  if (vault?.state !== 'active') return
  const record = {
    operation: 'KeyPurge',
    resource: `vaults/${vault.name}/keys/${name}`,
    vaultUid,
    objectUid,
  }
  const { sequence } = await deps.audit.append({ phase: 'intent', ...record })
  const outcome = { phase: 'outcome', intentSequence: sequence, ...record } as const
  let write: Write<HeadRow>
  try {
    write = await nextHead(deps, head, purgedHead(head.row))
    await deps.store.commit({ head: write, purgedObjectUid: objectUid })
  } catch (thrown) {
    // What may be gone all the same lists as unknown.
    if (isOutcomeUnknown(thrown)) throw thrown
    const reason = thrown instanceof Fault ? thrown.reason : 'INTERNAL'
    await deps.audit.append({ ...outcome, outcome: 'failed', reason })
    throw thrown
  }
  const { counter } = write.after.row
  const rows = [{ kind: 'head', uid: objectUid, counter }]
  await deps.audit.append({ ...outcome, outcome: 'success', rows })
  events.keyPurged(objectUid)
  await deps.keys.changed()
}

async function removeOldRows({ store }: JobsDeps, signal: AbortSignal): Promise<void> {
  events.rowsRemoved('requests', await untilNone(() => store.removeExpiredRequests(), signal))
  events.rowsRemoved('tombstones', await untilNone(() => store.removeTombstones(), signal))
}
