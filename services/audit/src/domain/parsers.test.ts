import { decode, encode } from '@strongroom/contracts'
import { Fault } from '@strongroom/fault'
import { anyBytes, anyText, assertReader, damaged } from '@strongroom/testkit'
import { verifyExport } from '@strongroom/verifier'
import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { readRecord } from '../rpc/append.ts'
import { isWholeMessage } from './whole-message.ts'

const instanceUid = Buffer.alloc(16, 7)
const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((part) => Buffer.from(part))

describe('a record that strangers wrote', () => {
  const record = fc
    .record({
      salt: bytes(16),
      instanceUid: fc.constant(instanceUid),
      sequence: fc.nat().map((number) => String(number + 2)),
      previousHash: bytes(32),
      timeMicros: fc.nat().map(String),
      phase: fc.constant('PHASE_SINGLE' as const),
      operation: fc.constantFrom('SecretGet', 'KeySign'),
      resource: anyText().filter((text) => text.isWellFormed()),
      principalName: anyText().filter((text) => text.isWellFormed()),
      outcome: fc.constantFrom('OUTCOME_SUCCESS' as const, 'OUTCOME_DENIED' as const),
    })
    .map((fields) => encode('strongroom.audit.v1.Record', fields))

  it('is taken with its own bytes, or refused as INVALID_FIELD', () => {
    assertReader(
      {
        read: (encoded: Buffer) => readRecord(encoded, instanceUid, 'spiffe://test/service/x'),
        refuses: (error) => error instanceof Fault && error.kind === 'invalid',
        write: (read) => {
          assert.ok(![read.operation, read.vault, read.principal].join('').includes('\0'))
          return read.record
        },
      },
      record,
    )
  })

  it('is whole only where the decoder takes all of it, and nothing behind it', () => {
    // The last field of a number counts: it is seen only by a decoder that stands where the message ends.
    const operation = 'behind the end'
    const behind = encode('strongroom.audit.v1.Record', { operation })
    let whole = 0
    const field = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(7), anyBytes(12))
      .map(([number, type, value]) => [number * 8 + type, value] as const)
      .map(([tag, value]) => [...(tag < 128 ? [tag] : [(tag & 127) | 128, tag >> 7]), ...value])
      .map((part) => Buffer.from(part))
    const fields = fc.array(field, { maxLength: 3 }).map((parts) => Buffer.concat(parts))
    fc.assert(
      fc.property(
        fc.oneof(anyBytes(80), fields, damaged(record), fc.tuple(record, fields).map(joined)),
        (encoded) => {
          if (!isWholeMessage(encoded)) return
          whole += 1
          const read = decode('strongroom.audit.v1.Record', Buffer.concat([encoded, behind]))
          assert.equal(read.operation, operation)
        },
      ),
      { numRuns: 4000 },
    )
    assert.ok(whole > 200, `only ${whole} were whole`)
  })

  it('makes an export that is judged, whatever its lines hold', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    const leaf = fc.record({
      type: fc.constant('leaf'),
      index: fc.oneof(fc.nat(4).map(String), anyText(20), fc.constant('999999999999999999')),
      receivedAtMicros: fc.oneof(fc.nat().map(String), anyText(20)),
      peer: anyText(),
      record: fc.oneof(
        damaged(record).map((part) => part.toString('base64')),
        anyText(),
      ),
    })
    const line = fc.oneof(
      damaged(leaf.map((value) => JSON.stringify(value))),
      leaf.map((value) => JSON.stringify(value)),
      fc.json(),
      damaged(
        fc.constantFrom(
          '{"type":"header","version":1,"realmUid":"00","auditPublicKey":""}',
          '{"type":"trailer","size":"1","checkpoint":""}',
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (texts) => {
        const report = await verifyExport({ lines: linesOf(texts), auditPublicKey: spki })
        assert.equal(report.ok, report.findings.length === 0)
      }),
      { numRuns: 300 },
    )
  })
})

const joined = (parts: readonly Buffer[]): Buffer => Buffer.concat(parts)

async function* linesOf(texts: readonly string[]) {
  for (const text of texts) yield await Promise.resolve(text)
}
