import { Fault } from '@strongroom/fault'
import { encodeRow, rowKinds } from '@strongroom/formats'
import { anyBytes, assertQuick, assertReader, damaged } from '@strongroom/testkit'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { decodeFromWorker, decodeToWorker, encodeToWorker, FrameReader } from '../hsm/frames.ts'
import { oaep256Pad, oaep256Unpad } from '../hsm/oaep.ts'
import { curves, ecSpki, publicKeyFields, rsaSpki } from '../hsm/public-key.ts'
import type { Curve } from '../hsm/public-key.ts'
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
        const there = frameOrRefusal(() => decodeToWorker(bytes))
        for (const { id, verb, data, signature, rows, number } of there?.calls ?? []) {
          assert.ok(Number.isInteger(id) && id >= 0 && typeof verb === 'string')
          assert.ok(Buffer.isBuffer(data) && Buffer.isBuffer(signature) && Array.isArray(rows))
          assert.equal(typeof number, 'number')
        }
        const back = frameOrRefusal(() => decodeFromWorker(bytes))
        for (const { id, reason, output, verdicts, valid } of back?.replies ?? []) {
          assert.ok(Number.isInteger(id) && id >= 0 && typeof reason === 'string')
          assert.ok(Buffer.isBuffer(output) && Array.isArray(verdicts))
          assert.equal(typeof valid, 'boolean')
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

  it('is a point of the curve as a public key, or none', () => {
    const points = Array.from({ length: 8 }, () => {
      const { x = '', y = '' } = newKey('P-256').export({ format: 'jwk' })
      return Buffer.concat([
        Buffer.from([4]),
        Buffer.from(x, 'base64url'),
        Buffer.from(y, 'base64url'),
      ])
    })
    const point = fc.constantFrom(...points)
    const found = { keys: 0, none: 0 }
    fc.assert(
      fc.property(
        fc.oneof(point, damaged(point), sized(64).map(uncompressed), anyBytes(140)),
        (bytes) => {
          const last = bytes.subarray(-65)
          const [x, y] = [last.subarray(1, 33), last.subarray(33)]
          if (bytes.length < 65 || last[0] !== 4) {
            assert.throws(() => ecSpki('P-256', bytes), {
              name: 'RangeError',
              message: 'public key: not an uncompressed point',
            })
          } else if (isOnP256(x, y)) {
            found.keys += 1
            const key = createPublicKey({
              key: ecSpki('P-256', bytes),
              type: 'spki',
              format: 'der',
            })
            const jwk = {
              kty: 'EC',
              crv: 'P-256',
              x: x.toString('base64url'),
              y: y.toString('base64url'),
            }
            assert.deepEqual({ ...key.export({ format: 'jwk' }) }, jwk)
          } else {
            found.none += 1
            assert.throws(() => ecSpki('P-256', bytes), notAKey)
          }
        },
      ),
      { numRuns: 500 },
    )
    assert.ok(found.keys > 20 && found.none > 20, JSON.stringify(found))
  })

  it('is a public key that the HSM can be given, or none', () => {
    const spki = fc.constantFrom(
      ...(['P-256', 'P-384', 'P-521', 'secp256k1'] as const).map((curve) => derOf(newKey(curve))),
      derOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey),
      derOf(generateKeyPairSync('ed25519').publicKey),
    )
    const found = { keys: 0, others: 0, none: 0 }
    fc.assert(
      fc.property(fc.oneof(spki, damaged(spki), anyBytes(140)), (der) => {
        const key = keyOrNone(der)
        if (key === undefined) {
          found.none += 1
          assert.throws(() => publicKeyFields(der), notAKey)
          return
        }
        const { kty, crv } = key.export({ format: 'jwk' })
        const curve = Object.entries(curves).find(([, { jwk }]) => jwk === crv)?.[0] as
          Curve | undefined
        if (kty !== 'RSA' && curve === undefined) {
          found.others += 1
          const refusal = { name: 'RangeError', message: 'public key: unknown type' }
          assert.throws(() => publicKeyFields(der), refusal)
          return
        }
        found.keys += 1
        const { modulus, publicExponent, ecPoint } = publicKeyFields(der) as Record<string, Buffer>
        const again =
          kty === 'RSA'
            ? rsaSpki(modulus ?? Buffer.alloc(0), publicExponent ?? Buffer.alloc(0))
            : ecSpki(curve ?? 'P-256', ecPoint ?? Buffer.alloc(0))
        assert.deepEqual(again, derOf(key))
      }),
      { numRuns: 500 },
    )
    assert.ok(found.keys > 20 && found.others > 5 && found.none > 20, JSON.stringify(found))
  })
})

/** A frame, or undefined where it is refused as frames are. */
function frameOrRefusal<Frame>(decode: () => Frame): Frame | undefined {
  try {
    return decode()
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error))
    assert.equal(error.message, 'frame: not a message')
    return undefined
  }
}

const notAKey = { name: 'RangeError', message: 'public key: not a key' }
const uncompressed = (xy: Buffer): Buffer => Buffer.concat([Buffer.from([4]), xy])
const newKey = (namedCurve: string): KeyObject =>
  generateKeyPairSync('ec', { namedCurve }).publicKey
const derOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

/** What OpenSSL makes of it; its own words are not what is tested. */
function keyOrNone(der: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: der, type: 'spki', format: 'der' })
  } catch {
    return undefined
  }
}

/** The curve's own equation, by arithmetic that knows no library. */
function isOnP256(xBytes: Buffer, yBytes: Buffer): boolean {
  const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
  const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn
  const [x, y] = [xBytes, yBytes].map((bytes) => BigInt(`0x${bytes.toString('hex')}`)) as [
    bigint,
    bigint,
  ]
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n
}
