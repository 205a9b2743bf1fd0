import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from './test-hsm.ts'
import { headOf, makeKey, makeRow, useKey } from './test-keys.ts'
import type { TestKey } from './test-keys.ts'
import type { HeadRow, StateRow } from '@strongroom/formats'
import type { KeyAlgorithm, KeyOperation, KeyUse } from './types.ts'

const DIGEST = Buffer.alloc(32, 1)
const SIGN = { operation: 'sign', algorithm: 'ES256', input: DIGEST } as const
const NOON = new Date('2026-03-01T12:00:00Z')
const MINUTE_MS = 60_000
const EARLIER = new Date(NOON.getTime() - MINUTE_MS)
const LATER = new Date(NOON.getTime() + MINUTE_MS)

describe('Hsm: what a key is not used for', () => {
  const made = useTestHsm()
  const keys = new Map<string, TestKey>()
  before(async function () {
    this.timeout(30_000)
    const { hsm } = made()
    const kinds = {
      'P-256': { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' },
      'P-521': { keyType: 'EC', sizeOrCurve: 'P-521', family: 'EC' },
      'P-256K': { keyType: 'EC', sizeOrCurve: 'P-256K', family: 'EC' },
      RSA: { keyType: 'RSA', sizeOrCurve: '2048', family: 'RSA' },
      GCM: { keyType: 'oct', sizeOrCurve: '256', family: 'AES-GCM' },
      KW: { keyType: 'oct', sizeOrCurve: '128', family: 'AES-KW' },
      HMAC: { keyType: 'oct', sizeOrCurve: '256', family: 'HMAC' },
    } as const
    for (const [name, kind] of Object.entries(kinds)) keys.set(name, await makeKey(hsm, kind))
  })
  const key = (name: string): TestKey => {
    const found = keys.get(name)
    if (!found) throw new Error(`no test key ${name}`)
    return found
  }
  const use = (name: string, fields: KeyUse) => useKey(made().hsm, key(name), fields)

  it('a digest of another length', async () => {
    for (const bytes of [0, 20, 31, 33, 64])
      await rejectsWith(use('P-256', { ...SIGN, input: Buffer.alloc(bytes) }), 'DIGEST_LENGTH')
    for (const [name, algorithm] of [
      ['P-521', 'ES512'],
      ['RSA', 'RS384'],
      ['RSA', 'PS512'],
    ] as const)
      for (const operation of ['sign', 'verify'] as const)
        await rejectsWith(use(name, { operation, algorithm, input: DIGEST }), 'DIGEST_LENGTH')
  })

  const misfits: [string, KeyOperation, KeyAlgorithm][] = [
    ['P-256', 'sign', 'ES384'],
    ['P-256', 'sign', 'ES256K'],
    ['P-256K', 'sign', 'ES256'],
    ['P-256', 'sign', 'RS256'],
    ['P-256', 'encrypt', 'RSA-OAEP'],
    ['P-256', 'encrypt', 'ES256'],
    ['RSA', 'sign', 'ES256'],
    ['RSA', 'sign', 'RSA-OAEP'],
    ['RSA', 'decrypt', 'RS256'],
    ['RSA', 'encrypt', 'A256GCM'],
    ['GCM', 'encrypt', 'A128GCM'],
    ['GCM', 'encrypt', 'A256KW'],
    ['GCM', 'wrapKey', 'A256GCM'],
    ['GCM', 'unwrapKey', 'A256KW'],
    ['GCM', 'sign', 'HS256'],
    ['KW', 'wrapKey', 'A256KW'],
    ['KW', 'encrypt', 'A128GCM'],
    ['KW', 'decrypt', 'A128KW'],
    ['HMAC', 'sign', 'HS384'],
    ['HMAC', 'sign', 'ES256'],
    ['HMAC', 'encrypt', 'A256GCM'],
  ]
  for (const [name, operation, algorithm] of misfits)
    it(`${name} to ${operation} with ${algorithm}`, () =>
      rejectsWith(use(name, { operation, algorithm, input: DIGEST }), 'ALGORITHM_MISMATCH'))

  it('an algorithm or operation that nobody knows', async () => {
    for (const algorithm of ['none', '', 'constructor', '__proto__', 'A256CBC'])
      await rejectsWith(
        use('P-256', { ...SIGN, algorithm: algorithm as KeyAlgorithm }),
        'ALGORITHM_MISMATCH',
      )
    for (const operation of ['derive', '', 'constructor'])
      await rejectsWith(
        use('P-256', { ...SIGN, operation: operation as KeyOperation }),
        'ALGORITHM_MISMATCH',
      )
  })

  describe('under a state', () => {
    const fresh = async (changes: Partial<StateRow>, fields: KeyUse = SIGN) => {
      const kind = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
      return useKey(made().hsm, await makeKey(made().hsm, kind, changes), fields, {}, NOON)
    }

    it('that is disabled', () => rejectsWith(fresh({ enabled: false }), 'KEY_DISABLED'))
    it('that has expired', () => rejectsWith(fresh({ expiry: EARLIER }), 'KEY_EXPIRED'))
    it('that expires now', () => rejectsWith(fresh({ expiry: NOON }), 'KEY_EXPIRED'))
    it('that is not valid yet', () => rejectsWith(fresh({ notBefore: LATER }), 'KEY_NOT_YET_VALID'))
    it('that is destroyed', () => rejectsWith(fresh({ destroyed: EARLIER }), 'KEY_NOT_FOUND'))
    it('without the operation', () =>
      rejectsWith(fresh({ operations: ['verify'] }), 'KEY_OPERATION_FORBIDDEN'))
    it('without any operation', () =>
      rejectsWith(fresh({ operations: [] }), 'KEY_OPERATION_FORBIDDEN'))

    it('at a time that is none', async () => {
      const kind = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
      const never = new Date(NaN)
      for (const [times, reason] of [
        [{ expiry: LATER }, 'KEY_EXPIRED'],
        [{ notBefore: EARLIER }, 'KEY_NOT_YET_VALID'],
      ] as const) {
        const timed = await makeKey(made().hsm, kind, times)
        await rejectsWith(useKey(made().hsm, timed, SIGN, {}, never), reason)
      }
    })

    it('but is used from the first moment to the last', async () => {
      const { output } = await fresh({ notBefore: NOON, expiry: LATER })
      assert.equal(output.length, 64)
    })

    it('and past its times still verifies, as in Azure', async () => {
      const verify = { operation: 'verify', algorithm: 'ES256', input: DIGEST } as const
      const result = await fresh({ expiry: EARLIER }, { ...verify, signature: Buffer.alloc(64) })
      assert.equal(result.valid, false)
      await rejectsWith(fresh({ enabled: false }, verify), 'KEY_DISABLED')
    })
  })

  it('decrypts and unwraps past its times, and does not encrypt or wrap', async () => {
    const kind = { keyType: 'oct', sizeOrCurve: '256', family: 'AES-GCM' } as const
    const expired = await makeKey(made().hsm, kind, { expiry: LATER })
    const encrypt = { operation: 'encrypt', algorithm: 'A256GCM', input: DIGEST } as const
    const { output, iv, tag } = await useKey(made().hsm, expired, encrypt, {}, NOON)
    assert.ok(iv && tag)
    const later = new Date(LATER.getTime() + 1)
    const decrypt = { operation: 'decrypt', algorithm: 'A256GCM', input: output, iv, tag } as const
    assert.deepEqual((await useKey(made().hsm, expired, decrypt, {}, later)).output, DIGEST)
    await rejectsWith(useKey(made().hsm, expired, encrypt, {}, later), 'KEY_EXPIRED')
  })

  describe('under a head', () => {
    const under = async (changes: Partial<HeadRow>) => {
      const kind = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
      const fresh = await makeKey(made().hsm, kind)
      const { objectUid, versionUid } = fresh.state.row
      const row = headOf(fresh.vaultUid, objectUid, versionUid, changes)
      const head = await makeRow(made().hsm, 'head', row)
      return useKey(made().hsm, fresh, SIGN, { head })
    }
    it('that is deleted', () =>
      rejectsWith(under({ deletedAt: EARLIER, purgeAt: LATER }), 'KEY_NOT_FOUND'))
    it('that is a tombstone', () =>
      rejectsWith(under({ currentVersionUid: null, versionCount: 0 }), 'KEY_NOT_FOUND'))
    it('of something that is no key', () =>
      rejectsWith(under({ objectType: 'secrets' }), 'ROW_INTEGRITY'))
    it('that does not know of the version yet', () =>
      rejectsWith(under({ currentOrdinal: 0 }), 'ROW_INTEGRITY'))
    it('that a certificate owns, when the version does not', () =>
      rejectsWith(under({ managedBy: 'certificate' }), 'ROW_INTEGRITY'))
  })

  it('in a vault that was purged', async () => {
    const { hsm } = made()
    const kind = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
    const fresh = await makeKey(hsm, kind)
    const buried = { ...fresh.vaultKey.row, counter: 2, blob: Buffer.alloc(0) }
    const vaultKey = await makeRow(hsm, 'vault-key', buried, fresh.vaultKey)
    await rejectsWith(useKey(hsm, fresh, SIGN, { vaultKey }), 'KEY_NOT_FOUND')
    // And what was used before does not come back.
    await rejectsWith(useKey(hsm, fresh, SIGN), 'ROW_STALE')
  })

  it('refuses key material that no key has', async () => {
    const { hsm } = made()
    const { vaultKey, keyVersion } = key('P-256')
    const { row } = keyVersion
    for (const odd of [
      { sizeOrCurve: 'P-192' },
      { keyType: 'RSA', family: 'RSA', sizeOrCurve: '1024' },
      { keyType: 'oct', family: 'AES-GCM', sizeOrCurve: '512' },
      { keyType: 'oct', family: 'HMAC', sizeOrCurve: '128' },
      { keyType: 'oct', family: 'EC', sizeOrCurve: 'P-256' },
      { keyType: 'EC', family: 'HMAC', sizeOrCurve: 'P-256' },
    ] as const)
      await rejectsWith(hsm.createKeyVersion(vaultKey, { ...row, ...odd }), 'INVALID_FIELD')
    await rejectsWith(
      hsm.createKeyVersion(vaultKey, { ...row, wrapKeyGeneration: 2 }),
      'ROW_INTEGRITY',
    )
    const sealKey = await hsm.createVaultKey(key('P-256').vaultUid, 'seal', 1)
    await rejectsWith(hsm.createKeyVersion(sealKey, row), 'ROW_INTEGRITY')
  })

  it('gives random bytes within limits', async () => {
    const { hsm } = made()
    for (const bytes of [1, 16, 65_536]) assert.equal((await hsm.random(bytes)).length, bytes)
    for (const bytes of [0, 65_537]) await rejectsWith(hsm.random(bytes), 'INVALID_FIELD')
    assert.notEqual(await hsm.uid(), await hsm.uid())
    assert.match(await hsm.uid(), /^[0-9a-f]{32}$/)
    assert.equal((await hsm.fingerprint(randomBytes(100))).length, 32)
  })
})
