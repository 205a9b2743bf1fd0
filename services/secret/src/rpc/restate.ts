import type { RestateRequestInit, RestateResponse } from '@strongroom/contracts/key'
import type { RequestOutcome } from '@strongroom/postgres'
import type { Call } from '@strongroom/rpc'
import { changedMeanwhile, unexpectedAnswer } from '../domain/faults.ts'
import { readHead, readVersion } from '../domain/secret.ts'
import type { Head, Version } from '../domain/secret.ts'
import type { ChangeDeps } from './deps.ts'
import { isStale } from './protection.ts'
import { keep, repeatOf, twinOf } from './repeats.ts'
import type { Identified } from './repeats.ts'
import { note } from './target.ts'
import type { Target } from './target.ts'

const ATTEMPTS_MAX = 4

/** One of the changes that Restate knows. */
export type RestateChange = Pick<RestateRequestInit, 'update' | 'delete' | 'undelete' | 'purge'>

/** What a handler wants done, worked out from the rows as they are now. */
export interface Plan {
  readonly head: Head
  /** The version that changes, for an update. */
  readonly version?: Version
  readonly change: RestateChange
}

/** A change of a head or a state. */
export interface Restatement {
  readonly target: Target
  readonly identified: Identified | undefined
  /** Reads rows and asks the rules, the etag too; called again when another change came between. */
  readonly plan: () => Promise<Plan>
}

/** The rows as they are now; or, for a repeat, where its first outcome is. */
export type Restated =
  | { readonly repeated: undefined; readonly head: Head; readonly version: Version | undefined }
  | { readonly repeated: RequestOutcome }

/** The way of every change but a new value: first outcome, rows, rules, monitor, commit. */
export async function restate(
  deps: ChangeDeps,
  call: Call,
  restatement: Restatement,
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

async function attempt(deps: ChangeDeps, call: Call, restatement: Restatement): Promise<Restated> {
  const { target, identified, plan } = restatement
  let reread = false
  for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
    const planned = await plan()
    let answer: RestateResponse
    try {
      answer = await deps.protection.Restate(
        restateRequest(restatement, planned, reread),
        target.forward,
      )
    } catch (thrown) {
      if (reread || !isStale(thrown)) throw thrown
      // Read the primary again, and say so: if it is still older, a row was rolled back.
      reread = true
      continue
    }
    const made = readAnswer(answer, planned)
    const outcome = await deps.commit({
      ...(made.head && { head: { before: planned.head, after: made.head } }),
      ...(made.version &&
        planned.version && { version: { before: planned.version, after: made.version } }),
      ...(planned.change.purge && { removesVersionsOf: planned.head.row.objectUid }),
      request: keep(identified, answer.fingerprint, target.resource, made.version?.row.versionUid),
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
  throw changedMeanwhile(target.resource)
}

function restateRequest(
  { target, identified }: Restatement,
  { head, version, change }: Plan,
  reread: boolean,
): RestateRequestInit {
  return {
    name: target.resource,
    head: { ...head.stored, reread },
    ...(version && { state: { ...version.stored, reread } }),
    ...change,
    ...(identified && { request: identified.body }),
  }
}

function readAnswer(answer: RestateResponse, planned: Plan) {
  const head = answer.head === null ? undefined : readHead(answer.head, 'restated')
  const version = answer.state === null ? undefined : readVersion(answer.state, 'restated')
  const sameHead = head === undefined || head.row.objectUid === planned.head.row.objectUid
  const sameVersion = version?.row.versionUid === planned.version?.row.versionUid
  if (!sameHead || (version !== undefined && !sameVersion) || (head ?? version) === undefined) {
    throw unexpectedAnswer('key-crypto')
  }
  return { head, version }
}
