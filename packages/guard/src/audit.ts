import { Fault, isOutcomeUnknown, OUTAGE_MS } from '@strongroom/fault'
import {
  assertReadable,
  AUDIT_INDEX,
  parseResourceName,
  RECEIPT,
  rootName,
  UNREADABLE,
} from '@strongroom/rpc'
import type { Call, CallVault, Middleware, ResourceName } from '@strongroom/rpc'
import type { Receipt, RecordDraft, RecordOutcome } from './audit-sink.ts'
import { auditUnavailable } from './faults.ts'
import type { AnyPolicy, Layers } from './guard.ts'
import { inTime } from './in-time.ts'
import { auditOf, operationOf, rowOf } from './row-of.ts'
import type { AnyRow } from './row-of.ts'

/** The call as it goes from the audit layer inwards: its own copy, on which authorize sets the vault. */
export interface RecordedCall extends Call {
  vault: CallVault | undefined
  /** Sequence of the intent, once it is durable. */
  intentSequence: number | undefined
  intended: () => Promise<void>
}

/**
 * Parses the resource's name and records how the call ended. The answer goes out only when the record is durable; where it
 * cannot be, the answer is AUDIT_UNAVAILABLE, whatever the handler said.
 */
export const audit =
  (layers: Layers, policy: AnyPolicy): Middleware =>
  (next) =>
  async (request, call) => {
    const row = rowOf(policy, call.method)
    const recorded: RecordedCall = { ...call, vault: undefined, intentSequence: undefined }
    const isRecorded = auditOf(row, call.port) !== 'none'
    let answer: unknown
    try {
      assertReadable(request)
      const name = nameOf(row, request)
      // The copy is this layer's own; nothing has seen it yet.
      Object.assign(recorded, { name })
      answer = await next(request, recorded)
    } catch (error) {
      if (isRecorded) await inTime(recorded, error, conclude(layers, row, request, recorded, error))
      throw error
    }
    const receipt = receiptOf(row, recorded)
    if (receipt !== undefined) recorded.setTrailer(AUDIT_INDEX, receipt)
    else if (isRecorded) await conclude(layers, row, request, recorded, undefined)
    return answer
  }

/** Makes the intent durable before the handler starts or, where the row says so, commits; after the call was found to be allowed. */
export const recordIntent =
  ({ audit: sink }: Layers, policy: AnyPolicy): Middleware =>
  (next) =>
  async (request, call) => {
    const row = rowOf(policy, call.method)
    if (auditOf(row, call.port) === 'intent-and-outcome') {
      const recorded = call as RecordedCall
      const intent: RecordDraft = { ...aboutCall(row, request, call), phase: 'intent' }
      const intended = durable(sink.append(intent, call.startedAt + OUTAGE_MS.record.intent)).then(
        ({ sequence }) => {
          recorded.intentSequence = sequence
        },
      )
      // Named first: a closure that is assigned where it is written lives until the next full collection.
      const waiting = () => intended
      recorded.intended = waiting
      if (!('intent' in row)) await intended
      // Who waits for it hears of it.
      else intended.catch(() => undefined)
    }
    return next(request, call)
  }

/** Where the log has a peer's record of this very call, by which it is told already. */
const receiptOf = (row: AnyRow, { record }: Call): string | undefined =>
  'recordedBy' in row ? record.receipt : undefined

function nameOf(row: AnyRow, request: unknown): ResourceName {
  if (!('on' in row)) return rootName
  const text = row.on(request)
  return text === '/' ? rootName : parseResourceName(text, row.field ?? 'name')
}

async function conclude(
  layers: Layers,
  row: AnyRow,
  request: unknown,
  call: RecordedCall,
  error: unknown,
): Promise<void> {
  // It has begun only if its intent is on record.
  if ('intent' in row) await call.intended().catch(() => undefined)
  const { repeated, rows, items, objectUid, versionUid } = call.record
  const { intentSequence } = call
  // What may be durable has not failed: its intent stays alone, and lists as unknown.
  if (intentSequence !== undefined && isOutcomeUnknown(error)) return
  const standsFor = error === undefined && 'standsFor' in row ? row.standsFor : undefined
  const draft: RecordDraft = {
    ...aboutCall(row, request, call),
    ...(standsFor !== undefined && { operation: standsFor }),
    ...(intentSequence === undefined ? {} : { intentSequence }),
    phase: intentSequence === undefined ? 'single' : 'outcome',
    objectUid,
    versionUid: versionUid ?? call.name.version,
    rows,
    items,
    outcome: outcomeOf(error),
    reason: error === undefined ? (repeated === true ? 'REPEATED' : '') : reasonOf(error),
  }
  // Whoever is not known, on a public method, could fill the log: those refusals are capped.
  const isStranger =
    call.caller === undefined &&
    error instanceof Fault &&
    (error.kind === 'unauthenticated' || 'public' in row)
  const receipt = await durable(
    isStranger
      ? layers.refusals.record(draft)
      : layers.audit.append(
          draft,
          Math.max(
            call.startedAt + OUTAGE_MS.record.end,
            performance.now() + OUTAGE_MS.record.endLeast,
          ),
        ),
  )
  if (receipt === undefined) return
  call.setTrailer(AUDIT_INDEX, receipt.index)
  if (standsFor !== undefined) call.setTrailer(RECEIPT, receipt.index)
}

function aboutCall(row: AnyRow, request: unknown, call: Call): Omit<RecordDraft, 'phase'> {
  const { caller, vault } = call
  // What a peer says of a user counts where it acts for one.
  const userAddress = caller === undefined ? undefined : call.userAddress
  return {
    operation: operationOf(row, call.method),
    vaultUid: vault?.uid,
    ...aboutRequest(row, request, call),
    principalUid: caller?.principalUid,
    credentialUid: caller?.credentialUid,
    jti: caller?.jti,
    forwardingPeer: call.peer,
    clientAddress: userAddress ?? call.clientAddress,
    durationMs: performance.now() - call.startedAt,
    traceId: call.traceId,
  }
}

/** What the request says; nothing where it could not be read. */
function aboutRequest(row: AnyRow, request: unknown, { name, caller }: Call) {
  if (request === UNREADABLE) return { resource: '', principalName: caller?.principalName }
  const claimed = 'public' in row ? row.claimed?.(request) : undefined
  return {
    resource: resourceOf(row, request, name),
    requestId: requestIdOf(request),
    principalName: caller?.principalName ?? claimed,
  }
}

/** What the row says is the resource, in canonical form where it has one; else the name that the right was asked on. */
function resourceOf(row: AnyRow, request: unknown, name: ResourceName): string {
  const text = row.resource?.(request)
  if (text === undefined) return name.text
  try {
    return parseResourceName(text, 'resource').text
  } catch {
    // Not every name has that form (principals), and a wrong one is recorded as it came.
    return text
  }
}

function requestIdOf(request: unknown): string | undefined {
  const value =
    typeof request === 'object' && request !== null && 'requestId' in request
      ? request.requestId
      : ''
  return typeof value === 'string' && value !== '' ? value : undefined
}

function outcomeOf(error: unknown): RecordOutcome {
  if (error === undefined) return 'success'
  const refused =
    error instanceof Fault && (error.kind === 'denied' || error.kind === 'unauthenticated')
  return refused ? 'denied' : 'failed'
}

const reasonOf = (error: unknown): string => (error instanceof Fault ? error.reason : 'INTERNAL')

async function durable<T extends Receipt | undefined>(appending: Promise<T>): Promise<T> {
  try {
    return await appending
  } catch (cause) {
    throw cause instanceof Fault && cause.reason === 'AUDIT_UNAVAILABLE'
      ? cause
      : auditUnavailable(cause)
  }
}
