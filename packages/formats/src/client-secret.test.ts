import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import {
  clientSecretVerifierInput,
  formatClientSecret,
  parseClientSecret,
} from './client-secret.ts'
import { crc32c } from './crc32c.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly principalUid: string
  readonly credentialUid: string
  readonly secret: string
  readonly text: string
  readonly verifierInput: string
  readonly verifier: string
}

const { pepper, cases } = readVectors('client-secrets.json') as { pepper: string; cases: Case[] }

describe('a client secret', () => {
  for (const vector of cases) {
    const secret = { credentialUid: vector.credentialUid, secret: fromHex(vector.secret) }

    it(`is written as the vector has it: ${vector.text.slice(0, 8)}…`, () => {
      assert.equal(formatClientSecret(secret), vector.text)
    })

    it(`is read back: ${vector.text.slice(0, 8)}…`, () => {
      assert.deepEqual(parseClientSecret(vector.text), secret)
    })

    it(`has the verifier of the vector: ${vector.text.slice(0, 8)}…`, () => {
      const input = clientSecretVerifierInput(vector.principalUid, secret)
      assert.equal(input.toString('hex'), vector.verifierInput)
      const mac = createHmac('sha256', fromHex(pepper)).update(input).digest('hex')
      assert.equal(mac, vector.verifier)
    })

    it(`fails its check with any one character changed: ${vector.text.slice(0, 8)}…`, () => {
      for (let at = 0; at < vector.text.length; at += 1) {
        for (const other of '0aA_-z') {
          if (vector.text[at] === other) continue
          const changed = vector.text.slice(0, at) + other + vector.text.slice(at + 1)
          assert.equal(parseClientSecret(changed), undefined, changed)
        }
      }
    })
  }

  it('is read back whatever its bytes are', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((part) => Buffer.from(part))
    fc.assert(
      fc.property(bytes, bytes, (secret, uid) => {
        const one = { credentialUid: uid.toString('hex', 0, 16), secret }
        const text = formatClientSecret(one)
        assert.equal(text.length, 90)
        assert.deepEqual(parseClientSecret(text), one)
      }),
    )
  })

  const [first] = cases
  assert.ok(first)
  const { text } = first
  const head = text.slice(0, -9)
  const checked = (changed: string) =>
    `${changed}_${crc32c(Buffer.from(changed)).toString(16).padStart(8, '0')}`
  const malformed: [string, string][] = [
    ['nothing', ''],
    ['a space before it', ` ${text}`],
    ['a line end behind it', `${text}\n`],
    ['cut', text.slice(0, -1)],
    ['of another version', checked(head.replace('srs1', 'srs2'))],
    ['capital hex digits', checked(head.replace('3'.repeat(32), 'A'.repeat(32)))],
    ['a capital check', text.slice(0, -8) + text.slice(-8).toUpperCase()],
    ['standard base64', checked(`${head.slice(0, 40)}+${head.slice(41)}`)],
    ['a letter beyond ASCII', checked(`${head.slice(0, 40)}ä${head.slice(41)}`)],
    // Its last character carries two bits that no byte takes.
    ['a second form of its last byte', checked(head.slice(0, -1) + nextCharacter(head))],
  ]
  for (const [why, changed] of malformed) {
    it(`is refused: ${why}`, () => {
      assert.notEqual(changed, text)
      assert.equal(parseClientSecret(changed), undefined)
    })
  }

  it('is made of 32 bytes and a uid', () => {
    const secret = { credentialUid: '3'.repeat(32), secret: Buffer.alloc(32) }
    assert.throws(() => formatClientSecret({ ...secret, secret: Buffer.alloc(31) }), RangeError)
    assert.throws(() => formatClientSecret({ ...secret, credentialUid: 'ci' }), RangeError)
  })
})

/** The base64url character after the last of a text: its unused low bits are other ones. */
function nextCharacter(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(text.slice(-1)) + 1] ?? ''
}
