import assert from 'node:assert/strict'
import { createDecipheriv, createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import type { JsonWebKey, KeyObject } from 'node:crypto'
import { rejectsWith } from '@strongroom/testkit'
import { fromHex } from '../../../../packages/formats/src/testing/read-vectors.ts'
import { useTestHsm } from './test-hsm.ts'
import { Imports } from './test-imported-keys.ts'
import type { ImportedKey } from './test-imported-keys.ts'
import { ACCEPTED, Account, account, gives, lineOf, readFile, verifies } from './test-wycheproof.ts'
import type { Counts, Suite, Use, Vector } from './test-wycheproof.ts'
import type { EncryptionAlgorithm, KeyUse, SignatureAlgorithm } from './types.ts'

/*
 * Every vector goes the way of a caller's Sign, Verify, Encrypt, Decrypt, WrapKey or UnwrapKey below its handler: rows with
 * MACs, a worker process, the unwrapping of the key, the rules, the module.
 */

const toHex = (bytes: Buffer) => bytes.toString('hex')
const sha = (bits: number, message: Buffer) => createHash(`sha${bits}`).update(message).digest()

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}

/** A pair, or a public half. */
function asymmetric(key: KeyObject): ImportedKey {
  const half = key.type === 'private' ? createPublicKey(key) : key
  const publicKey = toHex(half.export({ type: 'spki', format: 'der' }))
  const secret =
    key.type === 'private'
      ? { secret: toHex(key.export({ type: 'pkcs8', format: 'der' })) }
      : undefined
  const { modulusLength, namedCurve = '' } = key.asymmetricKeyDetails ?? {}
  return modulusLength === undefined
    ? { keyType: 'EC', sizeOrCurve: CURVES[namedCurve] ?? '', family: 'EC', publicKey, ...secret }
    : { keyType: 'RSA', sizeOrCurve: String(modulusLength), family: 'RSA', publicKey, ...secret }
}
const symmetric = (family: ImportedKey['family'], secret: string): ImportedKey => ({
  keyType: 'oct',
  sizeOrCurve: String(secret.length * 4),
  family,
  secret,
})

interface SignatureVector extends Vector {
  readonly msg: string
  readonly sig: string
}

const signature = (
  algorithm: SignatureAlgorithm,
  counts: Counts,
): Suite<{ readonly publicKeyDer: string }, SignatureVector> => ({
  keyOf: (_vector, { publicKeyDer }) =>
    asymmetric(createPublicKey({ key: fromHex(publicKeyDer), format: 'der', type: 'spki' })),
  run: (use, { msg, sig }) => {
    const input = sha(Number(algorithm.slice(2)), fromHex(msg))
    return verifies(use, { algorithm, input, signature: fromHex(sig) })
  },
  counts,
})

interface MacVector extends Vector {
  readonly key: string
  readonly msg: string
  readonly tag: string
}

const hmac = (counts: Counts): Suite<unknown, MacVector> => ({
  keyOf: ({ key }) => symmetric('HMAC', key),
  run: async (use, { msg, tag, result }) => {
    const fields = { algorithm: 'HS256', input: fromHex(msg) } as const
    if (result === 'valid') {
      const { output } = await use({ ...fields, operation: 'sign' })
      // A truncated tag is the start of ours.
      assert.equal(toHex(output).slice(0, tag.length), tag)
    }
    return verifies(use, { ...fields, signature: fromHex(tag) })
  },
  refuses: ({ key, tag }) => {
    if (key.length < 64) return 'short key'
    return tag.length < 64 ? 'truncated tag' : undefined
  },
  counts,
})

interface GcmVector extends MacVector {
  readonly iv: string
  readonly aad: string
  readonly ct: string
}

interface OfSize {
  readonly keySize: 128 | 192 | 256
}

const gcm = (counts: Counts): Suite<OfSize, GcmVector> => ({
  keyOf: ({ key }) => symmetric('AES-GCM', key),
  run: (use, { iv, aad, msg, ct, tag }, { keySize }) => {
    const sealed = { input: fromHex(ct), iv: fromHex(iv), tag: fromHex(tag), aad: fromHex(aad) }
    const algorithm = `A${keySize}GCM` as const
    return gives(use, { operation: 'decrypt', algorithm, ...sealed }, fromHex(msg))
  },
  refuses: ({ iv, ct }) => {
    if (iv.length !== 24) return 'other IV length'
    return ct === '' ? 'empty plaintext' : undefined
  },
  counts,
})

interface WrapVector extends Vector {
  readonly key: string
  readonly msg: string
  readonly ct: string
}

const keyWrap = (counts: Counts): Suite<OfSize, WrapVector> => ({
  keyOf: ({ key }) => symmetric('AES-KW', key),
  run: async (use, { msg, ct, result }, { keySize }) => {
    const algorithm = `A${keySize}KW` as const
    const wrap: KeyUse = { operation: 'wrapKey', algorithm, input: fromHex(msg) }
    if (result === 'valid') await gives(use, wrap, fromHex(ct))
    // Without a ciphertext a vector is about a key that cannot be wrapped.
    if (ct === '') await rejectsWith(use(wrap), 'INVALID_FIELD')
    return gives(use, { operation: 'unwrapKey', algorithm, input: fromHex(ct) }, fromHex(msg))
  },
  counts,
})

interface OaepVector extends Vector {
  readonly msg: string
  readonly ct: string
  readonly label: string
}

const oaep = (
  algorithm: EncryptionAlgorithm,
  operation: 'decrypt' | 'unwrapKey',
  counts: Counts,
): Suite<{ readonly privateKeyPkcs8: string }, OaepVector> => ({
  keyOf: (_vector, { privateKeyPkcs8 }) =>
    asymmetric(createPrivateKey({ key: fromHex(privateKeyPkcs8), format: 'der', type: 'pkcs8' })),
  run: (use, { msg, ct }) => gives(use, { operation, algorithm, input: fromHex(ct) }, fromHex(msg)),
  refuses: ({ label }) => (label === '' ? undefined : 'label'),
  counts,
})

interface JwsVector extends Vector {
  readonly jws: string
}

interface JwsGroup {
  readonly private: JsonWebKey & { readonly use?: string; readonly key_ops?: readonly string[] }
}

const OTHER_ALGORITHM = 'by another algorithm of its type'
const SAME_TEXT = 'same text as 357, which is valid'
/** A key is of a type here, not of one algorithm: that is the caller's to compare. */
const RIGHT_JWS: Readonly<Record<number, string>> = {
  332: OTHER_ALGORITHM,
  334: OTHER_ALGORITHM,
  336: OTHER_ALGORITHM,
  338: OTHER_ALGORITHM,
  340: OTHER_ALGORITHM,
  367: SAME_TEXT,
  370: SAME_TEXT,
}
/** There is a question mark in these. */
const NO_JWS: Readonly<Record<number, string>> = { 372: 'not base64url', 373: 'not base64url' }

/** What a caller makes of a compact JWS before it asks to verify it; undefined where it is none. */
function readJws(jws: string) {
  const parts = jws.split('.').map((part) => Buffer.from(part, 'base64url'))
  const [head, payload, signature] = parts
  const canonical = parts.map((part) => part.toString('base64url')).join('.') === jws
  if (!canonical || !head?.length || !payload || !signature || parts.length > 3) return undefined
  const { alg } = JSON.parse(head.toString()) as { alg: SignatureAlgorithm }
  return { algorithm: alg, input: Buffer.from(jws.slice(0, jws.lastIndexOf('.'))), signature }
}

async function verifiesJws(use: Use, { jws, result }: JwsVector): Promise<string> {
  const read = readJws(jws)
  if (read === undefined) return 'no compact JWS'
  const { algorithm } = read
  const fields = {
    algorithm,
    input: algorithm.startsWith('HS')
      ? read.input
      : sha(Number(algorithm.slice(2)) || 256, read.input),
  }
  // These have one right signature.
  if (result === 'valid' && /^[HR]S/.test(algorithm))
    await gives(use, { ...fields, operation: 'sign' }, read.signature)
  return verifies(use, { ...fields, signature: read.signature })
}

const webSignature = (counts: Counts): Suite<JwsGroup, JwsVector> => ({
  keyOf: (_vector, { private: jwk }) => {
    const key =
      jwk.kty === 'oct'
        ? symmetric('HMAC', toHex(Buffer.from(jwk.k ?? '', 'base64url')))
        : asymmetric(createPrivateKey({ key: jwk, format: 'jwk' }))
    const encrypts = jwk.use === 'enc' || jwk.key_ops?.includes('encrypt') === true
    return encrypts ? { ...key, operations: ['encrypt', 'decrypt'] } : key
  },
  run: verifiesJws,
  refuses: ({ tcId }) => NO_JWS[tcId],
  accepts: ({ tcId }) => RIGHT_JWS[tcId],
  counts,
})

function openSslUnwraps(key: Buffer, blob: Buffer = Buffer.alloc(0)): string {
  const cipher = `id-aes${key.length * 8}-wrap-pad`
  const decipher = createDecipheriv(cipher, key, Buffer.from('a65959a6', 'hex'))
  return toHex(Buffer.concat([decipher.update(blob), decipher.final()]))
}

describe('Hsm: the vectors of Wycheproof', () => {
  const made = useTestHsm()
  const imports = new Imports(made)

  account(
    made,
    imports,
    'ecdsa_secp256r1_sha256_p1363',
    signature('ES256', { 'valid accepted': 173, 'invalid not verified': 89 }),
  )
  account(
    made,
    imports,
    'ecdsa_secp384r1_sha384_p1363',
    signature('ES384', { 'valid accepted': 193, 'invalid not verified': 87 }),
  )
  account(
    made,
    imports,
    'rsa_signature_2048_sha256',
    signature('RS256', {
      'valid accepted': 9,
      'invalid not verified': 249,
      'acceptable not verified': 1,
    }),
  )
  account(
    made,
    imports,
    'rsa_pss_2048_sha256_mgf1_32',
    signature('PS256', { 'valid accepted': 63, 'invalid not verified': 45 }),
  )
  account(
    made,
    imports,
    'hmac_sha256',
    hmac({
      'valid accepted': 30,
      'invalid not verified': 108,
      'valid (truncated tag) not verified': 30,
      'valid (short key) ALGORITHM_MISMATCH': 6,
    }),
  )
  account(
    made,
    imports,
    'aes_gcm',
    gcm({
      'valid accepted': 112,
      'invalid DECRYPTION_FAILED': 87,
      'valid (other IV length) DECRYPTION_FAILED': 113,
      'valid (empty plaintext) DECRYPTION_FAILED': 4,
    }),
  )
  account(
    made,
    imports,
    'aes_wrap',
    keyWrap({
      'valid accepted': 36,
      'invalid DECRYPTION_FAILED': 126,
      'acceptable DECRYPTION_FAILED': 3,
    }),
  )
  for (const operation of ['decrypt', 'unwrapKey'] as const) {
    describe(operation, () => {
      account(
        made,
        imports,
        'rsa_oaep_2048_sha1_mgf1sha1',
        oaep('RSA-OAEP', operation, {
          'valid accepted': 10,
          'invalid DECRYPTION_FAILED': 19,
          'valid (label) DECRYPTION_FAILED': 7,
        }),
      )
      account(
        made,
        imports,
        'rsa_oaep_2048_sha256_mgf1sha256',
        oaep('RSA-OAEP-256', operation, {
          'valid accepted': 10,
          'invalid DECRYPTION_FAILED': 19,
          'valid (label) DECRYPTION_FAILED': 8,
        }),
      )
    })
  }
  account(
    made,
    imports,
    'json_web_signature',
    webSignature({
      'valid accepted': 44,
      'invalid not verified': 302,
      'invalid no compact JWS': 36,
      'invalid ALGORITHM_MISMATCH': 6,
      'invalid KEY_OPERATION_FORBIDDEN': 4,
      'invalid (by another algorithm of its type) accepted': 5,
      'invalid (same text as 357, which is valid) accepted': 2,
      'valid (not base64url) no compact JWS': 2,
    }),
  )

  // No caller's operation, but what holds every key of a vault: by the engine's own unwrapping.
  const counts = { 'valid accepted': 77, 'invalid not unwrapped': 177 }
  const { numberOfTests, testGroups } = readFile<unknown, WrapVector>('aes_kwp')
  const vectors = testGroups.flatMap(({ tests }) => tests)
  const valid = vectors.filter(({ result }) => result === 'valid')
  const unwrapped = imports.wrappings(
    vectors.map(({ key, ct }) => ({ key, input: ct, wrap: false })),
  )
  const wrapped = imports.wrappings(valid.map(({ key, msg }) => ({ key, input: msg, wrap: true })))
  it(lineOf('aes_kwp', counts), () => {
    for (const [at, blob] of wrapped().entries()) {
      const { key, msg, ct } = valid[at] ?? assert.fail()
      // SoftHSM fills up with zeroes before it wraps, so that it gives them back as well.
      if (msg.length % 16 === 0) assert.equal(blob && toHex(blob), ct)
      else assert.match(openSslUnwraps(fromHex(key), blob), new RegExp(`^${msg}(00){0,7}$`))
    }
    const sum = new Account()
    for (const [at, bytes] of unwrapped().entries()) {
      const vector = vectors[at] ?? assert.fail()
      if (bytes && vector.result === 'valid') assert.equal(toHex(bytes), vector.msg)
      sum.add(vector, bytes ? ACCEPTED : 'not unwrapped')
    }
    sum.assertIs(counts, numberOfTests)
  })
})
