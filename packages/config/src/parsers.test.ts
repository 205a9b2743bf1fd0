import { anyText, assertQuick } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
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

  it('says nothing of a secret that it could not read', () => {
    fc.assert(
      fc.property(
        anyText().filter((path) => path !== ''),
        (path) => {
          const read = () =>
            readEnv({ s: `/nowhere/${path}` }, (env) => ({ s: env.secretFile('s') }))
          assert.throws(read, ConfigError)
        },
      ),
    )
  })
})
