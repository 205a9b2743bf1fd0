import { versionsHash } from '@strongroom/objects'
import assert from 'node:assert/strict'
import { createHash, createPublicKey } from 'node:crypto'
import { decode, encode } from '@strongroom/contracts'
import type { MessageInit } from '@strongroom/contracts'
import type { TokenClaims } from '@strongroom/formats'
import { RecordChain, TokenKeys, TokenVerifier } from '@strongroom/guard'
import { rejectsWith } from '@strongroom/testkit'
import { fromHex, readVectors } from '../../packages/formats/src/testing/read-vectors.ts'
import { signP256, spkiOf } from '../../packages/formats/src/testing/p256.ts'
import { readCheckpoint } from '../../packages/verifier/src/note.ts'
import { readChainFields } from '../../packages/verifier/src/record.ts'
import { newHead, withVersion } from '../../services/key-crypto/src/domain/head.ts'

type Fields = Readonly<Record<string, unknown>>

const PHASES = ['PHASE_UNSPECIFIED', 'PHASE_INTENT', 'PHASE_OUTCOME', 'PHASE_SINGLE']
const OUTCOMES = ['OUTCOME_UNSPECIFIED', 'OUTCOME_SUCCESS', 'OUTCOME_DENIED', 'OUTCOME_FAILED']
const BYTES = /^(salt|previousHash|.*[uU]id)$/

/** A record as code sends it, of one as a vector has it: uids in hex, enums as numbers. */
function messageOf(fields: Fields): Fields {
  const part = ([name, value]: [string, unknown]): [string, unknown] => {
    if (Array.isArray(value)) return [name, (value as Fields[]).map(messageOf)]
    if (name === 'phase') return [name, PHASES[Number(value)]]
    if (name === 'outcome') return [name, OUTCOMES[Number(value)]]
    return [name, BYTES.test(name) && typeof value === 'string' ? fromHex(value) : value]
  }
  return Object.fromEntries(Object.entries(fields).map(part))
}

interface RecordVector {
  readonly record: Fields & { readonly sequence: number; readonly intentSequence?: number }
  readonly bytes: string
  readonly hash: string
}

describe('the record vectors', () => {
  const vectors = readVectors('records.json') as RecordVector[]

  vectors.forEach(({ record, bytes, hash }, at) => {
    it(`are what our contract encodes: ${at}`, () => {
      const message = messageOf(record) as MessageInit<'strongroom.audit.v1.Record'>
      const encoded = encode('strongroom.audit.v1.Record', message)
      assert.equal(encoded.toString('hex'), bytes)
      assert.equal(createHash('sha256').update(encoded).digest('hex'), hash)
    })

    it(`are what our contract reads: ${at}`, () => {
      const read = decode('strongroom.audit.v1.Record', fromHex(bytes)) as unknown as Fields
      for (const [name, value] of Object.entries(messageOf(record))) {
        if (Array.isArray(value)) assert.equal((read[name] as unknown[]).length, value.length)
        else if (typeof value === 'number') assert.equal(Number(read[name]), value, name)
        else assert.deepEqual(read[name], value, name)
      }
    })

    it(`are what the verifier's own reader finds: ${at}`, () => {
      const found = readChainFields(fromHex(bytes))
      assert.deepEqual(found, {
        instance: record['instanceUid'],
        sequence: BigInt(record.sequence),
        previousHash: record['previousHash'] ?? '',
        phase: record['phase'],
        intentSequence: BigInt(record.intentSequence ?? 0),
      })
    })

    it(`are no record to the verifier when cut: ${at}`, () => {
      const whole = fromHex(bytes)
      for (let cut = 1; cut <= 8; cut += 1)
        assert.equal(readChainFields(whole.subarray(0, -cut)), undefined)
    })
  })

  it('make a chain, each with the hash of the one before', () => {
    vectors.forEach(({ record }, at) => {
      assert.equal(record['previousHash'], vectors[at - 1]?.hash)
    })
  })

  it('have the fields that a service writes', () => {
    const [first] = vectors
    assert.ok(first)
    const { record } = first
    const chain = new RecordChain(
      () => new Date('2026-01-02T03:04:05.678Z'),
      Buffer.alloc(16, 0xdd),
    )
    const text = (name: string) => record[name] as string
    const { sequence, bytes } = chain.next({
      phase: 'intent',
      operation: text('operation'),
      resource: text('resource'),
      vaultUid: text('vaultUid'),
      requestId: text('requestId'),
      principalUid: text('principalUid'),
      principalName: text('principalName'),
      credentialUid: text('credentialUid'),
      jti: text('jti'),
      clientAddress: text('clientAddress'),
      traceId: text('traceId'),
    })
    assert.equal(sequence, record.sequence)
    const ours = decode('strongroom.audit.v1.Record', bytes)
    const expected = decode('strongroom.audit.v1.Record', fromHex(first.bytes))
    // Random, all but its length.
    assert.equal(ours.salt.length, expected.salt.length)
    assert.deepEqual({ ...ours, salt: expected.salt }, expected)
  })
})

describe('the token vectors', () => {
  const { publicKey, cases } = readVectors('tokens.json') as {
    publicKey: string
    cases: { generation: number; claims: TokenClaims; signingInput: string; token: string }[]
  }
  const [first] = cases
  assert.ok(first)
  const { claims, token } = first
  const keySet = {
    realmUid: claims.iss,
    keys: cases.map(({ generation }) => ({
      kid: `token.${generation}`,
      publicKey: fromHex(publicKey),
    })),
    lowestGeneration: 1,
    lastCheckpointTime: undefined,
  }
  const verifierAt = (seconds: number, set: Partial<typeof keySet> = {}) =>
    new TokenVerifier(
      new TokenKeys({ fetch: () => Promise.resolve({ ...keySet, ...set }) }),
      () => new Date(seconds * 1000),
    )
  const verify = async (text: string, seconds = claims.iat, set: Partial<typeof keySet> = {}) =>
    verifierAt(seconds, set).verify(text)

  for (const { generation, token, claims } of cases) {
    it(`are accepted: token.${generation}`, async () => {
      assert.deepEqual(await verify(token), { claims, generation })
      assert.deepEqual(await verify(token, claims.exp - 1), { claims, generation })
      assert.deepEqual(await verify(token, claims.nbf - 30), { claims, generation })
    })
  }

  it('are refused before and after their time', async () => {
    await rejectsWith(verify(token, claims.exp), 'TOKEN_EXPIRED')
    await rejectsWith(verify(token, claims.nbf - 31), 'TOKEN_INVALID')
  })

  it('are refused in another realm, under a withdrawn generation, without their key', async () => {
    const { iat } = claims
    await rejectsWith(verify(token, iat, { realmUid: '9'.repeat(32) }), 'TOKEN_INVALID')
    await rejectsWith(verify(token, iat, { lowestGeneration: 2 }), 'TOKEN_INVALID')
    await rejectsWith(verify(token, iat, { keys: keySet.keys.slice(1) }), 'TOKEN_INVALID')
    const stranger = [{ kid: 'token.1', publicKey: spkiOf(7n) }]
    await rejectsWith(verify(token, iat, { keys: stranger }), 'TOKEN_INVALID')
  })

  // Signed with the right key, and still no token of ours.
  const scalar = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n
  const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = (header: object, payload: object) => {
    const input = `${base64url(header)}.${base64url(payload)}`
    return `${input}.${signP256(scalar, Buffer.from(input)).toString('base64url')}`
  }
  const header = { alg: 'ES256', typ: 'at+jwt', kid: 'token.1' }

  it('are what that key signs here', () => {
    assert.equal(signed(header, claims), token)
  })

  const [head = '', payload = '', signature = ''] = token.split('.')
  // What is undefined is left out of JSON.
  const withoutEpoch = { ...claims, tep: undefined }
  const withoutId = { ...claims, jti: undefined }
  const malformed: [string, string][] = [
    ['no text', ''],
    ['no signature', `${head}.${payload}.`],
    ['two parts', `${head}.${payload}`],
    ['four parts', `${token}.${signature}`],
    ['a changed payload', `${head}.${base64url({ ...claims, aud: 'auth' })}.${signature}`],
    ['a cut signature', token.slice(0, -2)],
    ['another algorithm', signed({ ...header, alg: 'HS256' }, claims)],
    ['no algorithm', signed({ ...header, alg: 'none' }, claims)],
    ['another type', signed({ ...header, typ: 'JWT' }, claims)],
    ['no key', signed({ alg: 'ES256', typ: 'at+jwt' }, claims)],
    ['a key of another kind', signed({ ...header, kid: 'audit.1' }, claims)],
    ['generation 0', signed({ ...header, kid: 'token.0' }, claims)],
    ['a generation in a second form', signed({ ...header, kid: 'token.01' }, claims)],
    ['an unknown generation', signed({ ...header, kid: 'token.99' }, claims)],
    ['a critical extension', signed({ ...header, crit: ['b64'], b64: false }, claims)],
    ['two audiences', signed(header, { ...claims, aud: ['secret', 'auth'] })],
    ['a list of one audience', signed(header, { ...claims, aud: ['secret'] })],
    ['an unknown audience', signed(header, { ...claims, aud: 'billing' })],
    ['a life of 901 s', signed(header, { ...claims, exp: claims.iat + 901 })],
    ['an end before its start', signed(header, { ...claims, exp: claims.iat })],
    ['a fraction of a second', signed(header, { ...claims, iat: claims.iat + 0.5 })],
    ['a time as text', signed(header, { ...claims, nbf: `${claims.nbf}` })],
    ['a short subject', signed(header, { ...claims, sub: 'ci' })],
    ['a subject in capitals', signed(header, { ...claims, sub: 'A'.repeat(32) })],
    ['no token epoch', signed(header, withoutEpoch)],
    ['no jti', signed(header, withoutId)],
    ['a binding that nobody checks', signed(header, { ...claims, cnf: { 'x5t#S256': 'x' } })],
  ]
  for (const [why, text] of malformed) {
    it(`are refused with ${why}`, async () => {
      assert.notEqual(text, token)
      await rejectsWith(verify(text), 'TOKEN_INVALID')
    })
  }
})

describe('the checkpoint vectors', () => {
  const { realmUid, publicKey, cases } = readVectors('checkpoints.json') as {
    realmUid: string
    publicKey: string
    cases: { size: number; root: string; note: string }[]
  }
  const key = createPublicKey({ key: fromHex(publicKey), format: 'der', type: 'spki' })

  for (const { size, root, note } of cases) {
    it(`are right to the verifier's own reader: size ${size}`, () => {
      assert.deepEqual(readCheckpoint(note, key), { note, realmUid, size, root: fromHex(root) })
      assert.equal(
        typeof readCheckpoint(note.replace(`\n${size}\n`, `\n${size + 1}\n`), key),
        'string',
      )
    })
  }
})

describe('the vectors of the running hash', () => {
  const { versionHashes } = readVectors('rows.json') as {
    versionHashes: { versionUids: string[]; hash: string }[]
  }

  for (const { versionUids, hash } of versionHashes) {
    it(`are what makes and what checks a head: ${versionUids.length} versions`, () => {
      assert.equal(versionsHash(versionUids.map(fromHex)).toString('hex'), hash)
      const head = newHead({
        vaultUid: '1'.repeat(32),
        objectType: 'keys',
        objectUid: 'a'.repeat(32),
        name: 'signer',
        displayName: 'signer',
        now: new Date(0),
      })
      assert.equal(versionUids.reduce(withVersion, head).versionsHash.toString('hex'), hash)
    })
  }
})
