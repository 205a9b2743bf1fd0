/* The vectors of the audit log: records, leaves, checkpoints. */
import { signingKey, realmUid } from './test-keys.ts'
import { derSignature, signP256, spkiOf } from './p256.ts'
import { recordBytes } from './record-bytes.ts'
import { E, sha256, write } from './reference.ts'
import type { Json } from './reference.ts'
import { uid } from './row-examples.ts'

const { utf8, hex, u64 } = write
const text = (bytes: Buffer) => bytes.toString('hex')

const firstRecord = {
  salt: '01'.repeat(16),
  instanceUid: uid('d'),
  sequence: 1,
  timeMicros: 1767323045678000,
  phase: 1,
  operation: 'SecretSet',
  resource: 'vaults/payments/secrets/database-password',
  vaultUid: uid('1'),
  requestId: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  principalUid: uid('2'),
  principalName: 'ci',
  credentialUid: uid('3'),
  jti: uid('e'),
  clientAddress: '192.0.2.7',
  traceId: uid('f'),
}
const secondRecord = {
  ...firstRecord,
  salt: '02'.repeat(16),
  sequence: 2,
  previousHash: text(sha256(recordBytes(firstRecord))),
  timeMicros: 1767323045699000,
  phase: 2,
  intentSequence: 1,
  objectUid: uid('a'),
  versionUid: uid('b'),
  rows: [
    { kind: 'head', uid: uid('a'), counter: 2 },
    { kind: 'state', uid: uid('b'), counter: 1 },
  ],
  outcome: 1,
  durationMs: 21,
}
const thirdRecord = {
  salt: '03'.repeat(16),
  instanceUid: uid('d'),
  sequence: 300,
  previousHash: text(sha256(recordBytes(secondRecord))),
  timeMicros: 1767323046000000,
  phase: 3,
  count: 100,
  operation: 'KeySign',
  resource: 'vaults/payments/keys/signer',
  forwardingPeer: 'secret',
  outcome: 2,
  reason: 'PERMISSION_DENIED',
  items: [
    { resource: 'vaults/payments/keys/a', operation: 'KeySign', outcome: 1 },
    {
      resource: 'vaults/payments/keys/b',
      operation: 'KeySign',
      outcome: 3,
      reason: 'KEY_NOT_FOUND',
    },
  ],
  genesis: [{ kind: 'principal', uid: uid('2'), counter: 1 }],
}
/** Three records of one instance, chained. */
export const records = [firstRecord, secondRecord, thirdRecord].map((record) => ({
  record,
  bytes: recordBytes(record),
}))

const peer = 'spiffe://strongroom.test/secret'
const received = 1767323045700123n
const made = records.map(({ bytes }, at) => {
  const encoded = E('audit', u64(received + BigInt(at)), utf8(peer), bytes)
  return { encoded, hash: sha256(hex('00'), encoded), record: bytes, at }
})
const node = (left: Buffer, right: Buffer) => sha256(hex('01'), left, right)

/** Those records as leaves of a log, and its root. */
export function leaves(): Json {
  const [a, b, c] = made.map(({ hash }) => hash) as [Buffer, Buffer, Buffer]
  return {
    leaves: made.map(({ encoded, hash, record, at }) => ({
      receivedAtMicros: `${received + BigInt(at)}`,
      peer,
      record: text(record),
      encoded: text(encoded),
      leafHash: text(hash),
    })),
    nodes: [{ left: text(a), right: text(b), hash: text(node(a, b)) }],
    root: text(node(node(a, b), c)),
  }
}

/** Signed states of that log. */
export function checkpoints(): Json {
  const spki = spkiOf(signingKey)
  const [a, b, c] = made.map(({ hash }) => hash) as [Buffer, Buffer, Buffer]
  const states: [number, Buffer][] = [
    [0, sha256()],
    [1, a],
    [3, node(node(a, b), c)],
  ]
  const keyId = sha256(spki).subarray(0, 4)
  const origin = `strongroom/${realmUid}`
  const cases = states.map(([size, root]) => {
    const body = `${origin}\n${size}\n${root.toString('base64')}\n`
    const signature = derSignature(signP256(signingKey, utf8(body)))
    const line = `— ${origin} ${Buffer.concat([keyId, signature]).toString('base64')}`
    return { size, root: text(root), body, signature: text(signature), note: `${body}\n${line}\n` }
  })
  return { realmUid, publicKey: text(spki), keyId: text(keyId), cases }
}
