import { encode } from '@strongroom/contracts'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { RecordDraft } from './audit-sink.ts'
import { RecordWriter } from './record-bytes.ts'
import type { RecordPlace } from './record-bytes.ts'

const PHASE = { intent: 'PHASE_INTENT', outcome: 'PHASE_OUTCOME', single: 'PHASE_SINGLE' } as const
const OUTCOME = {
  success: 'OUTCOME_SUCCESS',
  denied: 'OUTCOME_DENIED',
  failed: 'OUTCOME_FAILED',
} as const

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Buffer.from(value))
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const uid = bytes(16).map((value) => value.toString('hex'))
// Lone surrogates too: a claimed name may be anything.
const text = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ max: 0xffff, min: 0 })).map((codes) => String.fromCharCode(...codes)),
)
const number = fc.oneof(fc.nat(300), fc.maxSafeNat())
const outcome = fc.constantFrom('success', 'denied', 'failed')
const draft = fc.record(
  {
    phase: fc.constantFrom('intent', 'outcome', 'single'),
    intentSequence: number,
    count: fc.nat(),
    operation: text,
    resource: text,
    vaultUid: maybe(uid),
    objectUid: maybe(uid),
    versionUid: maybe(uid),
    rows: fc.array(
      fc.record({ kind: fc.string({ unit: 'grapheme', maxLength: 200 }), uid, counter: number }),
    ),
    requestId: maybe(text),
    principalUid: maybe(uid),
    principalName: maybe(text),
    credentialUid: maybe(uid),
    jti: maybe(text),
    forwardingPeer: maybe(text),
    clientAddress: text,
    outcome,
    reason: text,
    durationMs: fc.double({ min: -1, max: 1e6 }),
    traceId: text,
    items: fc.array(fc.record({ resource: text, operation: text, outcome, reason: text })),
  },
  { requiredKeys: ['phase', 'operation', 'resource'] },
) as fc.Arbitrary<RecordDraft>
const place = fc.record({
  salt: bytes(16),
  instanceUid: bytes(16),
  sequence: number,
  previousHash: fc.oneof(bytes(0), bytes(32)),
  timeMicros: number,
})

const uidBytes = (value = '') => Buffer.from(value, 'hex')
const cut = (value = '', max = 256) => value.slice(0, max).replace(/[^\x20-\x7e]/g, '?')

const byContract = (draft: RecordDraft, place: RecordPlace): Buffer =>
  encode('strongroom.audit.v1.Record', {
    ...place,
    phase: PHASE[draft.phase],
    intentSequence: draft.intentSequence ?? 0,
    count: draft.count ?? 0,
    operation: cut(draft.operation, 64),
    resource: cut(draft.resource),
    vaultUid: uidBytes(draft.vaultUid),
    objectUid: uidBytes(draft.objectUid),
    versionUid: uidBytes(draft.versionUid),
    rows: (draft.rows ?? []).map((row) => ({ ...row, uid: uidBytes(row.uid) })),
    requestId: cut(draft.requestId, 64),
    principalUid: uidBytes(draft.principalUid),
    principalName: cut(draft.principalName, 128),
    credentialUid: uidBytes(draft.credentialUid),
    jti: cut(draft.jti, 64),
    forwardingPeer: cut(draft.forwardingPeer, 64),
    clientAddress: cut(draft.clientAddress, 64),
    outcome: draft.outcome === undefined ? 'OUTCOME_UNSPECIFIED' : OUTCOME[draft.outcome],
    reason: cut(draft.reason, 64),
    durationMs: Math.max(0, Math.round(draft.durationMs ?? 0)),
    traceId: cut(draft.traceId, 32),
    items: (draft.items ?? []).map((item) => ({
      resource: cut(item.resource),
      operation: cut(item.operation, 64),
      outcome: OUTCOME[item.outcome],
      reason: cut(item.reason, 64),
    })),
  })

describe('guard: the bytes of a record', () => {
  const writer = new RecordWriter()

  it('are those that the contract gives', () => {
    fc.assert(
      fc.property(draft, place, (one, at) => {
        assert.deepEqual(writer.write(one, at), byContract(one, at))
      }),
    )
  })

  it('are those of records larger than any before', () => {
    const at = {
      ...{ salt: Buffer.alloc(16, 1), instanceUid: Buffer.alloc(16, 2) },
      ...{ sequence: 2, previousHash: Buffer.alloc(32, 3), timeMicros: 1_800_000_000_000_000 },
    }
    const item = {
      resource: 'r'.repeat(300),
      operation: 'KeySign',
      outcome: 'denied',
      reason: 'X',
    } as const
    for (const count of [10, 13, 14, 15, 100, 1000]) {
      const items = Array.from({ length: count }, () => item)
      const large: RecordDraft = { phase: 'single', operation: 'o', resource: 'r', items }
      assert.deepEqual(new RecordWriter().write(large, at), byContract(large, at))
    }
  })

  it('stay as they are when the next is written', () => {
    const [[one, at] = assert.fail()] = fc.sample(fc.tuple(draft, place), 1)
    const first = writer.write(one, at)
    writer.write({ ...one, operation: 'another' }, { ...at, sequence: 7 })
    assert.deepEqual(first, byContract(one, at))
  })
})
