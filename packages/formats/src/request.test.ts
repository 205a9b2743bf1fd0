import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { fingerprintInput, requestBody } from './request.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly principalUid: string
  readonly method: string
  readonly requestId: string
  readonly body: string
  readonly input: string
  readonly fingerprint: string
}

const { key, cases } = readVectors('requests.json') as { key: string; cases: Case[] }

describe('the fingerprint of a request', () => {
  for (const vector of cases) {
    const identity = { ...vector, body: fromHex(vector.body) }
    it(`is as the vector has it: body of ${vector.body.length / 2} bytes`, () => {
      const input = fingerprintInput(identity)
      assert.equal(input.toString('hex'), vector.input)
      const mac = createHmac('sha256', fromHex(key)).update(input).digest('hex')
      assert.equal(mac, vector.fingerprint)
    })

    it(`is another for another principal, method, id or body: ${vector.body.length / 2} bytes`, () => {
      for (const other of [
        { principalUid: '9'.repeat(32) },
        { method: '/strongroom.secret.v1.SecretService/DeleteSecret' },
        { requestId: '7d444840-9dc0-11d1-b245-5ffdce74fad3' },
        { requestId: '' },
        { body: Buffer.concat([identity.body, Buffer.alloc(1)]) },
      ])
        assert.notEqual(fingerprintInput({ ...identity, ...other }).toString('hex'), vector.input)
    })
  }

  it('does not let one field run into the next', () => {
    const [first] = cases
    assert.ok(first)
    const input = (method: string, requestId: string) =>
      fingerprintInput({ ...first, body: Buffer.alloc(0), method, requestId }).toString('hex')
    assert.notEqual(input('/a', 'bc'), input('/ab', 'c'))
  })

  it('covers the request without its request_id', () => {
    const encode = (message: { name: string; requestId?: string }) =>
      Buffer.from(JSON.stringify([message.name, message.requestId]))
    const body = requestBody({ name: 'n', requestId: 'first' }, encode)
    assert.deepEqual(body, requestBody({ name: 'n', requestId: 'second' }, encode))
    assert.deepEqual(body, requestBody({ name: 'n' }, encode))
    assert.notDeepEqual(body, requestBody({ name: 'm', requestId: 'first' }, encode))
  })
})
