import assert from 'node:assert/strict'
import {
  constants,
  createHash,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto'
import { oaep256Pad, oaep256Unpad } from './oaep.ts'

const BYTES = 256
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: BYTES * 8 })
const raw = constants.RSA_NO_PADDING
const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
const messages = [
  Buffer.alloc(0),
  Buffer.from([0]),
  Buffer.from([1]),
  Buffer.alloc(50, 1),
  Buffer.alloc(190, 0),
]

/** An unmasked block as it must not be, masked as if it were right. */
function masked(change: (data: Buffer) => void, first = 0): Buffer {
  const seed = Buffer.alloc(32, 3)
  const right = oaep256Pad(Buffer.from('message'), BYTES, seed)
  // XOR with the mask shows the data block, and XOR again hides it.
  const zero = dataMask(seed)
  const data = Buffer.from(right.subarray(33).map((byte, index) => byte ^ (zero[index] ?? 0)))
  change(data)
  const block = Buffer.concat([Buffer.from([first]), right.subarray(1, 33), data])
  data.forEach((byte, index) => {
    block[33 + index] = byte ^ (zero[index] ?? 0)
  })
  // The seed is masked with the data block, which has changed.
  const hidden = mgf1(block.subarray(33), 32)
  seed.forEach((byte, index) => {
    block[1 + index] = byte ^ (hidden[index] ?? 0)
  })
  return block
}

/** MGF1 with SHA-256, written once more: nothing of the code under test. */
function mgf1(seed: Buffer, length: number): Buffer {
  const blocks: Buffer[] = []
  for (let counter = 0; blocks.length * 32 < length; counter += 1) {
    const suffix = Buffer.alloc(4)
    suffix.writeUInt32BE(counter)
    blocks.push(createHash('sha256').update(seed).update(suffix).digest())
  }
  return Buffer.concat(blocks).subarray(0, length)
}
const dataMask = (seed: Buffer) => mgf1(seed, BYTES - 33)

describe('RSA-OAEP-256 outside the HSM', () => {
  it('pads what OpenSSL unpads', () => {
    for (const message of messages) {
      const block = oaep256Pad(message, BYTES, randomBytes(32))
      const ciphertext = publicEncrypt({ key: publicKey, padding: raw }, block)
      assert.deepEqual(privateDecrypt({ key: privateKey, ...oaep }, ciphertext), message)
    }
  })

  it('unpads what OpenSSL pads', () => {
    for (const message of messages) {
      const ciphertext = publicEncrypt({ key: publicKey, ...oaep }, message)
      const block = privateDecrypt({ key: privateKey, padding: raw }, ciphertext)
      assert.deepEqual(oaep256Unpad(block), message)
    }
  })

  it('unpads its own test block', () => {
    assert.deepEqual(oaep256Unpad(masked(() => undefined)), Buffer.from('message'))
  })

  const wrong: Record<string, Buffer> = {
    'a first byte that is not 0': masked(() => undefined, 1),
    'a first byte of 255': masked(() => undefined, 255),
    'another label, in its first byte': masked((data) => {
      data[0] = (data[0] ?? 0) ^ 1
    }),
    'another label, in its last byte': masked((data) => {
      data[31] = (data[31] ?? 0) ^ 0x80
    }),
    'something between label and 1': masked((data) => {
      data[32] = 2
    }),
    'no 1 at all': masked((data) => data.fill(0, 32)),
    'a 2 for the 1': masked((data) => {
      data[data.indexOf(1, 32)] = 2
    }),
    'all of it wrong': masked((data) => data.fill(0xff), 1),
  }
  for (const [what, block] of Object.entries(wrong))
    it(`says only that it is wrong: ${what}`, () => {
      assert.equal(oaep256Unpad(block), undefined)
    })

  it('leaves nothing of the block behind', () => {
    for (const block of [masked(() => undefined), masked(() => undefined, 1)]) {
      oaep256Unpad(block)
      assert.ok(block.every((byte) => byte === 0))
    }
  })

  it('does the same work wherever it is wrong', () => {
    // As often as the clock needs; a path that left early at the first byte would skip nearly all of it.
    const time = (make: () => Buffer) => {
      const blocks = Array.from({ length: 400 }, make)
      const started = performance.now()
      for (const block of blocks) oaep256Unpad(block)
      return performance.now() - started
    }
    time(() => masked(() => undefined))
    const right = time(() => masked(() => undefined))
    const early = time(() => masked(() => undefined, 1))
    assert.ok(early > right / 3, `${early} ms, ${right} ms`)
  })
})
