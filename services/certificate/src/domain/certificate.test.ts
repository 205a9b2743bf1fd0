import assert from 'node:assert/strict'
import { splitDer, readLeaf } from './certificate.ts'
import { uuidIn } from './uuid.ts'

describe('DER values one after the other', () => {
  const long = Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x00]), Buffer.alloc(256)])
  const short = Buffer.from([0x30, 0x01, 0xff])

  it('are parted as they were joined', () => {
    assert.deepEqual(splitDer(Buffer.concat([long, short, long])), [long, short, long])
    assert.deepEqual(splitDer(Buffer.alloc(0)), [])
  })

  for (const [title, bytes] of [
    ['cut short', Buffer.from([0x30, 0x05, 0x00])],
    ['of another type', Buffer.from([0x31, 0x00])],
    ['without a length', Buffer.from([0x30])],
    ['of indefinite length', Buffer.from([0x30, 0x80, 0x00, 0x00])],
    ['with half a length', Buffer.from([0x30, 0x82, 0x01])],
  ] as const) {
    it(`are refused: ${title}`, () => {
      assert.throws(() => splitDer(bytes), RangeError)
    })
  }

  it('are no certificate only because they are DER', () => {
    assert.throws(() => readLeaf(short), RangeError)
  })
})

describe('a UUID in the space of an operation', () => {
  it('is that of RFC 9562 for the same space and name', () => {
    const dns = '6ba7b8109dad11d180b400c04fd430c8'
    assert.equal(uuidIn(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
  })
})
