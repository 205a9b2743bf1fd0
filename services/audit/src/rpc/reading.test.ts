import assert from 'node:assert/strict'

import { rootFromInclusion, verifyConsistency, leafHash } from '@strongroom/formats'

import { call, demo, MemoryLog, MemorySigner, received } from '../fakes.ts'
import { Tip } from '../store/tip.ts'
import { exportRecords } from './export-records.ts'
import { getCheckpoint } from './get-checkpoint.ts'
import { getConsistencyProof } from './get-consistency-proof.ts'
import { getInclusionProof } from './get-inclusion-proof.ts'
import { listRecords } from './list-records.ts'
import { tailRecords } from './tail-records.ts'

const reason = (expected: string) => ({ name: 'Fault', reason: expected })

async function withLeaves(count: number) {
  const log = new MemoryLog()
  for (let at = 0; at < count; at += 1)
    await log.add({ operation: at % 2 ? 'KeySign' : 'SecretGet' })
  const deps = { leaves: log, tree: log, checkpoints: log }
  return { log, deps }
}

describe('ListRecords', () => {
  const request = (fields: object) => received('strongroom.audit.v1.ListRecordsRequest', fields)

  it('hands its filters on and gives what the leaves say', async () => {
    const { log, deps } = await withLeaves(3)
    const { entries } = await listRecords(deps)(
      request({
        operation: 'KeySign',
        principal: 'app1',
        outcome: 'ENTRY_OUTCOME_DENIED',
        startTime: { seconds: '5', nanos: 1500 },
        endTime: { seconds: '6' },
      }),
      call('vaults/demo'),
    )
    assert.deepEqual(log.filters, [
      {
        vault: 'demo',
        operation: 'KeySign',
        principal: 'app1',
        state: 'denied',
        startMicros: 5_000_001n,
        endMicros: 6_000_000n,
      },
    ])
    assert.deepEqual(
      entries?.map(({ index, record }) => [index, record?.operation]),
      [
        [2, 'SecretGet'],
        [1, 'KeySign'],
        [0, 'SecretGet'],
      ],
    )
    assert.deepEqual(entries[0]?.receiveTime, { seconds: '1700000001', nanos: 0 })
  })

  it('refuses a time that is none', async () => {
    const { deps } = await withLeaves(1)
    for (const time of [
      { seconds: '5', nanos: -1 },
      { seconds: '5', nanos: 2_000_000_000 },
      { seconds: '-1' },
      { seconds: '253402300800' },
      { seconds: '-9223372036854775808' },
    ])
      for (const field of ['startTime', 'endTime'])
        await assert.rejects(
          listRecords(deps)(request({ [field]: time }), call()),
          reason('INVALID_FIELD'),
          JSON.stringify(time),
        )
  })

  it('goes from page to page, with the same arguments only', async () => {
    const { deps } = await withLeaves(5)
    const list = (pageToken: string, operation = '') =>
      listRecords(deps)(request({ pageSize: 2, pageToken, operation }), call())
    const seen: unknown[] = []
    let token = ''
    do {
      const page = await list(token)
      seen.push(...(page.entries ?? []).map(({ index }) => index))
      token = page.nextPageToken ?? ''
    } while (token !== '')
    assert.deepEqual(seen, [4, 3, 2, 1, 0])
    const { nextPageToken = '' } = await list('')
    await assert.rejects(list(nextPageToken, 'KeySign'), reason('INVALID_PAGE_TOKEN'))
  })

  it('keeps a page within what a message can hold', async () => {
    const log = new MemoryLog()
    const items = Array.from({ length: 2000 }, () => ({ resource: 'r'.repeat(500) }))
    for (let at = 0; at < 4; at += 1) await log.add({ items })
    const list = (pageToken: string) =>
      listRecords({ leaves: log, tree: log })(request({ pageToken }), call())
    const first = await list('')
    assert.deepEqual(
      first.entries?.map(({ index }) => index),
      [3, 2],
    )
    const second = await list(first.nextPageToken ?? '')
    assert.deepEqual(
      second.entries?.map(({ index }) => index),
      [1, 0],
    )
    assert.equal(second.nextPageToken, '')
  })

  it('shows nothing of an earlier vault of the same name', async () => {
    const log = new MemoryLog()
    await log.add({ vaultUid: Buffer.alloc(16, 7) })
    await log.add({ vaultUid: Buffer.alloc(16, 8) })
    const at = call('vaults/demo', { vault: demo('07'.repeat(16)) })
    const { entries } = await listRecords({ leaves: log, tree: log })(request({}), at)
    assert.deepEqual(
      entries?.map(({ index }) => index),
      [0],
    )
  })

  it('refuses what it can never find', async () => {
    const { deps } = await withLeaves(1)
    const refused = async (fields: object, why: string, at = call()) => {
      await assert.rejects(listRecords(deps)(request(fields), at), reason(why))
    }
    await refused({ pageSize: 1001 }, 'INVALID_FIELD')
    await refused({ principal: 'a\0' }, 'INVALID_FIELD')
    await refused({ startTime: { seconds: '-1' } }, 'INVALID_FIELD')
    await refused({}, 'INVALID_NAME', call('vaults/demo/secrets/s'))
  })
})

describe('TailRecords', () => {
  it('sends what comes, from where the log stands even when this replica has not looked yet', async () => {
    const { log, deps } = await withLeaves(3)
    const stop = new AbortController()
    const tip = new Tip()
    const at = call('/', { signal: stop.signal })
    const request = received('strongroom.audit.v1.TailRecordsRequest', {})
    const stream = tailRecords({ ...deps, tip })(request, at)
    const next = stream.next()
    tip.raise(3)
    await log.add({ phase: 'PHASE_INTENT', outcome: 'OUTCOME_UNSPECIFIED' })
    tip.raise(4)
    const answered = await next
    assert.ok(!answered.done)
    const { entry } = answered.value
    assert.equal(entry?.index, 3)
    assert.equal(entry.outcome, 'ENTRY_OUTCOME_PENDING')
    const last = stream.next()
    stop.abort()
    assert.equal((await last).done, true)
  })

  it('begins at an index and leaves out what is not asked for', async () => {
    const { log, deps } = await withLeaves(4)
    await log.add({ resource: 'vaults/other/keys/k', operation: 'KeySign' })
    await log.add({ operation: 'KeySign', principalName: 'app2' })
    const tip = new Tip()
    tip.raise(6)
    const filtered = { startIndex: 0, operation: 'KeySign', principal: 'app1' }
    const request = received('strongroom.audit.v1.TailRecordsRequest', filtered)
    const stop = new AbortController()
    const seen: unknown[] = []
    const at = call('vaults/demo', { signal: stop.signal })
    setImmediate(() => {
      stop.abort()
    })
    for await (const { entry } of tailRecords({ ...deps, tip })(request, at))
      seen.push(entry?.index)
    assert.deepEqual(seen, [1, 3])
  })
})

describe('ExportRecords', () => {
  const keys = new MemorySigner()
  const exported = async (count: number, startIndex: number, signal?: AbortSignal) => {
    const { log, deps } = await withLeaves(count)
    log.checkpoints.push({ size: 2, note: 'two' }, { size: count + 1, note: 'later' })
    const all = { ...deps, realmUid: () => Promise.resolve('realm'), keys }
    const pieces = []
    const request = { startIndex: `${startIndex}` }
    const at = call('/', signal ? { signal } : {})
    for await (const piece of exportRecords(all)(request, at)) pieces.push(piece)
    return pieces
  }

  it('sends header, leaves and the newest checkpoint that the leaves reach', async () => {
    const pieces = await exported(3, 0)
    assert.deepEqual(pieces[0]?.header, { realmUid: 'realm', auditPublicKey: keys.spki })
    assert.deepEqual(
      pieces.slice(1, -1).map(({ leaf }) => leaf?.index),
      [0, 1, 2],
    )
    assert.deepEqual(pieces.at(-1)?.trailer, { size: 3, checkpoint: 'two' })
  })

  it('goes on where another broke off, across chunks', async () => {
    const pieces = await exported(1203, 100)
    const indexes = pieces.slice(1, -1).map(({ leaf }) => leaf?.index)
    assert.deepEqual(
      indexes,
      Array.from({ length: 1103 }, (_, at) => 100 + at),
    )
    await assert.rejects(exported(3, 4), reason('INVALID_FIELD'))
    assert.equal((await exported(3, 3)).length, 2)
  })

  it('has no trailer when it was cut short', async () => {
    const pieces = await exported(3, 0, AbortSignal.abort())
    assert.ok(pieces.every(({ trailer }) => trailer === undefined))
  })
})

describe('proofs', () => {
  it('hold for every leaf and every pair of sizes', async () => {
    const { log, deps } = await withLeaves(9)
    log.checkpoints.push({ size: 7, note: 'seven' })
    for (let index = 0; index < 7; index += 1) {
      const answer = await getInclusionProof(deps)({ index: `${index}`, size: '0' })
      assert.equal(answer.size, 7)
      assert.equal(answer.checkpoint, 'seven')
      const [leaf] = await log.range(index, index + 1, 1)
      assert.ok(leaf)
      const root = rootFromInclusion(index, 7, leafHash(leaf), answer.proof as Buffer[])
      assert.deepEqual(root, answer.root)
    }
    for (let from = 0; from <= 9; from += 1) {
      const answer = await getConsistencyProof(deps)({ fromSize: `${from}`, toSize: '0' })
      const { fromRoot, toRoot, proof } = answer
      const roots = [fromRoot, toRoot] as [Buffer, Buffer]
      assert.ok(verifyConsistency(from, roots[0], 9, roots[1], proof as Buffer[]), `${from}`)
    }
  })

  it('are refused past the end', async () => {
    const { deps } = await withLeaves(3)
    const inclusion = (index: string, size: string) => getInclusionProof(deps)({ index, size })
    await assert.rejects(inclusion('0', '0'), reason('RECORD_NOT_FOUND'))
    await assert.rejects(inclusion('2', '2'), reason('RECORD_NOT_FOUND'))
    await assert.rejects(inclusion('0', '4'), reason('INVALID_FIELD'))
    assert.equal((await inclusion('2', '3')).checkpoint, '')
    const consistency = (fromSize: string, toSize: string) =>
      getConsistencyProof(deps)({ fromSize, toSize })
    await assert.rejects(consistency('1', '4'), reason('INVALID_FIELD'))
    await assert.rejects(consistency('3', '2'), reason('INVALID_FIELD'))
  })

  it('start from a checkpoint and the tip', async () => {
    const { log, deps } = await withLeaves(3)
    const keys = { auditPublicKey: undefined as Buffer | undefined }
    const empty = await getCheckpoint({ ...deps, keys })()
    assert.deepEqual([empty.checkpoint, empty.size, empty.tipSize], ['', 0, 3])
    assert.deepEqual(empty.auditPublicKey, Buffer.alloc(0))
    assert.deepEqual(empty.tipRoot, await log.root(3))
    log.checkpoints.push({ size: 2, note: 'two' })
    const answer = await getCheckpoint({ ...deps, keys })()
    assert.deepEqual([answer.checkpoint, answer.size, answer.tipSize], ['two', 2, 3])
  })
})
