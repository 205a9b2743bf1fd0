import { Fault } from '@strongroom/fault'
import { encodeRow } from '@strongroom/formats'
import { parseTimestamp, readVersion, tagMap, tagsOf, timestamp } from '@strongroom/objects'
import { anyBytes, anyText, assertReader, damaged } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { readHead } from './secret.ts'
import { assertFields, mergeFields, parseUpdateMask } from './version-fields.ts'

const refuses = (error: unknown) => error instanceof Fault && error.kind === 'invalid'
const uid = '0123456789abcdef'.repeat(2)

describe('what strangers wrote', () => {
  it('is read as a time that has one form, or refused', () => {
    const wire = fc.record({
      seconds: fc.oneof(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
        fc.integer({ min: -10, max: 253_402_300_900 }).map(String),
      ),
      nanos: fc.oneof(fc.integer(), fc.nat(999_999_999)),
    })
    fc.assert(
      fc.property(wire, (time) => {
        try {
          const read = parseTimestamp(time, 'f')
          assert.ok(read && !Number.isNaN(read.getTime()))
          const back = timestamp(read)
          assert.equal(back.seconds, time.seconds)
          assert.equal(back.nanos, Math.floor(time.nanos / 1e6) * 1e6)
        } catch (error) {
          assert.ok(refuses(error), String(error))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is read as the fields of a version that a row can hold, or refused', () => {
    const fields = fc.record({
      enabled: fc.boolean(),
      notBefore: fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }),
      expireTime: fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }),
      contentType: anyText(300),
      tags: fc.dictionary(anyText(), anyText(), { maxKeys: 18 }).map(tagsOf),
    })
    const mask = fc.array(fc.oneof(anyText(), fc.constantFrom('tags', 'enabled')), { maxLength: 4 })
    fc.assert(
      fc.property(fields, fields, mask, (now, next, paths) => {
        try {
          assertFields(next)
          assert.ok(next.tags.length <= 15)
          assert.deepEqual(tagsOf(tagMap(next.tags)), next.tags)
          const merged = mergeFields(now, next, parseUpdateMask({ paths }))
          assert.deepEqual(merged.contentType, now.contentType)
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error
          assert.ok(refuses(error), String(error))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is read as a row of a secret in one form, or is ROW_INTEGRITY', () => {
    const isIntegrity = (error: unknown) =>
      error instanceof Fault && error.reason === 'ROW_INTEGRITY'
    const mac = Buffer.alloc(32)
    const head = encodeRow('head', uid, 1, {
      vaultUid: uid,
      objectType: 'secrets',
      objectUid: uid,
      name: 's',
      displayName: 'S',
      counter: 1,
      currentOrdinal: 1,
      currentVersionUid: uid,
      versionCount: 1,
      versionsHash: Buffer.alloc(32),
      created: new Date(0),
      deletedAt: null,
      purgeAt: null,
      managedBy: null,
    })
    assertReader(
      {
        read: (body: Buffer) => readHead({ body, mac }, 'row'),
        refuses: isIntegrity,
        write: ({ stored }) => stored.body,
      },
      fc.constant(head),
    )
    fc.assert(
      fc.property(fc.oneof(anyBytes(), damaged(fc.constant(head))), (body) => {
        assert.throws(() => readVersion({ body, mac }, 'row'), isIntegrity)
      }),
    )
  })
})
