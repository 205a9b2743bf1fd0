import assert from 'node:assert/strict'
import { Fault } from '@strongroom/fault'
import { parsePageToken } from '@strongroom/formats'
import { cut, pageOf } from './pages.ts'

const others = ['ListKeys', 'a vault']
/** What was read for a page: items by name, each with a state so long. */
const read = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `k${at}`,
    state: { body: Buffer.alloc(bytes), mac: Buffer.alloc(32) },
  }))
const names = (count: number, bytes: number, size: number) => {
  const { page, nextPageToken } = cut(read(count, bytes), size, others, ({ name }) => name)
  return [page.length, page.at(-1)?.name, parsePageToken(nextPageToken, others)]
}

describe('a page of keys', () => {
  it('has 25 items where nothing is asked for, and no more than 100', () => {
    assert.equal(pageOf({ pageSize: 0, pageToken: '' }, others).size, 25)
    assert.equal(pageOf({ pageSize: 100, pageToken: '' }, others).size, 100)
    assert.throws(
      () => pageOf({ pageSize: 101, pageToken: '' }, others),
      (thrown) => thrown instanceof Fault && thrown.reason === 'INVALID_FIELD',
    )
  })

  it('names the next one where there is more', () => {
    assert.deepEqual(names(3, 100, 2), [2, 'k1', 'k1'])
    assert.deepEqual(names(2, 100, 2), [2, 'k1', undefined])
    assert.deepEqual(names(0, 100, 2), [0, undefined, undefined])
  })

  it('ends earlier where a message cannot hold it, and the next goes on there', () => {
    assert.deepEqual(names(101, 61_000, 100), [34, 'k33', 'k33'])
    assert.deepEqual(names(40, 61_000, 100), [34, 'k33', 'k33'])
    assert.deepEqual(names(2, 3_000_000, 2), [1, 'k0', 'k0'])
  })
})
