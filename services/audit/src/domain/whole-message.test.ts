import { decode, encode } from '@strongroom/contracts'
import assert from 'node:assert/strict'
import { isWholeMessage } from './whole-message.ts'

const uid = Buffer.alloc(16, 1)
const record = encode('strongroom.audit.v1.Record', {
  salt: uid,
  instanceUid: uid,
  sequence: 2 ** 40,
  timeMicros: 1_700_000_000_000_000,
  operation: 'SecretGet',
  rows: [{ kind: 'head', uid, counter: 3 }],
  items: [{ resource: 'vaults/demo/keys/a', operation: 'KeySign', reason: 'X' }],
  traceId: '0123456789abcdef',
})

describe('audit: a record is a whole message', () => {
  it('takes what the encoder makes, and nothing at all', () => {
    assert.ok(isWholeMessage(record))
    assert.ok(isWholeMessage(Buffer.alloc(0)))
  })

  it('takes fields that this version does not know', () => {
    const field = Buffer.from([((100 << 3) & 0x7f) | 0x80 | 2, (100 << 3) >> 7, 1, 0x41])
    assert.ok(isWholeMessage(Buffer.concat([record, field])))
  })

  it('refuses every cut but those between fields', () => {
    const ends = new Set<number>()
    for (let length = 0; length <= record.length; length += 1)
      if (isWholeMessage(record.subarray(0, length))) ends.add(length)
    // Salt, instance, sequence, time, operation, row, trace, item, and the empty beginning.
    assert.equal(ends.size, 9)
  })

  it('refuses a message in a field that is not whole', () => {
    const inner = Buffer.concat([Buffer.from([0x0a, 0x05]), Buffer.from('head')])
    const item = Buffer.concat([Buffer.from([0xd2, 0x01, inner.length]), inner])
    assert.ok(!isWholeMessage(item))
  })

  it('refuses a known field in a form that is not its own', () => {
    // A salt as a varint, of which our decoder would make the three bytes behind it.
    assert.ok(!isWholeMessage(Buffer.from([0x08, 0x03, 0x41, 0x42, 0x43])))
    assert.ok(!isWholeMessage(Buffer.from([0x1a, 0x01, 0x41])))
    assert.ok(!isWholeMessage(Buffer.from([0x0d, 1, 2, 3, 4])))
  })

  it('takes a record with every field that the contract has', () => {
    const row = { kind: 'head', uid, counter: 2 ** 40 }
    const full = encode('strongroom.audit.v1.Record', {
      ...{ salt: uid, instanceUid: uid, sequence: 2 ** 40, previousHash: uid, timeMicros: 2 ** 52 },
      ...{ phase: 'PHASE_SINGLE', intentSequence: 2 ** 50, count: 2 ** 32 - 1, operation: 'o' },
      ...{ resource: 'r', vaultUid: uid, objectUid: uid, versionUid: uid, rows: [row] },
      ...{ requestId: 'i', principalUid: uid, principalName: 'p', credentialUid: uid, jti: 'j' },
      ...{ forwardingPeer: 'f', clientAddress: 'c', outcome: 'OUTCOME_FAILED', reason: 'r' },
      ...{ durationMs: 2 ** 32 - 1, traceId: 't', genesis: [row] },
      items: [{ resource: 'r', operation: 'o', outcome: 'OUTCOME_DENIED', reason: 'r' }],
    })
    assert.ok(isWholeMessage(full))
    const read = decode('strongroom.audit.v1.Record', full)
    assert.equal(Object.keys(read).length, 27)
    for (const [name, value] of Object.entries(read)) assert.ok(value, name)
  })

  it('refuses numbers that are longer than they need be, or than their field', () => {
    for (const bytes of [
      [0x18, 0x81, 0x00],
      [0x8a, 0x00, 0x01, 0x41],
      [0x0a, 0x81, 0x00, 0x41],
      [0x40, 0x81, 0x80, 0x80, 0x80, 0x80, 0x01],
      [0x8a, 0x80, 0x80, 0x80, 0x10, 0x01, 0x41],
    ])
      assert.ok(!isWholeMessage(Buffer.from(bytes)), Buffer.from(bytes).toString('hex'))
    assert.ok(isWholeMessage(Buffer.from([0x18, 0x81, 0x80, 0x80, 0x80, 0x80, 0x01])))
  })

  it('refuses groups, field 0 and varints without end', () => {
    for (const bytes of [[0x0b], [0x02, 0x00], Array<number>(11).fill(0xff), [0x08]])
      assert.ok(!isWholeMessage(Buffer.from(bytes)))
  })
})
