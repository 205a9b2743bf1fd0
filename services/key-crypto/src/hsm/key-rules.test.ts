import assert from 'node:assert/strict'
import type { KeyVersionRow } from '@strongroom/formats'
import { algorithms, isAlgorithm } from './algorithms.ts'
import { Refusal } from './faults.ts'
import { assertFits, assertInput, assertTogether, assertUsable } from './key-rules.ts'
import type { KeyRowValues } from './key-rules.ts'
import { headOf, stateOf } from './test-keys.ts'
import type { KeyAlgorithm, KeyOperation } from './types.ts'

const [VAULT, OBJECT, VERSION, OTHER] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
]
const EMPTY = Buffer.alloc(0)

const version = (fields: Partial<KeyVersionRow> = {}): KeyVersionRow => ({
  objectUid: OBJECT,
  versionUid: VERSION,
  ordinal: 1,
  keyType: 'EC',
  sizeOrCurve: 'P-256',
  family: 'EC',
  exportable: false,
  protection: 'HSM',
  managedBy: null,
  wrapKeyGeneration: 1,
  mechanism: 'AES-KWP',
  blob: Buffer.alloc(40),
  publicKey: EMPTY,
  ...fields,
})
const rows: KeyRowValues = {
  vaultKey: {
    vaultUid: VAULT,
    purpose: 'wrap',
    generation: 1,
    rootGeneration: 1,
    counter: 1,
    blob: Buffer.alloc(40),
  },
  head: headOf(VAULT, OBJECT, VERSION),
  state: stateOf(OBJECT, VERSION),
  keyVersion: version(),
}

const reasonOf = (work: () => unknown): string => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

describe('assertTogether', () => {
  const together = (changed: Partial<KeyRowValues>, vaultUid = VAULT) =>
    reasonOf(() => {
      assertTogether({ ...rows, ...changed }, vaultUid)
    })

  it('takes the rows of one key', () => {
    assert.equal(together({}), 'allowed')
  })

  const apart: Record<string, Partial<KeyRowValues>> = {
    'a vault key of another vault': { vaultKey: { ...rows.vaultKey, vaultUid: OTHER } },
    'a seal key': { vaultKey: { ...rows.vaultKey, purpose: 'seal' } },
    'a vault key of another generation': { vaultKey: { ...rows.vaultKey, generation: 2 } },
    'a head of another vault': { head: { ...rows.head, vaultUid: OTHER } },
    'a head of another object': { head: { ...rows.head, objectUid: OTHER } },
    'a head of a secret': { head: { ...rows.head, objectType: 'secrets' } },
    'a head before this version': { head: { ...rows.head, currentOrdinal: 0 } },
    'a head that a certificate owns': { head: { ...rows.head, managedBy: 'certificate' } },
    'a state of another object': { state: { ...rows.state, objectUid: OTHER } },
    'a state of another version': { state: { ...rows.state, versionUid: OTHER } },
    'a state of another ordinal': { state: { ...rows.state, ordinal: 2 } },
    'a version of another object': { keyVersion: version({ objectUid: OTHER }) },
    'a version of another uid': { keyVersion: version({ versionUid: OTHER }) },
    'a version of another ordinal': { keyVersion: version({ ordinal: 2 }) },
    'a version that a certificate owns': { keyVersion: version({ managedBy: 'certificate' }) },
  }
  for (const [what, changed] of Object.entries(apart))
    it(`refuses ${what}`, () => {
      assert.equal(together(changed), 'ROW_INTEGRITY')
    })

  it('refuses right rows for another vault', () => {
    assert.equal(together({}, OTHER), 'ROW_INTEGRITY')
  })
})

describe('assertUsable', () => {
  const operations: KeyOperation[] = [
    'sign',
    'verify',
    'encrypt',
    'decrypt',
    'wrapKey',
    'unwrapKey',
  ]

  it('keeps only new use to the times of a version, as Azure does', () => {
    const past = { ...rows, state: { ...rows.state, expiry: new Date(1000) } }
    const future = { ...rows, state: { ...rows.state, notBefore: new Date(3000) } }
    const verdicts = (values: KeyRowValues) =>
      operations.filter(
        (operation) =>
          reasonOf(() => {
            assertUsable(values, operation, 2000)
          }) === 'allowed',
      )
    assert.deepEqual(verdicts(rows), operations)
    assert.deepEqual(verdicts(past), ['verify', 'decrypt', 'unwrapKey'])
    assert.deepEqual(verdicts(future), ['verify', 'decrypt', 'unwrapKey'])
  })

  it('says that a deleted key is not there before it says anything else of it', () => {
    const gone = {
      ...rows,
      head: { ...rows.head, deletedAt: new Date(0) },
      state: { ...rows.state, enabled: false, operations: [] },
    }
    const reason = reasonOf(() => {
      assertUsable(gone, 'sign', 0)
    })
    assert.equal(reason, 'KEY_NOT_FOUND')
  })
})

describe('assertFits', () => {
  const kinds: Record<string, Partial<KeyVersionRow>> = {
    'P-256': {},
    'P-384': { sizeOrCurve: 'P-384' },
    'P-521': { sizeOrCurve: 'P-521' },
    'P-256K': { sizeOrCurve: 'P-256K' },
    RSA: { keyType: 'RSA', family: 'RSA', sizeOrCurve: '3072' },
    'AES-GCM 128': { keyType: 'oct', family: 'AES-GCM', sizeOrCurve: '128' },
    'AES-GCM 192': { keyType: 'oct', family: 'AES-GCM', sizeOrCurve: '192' },
    'AES-GCM 256': { keyType: 'oct', family: 'AES-GCM', sizeOrCurve: '256' },
    'AES-KW 128': { keyType: 'oct', family: 'AES-KW', sizeOrCurve: '128' },
    'AES-KW 192': { keyType: 'oct', family: 'AES-KW', sizeOrCurve: '192' },
    'AES-KW 256': { keyType: 'oct', family: 'AES-KW', sizeOrCurve: '256' },
    'HMAC 256': { keyType: 'oct', family: 'HMAC', sizeOrCurve: '256' },
    'HMAC 384': { keyType: 'oct', family: 'HMAC', sizeOrCurve: '384' },
    'HMAC 512': { keyType: 'oct', family: 'HMAC', sizeOrCurve: '512' },
  }
  const signing = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']
  const both = 'sign verify'
  const expected: Record<string, Record<string, string>> = {
    'P-256': { ES256: both },
    'P-384': { ES384: both },
    'P-521': { ES512: both },
    'P-256K': { ES256K: both },
    RSA: {
      ...Object.fromEntries(signing.map((name) => [name, both])),
      'RSA-OAEP': 'encrypt decrypt wrapKey unwrapKey',
      'RSA-OAEP-256': 'encrypt decrypt wrapKey unwrapKey',
    },
    'AES-GCM 128': { A128GCM: 'encrypt decrypt' },
    'AES-GCM 192': { A192GCM: 'encrypt decrypt' },
    'AES-GCM 256': { A256GCM: 'encrypt decrypt' },
    'AES-KW 128': { A128KW: 'wrapKey unwrapKey' },
    'AES-KW 192': { A192KW: 'wrapKey unwrapKey' },
    'AES-KW 256': { A256KW: 'wrapKey unwrapKey' },
    'HMAC 256': { HS256: both },
    'HMAC 384': { HS256: both, HS384: both },
    'HMAC 512': { HS256: both, HS384: both, HS512: both },
  }
  const operations: KeyOperation[] = [
    'sign',
    'verify',
    'encrypt',
    'decrypt',
    'wrapKey',
    'unwrapKey',
  ]

  for (const [kind, fields] of Object.entries(kinds))
    it(`gives ${kind} its algorithms and no other`, () => {
      const found = Object.fromEntries(
        (Object.keys(algorithms) as KeyAlgorithm[]).flatMap((algorithm) => {
          const fitting = operations.filter(
            (operation) =>
              reasonOf(() => assertFits(version(fields), algorithm, operation)) === 'allowed',
          )
          return fitting.length > 0 ? [[algorithm, fitting.join(' ')]] : []
        }),
      )
      assert.deepEqual(found, expected[kind])
    })

  it('knows no algorithm by a name that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__', '', 'none'])
      assert.equal(isAlgorithm(name), false)
  })
})

describe('assertInput', () => {
  const asked = (algorithm: KeyAlgorithm, operation: KeyOperation, bytes: number, sizeBits = 0) =>
    reasonOf(() => {
      assertInput(algorithms[algorithm], operation, Buffer.alloc(bytes), sizeBits)
    })

  it('wants the digest of the algorithm', () => {
    for (const [algorithm, bytes] of [
      ['ES256', 32],
      ['ES256K', 32],
      ['ES384', 48],
      ['ES512', 64],
      ['RS256', 32],
      ['PS512', 64],
    ] as const)
      for (const operation of ['sign', 'verify'] as const) {
        assert.equal(asked(algorithm, operation, bytes), 'allowed')
        assert.equal(asked(algorithm, operation, bytes - 1), 'DIGEST_LENGTH')
        assert.equal(asked(algorithm, operation, bytes + 1), 'DIGEST_LENGTH')
      }
  })

  it('wants what OAEP can hold under the size of the key', () => {
    for (const [algorithm, sizeBits, bytesMax] of [
      ['RSA-OAEP', 2048, 214],
      ['RSA-OAEP-256', 2048, 190],
      ['RSA-OAEP', 4096, 470],
      ['RSA-OAEP-256', 3072, 318],
    ] as const) {
      assert.equal(asked(algorithm, 'encrypt', bytesMax, sizeBits), 'allowed')
      assert.equal(asked(algorithm, 'wrapKey', bytesMax + 1, sizeBits), 'VALUE_TOO_LARGE')
      assert.equal(asked(algorithm, 'encrypt', 0, sizeBits), 'INVALID_FIELD')
    }
  })

  it('leaves ciphertexts to the one outcome of a decryption', () => {
    for (const bytes of [0, 1, 255, 257, 5000])
      assert.equal(asked('RSA-OAEP', 'decrypt', bytes, 2048), 'allowed')
    for (const bytes of [0, 1, 17]) {
      assert.equal(asked('A256GCM', 'decrypt', bytes), 'allowed')
      assert.equal(asked('A256KW', 'unwrapKey', bytes), 'allowed')
    }
  })

  it('bounds data', () => {
    assert.equal(asked('HS256', 'sign', 64 * 1024), 'allowed')
    assert.equal(asked('HS256', 'sign', 64 * 1024 + 1), 'VALUE_TOO_LARGE')
    assert.equal(asked('A256GCM', 'encrypt', 64 * 1024 + 1), 'VALUE_TOO_LARGE')
    assert.equal(asked('A256GCM', 'decrypt', 64 * 1024 + 1), 'VALUE_TOO_LARGE')
    assert.equal(asked('A256KW', 'unwrapKey', 5000), 'VALUE_TOO_LARGE')
  })

  it('wraps no key that it would not unwrap', () => {
    assert.equal(asked('A256KW', 'wrapKey', 4096), 'allowed')
    assert.equal(asked('A256KW', 'unwrapKey', 4104), 'allowed')
    assert.equal(asked('A256KW', 'wrapKey', 4104), 'VALUE_TOO_LARGE')
  })
})
