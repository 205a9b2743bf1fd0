import assert from 'node:assert/strict'

import type { GetSecretResponseInit } from '@strongroom/contracts/secret'
import { service } from '@strongroom/contracts'

import { call } from '../fakes.ts'
import { holdValue, wipeUnsent, wipingMethod } from './value-wiper.ts'

const NAME = 'vaults/payments/secrets/password'
const zeroes = Buffer.alloc(8)
const answer = () => ({ data: Buffer.alloc(8, 7) })

describe('values on their way out', () => {
  it('are zeroed once they are serialized', () => {
    const { GetSecret } = service('strongroom.secret.v1.SecretService')
    const response: GetSecretResponseInit = answer()
    const wire = wipingMethod(GetSecret).responseSerialize(response)
    assert.ok(wire.includes(Buffer.alloc(8, 7)))
    assert.deepEqual(response.data, zeroes)
  })

  it('are zeroed when they cannot be serialized', () => {
    const response = answer()
    const method = wipingMethod({
      responseSerialize: ({ text }: GetSecretResponseInit): Buffer => {
        throw new Error(text ?? 'too large')
      },
    })
    assert.throws(() => method.responseSerialize(response))
    assert.deepEqual(response.data, zeroes)
  })

  it('are left alone while they may still leave', async () => {
    const response = answer()
    const handler = wipeUnsent(holdValue(() => Promise.resolve(response)))
    assert.equal(await handler({}, call('GetSecret', NAME)), response)
    assert.deepEqual(response, answer())
  })

  it('are zeroed when a layer between refuses the answer', async () => {
    const response = answer()
    const inner = holdValue(() => Promise.resolve(response))
    const handler = wipeUnsent(async (request, at) => {
      await inner(request, at)
      throw new Error('no record')
    })
    await assert.rejects(handler({}, call('GetSecret', NAME)), /no record/)
    assert.deepEqual(response.data, zeroes)
  })

  it('are zeroed, and not sent, when nobody waits any more', async () => {
    const response = answer()
    const handler = wipeUnsent(holdValue(() => Promise.resolve(response)))
    const signal = AbortSignal.abort()
    await assert.rejects(handler({}, call('GetSecret', NAME, { signal })))
    assert.deepEqual(response.data, zeroes)
  })
})
