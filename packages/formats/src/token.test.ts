import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { fromHex, readVectors } from './testing/read-vectors.ts'
import { tokenSigningInput } from './token.ts'
import type { TokenClaims } from './token.ts'

const { publicKey, cases } = readVectors('tokens.json') as {
  publicKey: string
  cases: { generation: number; claims: TokenClaims; signingInput: string; token: string }[]
}

describe('an access token', () => {
  const key = createPublicKey({ key: fromHex(publicKey), format: 'der', type: 'spki' })

  for (const { generation, claims, signingInput, token } of cases) {
    it(`of token.${generation} is signed over what the vector has`, () => {
      assert.equal(tokenSigningInput(generation, claims), signingInput)
      const [header, payload, signature, ...more] = token.split('.')
      assert.equal(`${header}.${payload}`, signingInput)
      assert.deepEqual(more, [])
      assert.ok(
        verify(
          'sha256',
          Buffer.from(signingInput),
          { key, dsaEncoding: 'ieee-p1363' },
          Buffer.from(signature ?? '', 'base64url'),
        ),
      )
    })
  }

  it('has its claims in one order and no others', () => {
    const [first] = cases
    assert.ok(first)
    const { claims, generation, signingInput } = first
    const reversed = Object.fromEntries(Object.entries(claims).toReversed())
    const more = { ...reversed, admin: true } as unknown as TokenClaims
    assert.equal(tokenSigningInput(generation, more), signingInput)
  })
})
