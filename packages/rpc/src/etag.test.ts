import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { assertEtag } from './etag.ts'

const KEPT = `"${'a1'.repeat(16)}-3"`

describe('an etag', () => {
  const check = (given: string, kept?: string) => () => {
    assertEtag(given, kept, 'vaults/demo', 'vault.etag')
  }

  it('agrees with what it was read of; none at all agrees with everything, "0" with nothing', async () => {
    check(KEPT, KEPT)()
    check('', KEPT)()
    check('')()
    check('"0"')()
    const others = [`"${'a1'.repeat(16)}-2"`, `"${'b2'.repeat(16)}-3"`, '"0"', '"3"', '"*"']
    for (const other of others) await rejectsWith(check(other, KEPT), 'ETAG_MISMATCH')
    await rejectsWith(check(KEPT), 'ETAG_MISMATCH')
  })

  it('is refused by its field where it can be none', async () => {
    for (const bad of ['3', '"3', '""', '*', 'W/"3"', '"a b"', '"é"', `"${'1'.repeat(65)}"`]) {
      const { message } = await rejectsWith(check(bad, KEPT), 'INVALID_FIELD')
      assert.match(message, /^vault\.etag: must be an etag as it was read/)
    }
  })
})
