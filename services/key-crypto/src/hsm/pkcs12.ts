import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { element, encodeDer } from './der.ts'
import type { Der } from './der.ts'

/*
 * A PKCS#12 file without a password, as Azure Key Vault keeps certificates: the password is empty, so what stands in
 * for encryption and MAC protects nothing, and the file is as secret as the key in it. They are there because readers
 * want them (RFC 7292; AES-256-CBC under PBKDF2, HMAC-SHA-256: what OpenSSL 3 writes). Written here, in one form and
 * without a library: libraries do it asynchronously, which a worker must not, and leave copies of the key that nobody
 * can zero.
 */

const sequence = (...parts: readonly Der[]): Der => element(0x30, ...parts)
const set = (...parts: readonly Der[]): Der => element(0x31, ...parts)
const octets = (...parts: readonly Der[]): Der => element(0x04, ...parts)
const explicit = (...parts: readonly Der[]): Der => element(0xa0, ...parts)
const integer = (hex: string): Der => element(0x02, Buffer.from(hex, 'hex'))
const oid = (hex: string): Der => element(0x06, Buffer.from(hex, 'hex'))
const NULL = element(0x05)

const DATA = oid('2a864886f70d010701')
const SHA_256 = sequence(oid('608648016503040201'), NULL)
const HMAC_SHA_256 = sequence(oid('2a864886f70d0209'), NULL)
const PBES2 = oid('2a864886f70d01050d')
const PBKDF2 = oid('2a864886f70d01050c')
const AES_256_CBC = oid('60864801650304012a')
const KEY_BAG = oid('2a864886f70d010c0a0102')
const CERTIFICATE_BAG = oid('2a864886f70d010c0a0103')
const X509_CERTIFICATE = oid('2a864886f70d01091601')
const LOCAL_KEY_ID = oid('2a864886f70d010915')

/** FIPS readers want at least 1,000. */
const ITERATIONS = { count: 2048, hex: '0800' } as const
const SALT_BYTES = 16
const BLOCK_BYTES = 64

/**
 * The file's bytes, which the caller zeroes where there is a private key (PKCS#8) in it. `certificates` is the chain,
 * leaf first. Salts and IV come from `random`.
 */
export function pkcs12(
  privateKey: Buffer | undefined,
  certificates: readonly Buffer[],
  random: (bytes: number) => Buffer,
): Buffer {
  // What ties the key to its certificate; the leaf's SHA-1, as everybody does it.
  const localKeyId = createHash('sha1')
    .update(certificates[0] ?? Buffer.alloc(0))
    .digest()
  const named = [set(sequence(LOCAL_KEY_ID, set(octets(localKeyId))))]
  const bags = certificates.map((certificate, index) =>
    sequence(
      CERTIFICATE_BAG,
      explicit(sequence(X509_CERTIFICATE, explicit(octets(certificate)))),
      ...(privateKey !== undefined && index === 0 ? named : []),
    ),
  )
  const contents = [data(sequence(...bags))]
  const [salt, iv] = [random(SALT_BYTES), random(SALT_BYTES)]
  const shrouded = privateKey && encrypt(privateKey, salt, iv)
  if (shrouded !== undefined) {
    const key = sequence(encryption(salt, iv), octets(shrouded))
    contents.push(data(sequence(sequence(KEY_BAG, explicit(key), ...named))))
  }
  const safe = encodeDer(sequence(...contents))
  try {
    return encodeDer(sequence(integer('03'), data(safe), macData(safe, random(SALT_BYTES))))
  } finally {
    // Under an empty password the ciphertext is the key.
    shrouded?.fill(0)
    safe.fill(0)
  }
}

const data = (content: Der): Der => sequence(DATA, explicit(octets(content)))

function encrypt(privateKey: Buffer, salt: Buffer, iv: Buffer): Buffer {
  const key = pbkdf2Sync('', salt, ITERATIONS.count, 32, 'sha256')
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  const [head, tail] = [cipher.update(privateKey), cipher.final()]
  try {
    return Buffer.concat([head, tail])
  } finally {
    head.fill(0)
    tail.fill(0)
  }
}

const encryption = (salt: Buffer, iv: Buffer): Der =>
  sequence(
    PBES2,
    sequence(
      sequence(PBKDF2, sequence(octets(salt), integer(ITERATIONS.hex), HMAC_SHA_256)),
      sequence(AES_256_CBC, octets(iv)),
    ),
  )

function macData(safe: Buffer, salt: Buffer): Der {
  const mac = createHmac('sha256', macKey(salt)).update(safe).digest()
  return sequence(sequence(SHA_256, octets(mac)), octets(salt), integer(ITERATIONS.hex))
}

/** RFC 7292 appendix B.2 with id 3 and an empty password, which is two zero bytes there; one block is all that is needed. */
function macKey(salt: Buffer): Buffer {
  const input = Buffer.concat([
    Buffer.alloc(BLOCK_BYTES, 3),
    Buffer.alloc(BLOCK_BYTES, salt),
    Buffer.alloc(BLOCK_BYTES),
  ])
  let key = createHash('sha256').update(input).digest()
  for (let round = 1; round < ITERATIONS.count; round += 1)
    key = createHash('sha256').update(key).digest()
  return key
}
