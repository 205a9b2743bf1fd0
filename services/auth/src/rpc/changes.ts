import { timingSafeEqual } from 'node:crypto'

import { encode } from '@strongroom/contracts'
import type { MessageInit, MessageName } from '@strongroom/contracts'
import type { ProtectAccessRequestInit, ProtectAccessResponse } from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import { requestBody } from '@strongroom/formats'
import { mayBeOfTwin } from '@strongroom/postgres'
import { callerOf, etagMismatch, forwardOf } from '@strongroom/rpc'
import type { Call, Caller } from '@strongroom/rpc'

import {
  alreadyExists,
  changedMeanwhile,
  requestIdReused,
  unexpectedAnswer,
} from '../domain/faults.ts'
import { isKind, loadAny, uidOf } from '../domain/loaded.ts'
import type { AccessKind, Loaded } from '../domain/loaded.ts'
import { parseRequestId } from '../domain/names.ts'
import type {
  Commit,
  CommitOutcome,
  RequestKey,
  RequestOutcome,
  RequestRecord,
  Write,
} from '../store/commit.ts'
import type { Protection } from './protection.ts'

const ATTEMPTS_MAX = 3

type RequestMessage = MessageName & `strongroom.auth.v1.${string}Request`

/** One of the changes that ProtectAccess knows. */
export type AccessChange = Omit<ProtectAccessRequestInit, 'rows' | 'request' | 'change'>

/** What a handler wants done, worked out from the rows as they are now. */
export interface Plan {
  /** The rows that the change needs, in the order that ProtectAccess names them. */
  readonly rows: readonly Loaded[]
  readonly change: AccessChange
  readonly removedCredentialUids?: readonly string[]
}

/** Nothing needs doing: the wanted thing is there. */
export interface AlreadyDone {
  readonly alreadyDone: string
}

/** A mutation as its handler describes it. */
export interface Mutation<Name extends RequestMessage> {
  readonly message: Name
  readonly request: MessageInit<Name> & { readonly requestId: string }
  /** Resource name for messages. */
  readonly resource: string
  /** The caller gave an etag: a lost race is an answer, not a reason to try again. */
  readonly etag?: string
  /** Reads rows and asks the rules; called again when another change came between. */
  readonly plan: () => Promise<Plan | AlreadyDone>
  /** What a repeat is answered from. */
  readonly outcome: (made: Made) => string
}

/** The rows that a change made. */
export interface Made {
  readonly rows: readonly Loaded[]
  readonly before: readonly Loaded[]
  readonly clientSecret: string
}

/** `made` for the first time, or where to find what was made before. */
export type Applied =
  | { readonly repeated: false; readonly made: Made; readonly resource: string }
  | { readonly repeated: true; readonly resource: string }

/** What key-crypto makes a fingerprint of. */
interface ForwardedRequest {
  readonly method: string
  readonly requestId: string
  readonly body: Buffer
}

export interface ChangesDeps {
  readonly protection: Protection
  /** The first outcome of a request that is repeated. */
  readonly earlier: (key: RequestKey) => Promise<RequestOutcome | undefined>
  readonly commit: (change: Commit) => Promise<CommitOutcome>
  /** Tells the other services that rows changed. */
  readonly announce: () => void
}

/** The way of every change of auth's rows: first outcome, rows, monitor, commit, announcement. */
export class Changes {
  readonly #deps: ChangesDeps

  constructor(deps: ChangesDeps) {
    this.#deps = deps
  }

  async apply<Name extends RequestMessage>(mutation: Mutation<Name>, call: Call): Promise<Applied> {
    const caller = callerOf(call)
    const key = keyOf(mutation.request.requestId, call, caller)
    const request = key && {
      method: key.method,
      requestId: key.requestId,
      body: requestBody(mutation.request, (message) =>
        encode(mutation.message, message as MessageInit<Name>),
      ),
    }
    const earlier = key && (await this.#deps.earlier(key))
    if (earlier) return this.#repeat(earlier, request, call)
    try {
      return await this.#attempt(mutation, call, key, request)
    } catch (thrown) {
      const first = key && mayBeOfTwin(thrown) ? await this.#deps.earlier(key) : undefined
      if (!first) throw thrown
      return this.#repeat(first, request, call)
    }
  }

  async #attempt<Name extends RequestMessage>(
    mutation: Mutation<Name>,
    call: Call,
    key: RequestKey | undefined,
    request: ForwardedRequest | undefined,
  ): Promise<Applied> {
    let reread = false
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const plan = await mutation.plan()
      if ('alreadyDone' in plan) return { repeated: true, resource: plan.alreadyDone }
      let answer
      try {
        answer = await this.#deps.protection.ProtectAccess(
          {
            rows: plan.rows.map(({ stored }) => ({ ...stored, reread })),
            ...plan.change,
            ...(request && { request }),
          },
          forwardOf(call),
        )
      } catch (thrown) {
        // The monitor has seen a newer row than the one just read: read the primary once more and say so.
        if (reread || !isStale(thrown)) throw thrown
        reread = true
        continue
      }
      const made = readMade(plan, answer)
      const resource = mutation.outcome(made)
      const record = key && fingerprinted(key, answer.fingerprint, resource)
      const outcome = await this.#deps.commit({
        writes: pair(plan.rows, made.rows),
        removedCredentialUids: plan.removedCredentialUids ?? [],
        request: record,
      })
      switch (outcome) {
        case 'committed':
          note(call, made.rows)
          this.#deps.announce()
          return { repeated: false, made, resource }
        case 'taken':
          throw alreadyExists(mutation.resource)
        case 'repeated': {
          const first = key && (await this.#deps.earlier(key))
          if (!first) break
          return this.#repeat(first, request, call)
        }
        case 'lost':
          if (mutation.etag) throw etagMismatch(mutation.resource)
      }
    }
    throw changedMeanwhile(mutation.resource)
  }

  async #repeat(
    earlier: RequestOutcome,
    request: ForwardedRequest | undefined,
    call: Call,
  ): Promise<Applied> {
    const { fingerprint } = await this.#deps.protection.Fingerprint(
      { request: request ?? null },
      forwardOf(call),
    )
    if (
      fingerprint.length !== earlier.fingerprint.length ||
      !timingSafeEqual(fingerprint, earlier.fingerprint)
    ) {
      throw requestIdReused()
    }
    call.record.repeated = true
    return { repeated: true, resource: earlier.resource }
  }
}

/** The rows that ProtectAccess gave, read. */
export function readMade(plan: Plan, answer: ProtectAccessResponse): Made {
  const rows = answer.rows.map(({ body, mac }) => {
    const loaded = loadAny({ body, mac })
    if (loaded === undefined) throw unexpectedAnswer('key-crypto')
    return loaded
  })
  if (rows.length === 0) throw unexpectedAnswer('key-crypto')
  return { rows, before: plan.rows, clientSecret: answer.clientSecret }
}

/** Ties each made row to the one it replaces. */
export function pair(before: readonly Loaded[], after: readonly Loaded[]): Write[] {
  return after.map((made) => ({
    before: before.find((row) => row.kind === made.kind && uidOf(row) === uidOf(made)),
    after: made,
  }))
}

/** The one row of a kind among those made. */
export function madeRow<K extends AccessKind>(kind: K, made: Made): Loaded<K>['row'] {
  const found = made.rows.find((row) => isKind(kind, row))
  if (found === undefined || !isKind(kind, found)) throw unexpectedAnswer('key-crypto')
  return found.row
}

export const isStale = (thrown: unknown): boolean =>
  thrown instanceof Fault && thrown.reason === 'ROW_STALE'

function keyOf(text: string, call: Call, caller: Caller): RequestKey | undefined {
  const requestId = parseRequestId(text)
  return requestId === undefined
    ? undefined
    : { principalUid: caller.principalUid, method: call.method, requestId }
}

function fingerprinted(key: RequestKey, fingerprint: Buffer, resource: string): RequestRecord {
  if (fingerprint.length !== 32) throw unexpectedAnswer('key-crypto')
  return { key, fingerprint, resource }
}

function note(call: Call, rows: readonly Loaded[]): void {
  for (const loaded of rows) {
    call.record.rows.push({ kind: loaded.kind, uid: uidOf(loaded), counter: loaded.row.counter })
  }
}
