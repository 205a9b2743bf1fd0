import { Fault } from '@strongroom/fault'
import { encodeRow, rowKinds } from '@strongroom/formats'
import { anyBytes, assertQuick, assertReader, damaged } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { decodeFromWorker, decodeToWorker, encodeToWorker, FrameReader } from '../hsm/frames.ts'
import { oaep256Pad, oaep256Unpad } from '../hsm/oaep.ts'
import { ecSpki, publicKeyFields } from '../hsm/public-key.ts'
import { decodeAny, kindOf } from '../hsm/row-kind.ts'
import { signatureInput } from '../rpc/signature-input.ts'
import { fromWire, toWire } from '../rpc/time.ts'
import { formatFloor, parseFloor } from '../store/checkpoint-floor.ts'
import { keyOperations, keySpec } from './key-spec.ts'
import { derToRaw, rawToDer } from './signature-format.ts'

const refuses = (error: unknown) => error instanceof Fault && error.kind === 'invalid'
const isRangeError = (error: unknown) => error instanceof RangeError
const sized = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((part) => Buffer.from(part))

describe('what strangers wrote', () => {
  for (const bytes of [32, 48, 66]) {
    it(`is read as a signature in DER with coordinates of ${bytes} bytes in one form or refused`, () => {
      assertReader(
        { read: (der: Buffer) => derToRaw(der, bytes), refuses: () => false, write: rawToDer },
        sized(2 * bytes).map(rawToDer),
        300,
      )
    })
  }

  it('is read as a row of any kind in one form or refused', () => {
    const uid = '0123456789abcdef'.repeat(2)
    const usage = encodeRow('key-usage', uid, 1, { versionUid: uid, counter: 1, usesLeased: 5 })
    assertReader(
      {
        read: decodeAny,
        refuses: isRangeError,
        write: (any) => encodeRow(any.kind, any.realmUid, any.generation, any.row),
      },
      fc.constant(usage),
    )
    fc.assert(
      fc.property(anyBytes(), (body) => {
        const kind = kindOf(Buffer.concat([Buffer.from('strongroom/v1/'), body]))
        assert.ok(kind === undefined || rowKinds.includes(kind))
      }),
    )
  })

  it('is read as a checkpoint floor in one form or refused', () => {
    const floor = fc.record({ size: fc.nat(), root: sized(32) })
    assertReader(
      {
        read: parseFloor,
        refuses: (error) => error instanceof Error && error.message === 'not a checkpoint floor',
        write: formatFloor,
      },
      floor.map(formatFloor),
    )
    assertQuick(parseFloor, 'strongroom-checkpoint-floor/1\n')
  })

  it('is read as frames, however it is cut, or refused', () => {
    const call = fc
      .record({ id: fc.nat(), verb: fc.string({ maxLength: 8 }), data: anyBytes(64) })
      .map((fields) => ({ ...fields }))
    const calls = fc.array(call, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(calls, { maxLength: 4 }), fc.array(fc.nat(300)), (messages, cuts) => {
        const whole = Buffer.concat(messages.map((list) => encodeToWorker({ calls: list })))
        const reader = new FrameReader()
        const bodies: Buffer[] = []
        let at = 0
        for (const cut of [...cuts, whole.length]) {
          bodies.push(...reader.push(whole.subarray(at, at + cut)))
          at = Math.min(whole.length, at + cut)
        }
        assert.equal(bodies.length, messages.length)
        bodies.forEach((body, index) => {
          const read = decodeToWorker(body).calls.map(({ id, verb, data }) => ({ id, verb, data }))
          assert.deepEqual(read, messages[index])
        })
      }),
    )
    const body = calls.map((list) => encodeToWorker({ calls: list }).subarray(4))
    fc.assert(
      fc.property(fc.oneof(anyBytes(), damaged(body)), (bytes) => {
        for (const decode of [decodeToWorker, decodeFromWorker]) {
          try {
            decode(bytes)
          } catch (error) {
            assert.ok(error instanceof Error)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is no padding but the one that was made', () => {
    const padded = fc.tuple(anyBytes(190), sized(32))
    fc.assert(
      fc.property(padded, fc.nat(255), fc.nat(7), ([message, seed], at, bit) => {
        const block = oaep256Pad(message, 256, seed)
        const changed = Buffer.from(block)
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
        assert.deepEqual(oaep256Unpad(block), message)
        assert.equal(oaep256Unpad(changed), undefined)
        assert.ok([...block, ...changed].every((byte) => byte === 0))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(anyBytes(300), (block) => {
        assert.equal(oaep256Unpad(block), undefined)
      }),
    )
  })

  it('is a time that a row and an answer can carry, or refused', () => {
    const wire = fc.record({
      seconds: fc.oneof(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
        fc.bigInt({ min: -9_000_000_000_000n, max: 9_100_000_000_000n }).map(String),
        fc.nat().map(String),
      ),
      nanos: fc.oneof(fc.integer(), fc.nat(999_999_999)),
    })
    fc.assert(
      fc.property(wire, (time) => {
        try {
          const read = fromWire(time, 'f')
          assert.ok(read && !Number.isNaN(read.getTime()))
          assert.equal(toWire(read).seconds, time.seconds)
        } catch (error) {
          assert.ok(refuses(error), String(error))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is a key that can be made and an input that can be signed, or refused', () => {
    const wish = fc.record({
      type: fc.constantFrom('EC' as const, 'RSA' as const, 'oct' as const, undefined),
      curve: fc.constantFrom('P-256' as const, undefined),
      sizeBits: fc.oneof(fc.nat(), fc.constantFrom(0, 2048, 128, 256)),
      family: fc.constantFrom('AES-GCM' as const, 'HMAC' as const, undefined),
    })
    const asked = fc.record({
      algorithm: fc.constantFrom(
        'SIGNATURE_ALGORITHM_ES256',
        'SIGNATURE_ALGORITHM_HS256',
        '__proto__',
      ),
      input: fc.constantFrom('digest' as const, 'data' as const),
      digest: anyBytes(40),
      data: anyBytes(40),
      signatureFormat: fc.constantFrom('SIGNATURE_FORMAT_DER', 'SIGNATURE_FORMAT_UNSPECIFIED'),
    })
    fc.assert(
      fc.property(wish, asked, (key, input) => {
        for (const work of [
          () => keyOperations(keySpec(key).family, ['sign']),
          () => signatureInput(input as Parameters<typeof signatureInput>[0]),
        ]) {
          try {
            assert.ok(work())
          } catch (error) {
            assert.ok(refuses(error), String(error))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is a public key of the HSM, or none', () => {
    fc.assert(
      fc.property(anyBytes(140), (point) => {
        for (const work of [
          () => ecSpki('P-256', Buffer.concat([Buffer.from([4]), point])),
          () => publicKeyFields(point),
        ]) {
          try {
            work()
          } catch (error) {
            assert.ok(error instanceof Error)
          }
        }
      }),
    )
  })
})
