import 'reflect-metadata'
import { AsnEcSignatureFormatter } from '@peculiar/x509'
import { webcrypto } from 'node:crypto'
import type { SignatureAlgorithm } from './signing.ts'

/** Makes a signature in the HSM, as X.509 has it: DER for ECDSA. */
export type SignBytes = (bytes: Buffer) => Promise<Buffer>

const ALGORITHMS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  ES512: { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
} as const

/** A private key that stays in the HSM, dressed as what an X.509 library signs with. */
export interface HsmCrypto {
  readonly crypto: webcrypto.Crypto
  readonly keys: webcrypto.CryptoKeyPair
  readonly signingAlgorithm: (typeof ALGORITHMS)[SignatureAlgorithm]
}

/** `publicKey` is SPKI DER. Every other key than this one is refused; the rest of WebCrypto is Node's. */
export function hsmCrypto(
  publicKey: Buffer,
  algorithm: SignatureAlgorithm,
  sign: SignBytes,
): HsmCrypto {
  const signingAlgorithm = ALGORITHMS[algorithm]
  const handle = (type: 'private' | 'public') =>
    Object.freeze({
      type,
      extractable: false,
      usages: [type === 'private' ? 'sign' : 'verify'],
      algorithm: { ...signingAlgorithm, hash: { name: signingAlgorithm.hash } },
    }) as webcrypto.CryptoKey
  const keys = { privateKey: handle('private'), publicKey: handle('public') }
  const own = (key: webcrypto.CryptoKey, wanted: webcrypto.CryptoKey) => {
    if (key !== wanted) throw new TypeError('this is not the key that the HSM holds')
  }
  const subtle = {
    digest: (...given: Parameters<webcrypto.SubtleCrypto['digest']>) =>
      webcrypto.subtle.digest(...given),
    exportKey: (format: string, key: webcrypto.CryptoKey) => {
      own(key, keys.publicKey)
      if (format !== 'spki') throw new TypeError('only as SPKI')
      return Promise.resolve(new Uint8Array(publicKey).buffer)
    },
    sign: async (_: unknown, key: webcrypto.CryptoKey, data: ArrayBuffer) => {
      own(key, keys.privateKey)
      const signature = new Uint8Array(await sign(Buffer.from(data))).buffer
      // The library expects WebCrypto's form and writes DER itself.
      return signingAlgorithm.name === 'ECDSA'
        ? new AsnEcSignatureFormatter().toWebSignature(signingAlgorithm, signature)
        : signature
    },
  }
  const crypto = {
    subtle,
    getRandomValues: webcrypto.getRandomValues.bind(webcrypto),
  } as unknown as webcrypto.Crypto
  return { crypto, keys, signingAlgorithm }
}
