import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Strongroom } from '@strongroom/client'
import { checkpointBody, formatCheckpoint, leafHash, merkleRoot } from '@strongroom/formats'
import { RecordChain } from '@strongroom/guard'
import { headerLine, leafLine, trailerLine } from '@strongroom/verifier'
import { Memory } from './audit-log.ts'
import { makeProgram } from './program.ts'

const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const spki = keys.publicKey.export({ type: 'spki', format: 'der' })
const realmUid = 'ab'.repeat(16)

const chain = new RecordChain(() => new Date(1_800_000_000_000))
const leaves = Array.from({ length: 12 }, (_, index) => ({
  index,
  receivedAtMicros: 1_800_000_000_000_000n + BigInt(index),
  peer: 'spiffe://strongroom.local/service/secret',
  record: chain.next({
    phase: 'single',
    operation: 'SecretGet',
    resource: 'vaults/demo/secrets/a',
    outcome: 'success',
  }).bytes,
}))

/** What ExportRecords sends of the first `size` leaves, with a checkpoint over as many. */
function exported(size: number) {
  const shown = leaves.slice(0, size)
  const body = { realmUid, size, root: merkleRoot(shown.map(leafHash)) }
  const signature = sign('sha256', Buffer.from(checkpointBody(body)), keys.privateKey)
  return [
    { header: { realmUid, auditPublicKey: spki } },
    ...shown.map((leaf) => ({ leaf })),
    { trailer: { size, checkpoint: formatCheckpoint(body, spki, signature) } },
  ]
}

describe('strongroom audit verify', () => {
  let folder: string
  let pinned: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-verify-'))
    pinned = join(folder, 'audit-public-key.pem')
    writeFileSync(pinned, keys.publicKey.export({ type: 'spki', format: 'pem' }))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  async function run(pieces: object[], ...args: string[]) {
    let text = ''
    const client = {
      configuration: { auditPublicKeyFile: pinned },
      audit: { exportRecords: () => pieces },
    } as unknown as Strongroom
    const context = {
      client: () => client,
      write: (written: string | Buffer) => void (text += written.toString()),
      warn: (line: string) => void (text += line),
      exitCode: 0,
    }
    await makeProgram(context).parseAsync(['audit', 'verify', ...args], { from: 'user' })
    return { text, code: context.exitCode }
  }

  it('says in a line that a log is whole, and remembers what it saw', async () => {
    const { text, code } = await run(exported(12))
    assert.match(
      text,
      /^Verified 12 records: the first 12 under a checkpoint signed in the HSM, root /,
    )
    assert.equal(code, 0)
    const memory = join(folder, 'audit-seen.json')
    assert.equal(statSync(memory).mode & 0o777, 0o600)
    assert.match(readFileSync(memory, 'utf8'), new RegExp(realmUid))
  })

  it('names a log that was cut together with its checkpoints since the last time', async () => {
    await run(exported(12))
    const { text, code } = await run(exported(8))
    assert.match(text, /^TAIL_CUT: /m)
    assert.match(text, /^NOT verified: 1 thing is wrong in 8 records\.$/m)
    assert.equal(code, 1)
    // What was seen stays known: the cut does not become the truth by being looked at twice.
    assert.equal((await run(exported(8))).code, 1)
    assert.equal((await run(exported(12))).code, 0)
  })

  it('names an edited leaf, in JSON as well', async () => {
    const pieces = exported(12)
    const edited = { ...leaves[5], peer: 'spiffe://strongroom.local/service/auth' }
    pieces.splice(6, 1, { leaf: edited } as (typeof pieces)[number])
    const { text, code } = await run(pieces, '--json')
    const report = JSON.parse(text) as { ok: boolean; findings: { reason: string }[] }
    assert.equal(report.ok, false)
    assert.deepEqual(
      report.findings.map(({ reason }) => reason),
      ['LEAF_EDITED'],
    )
    assert.equal(code, 1)
  })

  it('verifies an export that was kept, with the key that it is given', async () => {
    const file = join(folder, 'log.jsonl')
    const [, ...rest] = exported(12)
    const trailer = rest.at(-1)
    assert.ok(trailer && 'trailer' in trailer)
    const lines = [
      headerLine({ realmUid, auditPublicKey: spki }),
      ...leaves.map(leafLine),
      trailerLine(trailer.trailer),
    ]
    writeFileSync(file, `${lines.join('\n')}\n`)
    assert.equal((await run([], '--file', file)).code, 0)
    const other = join(folder, 'other.der')
    const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey
    writeFileSync(other, stranger.export({ type: 'spki', format: 'der' }))
    const forged = await run([], '--file', file, '--public-key', other)
    assert.match(forged.text, /^CHECKPOINT_FORGED: /m)
    assert.equal(forged.code, 1)
  })

  it('does not call a log verified whose checkpoint is missing', async () => {
    const pieces = [...exported(12).slice(0, -1), { trailer: { size: 12, checkpoint: '' } }]
    const { text, code } = await run(pieces)
    assert.match(text, /^NOT verified: no checkpoint covers any of 12 records\.$/m)
    assert.equal(code, 1)
    const json = JSON.parse((await run(pieces, '--json')).text) as { verified: boolean }
    assert.equal(json.verified, false)
    // Once one was seen, its absence is a finding.
    await run(exported(12))
    assert.match((await run(pieces)).text, /^CHECKPOINT_ROLLED_BACK: /m)
  })

  it('says of a file that is no public key that it is none', async () => {
    writeFileSync(pinned, 'nonsense')
    await assert.rejects(run(exported(12)), /audit-public-key\.pem holds no public key/)
  })

  it('keeps the newer of what two verifications at once have seen', () => {
    const memory = new Memory(join(folder, 'seen.json'))
    const seen = (size: number) => ({ checkpoint: '', anchors: [{ size, root: '' }] })
    memory.write(seen(9))
    memory.write(seen(5))
    assert.deepEqual(memory.read(), seen(9))
    memory.write(seen(12))
    assert.deepEqual(memory.read(), seen(12))
  })

  it('does not go on with a memory that it cannot read', async () => {
    writeFileSync(join(folder, 'audit-seen.json'), '{}')
    await assert.rejects(run(exported(12)), /is no memory of a log/)
  })
})
