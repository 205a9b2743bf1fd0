import type { HashName } from './builder.ts'
import type { KeyAlgorithm } from './types.ts'

/** What each algorithm needs of a key and of its input. */
export type AlgorithmRule =
  | {
      readonly family: 'EC'
      readonly curve: string
      readonly digestBytes: number
      readonly signatureBytes: number
    }
  | {
      readonly family: 'RSA'
      readonly padding: 'pkcs1' | 'pss' | 'oaep'
      readonly hash: HashName
      readonly digestBytes: number
    }
  | {
      readonly family: 'HMAC'
      readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512'
      readonly bitsMin: number
      readonly digestBytes: number
    }
  | { readonly family: 'AES-GCM' | 'AES-KW'; readonly bits: number }

const ec = (curve: string, digestBytes: number, signatureBytes: number) =>
  ({ family: 'EC', curve, digestBytes, signatureBytes }) as const
const rsa = (padding: 'pkcs1' | 'pss' | 'oaep', hash: HashName, digestBytes: number) =>
  ({ family: 'RSA', padding, hash, digestBytes }) as const
const hmac = (hash: 'SHA-256' | 'SHA-384' | 'SHA-512', digestBytes: number) =>
  ({ family: 'HMAC', hash, bitsMin: digestBytes * 8, digestBytes }) as const

export const algorithms: Readonly<Record<KeyAlgorithm, AlgorithmRule>> = {
  ES256: ec('P-256', 32, 64),
  ES384: ec('P-384', 48, 96),
  ES512: ec('P-521', 64, 132),
  ES256K: ec('P-256K', 32, 64),
  RS256: rsa('pkcs1', 'SHA-256', 32),
  RS384: rsa('pkcs1', 'SHA-384', 48),
  RS512: rsa('pkcs1', 'SHA-512', 64),
  PS256: rsa('pss', 'SHA-256', 32),
  PS384: rsa('pss', 'SHA-384', 48),
  PS512: rsa('pss', 'SHA-512', 64),
  HS256: hmac('SHA-256', 32),
  HS384: hmac('SHA-384', 48),
  HS512: hmac('SHA-512', 64),
  'RSA-OAEP': rsa('oaep', 'SHA-1', 20),
  'RSA-OAEP-256': rsa('oaep', 'SHA-256', 32),
  A128GCM: { family: 'AES-GCM', bits: 128 },
  A192GCM: { family: 'AES-GCM', bits: 192 },
  A256GCM: { family: 'AES-GCM', bits: 256 },
  A128KW: { family: 'AES-KW', bits: 128 },
  A192KW: { family: 'AES-KW', bits: 192 },
  A256KW: { family: 'AES-KW', bits: 256 },
}

export const isAlgorithm = (name: string): name is KeyAlgorithm => Object.hasOwn(algorithms, name)

/** DER in front of a digest in RSASSA-PKCS1-v1_5. */
export const DIGEST_INFO: Readonly<Partial<Record<HashName, Buffer>>> = {
  'SHA-256': Buffer.from('3031300d060960864801650304020105000420', 'hex'),
  'SHA-384': Buffer.from('3041300d060960864801650304020205000430', 'hex'),
  'SHA-512': Buffer.from('3051300d060960864801650304020305000440', 'hex'),
}

/** Most bytes of one input: data under HMAC or GCM, a key under AES-KW. */
export const INPUT_BYTES_MAX = 64 * 1024
export const WRAPPED_KEY_BYTES_MAX = 4096
