import assert from 'node:assert/strict'
import { createPublicKey, randomBytes } from 'node:crypto'
import { consistencyPath, merkleRoot, parseCheckpoint, verifyCheckpoint } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from './test-hsm.ts'
import type { CheckpointRequest } from './types.ts'

const NOON = new Date('2026-03-01T12:00:00Z')

/** A log's leaf hashes, with roots and proofs of every size. */
class Log {
  readonly leaves = Array.from({ length: 100 }, () => randomBytes(32))

  root(size: number): Buffer {
    return merkleRoot(this.leaves.slice(0, size))
  }

  proof(from: number, size: number): Buffer[] {
    return consistencyPath(from, size).map(({ start, end }) =>
      merkleRoot(this.leaves.slice(start, end)),
    )
  }
}

describe('Hsm: checkpoints', () => {
  const made = useTestHsm()
  const log = new Log()

  /** Each test goes on from where the log stands: a row that was used is not gone back to. */
  let latest: { prior: CheckpointRequest['prior']; size: number } | undefined
  const at = () => (latest ??= { prior: made().token.checkpoint, size: 0 })

  async function grow(changes: Partial<CheckpointRequest> = {}) {
    const { prior, size: from } = at()
    const size = from + 7
    const next = await made().hsm.advanceCheckpoint({
      prior,
      size,
      root: log.root(size),
      proof: log.proof(from, size),
      now: NOON,
      ...changes,
    })
    latest = { prior: next, size }
    return next
  }

  it('follow each other as far as a proof holds', async () => {
    const before = await grow()
    const { row } = await grow()
    const size = before.row.size + 7
    const counter = before.row.counter + 1
    assert.deepEqual(row, { counter, size, root: log.root(size), time: NOON })
  })

  it('never go back in time, whatever the clock says', async () => {
    const { row } = await grow({ now: new Date(NOON.getTime() - 3_600_000) })
    assert.deepEqual(row.time, NOON)
  })

  it('do not follow without it', async () => {
    const { size } = (await grow()).row
    const proof = log.proof(size, size + 7)
    const forked = new Log()
    for (const odd of [
      { proof: [] },
      { proof: proof.slice(1) },
      { proof: [...proof, randomBytes(32)] },
      { proof: proof.map(() => randomBytes(32)) },
      { root: randomBytes(32) },
      { size: size - 1, root: log.root(size - 1), proof: [] },
      { size, root: randomBytes(32), proof: [] },
      { root: forked.root(size + 7), proof: forked.proof(size, size + 7) },
    ])
      await rejectsWith(grow(odd), 'INVALID_FIELD')
  })

  it('are signed as notes that anybody can check', async () => {
    const { row, ...next } = await grow()
    const note = parseCheckpoint(await made().hsm.signCheckpoint(next))
    assert.equal(note.realmUid, made().hsm.realmUid)
    assert.equal(note.size, row.size)
    assert.deepEqual(note.root, log.root(row.size))
    const [key, token] = [made().hsm.auditKeys()[0], made().hsm.tokenKeys()[0]]
    assert.ok(key && token)
    const keyOf = (spki: Buffer) => createPublicKey({ key: spki, format: 'der', type: 'spki' })
    assert.equal(verifyCheckpoint(note, keyOf(key.publicKey)), true)
    assert.equal(verifyCheckpoint(note, keyOf(token.publicKey)), false)
  })

  it('are not signed from a row that is not right', async () => {
    const { body, mac } = await grow()
    const bent = Buffer.from(mac)
    bent[0] = (bent[0] ?? 0) ^ 1
    await rejectsWith(made().hsm.signCheckpoint({ body, mac: bent }), 'ROW_INTEGRITY')
  })

  it('do not go back', async () => {
    const earlier = await grow()
    await made().hsm.signCheckpoint(earlier)
    await made().hsm.signCheckpoint(await grow())
    await rejectsWith(made().hsm.signCheckpoint(earlier), 'ROW_STALE')
    await rejectsWith(grow({ prior: earlier }), 'ROW_STALE')
  })
})
