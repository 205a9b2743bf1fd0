import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import {
  checkpointBody,
  formatCheckpoint,
  noteKeyId,
  parseCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface Case {
  readonly size: number
  readonly root: string
  readonly body: string
  readonly signature: string
  readonly note: string
}

const { realmUid, publicKey, keyId, cases } = readVectors('checkpoints.json') as {
  realmUid: string
  publicKey: string
  keyId: string
  cases: Case[]
}
const spki = fromHex(publicKey)
const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })

describe('a checkpoint', () => {
  it('names its key by the start of a hash', () => {
    assert.equal(noteKeyId(spki).toString('hex'), keyId)
  })

  for (const { size, root, body, signature, note } of cases) {
    const state = { realmUid, size, root: fromHex(root) }

    it(`of size ${size} is written as the vector has it`, () => {
      assert.equal(checkpointBody(state), body)
      assert.equal(formatCheckpoint(state, spki, fromHex(signature)), note)
    })

    it(`of size ${size} is read back, its signature right`, () => {
      const parsed = parseCheckpoint(note)
      const name = `strongroom/${realmUid}`
      const signatures = [{ name, keyId: fromHex(keyId), signature: fromHex(signature) }]
      assert.deepEqual(parsed, { ...state, body, signatures })
      assert.ok(verifyCheckpoint(parsed, key))
    })
  }

  const last = cases.at(-1)
  assert.ok(last)
  const { note, signature } = last
  const line = note.slice(note.indexOf('—'))
  const wrong = (changed: string) => {
    assert.notEqual(changed, note)
    return verifyCheckpoint(parseCheckpoint(changed), key)
  }

  it('is right with a witness beside it', () => {
    assert.ok(wrong(`${note}— witness.example/w AAAAAAECAw==\n`))
    assert.ok(wrong(note.replace(line, `— witness.example/w AAAAAAECAw==\n${line}`)))
  })

  it('is wrong with another size, root, realm, name or key', () => {
    assert.ok(!wrong(note.replace('\n3\n', '\n4\n')))
    const other = Buffer.alloc(32).toString('base64')
    assert.ok(!wrong(note.replace(fromHex(last.root).toString('base64'), other)))
    assert.ok(!wrong(note.replaceAll(realmUid, '9'.repeat(32))))
    assert.ok(!wrong(note.replace(line, line.replace(realmUid, '9'.repeat(32)))))
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
    assert.ok(!verifyCheckpoint(parseCheckpoint(note), stranger))
  })

  it('is wrong under a key id of another key', () => {
    const text = Buffer.concat([Buffer.alloc(4), fromHex(signature)]).toString('base64')
    assert.ok(!wrong(note.replace(line, `— strongroom/${realmUid} ${text}\n`)))
  })

  const root = fromHex(last.root).toString('base64')
  const malformed: [string, string][] = [
    ['nothing', ''],
    ['no signature', last.body],
    ['no signature behind the gap', `${last.body}\n`],
    ['no last line end', note.slice(0, -1)],
    ['a line behind the signatures', `${note}more\n`],
    ['an empty line behind the signatures', `${note}\n`],
    ['an extension line', note.replace(`${root}\n`, `${root}\nmore\n`)],
    ['a size with a zero before it', note.replace('\n3\n', '\n03\n')],
    ['a size with a sign', note.replace('\n3\n', '\n+3\n')],
    ['a size in hex', note.replace('\n3\n', '\n0x3\n')],
    ['a size past 2^53', note.replace('\n3\n', '\n9999999999999999\n')],
    ['a negative size', note.replace('\n3\n', '\n-3\n')],
    ['no size', note.replace('\n3\n', '\n\n')],
    ['a root of 31 bytes', note.replace(root, Buffer.alloc(31).toString('base64'))],
    ['a root of 33 bytes', note.replace(root, Buffer.alloc(33).toString('base64'))],
    ['a root without padding', note.replace(root, root.slice(0, -1))],
    ['a root in a second form', note.replace(root, secondForm(root))],
    ['another origin', note.replace('strongroom/', 'stronghold/')],
    ['an origin in capitals', note.replaceAll(realmUid, 'A'.repeat(32))],
    ['carriage returns', note.replaceAll('\n', '\r\n')],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['a signature that is no base64', note.replace(line, `— strongroom/${realmUid} ***\n`)],
    ['a signature without padding', note.replace(line, `— strongroom/${realmUid} AAAAAAE\n`)],
    ['a signature of a key id alone', note.replace(line, `— strongroom/${realmUid} AAAAAA==\n`)],
  ]
  for (const [why, changed] of malformed) {
    it(`is refused: ${why}`, () => {
      assert.notEqual(changed, note)
      assert.throws(() => parseCheckpoint(changed), RangeError)
    })
  }

  it('has a whole size and a root of 32 bytes', () => {
    const state = { realmUid, size: 1, root: Buffer.alloc(32) }
    assert.throws(() => checkpointBody({ ...state, root: Buffer.alloc(31) }), RangeError)
    for (const size of [-1, 1.5, 2 ** 53, NaN])
      assert.throws(() => checkpointBody({ ...state, size }), RangeError)
  })
})

/** The same 32 bytes with other unused bits in the character before the padding. */
function secondForm(base64: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const at = base64.length - 2
  return `${base64.slice(0, at)}${alphabet[alphabet.indexOf(base64.charAt(at)) + 1] ?? ''}=`
}
