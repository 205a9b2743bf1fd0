import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { Fault } from '@strongroom/fault'
import { anyBytes, anyText, anyUid, assertQuick, assertReader, damaged } from '@strongroom/testkit'
import { actionMatches, isActionPattern } from './action.ts'
import { formatCheckpoint, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { formatClientSecret, parseClientSecret } from './client-secret.ts'
import { decode, decodeFields, encode, encodeFields } from './encoding.ts'
import { emptyRoot, rootFromInclusion, verifyConsistency } from './merkle.ts'
import { formatPageToken, parsePageToken } from './page.ts'
import { decodeRow, encodeRow, rowKinds } from './rows.ts'
import type { RowKind } from './rows.ts'
import {
  formatSealed,
  parseSealed,
  parseSealedPlaintext,
  sealedPlaintext,
} from './sealed-secret.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'
import { anyRow } from './testing/any-row.ts'

const isRangeError = (error: unknown) => error instanceof RangeError
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))

describe('what strangers wrote', () => {
  it('is read as fields in one form or refused', () => {
    const fields = fc.array(fc.option(anyBytes(24)), { maxLength: 6 })
    assertReader(
      { read: (bytes: Buffer) => decodeFields(bytes), refuses: isRangeError, write: encodeFields },
      fields.map(encodeFields),
    )
    assertReader(
      {
        read: (bytes: Buffer) => decode('vault', bytes),
        refuses: isRangeError,
        write: (read) => encode('vault', read),
      },
      fields.map((list) => encode('vault', list)),
    )
  })

  for (const kind of rowKinds) {
    it(`is read as a row of kind ${kind} in one form or refused`, () => {
      readsRowsOf(kind)
    })
  }

  it('is read as a checkpoint in one form or refused', () => {
    const body = fc.record({
      realmUid: anyUid,
      size: fc.oneof(
        fc.nat(),
        fc.maxSafeNat().filter((size) => size < 1e15),
      ),
      root: hash,
    })
    const spki = anyBytes(91)
    const der = fc.uint8Array({ minLength: 1, maxLength: 72 }).map((bytes) => Buffer.from(bytes))
    assertReader(
      {
        read: parseCheckpoint,
        refuses: isRangeError,
        write: ({ body: lines, signatures }) =>
          `${lines}\n${signatures
            .map(({ name, keyId, signature }) => {
              const bytes = Buffer.concat([keyId, signature]).toString('base64')
              return `— ${name} ${bytes}\n`
            })
            .join('')}`,
      },
      fc.tuple(body, spki, der).map((parts) => formatCheckpoint(...parts)),
    )
    assertQuick(parseCheckpoint, `strongroom/${'0'.repeat(32)}\n`, '— a b\n', '\n\n— a AAAA')
  })

  it('has no right signature once any part of a checkpoint changed', () => {
    const { cases, publicKey } = readVectors('checkpoints.json') as {
      cases: { note: string }[]
      publicKey: string
    }
    const key = createPublicKey({ key: fromHex(publicKey), format: 'der', type: 'spki' })
    const bodies = cases.map(({ note }) => note.slice(0, note.indexOf('\n\n') + 1))
    fc.assert(
      fc.property(damaged(fc.constantFrom(...cases.map(({ note }) => note))), (text) => {
        try {
          const parsed = parseCheckpoint(text)
          if (verifyCheckpoint(parsed, key)) assert.ok(bodies.includes(parsed.body))
        } catch (error) {
          assert.ok(isRangeError(error), String(error))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is read as a client secret in one form or refused', () => {
    assertReader(
      { read: parseClientSecret, refuses: () => false, write: formatClientSecret },
      fc.record({ credentialUid: anyUid, secret: hash }).map(formatClientSecret),
    )
    assertQuick(parseClientSecret, 'srs1_', `srs1_${'0'.repeat(32)}_`)
  })

  it('is read as a page token in one form or refused', () => {
    const refuses = (error: unknown) =>
      error instanceof Fault && error.reason === 'INVALID_PAGE_TOKEN'
    const last = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((name) => name.isWellFormed() && !name.includes('\0'))
    const read = (token: string) => parsePageToken(token, ['active', 'x'])
    assertReader(
      { read, refuses, write: (name) => formatPageToken(name, ['active', 'x']) },
      last.map((name) => formatPageToken(name, ['active', 'x'])),
    )
    assertQuick(read, 'AAAA', '____')
  })

  it('is read as a sealed secret in one form or refused', () => {
    const parts = fc.record({
      sealGeneration: fc.integer({ min: 0, max: 0xffffffff }),
      iv: fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
      ciphertextAndTag: fc
        .uint8Array({ minLength: 17, maxLength: 64 })
        .map((bytes) => Buffer.from(bytes)),
    })
    assertReader(
      { read: parseSealed, refuses: isRangeError, write: formatSealed },
      parts.map(formatSealed),
    )
    assertReader(
      {
        read: parseSealedPlaintext,
        refuses: isRangeError,
        write: ({ value, text }) => sealedPlaintext(value, text),
      },
      fc.tuple(anyBytes(64), fc.boolean()).map((plain) => sealedPlaintext(...plain)),
    )
  })

  it('is no proof, whatever its numbers and hashes are', () => {
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.nat(9),
      fc.constantFrom(NaN, Infinity, -Infinity, 0.5, 2 ** 53, -1),
    )
    const proof = fc.array(
      fc.oneof({ weight: 9, arbitrary: hash }, { arbitrary: anyBytes(40), weight: 1 }),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(number, number, hash, hash, proof, (from, to, one, other, hashes) => {
        const root = rootFromInclusion(from, to, one, hashes)
        assert.ok(root === undefined || !root.equals(other))
        const extended = verifyConsistency(from, one, to, other, hashes)
        assert.equal(extended, false)
        const toSelf = verifyConsistency(0, emptyRoot, to, one, [])
        assert.equal(toSelf, Number.isSafeInteger(to) && to > 0)
      }),
      { numRuns: 600 },
    )
  })
})

describe('an action pattern that strangers wrote', () => {
  const segment = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,5}$/)
  const action = fc.array(segment, { minLength: 1, maxLength: 4 })
  const part = fc.oneof(
    { weight: 3, arbitrary: segment },
    { weight: 1, arbitrary: fc.constant('*') },
  )
  const pattern = fc.array(part, { minLength: 1, maxLength: 4 })

  /** Written out anew: a star stands for one or more whole segments. */
  const includes = (wanted: readonly string[], given: readonly string[]): boolean => {
    const star = wanted.indexOf('*')
    const same = (a: readonly string[], b: readonly string[]) =>
      a.join('/').toLowerCase() === b.join('/').toLowerCase()
    if (star === -1) return same(wanted, given)
    const after = wanted.length - star - 1
    return (
      given.length >= wanted.length &&
      same(wanted.slice(0, star), given.slice(0, star)) &&
      same(wanted.slice(star + 1), given.slice(given.length - after))
    )
  }

  it('includes what its segments say and nothing else', () => {
    fc.assert(
      fc.property(pattern, action, fc.boolean(), (wanted, given, near) => {
        // Mostly unrelated ones would differ at once: half of them are the pattern with its star filled in.
        const asked = near ? wanted.flatMap((one) => (one === '*' ? given : [one])) : given
        const text = wanted.join('/')
        const stars = wanted.filter((one) => one === '*').length
        assert.equal(isActionPattern(text), stars <= 1)
        assert.equal(actionMatches(text, asked.join('/')), stars <= 1 && includes(wanted, asked))
      }),
      { numRuns: 400 },
    )
  })

  it('includes no action when it may not stand in a role', () => {
    fc.assert(
      fc.property(anyText(40), action, (text, given) => {
        if (isActionPattern(text) || text.toLowerCase() === given.join('/').toLowerCase()) return
        assert.equal(actionMatches(text, given.join('/')), false)
      }),
    )
    assertQuick(isActionPattern, 'a/', '*/', '*')
    assertQuick((text) => actionMatches(text, 'keys/sign/action'), '*/', '*')
    assertQuick((text) => actionMatches('keys/*', text), 'keys/')
  })
})

function readsRowsOf(kind: RowKind): void {
  const body = fc.record({ realmUid: anyUid, generation: fc.nat(), row: anyRow(kind) })
  assertReader(
    {
      read: (bytes: Buffer) => decodeRow(kind, bytes),
      refuses: isRangeError,
      write: ({ realmUid, generation, row }) => encodeRow(kind, realmUid, generation, row),
    },
    body.map(({ realmUid, generation, row }) => encodeRow(kind, realmUid, generation, row)),
    200,
  )
}
