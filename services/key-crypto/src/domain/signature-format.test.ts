import assert from 'node:assert/strict'
import { createSign, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { derToRaw, rawToDer } from './signature-format.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const integer = (bytes: Buffer) => Buffer.concat([Buffer.from([2, bytes.length]), bytes])
const sequence = (...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}
const one = integer(hex('01'))

describe('rawToDer and derToRaw', () => {
  for (const [curve, bytes] of [
    ['P-256', 32],
    ['P-384', 48],
    ['P-521', 66],
    ['secp256k1', 32],
  ] as const) {
    it(`agree with OpenSSL on ${curve}`, () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve })
      for (let round = 0; round < 40; round += 1) {
        const der = createSign('sha256').update(randomBytes(8)).sign(privateKey)
        const raw = derToRaw(der, bytes)
        assert.ok(raw)
        assert.equal(raw.length, 2 * bytes)
        assert.deepEqual(rawToDer(raw), der)
      }
    })

    it(`turn r‖s of ${curve} around`, () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve })
      const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
      const raw = sign('sha256', Buffer.from('message'), key)
      assert.deepEqual(derToRaw(rawToDer(raw), bytes), raw)
    })
  }

  it('keep leading zeroes of a coordinate', () => {
    const raw = Buffer.concat([Buffer.alloc(31), Buffer.from([7]), Buffer.alloc(30), hex('80 00')])
    const der = rawToDer(raw)
    assert.deepEqual(der, hex('30 08 02 01 07 02 03 00 80 00'))
    assert.deepEqual(derToRaw(der, 32), raw)
  })
})

describe('derToRaw takes only the canonical form', () => {
  const odd: Record<string, Buffer> = {
    nothing: Buffer.alloc(0),
    'a tag alone': hex('30'),
    'a sequence of nothing': hex('30 00'),
    'one integer': sequence(one),
    'three integers': sequence(one, one, one),
    'another tag': hex('31 06 02 01 01 02 01 01'),
    'another tag inside': hex('30 06 04 01 01 02 01 01'),
    'a negative r': sequence(integer(hex('80')), one),
    'a negative s': sequence(one, integer(hex('ff 01'))),
    'a padded r': sequence(integer(hex('00 01')), one),
    'an empty r': sequence(integer(Buffer.alloc(0)), one),
    'the long form of a short length': hex('30 81 06 02 01 01 02 01 01'),
    'the long form inside': hex('30 07 02 81 01 01 02 01 01'),
    'a length of two bytes': hex('30 82 00 06 02 01 01 02 01 01'),
    'an indefinite length': hex('30 80 02 01 01 02 01 01 00 00'),
    'trailing bytes after the sequence': Buffer.concat([sequence(one, one), hex('00')]),
    'trailing bytes inside it': sequence(one, one, hex('00')),
    'a length past the end': hex('30 07 02 01 01 02 01 01'),
    'an integer past the end': hex('30 06 02 01 01 02 02 01'),
    'a length that is cut off': hex('30 81'),
    'an integer wider than the curve': sequence(integer(Buffer.alloc(33, 1)), one),
    'an integer wider by its sign byte': sequence(
      integer(Buffer.concat([hex('00 80'), Buffer.alloc(32, 1)])),
      one,
    ),
  }
  for (const [what, der] of Object.entries(odd))
    it(`and not ${what}`, () => {
      assert.equal(derToRaw(der, 32), undefined)
    })

  it('takes the form that all of these miss', () => {
    const raw = derToRaw(sequence(one, one), 32)
    assert.deepEqual(raw?.toString('hex'), '01'.padStart(64, '0').repeat(2))
  })

  it('never throws', () => {
    for (let round = 0; round < 2000; round += 1) {
      const bytes = randomBytes(round % 80)
      if (bytes.length > 0) bytes[0] = 0x30
      const raw = derToRaw(bytes, 32)
      assert.ok(raw === undefined || rawToDer(raw).equals(bytes))
    }
  })
})
