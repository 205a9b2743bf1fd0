import assert from 'node:assert/strict'

import { parseCheckpoint } from '@strongroom/formats'

import { Checkpointer } from './checkpointer.ts'
import { UnsignedTail } from './domain/unsigned-tail.ts'
import { MemoryLog, MemorySigner } from './fakes.ts'
import { Tip } from './store/tip.ts'

async function setUp(leaves = 3) {
  const log = new MemoryLog()
  for (let at = 0; at < leaves; at += 1) await log.add()
  const signer = new MemorySigner()
  const tip = new Tip()
  const tail = new UnsignedTail(() => new Date())
  const options = { tree: log, checkpoints: log.checkpointStore, signer, tail, tip }
  return { log, signer, tip, tail, checkpointer: new Checkpointer(options) }
}

describe('the checkpointer', () => {
  it('has the whole log signed, and learns its size', async () => {
    const { log, signer, tip, checkpointer } = await setUp()
    await checkpointer.turn()
    assert.equal(tip.size, 3)
    assert.deepEqual(
      signer.requests.map(({ fromSize, size }) => [fromSize, size]),
      [[0, 3]],
    )
    const [kept] = log.checkpoints
    assert.ok(kept)
    assert.deepEqual(parseCheckpoint(kept.note).root, await log.root(3))
  })

  it('asks for nothing while nothing is new, or the last one is young', async () => {
    const { log, signer, checkpointer } = await setUp()
    await checkpointer.turn()
    log.signedAgoMs = 1000
    await checkpointer.turn()
    await log.add()
    log.signedAgoMs = 599
    await checkpointer.turn()
    assert.equal(signer.requests.length, 1)
    log.signedAgoMs = 600
    await checkpointer.turn()
    await log.add()
    await checkpointer.turn({ eager: true })
    assert.deepEqual(
      signer.requests.map(({ fromSize, size }) => [fromSize, size]),
      [
        [0, 3],
        [3, 4],
        [4, 5],
      ],
    )
  })

  it('goes on from where the monitor stands when a note was lost', async () => {
    const { log, signer, checkpointer } = await setUp()
    signer.size = 2
    await checkpointer.turn()
    assert.equal(log.checkpoints.length, 0)
    await checkpointer.turn()
    assert.deepEqual(
      signer.requests.map(({ fromSize }) => fromSize),
      [0, 2],
    )
    assert.equal(log.checkpoints[0]?.size, 3)
  })

  it('asks for nothing while the log is behind what was signed', async () => {
    const { log, signer, checkpointer } = await setUp()
    signer.size = 5
    await checkpointer.turn()
    await checkpointer.turn()
    assert.equal(signer.requests.length, 1)
    assert.equal(log.checkpoints.length, 0)
  })

  it('keeps no note over another root, or by another key', async () => {
    const { log, signer, checkpointer } = await setUp()
    signer.otherRoot = Buffer.alloc(32, 1)
    await assert.rejects(checkpointer.turn(), /another checkpoint/)
    const other = await setUp()
    other.signer.otherKey = true
    await assert.rejects(other.checkpointer.turn(), /another checkpoint/)
    assert.deepEqual([...log.checkpoints, ...other.log.checkpoints], [])
  })

  it('believes no stored checkpoint but by its signature', async () => {
    const stranger = await setUp()
    await stranger.checkpointer.turn()
    const [foreign] = stranger.log.checkpoints
    assert.ok(foreign)
    for (const forge of [
      (note: string) => ({ size: 5, note }),
      () => foreign,
      () => ({ size: 3, note: 'a checkpoint' }),
      () => ({ size: 0, note: '' }),
    ]) {
      const { log, signer, tail, checkpointer } = await setUp()
      await checkpointer.turn()
      const [own] = log.checkpoints.splice(0)
      assert.ok(own)
      const before = tail.state
      for (let more = 0; more < 4; more += 1) await log.add()
      log.checkpoints.push(forge(own.note))
      await assert.rejects(checkpointer.turn({ eager: true }), { reason: 'ROW_INTEGRITY' })
      // What is not looked at grows old, until the log takes no more.
      assert.equal(tail.state, before)
      assert.equal(signer.requests.length, 1)
    }
  })

  it('signs though the last checkpoint bears a time that is yet to come', async () => {
    const { log, signer, checkpointer } = await setUp()
    log.signedAgoMs = -1
    await checkpointer.turn()
    assert.equal(signer.requests.length, 1)
  })

  it('signs what is left when it stops', async () => {
    const { log, checkpointer } = await setUp()
    checkpointer.start()
    await log.add()
    await checkpointer.stop()
    assert.equal(log.checkpoints.at(-1)?.size, 4)
  })
})
