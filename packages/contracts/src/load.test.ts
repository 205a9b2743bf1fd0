import assert from 'node:assert/strict'
import { decode, encode, redact, service } from './index.ts'

describe('contracts', () => {
  it('gives the definition of a service by name', () => {
    assert.equal(
      service('strongroom.auth.v1.TokenService').IssueToken.path,
      '/strongroom.auth.v1.TokenService/IssueToken',
    )
  })

  it('encodes and decodes a message as the generated types say', () => {
    const bytes = encode('google.rpc.ErrorInfo', { reason: 'X', metadata: { a: 'b' } })
    assert.deepEqual(
      { ...decode('google.rpc.ErrorInfo', bytes) },
      { reason: 'X', domain: '', metadata: { a: 'b' } },
    )
  })

  it('throws on bytes that are no message', () => {
    assert.throws(() => decode('google.rpc.ErrorInfo', Buffer.from('ff', 'hex')))
  })

  it('hides what is marked debug_redact', () => {
    const request = { clientId: 'ci', clientSecret: 'hunter2', audience: 'secret' }
    assert.deepEqual(redact('strongroom.auth.v1.IssueTokenRequest', request), {
      clientId: 'ci',
      clientSecret: '[redacted]',
      audience: 'secret',
    })
  })

  it('hides bytes, and messages whose marks were not looked up', () => {
    const request = { rows: [{ body: Buffer.from('secret') }] }
    assert.deepEqual(redact('strongroom.key.v1.VerifyRequest', request), { rows: ['[message]'] })
  })
})
