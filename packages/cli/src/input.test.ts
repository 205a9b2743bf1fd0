import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  UsageError,
  collectTag,
  objectName,
  parentAndId,
  parseInteger,
  parseTime,
  principalName,
  readInput,
  vaultName,
} from './input.ts'

describe('names on the command line', () => {
  for (const [text, name] of [
    ['demo/db-password', 'vaults/demo/secrets/db-password'],
    ['demo/db-password/5f0c', 'vaults/demo/secrets/db-password/versions/5f0c'],
    ['vaults/demo/secrets/db-password', 'vaults/demo/secrets/db-password'],
    ['vaults/demo/secrets/a/versions/5f0c', 'vaults/demo/secrets/a/versions/5f0c'],
  ] as const) {
    it(`reads ${text} as ${name}`, () => {
      assert.equal(objectName(text, 'secrets'), name)
    })
  }

  it('names the collection that the command is about', () => {
    assert.equal(objectName('demo/signer', 'keys'), 'vaults/demo/keys/signer')
    assert.throws(() => objectName('signer', 'keys'), /"signer" is no key name: write VAULT\/NAME/)
  })

  for (const text of ['', '/', 'demo', 'demo/', '/db-password', 'a/b/c/d']) {
    it(`refuses "${text}"`, () => {
      assert.throws(() => objectName(text, 'secrets'), UsageError)
    })
  }

  it('splits what a create request wants apart', () => {
    assert.deepEqual(parentAndId('demo/signer', 'keys'), { parent: 'vaults/demo', id: 'signer' })
    assert.deepEqual(parentAndId('vaults/demo/keys/signer', 'keys'), {
      parent: 'vaults/demo',
      id: 'signer',
    })
    assert.throws(() => parentAndId('demo/signer/5f0c', 'keys'), UsageError)
  })

  it('takes vaults and principals short and whole', () => {
    assert.deepEqual([vaultName('demo'), vaultName('vaults/demo')], ['vaults/demo', 'vaults/demo'])
    assert.deepEqual(
      [principalName('app1'), principalName('principals/app1')],
      ['principals/app1', 'principals/app1'],
    )
  })
})

describe('values on the command line', () => {
  it('reads dates, times and spans from now', () => {
    const seconds = (text: string) => parseTime(text).seconds
    assert.equal(seconds('2027-01-31'), Date.UTC(2027, 0, 31) / 1000)
    assert.equal(seconds('2027-01-31T12:00:00+02:00'), Date.UTC(2027, 0, 31, 10) / 1000)
    assert.equal(parseTime('2027-01-31T12:00:00.250Z').nanos, 250_000_000)
    for (const [text, span] of [
      ['30d', 30 * 86_400],
      ['12h', 12 * 3600],
      ['15m', 900],
    ] as const) {
      const off = seconds(text) - (Date.now() / 1000 + span)
      assert.ok(Math.abs(off) < 5, `${text} is off by ${off} s`)
    }
  })

  for (const text of ['', 'tomorrow', '30', '30y', '-1d', '2027-13-01', '1 Jan 2027']) {
    it(`refuses "${text}" as a time`, () => {
      assert.throws(() => parseTime(text), /write 2027-01-31/)
    })
  }

  it('takes whole numbers only', () => {
    assert.equal(parseInteger('90'), 90)
    for (const text of ['', '-1', '1.5', '1e3', '0x10', '9999999999']) {
      assert.throws(() => parseInteger(text), /write a whole number/)
    }
  })

  it('collects tags; a value may hold an equals sign', () => {
    assert.deepEqual(collectTag('b=2=3', collectTag('a=1')), { a: '1', b: '2=3' })
    assert.throws(() => collectTag('a'), /write NAME=VALUE/)
    assert.throws(() => collectTag('=a'), /write NAME=VALUE/)
  })

  it('reads files as bytes, and names the one that it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'strongroom-input-'))
    try {
      const bytes = Buffer.from('00ff0d0a', 'hex')
      writeFileSync(join(folder, 'a'), bytes)
      assert.deepEqual(readInput(join(folder, 'a')), bytes)
      assert.throws(() => readInput(join(folder, 'b')), /^Error: cannot read .*\/b: ENOENT$/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
