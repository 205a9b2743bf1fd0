import { createHash } from 'node:crypto'
import type {
  SignatureAlgorithm as WireAlgorithm,
  SignatureFormat,
} from '@strongroom/contracts/key'
import { digestLength, invalidField, valueTooLarge } from '../domain/faults.ts'
import type { SignatureAlgorithm } from '../hsm/types.ts'
import { verified } from './checksum.ts'

const DATA_BYTES_MAX = 32 * 1024

const algorithms: Record<WireAlgorithm, SignatureAlgorithm | undefined> = {
  SIGNATURE_ALGORITHM_UNSPECIFIED: undefined,
  SIGNATURE_ALGORITHM_ES256: 'ES256',
  SIGNATURE_ALGORITHM_ES384: 'ES384',
  SIGNATURE_ALGORITHM_ES512: 'ES512',
  SIGNATURE_ALGORITHM_ES256K: 'ES256K',
  SIGNATURE_ALGORITHM_RS256: 'RS256',
  SIGNATURE_ALGORITHM_RS384: 'RS384',
  SIGNATURE_ALGORITHM_RS512: 'RS512',
  SIGNATURE_ALGORITHM_PS256: 'PS256',
  SIGNATURE_ALGORITHM_PS384: 'PS384',
  SIGNATURE_ALGORITHM_PS512: 'PS512',
  SIGNATURE_ALGORITHM_HS256: 'HS256',
  SIGNATURE_ALGORITHM_HS384: 'HS384',
  SIGNATURE_ALGORITHM_HS512: 'HS512',
}

/** Bytes of one coordinate. */
const coordinateBytes: Partial<Record<SignatureAlgorithm, number>> = {
  ES256: 32,
  ES256K: 32,
  ES384: 48,
  ES512: 66,
}

const hashBytes = (algorithm: SignatureAlgorithm): number =>
  algorithm === 'ES256K' ? 32 : Number(algorithm.slice(2)) / 8

/** What is given to the HSM, and which checksums held. */
export interface SignatureInput {
  readonly algorithm: SignatureAlgorithm
  readonly input: Buffer
  /** Bytes of one coordinate where signatures are to be written in DER. */
  readonly derCoordinateBytes: number | undefined
  readonly verifiedDigestCrc32c: boolean
  readonly verifiedDataCrc32c: boolean
}

interface Asked {
  readonly algorithm: WireAlgorithm
  readonly input?: 'digest' | 'data'
  readonly digest?: Buffer
  readonly data?: Buffer
  readonly digestCrc32c?: number
  readonly dataCrc32c?: number
  readonly signatureFormat: SignatureFormat
}

/** The algorithm that a request names. A number that proto does not know arrives as itself. */
export function signatureAlgorithm(wire: WireAlgorithm): SignatureAlgorithm {
  const algorithm = Object.hasOwn(algorithms, wire) ? algorithms[wire] : undefined
  if (algorithm === undefined) throw invalidField('algorithm', 'is required')
  return algorithm
}

/** Reads what is to be signed or was; data is hashed here, as the digest is no secret of the key. */
export function signatureInput(asked: Asked): SignatureInput {
  const algorithm = signatureAlgorithm(asked.algorithm)
  const derCoordinateBytes =
    asked.signatureFormat === 'SIGNATURE_FORMAT_DER' ? coordinateBytes[algorithm] : undefined
  if (asked.signatureFormat === 'SIGNATURE_FORMAT_DER' && derCoordinateBytes === undefined)
    throw invalidField('signature_format', 'DER is for ECDSA')
  const bytes = hashBytes(algorithm)
  if (asked.input === 'digest' && asked.digest !== undefined) {
    if (algorithm.startsWith('HS')) throw invalidField('digest', 'HMAC takes data')
    const verifiedDigestCrc32c = verified('digest', asked.digest, asked.digestCrc32c)
    if (asked.digest.length !== bytes) throw digestLength(bytes)
    const found = { algorithm, input: asked.digest, derCoordinateBytes, verifiedDigestCrc32c }
    return { ...found, verifiedDataCrc32c: false }
  }
  if (asked.input !== 'data' || asked.data === undefined)
    throw invalidField('input', 'digest or data is required')
  if (asked.data.length > DATA_BYTES_MAX) throw valueTooLarge('data', DATA_BYTES_MAX)
  const verifiedDataCrc32c = verified('data', asked.data, asked.dataCrc32c)
  const input = algorithm.startsWith('HS')
    ? asked.data
    : createHash(`sha${bytes * 8}`)
        .update(asked.data)
        .digest()
  return { algorithm, input, derCoordinateBytes, verifiedDigestCrc32c: false, verifiedDataCrc32c }
}
