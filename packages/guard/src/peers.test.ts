import assert from 'node:assert/strict'
import { rowVerifier, tokenKeySource } from './peers.ts'

const { signal } = new AbortController()
const ROW = { body: Buffer.from('body'), mac: Buffer.alloc(32) }

describe('guard: what key-crypto says', () => {
  it('of a row counts only where it says that it is valid', async () => {
    const verdicts = [
      'ROW_VERDICT_VALID',
      'ROW_VERDICT_INTEGRITY',
      'ROW_VERDICT_UNSPECIFIED',
    ] as const
    const verifier = rowVerifier({ Verify: () => Promise.resolve({ verdicts: [...verdicts] }) })
    assert.deepEqual(await verifier.verify([ROW, ROW, ROW], signal), [true, false, false])
  })

  it('of tokens counts only in the realm of the database', async () => {
    const realmUid = 'a1'.repeat(16)
    const answer = {
      realmUid,
      keys: [],
      auditPublicKey: Buffer.alloc(0),
      lowestGeneration: 1,
      lastCheckpointTime: null,
    }
    const asked = (own: string | undefined) =>
      tokenKeySource({ GetTokenKeys: () => Promise.resolve(answer) }, () => Promise.resolve(own))(
        signal,
      )
    assert.equal((await asked(realmUid)).realmUid, realmUid)
    await assert.rejects(asked('b2'.repeat(16)), /of realm/)
    await assert.rejects(asked(undefined), /of realm/)
  })
})
