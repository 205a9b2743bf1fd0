/*
 * All vectors of formats.md but the Merkle tree's, which are public ones. Made by the reference in this folder, never by
 * the code that they are for: `node packages/formats/src/testing/make-vectors.ts` writes them.
 */
import { createCipheriv } from 'node:crypto'
import { wrapWithPadding } from './key-wrap.ts'
import { checkpoints, leaves, records } from './log-vectors.ts'
import { signP256, spkiOf } from './p256.ts'
import { E, crc32cBitwise, hmac, rowBody, sha256, versionsHash, write } from './reference.ts'
import type { Json } from './reference.ts'
import { rowExamples, uid } from './row-examples.ts'
import { realmUid, signingKey, testKey } from './test-keys.ts'

const { utf8, hex, integer, fields, u32 } = write
const text = (bytes: Buffer) => bytes.toString('hex')
function encoding(): Json {
  const cases: [string, (string | null)[]][] = [
    ['nothing', []],
    ['empty', ['']],
    ['absent', [null]],
    ['some', ['00', null, '', 'ff'.repeat(3), null]],
    // What separates fields is their length alone: these two hold the same bytes.
    ['split', ['6162', '63']],
    ['split', ['61', '6263']],
    ['long', ['5a'.repeat(300)]],
    ['nested', [text(fields([hex('61'), null, hex('6263')]))]],
  ]
  const encoded = cases.map(([kind, values]) => ({
    kind,
    fields: values,
    encoding: text(E(kind, ...values.map((value) => (value === null ? null : hex(value))))),
  }))
  const some = E('some', hex('0102'))
  const malformed = [
    { why: 'a byte too many', encoding: text(Buffer.concat([some, hex('00')])) },
    { why: 'a byte too few', encoding: text(some.subarray(0, -1)) },
    { why: 'cut inside a length', encoding: text(some.subarray(0, -4)) },
    { why: 'of another kind', encoding: text(E('same', hex('0102'))) },
    { why: 'of a longer kind', encoding: text(E('some-more', hex('0102'))) },
    { why: 'of another version', encoding: text(some).replace(text(utf8('v1')), text(utf8('v2'))) },
    { why: 'nothing at all', encoding: '' },
    {
      why: 'a length of all but absent',
      encoding: text(Buffer.concat([utf8('strongroom/v1/some'), hex('fffffffe')])),
    },
  ].map((one) => ({ kind: 'some', ...one }))
  return { cases: encoded, malformed }
}

function rows(): Json {
  const examples = rowExamples((uids) => text(versionsHash(uids)))
  const made = examples.map(([kind, row], at) => {
    const generation = (at % 2) + 1
    const body = rowBody(kind, realmUid, generation, row)
    const mac = hmac(testKey(`mac.${generation}`), body)
    return { kind, generation, row, body: text(body), mac: text(mac) }
  })
  const hashes = [[], [uid('b')], [uid('b'), uid('c')], [uid('c'), uid('b')]]
  return {
    realmUid,
    macKeys: { 1: text(testKey('mac.1')), 2: text(testKey('mac.2')) },
    rows: made,
    versionHashes: hashes.map((versionUids) => ({
      versionUids,
      hash: text(versionsHash(versionUids)),
    })),
  }
}

function sealedSecrets(): Json {
  const key = testKey('seal.258')
  const meaning = {
    realmUid,
    vaultUid: uid('1'),
    objectUid: uid('a'),
    name: 'database-password',
    versionUid: uid('b'),
    ordinal: 3,
    sealGeneration: 258,
  }
  const aad = E(
    'secret',
    ...[meaning.realmUid, meaning.vaultUid, meaning.objectUid].map(hex),
    utf8(meaning.name),
    hex(meaning.versionUid),
    integer(meaning.ordinal),
    integer(meaning.sealGeneration),
  )
  const values: [boolean, Buffer][] = [
    [true, utf8('correct horse battery staple')],
    [true, utf8('Straße')],
    [true, Buffer.alloc(0)],
    [false, Buffer.alloc(0)],
    [false, hex('00ff0180')],
  ]
  const cases = values.map(([isText, value], at) => {
    const iv = sha256(utf8(`iv ${at}`)).subarray(0, 12)
    const plaintext = Buffer.concat([hex(isText ? '01' : '00'), value])
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    const tag = cipher.getAuthTag()
    const sealed = Buffer.concat([hex('01'), u32(258), iv, ciphertext, tag])
    return {
      text: isText,
      value: text(value),
      plaintext: text(plaintext),
      iv: text(iv),
      ciphertextAndTag: text(Buffer.concat([ciphertext, tag])),
      sealed: text(sealed),
    }
  })
  return { key: text(key), meaning, aad: text(aad), cases }
}

function wrappedKeys(): Json {
  const root = testKey('root.1')
  const wrap = testKey('wrap.1')
  // PKCS#8 of the signing key: what a module wraps when it wraps an EC key.
  const pkcs8 = Buffer.concat([
    hex('304102010030130607' + '2a8648ce3d0201' + '0608' + '2a8648ce3d030107'),
    hex('042730250201010420'),
    hex(signingKey.toString(16)),
  ])
  const kek = '5840df6e29b02af1ab493b705bf16ea1ae8338f4dcc176a8'
  const cases: [string, Buffer, Buffer][] = [
    ['wrap key of a vault under root.1', root, wrap],
    ['AES key of 256 bits under a vault key', wrap, testKey('aes')],
    ['AES key of 128 bits under a vault key', wrap, testKey('aes').subarray(0, 16)],
    ['EC private key, PKCS#8, under a vault key', wrap, pkcs8],
    ['HMAC key of 64 bytes under a vault key', wrap, Buffer.concat([wrap, root])],
    ['RFC 5649 section 6, 20 bytes', hex(kek), hex('c37b7e6492584340bed12207808941155068f738')],
    ['RFC 5649 section 6, 7 bytes', hex(kek), hex('466f7250617369')],
  ]
  return cases.map(([what, wrappingKey, key]) => ({
    what,
    wrappingKey: text(wrappingKey),
    key: text(key),
    wrapped: text(wrapWithPadding(wrappingKey, key)),
  }))
}

function clientSecrets(): Json {
  const pepper = testKey('pepper.1')
  const cases = ['3', '4'].map((digit, at) => {
    const secret = at === 0 ? sha256(utf8('client secret')) : Buffer.alloc(32, 0xff)
    const head = `srs1_${uid(digit)}_${secret.toString('base64url')}`
    const check = text(u32(crc32cBitwise(utf8(head))))
    const input = E('client-secret', hex(uid('2')), hex(uid(digit)), secret)
    return {
      principalUid: uid('2'),
      credentialUid: uid(digit),
      secret: text(secret),
      text: `${head}_${check}`,
      verifierInput: text(input),
      verifier: text(hmac(pepper, input)),
    }
  })
  return { pepper: text(pepper), cases }
}

function tokens(): Json {
  const base64url = (value: Json) => utf8(JSON.stringify(value)).toString('base64url')
  const claims = {
    iss: realmUid,
    aud: 'secret',
    sub: uid('2'),
    client_id: uid('3'),
    iat: 1767323045,
    nbf: 1767323045,
    exp: 1767323945,
    jti: uid('e'),
    tep: 2,
  }
  const cases = [1, 12].map((generation) => {
    const header = base64url({ alg: 'ES256', typ: 'at+jwt', kid: `token.${generation}` })
    const signingInput = `${header}.${base64url(claims)}`
    const signature = signP256(signingKey, utf8(signingInput)).toString('base64url')
    return { generation, claims, signingInput, token: `${signingInput}.${signature}` }
  })
  return { publicKey: text(spkiOf(signingKey)), cases }
}

/** Transaction ids as text: they pass what a number holds. */
function feed(): Json {
  const snapshots = [
    { what: 'asks where to start', cursor: null, xmin: '740', xmax: '745', changedFrom: null },
    { what: 'goes on', cursor: '700', xmin: '740', xmax: '745', changedFrom: '700' },
    { what: 'nothing new', cursor: '740', xmin: '740', xmax: '740', changedFrom: '740' },
    {
      what: 'another primary saw more',
      cursor: '744',
      xmin: '740',
      xmax: '745',
      changedFrom: '744',
    },
    {
      what: 'the last one that may be',
      cursor: '745',
      xmin: '740',
      xmax: '745',
      changedFrom: '745',
    },
    { what: 'a restored database', cursor: '746', xmin: '740', xmax: '745', changedFrom: null },
    {
      what: 'past 2^53',
      cursor: '9007199254740993',
      xmin: '9007199254740995',
      xmax: '9007199254740997',
      changedFrom: '9007199254740993',
    },
  ]
  return snapshots.map((one) => ({
    ...one,
    nextCursor: one.xmin,
    reset: one.cursor !== null && BigInt(one.cursor) > BigInt(one.xmax),
  }))
}

function requests(): Json {
  const key = testKey('idem.1')
  const method = '/strongroom.secret.v1.SecretService/SetSecret'
  const requestId = '7d444840-9dc0-11d1-b245-5ffdce74fad2'
  const cases = ['', '0a0161', '0a01611a0162'].map((body) => {
    const input = E('request', hex(uid('2')), utf8(method), utf8(requestId), hex(body))
    return {
      principalUid: uid('2'),
      method,
      requestId,
      body,
      input: text(input),
      fingerprint: text(hmac(key, input)),
    }
  })
  return { key: text(key), cases }
}

function pages(): Json {
  const cases: [string, string[]][] = [
    ['database-password', ['active', uid('1')]],
    ['database-password', ['deleted', uid('1')]],
    ['12', []],
    ['prüfung', ['']],
  ]
  return cases.map(([last, otherArguments]) => {
    const hash = sha256(fields(otherArguments.map(utf8))).subarray(0, 16)
    return { last, otherArguments, token: fields([utf8(last), hash]).toString('base64url') }
  })
}

/** What each file under vectors/ holds. */
export function vectors(): Readonly<Record<string, Json>> {
  return {
    'encoding.json': encoding(),
    'rows.json': rows(),
    'sealed-secrets.json': sealedSecrets(),
    'wrapped-keys.json': wrappedKeys(),
    'client-secrets.json': clientSecrets(),
    'tokens.json': tokens(),
    'records.json': records.map(({ record, bytes }) => ({
      record,
      bytes: text(bytes),
      hash: text(sha256(bytes)),
    })),
    'leaves.json': leaves(),
    'checkpoints.json': checkpoints(),
    'feed.json': feed(),
    'requests.json': requests(),
    'pages.json': pages(),
  }
}

/** A file's text. */
export const vectorText = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`
