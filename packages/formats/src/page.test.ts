import assert from 'node:assert/strict'
import { Fault } from '@strongroom/fault'
import { encodeFields } from './encoding.ts'
import { formatPageToken, pageLength, parsePageToken } from './page.ts'
import { readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly last: string
  readonly otherArguments: readonly string[]
  readonly token: string
}

const cases = readVectors('pages.json') as Case[]

const refused = (token: string, otherArguments: readonly string[]) => {
  assert.throws(
    () => parsePageToken(token, otherArguments),
    (error) =>
      error instanceof Fault && error.kind === 'invalid' && error.reason === 'INVALID_PAGE_TOKEN',
    token,
  )
}

describe('a page token', () => {
  cases.forEach(({ last, otherArguments, token }, at) => {
    it(`is written and read as vector ${at} has it`, () => {
      assert.equal(formatPageToken(last, otherArguments), token)
      assert.equal(parsePageToken(token, otherArguments), last)
    })

    it(`is refused with other arguments: vector ${at}`, () => {
      refused(token, [...otherArguments, ''])
      refused(token, ['x', ...otherArguments.slice(1)])
      if (otherArguments.length > 0) refused(token, otherArguments.slice(1))
    })

    it(`is refused when cut, longer, or not base64url: vector ${at}`, () => {
      for (let length = 1; length < token.length; length += 1)
        refused(token.slice(0, length), otherArguments)
      for (const changed of [`${token}A`, `${token}=`, `${token} `, ` ${token}`, `${token}AAAAAA`])
        refused(changed, otherArguments)
    })

    it(`is refused with a changed hash: vector ${at}`, () => {
      const bytes = Buffer.from(token, 'base64url')
      for (let back = 1; back <= 16; back += 1) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(changed.readUInt8(changed.length - back) ^ 1, changed.length - back)
        refused(changed.toString('base64url'), otherArguments)
      }
    })
  })

  it('is empty for the first page', () => {
    assert.equal(parsePageToken('', ['active']), undefined)
  })

  it('is refused when it is another list with the same text', () => {
    const token = formatPageToken('a', ['b', 'c'])
    refused(token, ['bc'])
    refused(token, ['c', 'b'])
  })

  const [first] = cases
  assert.ok(first)
  const hash = Buffer.from(first.token, 'base64url').subarray(-16)
  const made = (fields: readonly (Buffer | null)[]) => encodeFields(fields).toString('base64url')
  const malformed: [string, string][] = [
    ['one field', made([Buffer.from('a')])],
    ['three fields', made([Buffer.from('a'), hash, Buffer.alloc(0)])],
    ['no name', made([null, hash])],
    ['no hash', made([Buffer.from('a'), null])],
    ['a short hash', made([Buffer.from('a'), hash.subarray(1)])],
    ['a name that is no UTF-8', made([Buffer.from('c328', 'hex'), hash])],
    ['a name with a zero byte', made([Buffer.from('a\0b'), hash])],
  ]
  for (const [why, token] of malformed) {
    it(`is refused: ${why}`, () => {
      refused(token, first.otherArguments)
    })
  }
})

describe('the length of a page', () => {
  const KIB = 1024
  const length = (asked: number, ...kib: number[]) => pageLength(kib, asked, (each) => each * KIB)

  it('is what was asked for, or all that there is', () => {
    assert.equal(length(2, 1, 1, 1), 2)
    assert.equal(length(3, 1, 1, 1), 3)
    assert.equal(length(25, 1, 1, 1), 3)
    assert.equal(length(25), 0)
  })

  it('ends before 2 MiB are passed, after one item at least', () => {
    assert.equal(length(25, 1024, 1024, 1), 2)
    assert.equal(length(25, 1024, 1025, 1), 1)
    assert.equal(length(1, 1024, 1025, 1), 1)
    assert.equal(length(25, 4096, 1), 1)
    assert.equal(length(25, 1, 4096, 1), 1)
  })
})
