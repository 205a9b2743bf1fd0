import { Metadata } from '@grpc/grpc-js'
import { growthOfOld } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { CarriedCall } from './carried-call.ts'
import type { Carrier } from './carried-call.ts'

class TestCarrier extends EventEmitter {
  cancelled = false
  readonly holding: readonly number[]

  constructor(numbers: number) {
    super()
    this.holding = new Array<number>(numbers).fill(0.5)
  }

  getPeer = () => '192.0.2.1:5'
  getAuthContext = () => ({ transportSecurityType: 'ssl' })
}

/** Only what a call reads of it. */
const carrierOf = (numbers: number): TestCarrier & Carrier =>
  new TestCarrier(numbers) as TestCarrier & Carrier

describe('CarriedCall', () => {
  it('has its own request, metadata and time, and the connection of its carrier', () => {
    const carrier = carrierOf(0)
    const [request, metadata] = [{}, new Metadata()]
    const call = new CarriedCall(carrier, request, metadata, 250)
    assert.equal(call.request, request)
    assert.equal(call.metadata, metadata)
    assert.equal(call.timeoutMs, 250)
    assert.equal(call.getDeadline(), Infinity)
    assert.equal(call.connectedBy, carrier)
    assert.equal(call.getPeer(), '192.0.2.1:5')
    assert.deepEqual(call.getAuthContext(), { transportSecurityType: 'ssl' })
  })

  it('is cancelled when its carrier is', () => {
    const carrier = carrierOf(0)
    const call = new CarriedCall(carrier, {}, new Metadata(), 250)
    let told = 0
    call.once('cancelled', () => (told += 1))
    assert.equal(call.cancelled, false)
    carrier.cancelled = true
    carrier.emit('cancelled')
    assert.equal(call.cancelled, true)
    assert.equal(told, 1)
  })

  it('lets go of its carrier with the next collection of what is young', async () => {
    const numbers = 2_000
    const metadata = new Metadata()
    const grown = await growthOfOld(40, () => {
      for (let at = 0; at < 50; at++) new CarriedCall(carrierOf(numbers), {}, metadata, 250)
    })
    const all = 40 * 50 * numbers * 8
    assert.ok(grown < all / 10, `${grown} bytes of ${all} grew old`)
  })
})
