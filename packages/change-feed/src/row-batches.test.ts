import assert from 'node:assert/strict'
import { rowBatches } from './row-batches.ts'

const rows = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, at) => ({
    at,
    stored: { body: Buffer.alloc(bytes), mac: Buffer.alloc(32) },
  }))

const sizes = (count: number, bytes: number) => {
  const all = rows(count, bytes)
  const batches = rowBatches(all, ({ stored }) => stored)
  assert.deepEqual(batches.flat(), all)
  return batches.map((batch) => batch.length)
}

describe('rowBatches', () => {
  it('asks nothing about no rows', () => {
    assert.deepEqual(sizes(0, 0), [])
  })

  it('asks about 1,000 rows at most', () => {
    assert.deepEqual(sizes(1000, 100), [1000])
    assert.deepEqual(sizes(2001, 100), [1000, 1000, 1])
  })

  it('asks about 2 MiB at most', () => {
    assert.deepEqual(sizes(40, 139_000), [15, 15, 10])
    assert.deepEqual(sizes(4, 1024 * 1024 - 48), [2, 2])
    assert.deepEqual(sizes(4, 1024 * 1024 - 47), [1, 1, 1, 1])
  })

  it('asks about a row that is longer by itself', () => {
    assert.deepEqual(sizes(3, 3 * 1024 * 1024), [1, 1, 1])
  })
})
