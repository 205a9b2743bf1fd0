import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  FrameReader,
  decodeFromWorker,
  decodeToWorker,
  encodeFromWorker,
  encodeToWorker,
} from './frames.ts'

const frame = (body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

describe('FrameReader', () => {
  const bodies = [Buffer.from('a'), Buffer.alloc(0), randomBytes(5000), Buffer.from('end')]
  const stream = Buffer.concat(bodies.map(frame))

  for (const size of [1, 2, 3, 4, 5, 7, 64, 4999, 100_000])
    it(`finds the same frames in chunks of ${size}`, () => {
      const reader = new FrameReader()
      const found: Buffer[] = []
      for (let at = 0; at < stream.length; at += size)
        found.push(...reader.push(stream.subarray(at, at + size)))
      assert.deepEqual(found, bodies)
    })

  it('keeps what is not complete for the next chunk', () => {
    const reader = new FrameReader()
    assert.deepEqual(reader.push(stream.subarray(0, 4)), [])
    assert.deepEqual(reader.push(stream.subarray(4, 5)), [Buffer.from('a')])
    assert.deepEqual(reader.push(Buffer.alloc(0)), [])
  })

  it('refuses a length that no frame has', () => {
    assert.throws(() => new FrameReader().push(Buffer.from([255, 255, 255, 255])), RangeError)
    assert.throws(() => new FrameReader().push(Buffer.from([4, 0, 0, 1])), RangeError)
  })
})

describe('frames', () => {
  const bodyOf = (bytes: Buffer) => {
    const [body, ...others] = new FrameReader().push(bytes)
    assert.equal(others.length, 0)
    assert.ok(body)
    return body
  }

  it('carry calls there', () => {
    const sent = {
      id: 7,
      verb: 'use',
      rows: [{ mac: randomBytes(32), body: randomBytes(100) }, { mac: randomBytes(32) }],
      data: randomBytes(32),
      operation: 'sign',
      algorithm: 'ES256',
      uid: 'a'.repeat(32),
      now: 1_772_366_400_123,
      number: 65_536,
      priors: [0, 2, 1],
      bodies: [Buffer.from('x')],
    }
    const [call] = decodeToWorker(bodyOf(encodeToWorker({ calls: [sent] }))).calls
    assert.ok(call)
    assert.equal(call.id, 7)
    assert.equal(call.now, sent.now)
    assert.deepEqual(call.priors, sent.priors)
    assert.deepEqual(Buffer.from(call.data), sent.data)
    assert.deepEqual(call.rows[0]?.body, sent.rows[0]?.body)
    assert.deepEqual(call.bodies, sent.bodies)
    assert.equal(call.rows[1]?.body ?? undefined, undefined)
  })

  it('read absent bytes as none', () => {
    const [call] = decodeToWorker(
      bodyOf(encodeToWorker({ calls: [{ id: 1, verb: 'random' }] })),
    ).calls
    assert.ok(call)
    for (const bytes of [call.data, call.signature, call.iv, call.tag, call.aad]) {
      assert.ok(Buffer.isBuffer(bytes))
      assert.equal(bytes.length, 0)
    }
    assert.deepEqual([call.rows, call.bodies], [[], []])
  })

  it('carry answers back', () => {
    const replies = [
      { id: 1, output: Buffer.from('out') },
      { id: 2, reason: 'KEY_EXPIRED', message: 'why' },
      { id: 3, verdicts: [true, false, true] },
    ]
    const decoded = decodeFromWorker(bodyOf(encodeFromWorker({ replies })))
    const [first, second, third] = decoded.replies
    assert.ok(first && second && third)
    assert.deepEqual(first.output, Buffer.from('out'))
    assert.deepEqual([first.reason, first.valid], ['', false])
    assert.deepEqual([second.reason, second.message], ['KEY_EXPIRED', 'why'])
    assert.ok(Buffer.isBuffer(second.output))
    assert.deepEqual(third.verdicts, [true, false, true])
    assert.equal(decoded.ready ?? undefined, undefined)
  })

  it('refuse what is no message', () => {
    const refusal = { name: 'RangeError', message: 'frame: not a message' }
    assert.throws(() => decodeToWorker(Buffer.from([0x0a, 0xff])), refusal)
    assert.throws(() => decodeFromWorker(Buffer.from([0x0a, 0xff])), refusal)
  })
})
