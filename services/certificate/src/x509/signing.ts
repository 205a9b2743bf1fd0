import type { KeyProperties } from '../domain/certificate-policy.ts'

/** How certificates of our own are signed. */
export type SignatureAlgorithm = 'RS256' | 'ES256' | 'ES384' | 'ES512'

/** What key-crypto signs with a managed key, and nothing else. */
export type Signed =
  { readonly tbsCertificate: Buffer } | { readonly certificationRequestInfo: Buffer }

/** Signs in the HSM; DER for ECDSA. */
export type Sign = (signed: Signed, algorithm: SignatureAlgorithm) => Promise<Buffer>

const BY_CURVE = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' } as const

/** The algorithm that fits a key: the hash as strong as the curve. */
export const signatureAlgorithmOf = (key: KeyProperties): SignatureAlgorithm =>
  key.keyType === 'RSA' ? 'RS256' : BY_CURVE[key.curve]
