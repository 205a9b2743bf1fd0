import { anyText, assertQuick, assertReader } from '@strongroom/testkit'
import { CommanderError } from 'commander'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import {
  collectTag,
  objectName,
  parentAndId,
  parseInteger,
  parseTime,
  UsageError,
} from './input.ts'
import { toJson } from './output.ts'

const refuses = (error: unknown) => error instanceof UsageError || error instanceof CommanderError

describe('what somebody typed', () => {
  it('is read as the name of an object or refused', () => {
    const part = fc.stringMatching(/^[0-9a-zA-Z-]{1,20}$/)
    const read = (text: string) => ({ text, name: objectName(text, 'keys') })
    assertReader(
      {
        read,
        refuses,
        write: ({ text, name }) => {
          assert.match(name, /^vaults\//)
          const [, vault = '', , object = '', , version] = name.split('/')
          const short =
            version === undefined ? `${vault}/${object}` : `${vault}/${object}/${version}`
          return text.startsWith('vaults/') ? name : short
        },
      },
      fc.array(part, { minLength: 2, maxLength: 3 }).map((parts) => parts.join('/')),
    )
    fc.assert(
      fc.property(anyText(), (text) => {
        try {
          const { parent, id } = parentAndId(text, 'secrets')
          assert.equal(`${parent}/secrets/${id}`.split('/').length, 4)
        } catch (error) {
          assert.ok(refuses(error), String(error))
        }
      }),
    )
    assertQuick(read, 'a/', 'vaults/')
  })

  it('is read as a time that the wire can carry, or refused', () => {
    const time = fc
      .date({ min: new Date(-8.6e15), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString())
      .filter((text) => /^\d{4}/.test(text))
    assertReader(
      {
        read: (text: string) => {
          const { seconds, nanos } = parseTime(text)
          assert.ok(Number.isSafeInteger(seconds), `${text}: ${seconds.toString()}`)
          assert.ok(nanos >= 0 && nanos <= 999_999_999 && Number.isInteger(nanos), text)
          return text
        },
        refuses,
      },
      fc.oneof(
        time,
        fc.tuple(fc.nat(999_999), fc.constantFrom('d', 'h', 'm')).map((p) => p.join('')),
      ),
    )
    fc.assert(
      fc.property(time, (text) => {
        const { seconds, nanos } = parseTime(text)
        assert.equal(new Date(seconds * 1000 + nanos / 1e6).toISOString(), text)
      }),
    )
    assertQuick(parseTime, '1', '2027-01-31', '30d')
  })

  it('is read as a number or a tag or refused', () => {
    assertReader(
      { read: parseInteger, refuses, write: (value) => value.toString() },
      fc.nat(999_999_999).map(String),
      // 007 is seven: a second form that nobody minds.
      0,
    )
    fc.assert(
      fc.property(anyText(), anyText(), (name, value) => {
        fc.pre(name !== '' && !name.includes('='))
        const tags = collectTag(`${name}=${value}`, { other: '1' })
        assert.equal(Object.getOwnPropertyDescriptor(tags, name)?.value, value)
        assert.equal(Object.keys(tags).length, name === 'other' ? 1 : 2)
      }),
    )
    fc.assert(
      fc.property(anyText(), (text) => {
        try {
          collectTag(text)
        } catch (error) {
          assert.ok(refuses(error), String(error))
        }
      }),
    )
    assertQuick(collectTag, 'a=')
  })

  it('comes out as one line of JSON-escaped text, whatever an answer holds', () => {
    const answer = fc.oneof(anyText(), fc.array(anyText()), fc.dictionary(anyText(), anyText()))
    fc.assert(
      fc.property(answer, (value) => {
        const text = toJson({ value })
        // Control characters would let an answer write on the terminal beside its line.
        assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f]/)
        if (typeof value === 'string') assert.deepEqual(JSON.parse(text), { value })
      }),
      { numRuns: 500 },
    )
  })
})
