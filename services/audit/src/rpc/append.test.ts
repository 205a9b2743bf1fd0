import assert from 'node:assert/strict'

import type { RecordInit } from '@strongroom/contracts/audit'

import { call, MemoryLog, PEER, recordBytes } from '../fakes.ts'
import { UnsignedTail } from '../domain/unsigned-tail.ts'
import { append, readRecord } from './append.ts'

const INSTANCE = Buffer.alloc(16, 1)
const HASH = Buffer.alloc(32, 2)
const reason = (expected: string) => ({ name: 'Fault', reason: expected })

function setUp() {
  let clock = new Date()
  const log = new MemoryLog()
  const tail = new UnsignedTail(() => clock)
  const deps = {
    log,
    tail,
    now: () => clock,
    spiffeId: (service: string) => `spiffe://test/service/${service}`,
  }
  const send = (records: Buffer[], at = call('/', { port: 'peer', peer: 'secret' })) =>
    append(deps)({ instanceUid: INSTANCE, records }, at)
  const later = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000)
  }
  return { log, send, later }
}

describe('Append', () => {
  it('keeps the bytes as they came, and from whom', async () => {
    const { log, send } = setUp()
    const record = recordBytes()
    assert.deepEqual(await send([record]), { indexes: [0] })
    assert.deepEqual(log.leaves[0]?.record, record)
    assert.equal(log.leaves[0].peer, PEER)
  })

  it('takes records of peers only', async () => {
    await assert.rejects(setUp().send([recordBytes()], call()), reason('PEER_NOT_ALLOWED'))
  })

  it('takes all of a batch or nothing', async () => {
    const { log, send } = setUp()
    await assert.rejects(send([recordBytes(), Buffer.from('x')]), reason('INVALID_FIELD'))
    await assert.rejects(send([]), reason('INVALID_FIELD'))
    const many = Array.from({ length: 4097 }, () => Buffer.alloc(0))
    await assert.rejects(send(many), reason('INVALID_FIELD'))
    const large = Array.from({ length: 3 }, () => Buffer.alloc(100_000))
    await assert.rejects(send(large), reason('VALUE_TOO_LARGE'))
    assert.equal(log.leaves.length, 0)
  })

  it('takes nothing while the tail has been unsigned for more than 10 s', async () => {
    const { send, later } = setUp()
    later(10)
    await send([recordBytes()])
    later(1)
    await assert.rejects(send([recordBytes()]), reason('AUDIT_UNAVAILABLE'))
  })

  it('leaves 2 KiB for a record, beside its items', async () => {
    const { send } = setUp()
    await assert.rejects(
      send([recordBytes({ resource: 'r'.repeat(2048) })]),
      reason('VALUE_TOO_LARGE'),
    )
    const items = Array.from({ length: 100 }, () => ({ resource: 'vaults/demo/keys/k'.repeat(3) }))
    assert.deepEqual(await send([recordBytes({ items })]), { indexes: [0] })
  })

  it('reads the index columns off the record', () => {
    const intent = {
      sequence: 3,
      previousHash: HASH,
      phase: 'PHASE_OUTCOME',
      intentSequence: 2,
    } as const
    const fields = { ...intent, outcome: 'OUTCOME_DENIED', principalName: 'a\0b' } as const
    const record = readRecord(recordBytes(fields), INSTANCE, PEER)
    assert.equal(record.sequence, 3n)
    assert.equal(record.intentSequence, 2n)
    assert.equal(record.outcome, 2)
    assert.equal(record.vault, 'demo')
    assert.equal(record.principal, 'ab')
    assert.equal(readRecord(recordBytes({ resource: '/' }), INSTANCE, PEER).vault, '')
  })

  const wrong: Record<string, RecordInit> = {
    'another instance': { instanceUid: Buffer.alloc(16, 9) },
    'sequence 0': { sequence: 0 },
    'a short salt': { salt: Buffer.alloc(15) },
    'no previous hash': { sequence: 2 },
    'a previous hash of nothing': { previousHash: HASH },
    'no phase': { phase: 'PHASE_UNSPECIFIED' },
    'an intent with an outcome': { phase: 'PHASE_INTENT' },
    'a single without': { outcome: 'OUTCOME_UNSPECIFIED' },
    'an outcome of nothing': { phase: 'PHASE_OUTCOME' },
    'an outcome of a later intent': {
      ...{ sequence: 2, previousHash: HASH, phase: 'PHASE_OUTCOME', intentSequence: 2 },
    },
    'a single of an intent': { sequence: 2, previousHash: HASH, intentSequence: 1 },
    'no operation': { operation: '' },
    'a genesis': { genesis: [{}] },
  }
  for (const [what, fields] of Object.entries(wrong)) {
    it(`refuses ${what}`, () => {
      assert.throws(() => readRecord(recordBytes(fields), INSTANCE, PEER), reason('INVALID_FIELD'))
    })
  }

  it('refuses an outcome that this version does not know', () => {
    const record = Buffer.concat([recordBytes(), Buffer.from([0xb0, 0x01, 4])])
    assert.throws(() => readRecord(record, INSTANCE, PEER), reason('INVALID_FIELD'))
  })
})
