import assert from 'node:assert/strict'
import { Fault } from '@strongroom/fault'
import fc from 'fast-check'
import { subjectName } from './subject.ts'

const isInvalidField = (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === 'INVALID_FIELD'

describe('a subject', () => {
  it('stands the other way round in the certificate, as RFC 4514 has it', () => {
    assert.deepEqual(subjectName('CN=web, OU=Shop,O=Example\\, Inc.,C=NL').toJSON(), [
      { C: ['NL'] },
      { O: ['Example, Inc.'] },
      { OU: ['Shop'] },
      { CN: ['web'] },
    ])
  })

  it('may have characters of every script, and types by OID', () => {
    assert.deepEqual(subjectName('CN=Ærø 日本,2.5.4.97=NTRNL-12345678').toJSON(), [
      { '2.5.4.97': ['NTRNL-12345678'] },
      { CN: ['Ærø 日本'] },
    ])
  })

  for (const [text, value] of [
    ['CN=CORP\\\\web', 'CORP\\web'],
    ['CN=the \\"web\\" shop', 'the "web" shop'],
    ['CN=\\"\\"', '""'],
    ['CN=a\\\\\\,O=b', 'a\\,O=b'],
  ] as const) {
    it(`says in the certificate what stands behind escapes: ${text}`, () => {
      assert.deepEqual(subjectName(text).toJSON(), [{ CN: [value] }])
    })
  }

  it('has each value as the kind of string that RFC 5280 wants', () => {
    const [utf8, printable, ia5] = [0x0c, 0x13, 0x16]
    const der = Buffer.from(
      subjectName(
        'CN=Ærø,OU=*.web,O=Web shop,SERIALNUMBER=12,C=NL,E=a@b.example,DC=b',
      ).toArrayBuffer(),
    )
    for (const [tag, value] of [
      [utf8, 'Ærø'],
      [utf8, '*.web'],
      [printable, 'Web shop'],
      [printable, '12'],
      [printable, 'NL'],
      [ia5, 'a@b.example'],
      [ia5, 'b'],
    ] as const) {
      const bytes = Buffer.from(value)
      assert.ok(der.includes(Buffer.concat([Buffer.from([tag, bytes.length]), bytes])), value)
    }
  })

  for (const bad of [
    'web.example',
    'CN',
    'CN=',
    'CN=a,',
    ',CN=a',
    'rubbish CN=a',
    'CN=a rubbish,O',
    'XX=a',
    'CN=a+OU=b',
    'CN=#0c0161',
    'CN=a\u0000b',
    'CN=a\nO=b',
    'CN="a, b"',
    'C=Netherlands',
    `CN=${'x'.repeat(65)}`,
    'CN=a\\',
    'CN=a,E=ü@example.com',
    'CN=a,1.2.840.113549.1.9.1=ü@example.com',
    'CN=a,DC=bücher',
    'CN=a,0.9.2342.19200300.100.1.25=bücher',
    'CN=a,SERIALNUMBER=12ü',
    'CN=a,SERIALNUMBER=a_b',
    'CN=a,2.5.4.5=ü',
    'CN=a,2.5.4.46=ü',
  ]) {
    it(`is refused: ${JSON.stringify(bad)}`, () => {
      assert.throws(() => subjectName(bad), isInvalidField)
    })
  }

  it('is a name or INVALID_FIELD, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
        try {
          subjectName(text)
        } catch (thrown) {
          if (!isInvalidField(thrown)) throw thrown
        }
      }),
    )
  })
})
