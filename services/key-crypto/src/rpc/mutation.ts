import { timingSafeEqual } from 'node:crypto'
import { encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import { fingerprintInput, requestBody } from '@strongroom/formats'
import { mayBeOfTwin, RequestTaken } from '@strongroom/postgres'
import type { RequestKey, RequestOutcome } from '@strongroom/postgres'
import { etagMismatch } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'
import { invalidField, requestIdReused } from '../domain/faults.ts'
import type { Hsm } from '../hsm/hsm.ts'
import { LostRace } from '../store/key-store.ts'
import type { KeyCommit, KeyStore } from '../store/key-store.ts'
import type { Keys } from './keys.ts'

const ATTEMPTS_MAX = 3
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type KeyRequest = MessageName & `strongroom.key.v1.${string}Request`

/** A change worked out from the rows as they are: what to write, and the answer once it is written. */
export interface Planned<Response> {
  readonly commit: KeyCommit
  readonly answer: Response
  /** Where a repeat finds the outcome. */
  readonly resource: string
  readonly version?: string | undefined
}

export interface Mutation<Name extends KeyRequest, Response> {
  readonly message: Name
  readonly request: MessageInit<Name> & { readonly requestId: string }
  readonly call: Call
  /** A lost race is then an answer, not a reason to try again. */
  readonly etag?: string
  readonly plan: () => Promise<Planned<Response>>
  /** Answers a repeat from what is there now. */
  readonly replay: (outcome: RequestOutcome) => Promise<Response>
}

export interface MutationDeps {
  readonly hsm: Pick<Hsm, 'fingerprint'>
  readonly store: Pick<KeyStore, 'findRequest' | 'commit'>
  readonly keys: Pick<Keys, 'changed'>
}

/** The way of every change of a key: earlier outcome, plan, commit, feed. */
export async function mutate<Name extends KeyRequest, Response>(
  { hsm, store, keys }: MutationDeps,
  mutation: Mutation<Name, Response>,
): Promise<Response> {
  const { call, request } = mutation
  const key = requestKey(call, request.requestId)
  const fingerprint = key && (await fingerprintOf(hsm, key, mutation))
  const replay = async (outcome: RequestOutcome): Promise<Response> => {
    if (fingerprint === undefined || !timingSafeEqual(fingerprint, outcome.fingerprint))
      throw requestIdReused()
    call.record.repeated = true
    return await mutation.replay(outcome)
  }
  if (key !== undefined) {
    const first = await store.findRequest(key)
    if (first !== undefined) return await replay(first)
  }
  const taken = async () => {
    const first = key && (await store.findRequest(key))
    return first && (await replay(first))
  }
  try {
    return await commitPlan({ store, keys }, call, {
      plan: mutation.plan,
      etag: mutation.etag,
      request: ({ resource, version }) =>
        key && fingerprint && { key, outcome: { fingerprint, resource, version, status: 'OK' } },
      taken,
    })
  } catch (thrown) {
    const answer = mayBeOfTwin(thrown) ? await taken() : undefined
    if (answer === undefined) throw thrown
    return answer
  }
}

interface Commitment<Response> {
  readonly plan: () => Promise<Planned<Response>>
  readonly etag?: string | undefined
  /** What is kept for a repeat. */
  readonly request?: (planned: Planned<Response>) => KeyCommit['request']
  /** The answer where a repeat was quicker. */
  readonly taken?: () => Promise<Response | undefined>
}

/** Plans and commits anew while others come between, three times at most, and tells of what changed. */
export async function commitPlan<Response>(
  { store, keys }: { store: Pick<KeyStore, 'commit'> } & Pick<MutationDeps, 'keys'>,
  call: Call,
  { plan, etag = '', request, taken }: Commitment<Response>,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const planned = await plan()
    try {
      await store.commit({ ...planned.commit, request: request?.(planned) })
    } catch (thrown) {
      const answer = thrown instanceof RequestTaken ? await taken?.() : undefined
      if (answer !== undefined) return answer
      if (!(thrown instanceof LostRace)) throw thrown
      if (attempt === ATTEMPTS_MAX || etag !== '') throw etagMismatch(planned.resource)
      continue
    }
    note(call, planned.commit)
    await keys.changed()
    return planned.answer
  }
}

/** What the record says of the rows that changed. */
function note(call: Call, { head, state }: KeyCommit): void {
  if (head !== undefined) {
    const { objectUid, counter } = head.after.row
    call.record.objectUid = objectUid
    call.record.rows.push({ kind: 'head', uid: objectUid, counter })
  }
  if (state !== undefined) {
    const { objectUid, versionUid, counter } = state.after.row
    call.record.objectUid = objectUid
    call.record.versionUid = versionUid
    call.record.rows.push({ kind: 'state', uid: versionUid, counter })
  }
}

function requestKey(call: Call, requestId: string): RequestKey | undefined {
  if (requestId === '') return undefined
  if (!UUID.test(requestId)) throw invalidField('request_id', 'must be a UUID')
  const principalUid = call.caller?.principalUid
  return principalUid === undefined
    ? undefined
    : { principalUid, method: call.method, requestId: requestId.toLowerCase() }
}

async function fingerprintOf<Name extends KeyRequest, Response>(
  hsm: MutationDeps['hsm'],
  key: RequestKey,
  { message, request }: Mutation<Name, Response>,
): Promise<Buffer> {
  const body = requestBody(request, (value) => encode(message, value))
  return await hsm.fingerprint(fingerprintInput({ ...key, body }))
}
