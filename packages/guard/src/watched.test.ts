import { growthOfOld } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { watched } from './watched.ts'

describe('watched', () => {
  async function* items() {
    for (let at = 0; ; at += 1) yield await Promise.resolve({ text: `${'x'.repeat(600)}${at}` })
  }

  it('holds nothing that it has passed on', async function () {
    this.timeout(30_000)
    const pass = () => undefined
    const stream = watched(watched(items(), pass), pass)[Symbol.asyncIterator]()
    const turn = async () => {
      for (let at = 0; at < 500; at += 1) await stream.next()
    }
    // Once everything is compiled.
    await growthOfOld(10, turn)
    const grown = await growthOfOld(20, turn)
    // Held, each is 700 bytes and more: 7 MB.
    assert.ok(grown < 1024 * 1024, `${grown} bytes`)
    await stream.return?.()
  })

  it('ends the wait for an item that does not come, when it is ended', async () => {
    const never = { next: () => new Promise<never>(() => undefined) }
    const stream = watched({ [Symbol.asyncIterator]: () => never }, () => undefined)
    const iterator = stream[Symbol.asyncIterator]()
    const waiting = iterator.next()
    await iterator.return?.()
    assert.deepEqual(await waiting, { done: true, value: undefined })
    assert.deepEqual(await iterator.next(), { done: true, value: undefined })
  })

  it('checks each second while no item comes', async () => {
    const never = { next: () => new Promise<never>(() => undefined) }
    const refused = () => {
      throw new Error('no longer allowed')
    }
    const stream = watched({ [Symbol.asyncIterator]: () => never }, refused)
    await assert.rejects(stream[Symbol.asyncIterator]().next(), /no longer allowed/)
  })
})
