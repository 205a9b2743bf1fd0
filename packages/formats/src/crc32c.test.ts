import assert from 'node:assert/strict'
import fc from 'fast-check'
import { crc32c } from './crc32c.ts'
import { crc32cBitwise } from './testing/reference.ts'

describe('crc32c', () => {
  const upwards = Buffer.from(Array.from({ length: 32 }, (_, at) => at))
  // RFC 3720 B.4 prints the bytes of each, lowest first; the SCSI read command is its fifth.
  const known: [string, Buffer, number][] = [
    ['32 zeros', Buffer.alloc(32), 0x8a9136aa],
    ['32 ones', Buffer.alloc(32, 0xff), 0x62a8ab43],
    ['32 bytes upwards', upwards, 0x46dd794e],
    ['32 bytes downwards', Buffer.from(upwards).reverse(), 0x113fdb5c],
    [
      'an iSCSI read command',
      Buffer.from(
        '01c00000000000000000000000000000140000000000040000000014000000182800000000000000' +
          '0200000000000000',
        'hex',
      ),
      0xd9963a56,
    ],
    ['nothing', Buffer.alloc(0), 0],
    ['the digits 1 to 9', Buffer.from('123456789'), 0xe3069283],
  ]
  for (const [what, bytes, value] of known) {
    it(`of ${what} is as RFC 3720 and the catalogues have it`, () => {
      assert.equal(crc32c(bytes), value)
    })
  }

  it('is what dividing bit by bit gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        assert.equal(crc32c(bytes), crc32cBitwise(Buffer.from(bytes)))
      }),
    )
  })
})
