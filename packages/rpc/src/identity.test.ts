import assert from 'node:assert/strict'
import { peerOf } from './identity.ts'

describe('peerOf', () => {
  const cases: [string, string | undefined, string | undefined][] = [
    [
      'takes the service from the one URI',
      'DNS:localhost, URI:spiffe://test/service/key-crypto',
      'key-crypto',
    ],
    [
      'refuses two URIs',
      'URI:spiffe://test/service/auth, URI:spiffe://test/service/audit',
      undefined,
    ],
    ['refuses another trust domain', 'URI:spiffe://other/service/auth', undefined],
    ['refuses a longer trust domain', 'URI:spiffe://test.evil/service/auth', undefined],
    ['refuses another path', 'URI:spiffe://test/user/auth', undefined],
    ['refuses a path below the service', 'URI:spiffe://test/service/auth/x', undefined],
    ['refuses a certificate without URI', 'DNS:auth', undefined],
    ['refuses a certificate without names', undefined, undefined],
    [
      'is not led on by a DNS name that quotes a URI',
      'DNS:"x, URI:spiffe://test/service/auth"',
      undefined,
    ],
  ]
  for (const [title, names, service] of cases) {
    it(title, () => {
      assert.equal(peerOf(names, 'test'), service)
    })
  }
})
