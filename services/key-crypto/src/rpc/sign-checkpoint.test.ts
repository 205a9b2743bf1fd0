import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { StoredRow } from '@strongroom/change-feed'
import { Fault } from '@strongroom/fault'
import { consistencyPath, merkleRoot, parseCheckpoint } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { CheckpointFloor, writeFloor } from '../store/checkpoint-floor.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

/** The database's row, read and replaced with the pauses of a network between. */
class MemoryCheckpoints {
  row: StoredRow

  constructor(row: StoredRow) {
    this.row = row
  }

  async read(): Promise<StoredRow> {
    await turn()
    return this.row
  }

  async replace(before: StoredRow, after: StoredRow): Promise<boolean> {
    await turn()
    if (!this.row.mac.equals(before.mac)) return false
    this.row = after
    return true
  }
}

describe('SignCheckpoint', () => {
  const made = useTestHsm()
  const leaves = Array.from({ length: 64 }, () => randomBytes(32))
  const proof = (from: number, to: number): Buffer[] =>
    consistencyPath(from, to).map(({ start, end }) => merkleRoot(leaves.slice(start, end)))
  let folder: string
  let checkpoints: MemoryCheckpoints
  let size = 0

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-checkpoints-'))
    checkpoints = new MemoryCheckpoints(made().token.checkpoint)
  })
  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** A replica with a floor of its own; all share the database and, here, the HSM. */
  async function replica(name: string, seen = { size: 0, root: Buffer.alloc(32) }) {
    const path = join(folder, name)
    await writeFloor(path, seen)
    const floor = await CheckpointFloor.open(path)
    const sign = signCheckpoint({
      hsm: made().hsm,
      checkpoints,
      floor,
      consistencyProof: async (from: number, to: number) => proof(from, to),
      now: () => new Date(),
    } as unknown as ProtectionDeps)
    const extend = (from: number, to: number) =>
      sign({
        fromSize: String(from),
        size: String(to),
        root: merkleRoot(leaves.slice(0, to)),
        proof: proof(from, to),
      })
    return { floor, extend }
  }

  const sizeOf = (checkpoint: string | undefined) => parseCheckpoint(checkpoint ?? '').size

  it('tells all but one of those who ask at once where it stands', async () => {
    const { extend, floor } = await replica('one')
    for (let round = 0; round < 5; round += 1) {
      const [from, to] = [size, size + 3]
      const asked = await Promise.allSettled([1, 2, 3].map((more) => extend(from, from + more)))
      const signed = asked.filter(({ status }) => status === 'fulfilled')
      assert.equal(signed.length, 1)
      for (const each of asked) {
        if (each.status === 'fulfilled') continue
        assert.ok(each.reason instanceof Fault)
        assert.equal(each.reason.reason, 'CHECKPOINT_MOVED')
        size = Number(each.reason.metadata['size'])
      }
      assert.ok(size > from && size <= to)
      assert.equal(floor.floor.size, size)
    }
  })

  it('goes on from what another replica signed', async () => {
    const [one, other] = [await replica('a'), await replica('b')]
    for (let round = 0; round < 4; round += 1) {
      const { extend, floor } = round % 2 === 0 ? one : other
      const { checkpoint } = await extend(size, size + 2)
      size += 2
      assert.equal(sizeOf(checkpoint), size)
      assert.equal(floor.floor.size, size)
    }
  })

  it('signs the same one again when its answer was lost', async () => {
    const { extend } = await replica('again')
    await extend(size, size + 1)
    size += 1
    assert.equal(sizeOf((await extend(size, size)).checkpoint), size)
  })

  it('refuses a database that stands behind what it saw', async () => {
    const { extend } = await replica('behind')
    const earlier = checkpoints.row
    await extend(size, size + 1)
    checkpoints.row = earlier
    await rejectsWith(extend(size, size + 2), 'ROW_ROLLED_BACK')
  })

  it('refuses a database that holds another log than the one it saw', async () => {
    for (const seen of [size, size - 1]) {
      const { extend, floor } = await replica(`fork ${seen}`, { size: seen, root: randomBytes(32) })
      await rejectsWith(extend(size, size + 1), 'ROW_ROLLED_BACK')
      assert.equal(floor.floor.size, seen)
    }
  })
})
