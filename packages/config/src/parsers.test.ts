import type { SecretBytes } from '@strongroom/secret-bytes'
import { anyBytes, anyText, assertQuick } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { ConfigError, readEnv } from './env.ts'

describe('an environment that strangers wrote', () => {
  const text = fc.oneof(
    anyText(),
    fc.constantFrom('true', 'false', 'TRUE', ' 1', '1 ', '0x10', '1e3', '٣', '+5', '--5', '65536'),
    fc.integer().map(String),
    fc.webUrl(),
  )
  const source = fc.record({
    port: text,
    count: text,
    flag: text,
    word: text,
    url: text,
    file: text,
  })

  it('gives what each setting may be, or lists its problems', () => {
    fc.assert(
      fc.property(source, (env) => {
        try {
          const read = readEnv({ ...env }, (from) => ({
            port: from.port('port'),
            count: from.integer('count', undefined, { min: -5, max: 1000 }),
            flag: from.boolean('flag'),
            word: from.oneOf('word', ['info', 'debug']),
            url: from.url('url'),
          }))
          assert.equal(String(read.port), env.port.replace(/^0+(?=\d)/, ''))
          assert.ok(Number.isInteger(read.count) && read.count >= -5 && read.count <= 1000)
          assert.equal(String(read.flag), env.flag)
          assert.equal(read.word, env.word)
          assert.ok(URL.canParse(read.url))
        } catch (error) {
          assert.ok(error instanceof ConfigError, String(error))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('reads each setting by itself just so', () => {
    const port = (value: string) => readEnv({ port: value }, (env) => ({ port: env.port('port') }))
    fc.assert(
      fc.property(fc.nat(65_535), (number) => {
        assert.equal(port(String(number)).port, number)
      }),
    )
    fc.assert(
      fc.property(text, (value) => {
        try {
          assert.equal(String(port(value).port), value.replace(/^0+(?=\d)/, '').replace('-0', '0'))
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error
          assert.ok(error instanceof ConfigError, String(error))
        }
      }),
      { numRuns: 400 },
    )
    assertQuick(port, '1', '-')
    assertQuick(
      (value) => readEnv({ url: value }, (env) => ({ url: env.url('url') })),
      'https://a.',
    )
  })

  const problemsOf = (read: () => unknown): readonly string[] => {
    try {
      read()
      return []
    } catch (error) {
      assert.ok(error instanceof ConfigError, String(error))
      assert.equal(
        error.message,
        ['bad configuration:', ...error.problems.map((problem) => `  ${problem}`)].join('\n'),
      )
      return error.problems
    }
  }

  it('says nothing of a secret that stands where its file belongs', () => {
    const codes = new Set<string>()
    fc.assert(
      fc.property(
        fc.oneof(
          anyText().filter((secret) => secret !== ''),
          fc.string({ minLength: 200, maxLength: 5000 }),
        ),
        (secret) => {
          const [problem = '', path = '', ...others] = problemsOf(() =>
            readEnv({ s: secret, p: secret }, (env) => ({
              s: env.secretFile('s'),
              p: env.path('p'),
            })),
          )
          const [, code = ''] =
            /^s names no file that can be read \(([A-Z_]+)\)$/.exec(problem) ?? []
          assert.notEqual(code, '', problem)
          assert.equal(path, `p names no file that can be read (${code})`)
          assert.deepEqual(others, [])
          codes.add(code)
        },
      ),
      // What is drawn may all be short: each code that is asked for below has one of its own.
      { examples: [['no-such-file'], ['x'.repeat(5000)]] },
    )
    assert.ok(codes.has('ENOENT') && codes.has('ENAMETOOLONG'), [...codes].join(' '))
  })

  it('says nothing of a secret that it read, whatever else is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'strongroom-config-'))
    const file = join(folder, 'secret')
    fc.assert(
      fc.property(anyBytes(64), text, (secret, other) => {
        writeFileSync(file, secret)
        const kept: SecretBytes[] = []
        const problems = problemsOf(() =>
          readEnv({ s: file, n: other }, (env) => {
            const read = env.secretFile('s')
            kept.push(read)
            return { read, flag: env.boolean('n') }
          }),
        )
        const wrong = 'n Invalid option: expected one of "true"|"false"'
        const expected = other === '' ? ['n is not set'] : [wrong]
        assert.deepEqual(problems, ['true', 'false'].includes(other) ? [] : expected)
        const [read] = kept
        assert.deepEqual(read?.reveal(), withoutNewlines(secret))
        assert.equal([String(read), inspect(read), JSON.stringify(read)].join(' '), SHOWN)
      }),
    )
    rmSync(folder, { recursive: true })
  })
})

const SHOWN = '[secret] [secret] "[secret]"'

const withoutNewlines = (bytes: Buffer): Buffer => {
  const end = bytes.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d) + 1
  return bytes.subarray(0, end)
}
