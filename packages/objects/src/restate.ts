import type { RequestBodyInit } from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import type { ObjectType } from '@strongroom/formats'
import type { RequestOutcome } from '@strongroom/postgres'
import type { StoredRow } from '@strongroom/change-feed'
import type { Call } from '@strongroom/rpc'
import type { CommitOutcome, ObjectChange } from './commit.ts'
import { changedMeanwhile, unexpectedAnswer } from './faults.ts'
import { keep, repeatOf, twinOf } from './repeats.ts'
import type { Identified, RepeatDeps } from './repeats.ts'
import { readHead, readVersion } from './rows.ts'
import type { Head, Version } from './rows.ts'
import type { ObjectStore } from './object-store.ts'
import { note } from './target.ts'
import type { Target } from './target.ts'

/** The first one and three more. */
export const ATTEMPTS_MAX = 4

/** A row as it is shown to key-crypto. */
export type ShownRow = StoredRow & { readonly reread: boolean }

/** What a handler wants done, worked out from the rows as they are now. */
export interface Plan<Change> {
  readonly head: Head
  /** The version that changes, for an update. */
  readonly version?: Version
  readonly change: Change
}

/** What key-crypto is asked to make rows from. */
export type RestateRequest<Change> = Change & {
  readonly head: ShownRow
  readonly state?: ShownRow
  readonly request?: RequestBodyInit
}

/** What it makes. */
export interface RestateAnswer {
  readonly head: StoredRow | null
  readonly state: StoredRow | null
  /** Absent where no request was sent along. */
  readonly fingerprint?: Buffer
}

/** A change of a head or a state. */
export interface Restatement<Change extends { readonly purge?: unknown }> {
  readonly objectType: ObjectType
  readonly resource: string
  readonly identified: Identified | undefined
  /** Reads rows and asks the rules, the etag too; called again when another change came between. */
  readonly plan: () => Promise<Plan<Change>>
  readonly ask: (request: RestateRequest<Change>) => Promise<RestateAnswer>
  readonly commit: (change: ObjectChange) => Promise<CommitOutcome>
}

/** The rows as they are now; or, for a repeat, where its first outcome is. */
export type Restated =
  | { readonly repeated: undefined; readonly head: Head; readonly version: Version | undefined }
  | { readonly repeated: RequestOutcome }

/** The way of every change but a new version: first outcome, rows, rules, monitor, commit. */
export async function restate<Change extends { readonly purge?: unknown }>(
  deps: RepeatDeps,
  call: Call,
  restatement: Restatement<Change>,
): Promise<Restated> {
  const { identified } = restatement
  const first = await repeatOf(deps, identified, call)
  if (first !== undefined) return { repeated: first }
  try {
    return await attempt(deps, call, restatement)
  } catch (thrown) {
    return { repeated: await twinOf(deps, identified, call, thrown) }
  }
}

async function attempt<Change extends { readonly purge?: unknown }>(
  deps: RepeatDeps,
  call: Call,
  { objectType, resource, identified, plan, ask, commit }: Restatement<Change>,
): Promise<Restated> {
  let reread = false
  for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
    const planned = await plan()
    let answer: RestateAnswer
    try {
      answer = await ask({
        ...planned.change,
        head: { ...planned.head.stored, reread },
        ...(planned.version && { state: { ...planned.version.stored, reread } }),
        ...(identified && { request: identified.body }),
      })
    } catch (thrown) {
      if (reread || !isStale(thrown)) throw thrown
      // Read the primary again, and say so: if it is still older, a row was rolled back.
      reread = true
      continue
    }
    const made = readAnswer(answer, planned, objectType)
    const outcome = await commit({
      ...(made.head && { head: { before: planned.head, after: made.head } }),
      ...(made.version &&
        planned.version && { version: { before: planned.version, after: made.version } }),
      ...(planned.change.purge !== undefined && { removesVersionsOf: planned.head.row.objectUid }),
      // Of a head the version that it names: a repeat finds by it whether the name is still this object's.
      request: keep(
        identified,
        answer.fingerprint,
        resource,
        made.version?.row.versionUid ?? made.head?.row.currentVersionUid ?? undefined,
      ),
    })
    if (outcome === 'committed') {
      note(call, { head: made.head?.row, version: made.version?.row })
      call.record.objectUid = planned.head.row.objectUid
      return {
        repeated: undefined,
        head: made.head ?? planned.head,
        version: made.version ?? planned.version,
      }
    }
    if (outcome === 'repeated') {
      const repeated = await repeatOf(deps, identified, call)
      if (repeated !== undefined) return { repeated }
    }
  }
  throw changedMeanwhile(resource)
}

/**
 * The head that a change left; of a repeat, the same object's as it is now. Undefined where it is gone, though another one
 * may have its name by now.
 */
export async function headAfter(
  store: Pick<ObjectStore, 'head' | 'version'>,
  { vault, name }: Target,
  restated: Restated,
): Promise<Head | undefined> {
  if (restated.repeated === undefined) return restated.head
  const head = await store.head(vault.uid, name)
  const { version } = restated.repeated
  if (head === undefined || version === undefined) return head
  return (await store.version(head, version)) === undefined ? undefined : head
}

/** The monitor has seen a newer row than the one it was shown. */
export const isStale = (thrown: unknown): boolean =>
  thrown instanceof Fault && thrown.reason === 'ROW_STALE'

function readAnswer(answer: RestateAnswer, planned: Plan<unknown>, objectType: ObjectType) {
  const head =
    answer.head === null ? undefined : readHead(answer.head, objectType, planned.head.row.objectUid)
  const version = answer.state === null ? undefined : readVersion(answer.state, 'restated')
  const sameHead = head === undefined || head.row.objectUid === planned.head.row.objectUid
  const sameVersion = version?.row.versionUid === planned.version?.row.versionUid
  if (!sameHead || (version !== undefined && !sameVersion) || (head ?? version) === undefined) {
    throw unexpectedAnswer('key-crypto')
  }
  return { head, version }
}
