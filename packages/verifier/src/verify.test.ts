import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { headerLine, leafLine, trailerLine, verifyExport } from './index.ts'
import type { FindingReason, Remembered, Report } from './index.ts'
import { leafHash, rootOf } from './tree.ts'

const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const others = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const spki = keys.publicKey.export({ type: 'spki', format: 'der' })
const realmUid = '0123456789abcdef0123456789abcdef'

interface Leaf {
  index: number
  receivedAtMicros: bigint
  peer: string
  record: Buffer
}

const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(Math.floor(value / 128))]
const number = (field: number, value: number) => Buffer.from([field << 3, ...varint(value)])
const bytes = (field: number, value: Buffer) =>
  Buffer.concat([Buffer.from([(field << 3) | 2, ...varint(value.length)]), value])
const sha256 = (value: Buffer) => createHash('sha256').update(value).digest()

/** Writes a log as services and the audit service do together: two instances, batches of three with one stamp each. */
function makeLog(size: number): Leaf[] {
  const instances = [0, 1].map(() => ({
    uid: randomBytes(16),
    sequence: 0,
    previous: Buffer.alloc(0),
  }))
  return Array.from({ length: size }, (_, index) => {
    const instance = instances[(index * 7) % 3 === 0 ? 0 : 1]
    assert.ok(instance)
    instance.sequence += 1
    const record = Buffer.concat([
      bytes(1, randomBytes(16)),
      bytes(2, instance.uid),
      number(3, instance.sequence),
      ...(instance.previous.length > 0 ? [bytes(4, instance.previous)] : []),
      number(5, 1_700_000_000),
      number(6, 3),
      bytes(9, Buffer.from('SecretGet')),
    ])
    instance.previous = sha256(record)
    const receivedAtMicros = 1_700_000_000_000_000n + BigInt(Math.floor(index / 3)) * 1000n
    return { index, receivedAtMicros, peer: 'spiffe://test/service/secret', record }
  })
}

const hashesOf = (leaves: Leaf[]) =>
  leaves.map(({ receivedAtMicros, peer, record }) => leafHash(receivedAtMicros, peer, record))

/** The checkpoint over some leaves. */
function checkpoint(leaves: Leaf[], signer = keys, keyOf = keys, realm = realmUid): string {
  const root = rootOf(hashesOf(leaves)).toString('base64')
  const body = `strongroom/${realm}\n${leaves.length}\n${root}\n`
  const keyId = sha256(keyOf.publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4)
  const signature = Buffer.concat([keyId, sign('sha256', Buffer.from(body), signer.privateKey)])
  return `${body}\n— strongroom/${realm} ${signature.toString('base64')}\n`
}

async function* linesOf(leaves: Leaf[], note: string): AsyncGenerator<string> {
  await Promise.resolve()
  yield headerLine({ realmUid, auditPublicKey: spki })
  for (const leaf of leaves) yield leafLine(leaf)
  yield trailerLine({ size: leaves.length, checkpoint: note })
}

const verify = (leaves: Leaf[], note: string, remembered?: Remembered): Promise<Report> =>
  verifyExport({ lines: linesOf(leaves, note), auditPublicKey: spki, remembered })

const reasons = (report: Report): FindingReason[] => [
  ...new Set(report.findings.map(({ reason }) => reason)),
]

/** Leaves as a database writer leaves them: numbered without a gap again. */
const renumbered = (leaves: Leaf[]) => leaves.map((leaf, index) => ({ ...leaf, index }))
const without = (leaves: Leaf[], gone: number) => leaves.filter((_, index) => index !== gone)
const swapped = (leaves: Leaf[], a: number, b: number) => {
  const [first, second] = [leaves[a], leaves[b]]
  assert.ok(first && second)
  return leaves.map((leaf, at) => (at === a ? second : at === b ? first : leaf))
}
const edited = (leaves: Leaf[], at: number, change: (leaf: Leaf) => Partial<Leaf>) =>
  leaves.map((leaf, index) => (index === at ? { ...leaf, ...change(leaf) } : leaf))
const flipped = (record: Buffer, bit: number) => {
  const copy = Buffer.from(record)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

describe('verifyExport', () => {
  const log = makeLog(30)
  const note = checkpoint(log)

  it('finds a whole log whole, and remembers its checkpoint', async () => {
    const report = await verify(log, note)
    assert.deepEqual([report.ok, report.findings, report.notes], [true, [], []])
    assert.deepEqual([report.size, report.signedSize, report.instances], [30, 30, 2])
    assert.equal(report.remember?.checkpoint, note)
    const longer = await verify(log, note, report.remember)
    assert.equal(longer.ok, true)
  })

  it('takes an empty log and an unsigned tail as they are', async () => {
    const empty = await verify([], '')
    assert.deepEqual([empty.ok, empty.notes[0]?.reason], [true, 'NO_CHECKPOINT'])
    const tail = await verify(log, checkpoint(log.slice(0, 20)))
    assert.deepEqual([tail.ok, tail.notes[0]?.reason, tail.signedSize], [true, 'UNSIGNED_TAIL', 20])
  })

  it('names an edit of a record, and the leaf', async () => {
    const report = await verify(
      edited(log, 9, ({ record }) => ({ record: flipped(record, record.length * 8 - 3) })),
      note,
    )
    assert.deepEqual(reasons(report), ['LEAF_EDITED'])
    assert.equal(report.findings[0]?.index, 9)
    assert.equal(report.ok, false)
  })

  it('names an edit of who sent a record, and of when it came', async () => {
    const peer = edited(log, 4, () => ({ peer: 'spiffe://test/service/auth' }))
    assert.deepEqual(reasons(await verify(peer, note)), ['LEAF_EDITED'])
    const time = edited(log, 4, ({ receivedAtMicros }) => ({
      receivedAtMicros: receivedAtMicros + 1n,
    }))
    assert.deepEqual(reasons(await verify(time, note)), ['LEAF_EDITED'])
  })

  it('names each flipped bit of a record an edit', async () => {
    const [leaf] = log.slice(12)
    assert.ok(leaf)
    for (let bit = 0; bit < leaf.record.length * 8; bit += 1) {
      const report = await verify(
        edited(log, 12, ({ record }) => ({ record: flipped(record, bit) })),
        note,
      )
      assert.deepEqual(reasons(report), ['LEAF_EDITED'], `bit ${bit}`)
    }
  })

  it('names a deletion, renumbered or not', async () => {
    const gap = await verify(without(log, 11), note)
    assert.ok(reasons(gap).includes('LEAF_DELETED'))
    assert.equal(gap.findings.find(({ reason }) => reason === 'LEAF_DELETED')?.index, 11)
    for (const gone of [0, 3, 11, 20]) {
      assert.deepEqual(reasons(await verify(renumbered(without(log, gone)), note)), [
        'LEAF_DELETED',
      ])
    }
  })

  it('comes to an end although every other record of a long log is gone', async () => {
    const long = makeLog(20_000)
    const half = renumbered(long.filter((_, index) => index % 2 === 0))
    const begun = process.cpuUsage().user
    const report = await verify(half, checkpoint(long))
    const seconds = (process.cpuUsage().user - begun) / 1e6
    assert.deepEqual(reasons(report), ['LEAF_DELETED'])
    assert.ok(seconds < 2, `${seconds} s`)
  }).timeout(60_000)

  it('names a deletion although the log grew again since', async () => {
    const short = log.slice(0, 20)
    const grown = renumbered(without(log, 7))
    assert.deepEqual(reasons(await verify(grown, checkpoint(short))), ['LEAF_DELETED'])
  })

  it('names a deletion in the middle that left no hole, by a remembered root', async () => {
    const { remember } = await verify(log.slice(0, 10), checkpoint(log.slice(0, 10)))
    // The last record of an instance has no successor that would name it.
    const lonely = makeLog(1).map((leaf) => ({
      ...leaf,
      receivedAtMicros: log[5]?.receivedAtMicros ?? 0n,
    }))
    const before = renumbered([...log.slice(0, 5), ...lonely, ...log.slice(5)])
    const seen = await verify(before.slice(0, 12), checkpoint(before.slice(0, 12)))
    assert.equal(seen.ok, true)
    const report = await verify(log, checkpoint(before), seen.remember)
    assert.equal(report.ok, false)
    assert.ok(!reasons(report).includes('TAIL_CUT'))
    assert.ok(remember)
  })

  it('names another order, of batches and within one', async () => {
    for (const [a, b] of [
      [2, 20],
      [3, 4],
      [12, 13],
      [0, 29],
    ] as const) {
      const report = await verify(renumbered(swapped(log, a, b)), note)
      assert.deepEqual(reasons(report), ['LEAVES_REORDERED'], `${a} and ${b}`)
      assert.equal(report.findings[0]?.index, a)
    }
    assert.deepEqual(reasons(await verify(swapped(log, 2, 20), note)), ['LEAVES_REORDERED'])
  })

  it('names a cut tail, by the checkpoint that is shown or the one that was seen', async () => {
    assert.deepEqual(reasons(await verify(log.slice(0, 22), note)), ['TAIL_CUT'])
    const { remember } = await verify(log, note)
    const report = await verify(log.slice(0, 22), checkpoint(log.slice(0, 22)), remember)
    assert.deepEqual(reasons(report), ['TAIL_CUT'])
    assert.deepEqual(report.remember, remember)
    const nothing = await verify([], '', remember)
    assert.deepEqual(reasons(nothing), ['TAIL_CUT'])
  })

  it('names a forged checkpoint: another key, another key under our id, another form', async () => {
    for (const forged of [
      checkpoint(log, others, others),
      checkpoint(log, others, keys),
      note.replace('\n30\n', '\n29\n'),
      note.replace('— ', '- '),
      note.slice(0, -10),
    ]) {
      assert.deepEqual(reasons(await verify(log, forged)), ['CHECKPOINT_FORGED'])
    }
    assert.equal((await verify(log, note)).ok, true)
  })

  it('names an older checkpoint, and a log that was rewritten and signed again', async () => {
    const { remember } = await verify(log, note)
    const older = await verify(log, checkpoint(log.slice(0, 10)), remember)
    assert.deepEqual(reasons(older), ['CHECKPOINT_ROLLED_BACK'])
    const rewritten = edited(log, 29, () => ({ peer: 'spiffe://test/service/auth' }))
    const forked = await verify(rewritten, checkpoint(rewritten), remember)
    assert.deepEqual(reasons(forked), ['LOG_FORKED'])
  })

  it('names a log without a checkpoint where one was seen, and the checkpoint of another realm', async () => {
    const { remember } = await verify(log, note)
    assert.deepEqual(reasons(await verify(log, '', remember)), ['CHECKPOINT_ROLLED_BACK'])
    const theirs = checkpoint(log, keys, keys, 'f'.repeat(32))
    assert.deepEqual(reasons(await verify(log, theirs, remember)), ['CHECKPOINT_FORGED'])
  })

  it('names what was signed although it is no chain: another number, predecessor or no record', async () => {
    const twice = renumbered([...log.slice(0, 9), ...log.slice(8)])
    assert.deepEqual(reasons(await verify(twice, checkpoint(twice))), ['CHAIN_BROKEN'])
    const last = log.length - 4
    const changed = edited(log, last, ({ record }) => ({
      record: flipped(record, record.length * 8 - 3),
    }))
    assert.deepEqual(reasons(await verify(changed, checkpoint(changed))), ['CHAIN_BROKEN'])
    const none = renumbered([
      ...log,
      ...log.slice(29).map((leaf) => ({ ...leaf, record: Buffer.from('none') })),
    ])
    assert.deepEqual(reasons(await verify(none, checkpoint(none))), ['RECORD_UNREADABLE'])
  })

  it('names a line that cannot be read, and one behind the end', async () => {
    async function* lines(where: 'within' | 'behind') {
      for await (const line of linesOf(log, note)) {
        if (where === 'within' && line.includes('"trailer"')) yield '{"type":"leaf"}'
        yield line
      }
      if (where === 'behind') yield trailerLine({ size: log.length, checkpoint: note })
    }
    for (const where of ['within', 'behind'] as const) {
      const report = await verifyExport({ lines: lines(where), auditPublicKey: spki })
      assert.deepEqual(reasons(report), ['EXPORT_MALFORMED'], where)
    }
  })

  it('tells a number that never arrived from one on its way', async () => {
    const lost = renumbered(without(log, 11))
    const recent = await verify(lost, checkpoint(lost))
    assert.deepEqual([recent.ok, recent.notes[0]?.reason], [true, 'RECORD_PENDING'])
    const late = lost.map((leaf, index) =>
      index < 20 ? leaf : { ...leaf, receivedAtMicros: leaf.receivedAtMicros + 61_000_000n },
    )
    assert.deepEqual(reasons(await verify(late, checkpoint(late))), ['RECORD_LOST'])
  })

  it('names an inserted copy and an export that ends early', async () => {
    const copy = renumbered([...log.slice(0, 9), ...log.slice(8)])
    assert.ok(reasons(await verify(copy, note)).includes('LEAF_INSERTED'))
    async function* early() {
      for await (const line of linesOf(log, note)) {
        if (!line.includes('"trailer"')) yield line
      }
    }
    const report = await verifyExport({ lines: early(), auditPublicKey: spki })
    assert.deepEqual(reasons(report), ['EXPORT_MALFORMED'])
  })

  it('finds every single tampering of a small log', async () => {
    const small = makeLog(8)
    const signed = checkpoint(small)
    for (let at = 0; at < small.length; at += 1) {
      assert.equal((await verify(renumbered(without(small, at)), signed)).ok, false)
      assert.equal(
        (
          await verify(
            edited(small, at, () => ({ peer: '' })),
            signed,
          )
        ).ok,
        false,
      )
      for (let other = at + 1; other < small.length; other += 1) {
        const report = await verify(renumbered(swapped(small, at, other)), signed)
        assert.deepEqual(reasons(report), ['LEAVES_REORDERED'])
      }
    }
  })
})
