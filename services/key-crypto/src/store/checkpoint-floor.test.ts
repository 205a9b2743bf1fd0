import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CheckpointFloor, formatFloor, parseFloor, writeFloor } from './checkpoint-floor.ts'

describe('CheckpointFloor', () => {
  let directory: string
  let path: string
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'strongroom-floor-'))
    path = join(directory, 'floor')
  })
  after(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  const floor = (size: number) => ({ size, root: randomBytes(32) })

  it('is not there by itself', () =>
    assert.rejects(CheckpointFloor.open(join(directory, 'missing')), { code: 'ENOENT' }))

  it('rises, durably, and never sinks', async () => {
    await writeFloor(path, floor(0))
    const kept = await CheckpointFloor.open(path)
    const [high, low] = [floor(20), floor(10)]
    await Promise.all([kept.raise(low), kept.raise(high), kept.raise(low)])
    assert.deepEqual(kept.floor, high)
    await kept.raise(floor(20))
    assert.deepEqual((await CheckpointFloor.open(path)).floor, high)
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(directory), ['floor'])
  })

  it('reads back what it wrote', () => {
    const some = floor(123_456)
    assert.deepEqual(parseFloor(formatFloor(some)), some)
    assert.ok(formatFloor(some).startsWith('strongroom-checkpoint-floor/1\n123456\n'))
  })

  it('believes no other text', () => {
    const right = formatFloor(floor(7))
    for (const odd of [
      '',
      right.slice(0, -1),
      `${right}\n`,
      right.replace('7', '07'),
      right.replace('/1', '/2'),
    ])
      assert.throws(() => parseFloor(odd), /not a checkpoint floor/)
  })
})
