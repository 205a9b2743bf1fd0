import type {
  CheckpointRow,
  CredentialRow,
  KeyVersionRow,
  Row,
  RowKind,
  VaultKeyRow,
} from '@strongroom/formats'
import type { SecretBytes } from '@strongroom/secret-bytes'

/** A row under its MAC: what rests in a table and travels on the wire. */
export interface ProtectedBytes {
  readonly body: Buffer
  readonly mac: Buffer
}

/**
 * A row presented for use. `reread` says that its owner has just read its primary again, because an earlier answer was
 * ROW_STALE; then a row still older is ROW_ROLLED_BACK.
 */
export interface PresentedRow extends ProtectedBytes {
  readonly reread?: boolean
}

/** A row just made: its bytes and what they say. */
export interface MadeRow<K extends RowKind> extends ProtectedBytes {
  readonly row: Row<K>
}

export type KeyOperation = 'sign' | 'verify' | 'encrypt' | 'decrypt' | 'wrapKey' | 'unwrapKey'

export type SignatureAlgorithm =
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'ES256K'
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512'
  | 'HS256'
  | 'HS384'
  | 'HS512'
export type EncryptionAlgorithm =
  'RSA-OAEP' | 'RSA-OAEP-256' | 'A128GCM' | 'A192GCM' | 'A256GCM' | 'A128KW' | 'A192KW' | 'A256KW'
export type KeyAlgorithm = SignatureAlgorithm | EncryptionAlgorithm

/** What is done with a key, and on what. */
export interface KeyUse {
  readonly operation: KeyOperation
  readonly algorithm: KeyAlgorithm
  /** sign, verify: the digest (HS*: the data itself). Else the plaintext, ciphertext, key to wrap, or wrapped key. */
  readonly input: Buffer
  /** verify only. ES*: raw r‖s. */
  readonly signature?: Buffer
  /** AES-GCM decrypt only: what encrypt gave. */
  readonly iv?: Buffer
  readonly tag?: Buffer
  /** AES-GCM only, optional. */
  readonly aad?: Buffer
}

/** What came of it. Fields that the operation does not give are absent. */
export interface KeyResult {
  /** Signature, ciphertext, plaintext, wrapped or unwrapped key; empty for verify. */
  readonly output: Buffer
  /** verify only. */
  readonly valid?: boolean
  /** AES-GCM encrypt only. */
  readonly iv?: Buffer
  readonly tag?: Buffer
}

/** The rows that give one use of a key its authority. */
export interface KeyRows {
  /** The vault's wrap key, of the generation that the key version names. */
  readonly vaultKey: PresentedRow
  readonly head: PresentedRow
  readonly state: PresentedRow
  readonly keyVersion: PresentedRow
}

export interface UseRequest extends KeyUse {
  readonly rows: KeyRows
  /** The vault that the caller was authorized for. */
  readonly vaultUid: string
  readonly now: Date
}

/** A change of one row. Without prior the row is new and its counter is 1; else identity is equal and counter + 1. */
export interface RowChange {
  readonly prior?: PresentedRow
  /** `encodeRow(kind, hsm.realmUid, hsm.macGeneration, row)`. */
  readonly next: Buffer
}

/** A new key version: everything its row says, but for what is made in the HSM. */
export type KeyVersionTemplate = Omit<
  KeyVersionRow,
  'blob' | 'publicKey' | 'mechanism' | 'protection'
>

export interface SealRequest {
  /** The vault's seal key. */
  readonly vaultKey: PresentedRow
  readonly vaultUid: string
  readonly objectUid: string
  /** Canonical name. */
  readonly name: string
  readonly versionUid: string
  readonly ordinal: number
  /** Format byte, then the value. */
  readonly plaintext: Buffer
  /** The rows that speak of the version, made in the same turn. */
  readonly changes: readonly RowChange[]
}

/** A sealed value, by formats section 5, and the MACs of the rows made with it, in order. */
export interface Sealed {
  readonly sealed: Buffer
  readonly macs: readonly Buffer[]
}

/** A certificate or signing request, to be signed by the managed key that it is for. */
export interface CertifyRequest {
  readonly rows: KeyRows
  readonly vaultUid: string
  readonly algorithm: SignatureAlgorithm
  readonly digest: Buffer
}

/** The value of a certificate's secret, to be made of its key and chain. */
export interface ManagedSealRequest extends Omit<
  SealRequest,
  'vaultKey' | 'plaintext' | 'changes'
> {
  /** The managed key's rows. */
  readonly rows: KeyRows
  readonly sealKey: PresentedRow
  /** `application/x-pkcs12` or `application/x-pem-file`. */
  readonly contentType: string
  /** DER, leaf first. */
  readonly certificates: readonly Buffer[]
}

export interface OpenRequest {
  readonly vaultKey: PresentedRow
  readonly head: PresentedRow
  readonly state: PresentedRow
  readonly vaultUid: string
  readonly sealed: Buffer
}

export interface TokenRequest {
  /** From the client secret, as parsed. */
  readonly credentialUid: string
  readonly secret: Buffer
  readonly credential?: PresentedRow
  readonly principal?: PresentedRow
  readonly audience: string
  readonly now: Date
  /** At most 900. */
  readonly lifetimeSeconds: number
}

export interface SignedToken {
  /** Compact JWS. */
  readonly token: string
  readonly expires: Date
}

export interface ClientSecretRequest {
  readonly principalUid: string
  readonly notBefore: Date
  readonly expiry: Date | null
}

export interface NewClientSecret {
  readonly credential: MadeRow<'credential'>
  /** The text `srs1_…`, shown once; the caller destroys it. */
  readonly secret: SecretBytes
}

export interface CheckpointRequest {
  readonly prior: PresentedRow
  readonly size: number
  readonly root: Buffer
  /** RFC 6962 consistency proof from the prior's size to `size`. */
  readonly proof: readonly Buffer[]
  readonly now: Date
}

export interface TokenPublicKey {
  /** `token.N`, `audit.N`. */
  readonly label: string
  readonly generation: number
  /** SPKI DER. */
  readonly publicKey: Buffer
}

/** What the module can do, as the probe at start found it. */
export interface Mechanisms {
  readonly algorithms: readonly KeyAlgorithm[]
  /** CKM number of AES-KWP: 0x210A or 0x210B. */
  readonly keyWrapPad: number
  /** Padding check of RSA-OAEP-256 runs outside the HSM (`CKM_RSA_X_509` inside). */
  readonly oaep256Outside: boolean
}

/** Called with numbers; none may throw. All optional. */
export interface HsmMeters {
  /** One verb done in a worker, seen from here. `outcome` is `ok` or a reason. */
  readonly call?: (verb: string, outcome: string, seconds: number) => void
  /** Workers ready, of all. */
  readonly pool?: (ready: number, size: number) => void
  /** A worker ended; `cause` is low-cardinality. */
  readonly restart?: (cause: string) => void
  /** Unwrapped keys held by one worker, and its hits and misses since the last report. */
  readonly keyCache?: (worker: number, size: number, hits: number, misses: number) => void
  /** A row that went back in time although reread, or whose MAC fails. */
  readonly alarm?: (reason: 'ROW_ROLLED_BACK' | 'ROW_INTEGRITY', kind: string) => void
}

export interface HsmOptions {
  readonly library: string
  readonly tokenLabel: string
  readonly pinFile: string
  /** Processes for quick work; one more does key generation. */
  readonly workers: number
  /** A PIN of less than 128 bits is refused in production. */
  readonly environment: 'development' | 'production'
  /** Passed to the workers beside PATH: SOFTHSM2_CONF and what other modules need. */
  readonly environmentVariables?: Readonly<Record<string, string>>
  readonly meters?: HsmMeters
  /** After which a worker that says nothing is replaced, idle or while it starts. For tests. */
  readonly silenceMilliseconds?: { readonly quick: number; readonly start: number }
  /** Structured log line; fields never hold a value. */
  readonly log?: (event: string, fields: Readonly<Record<string, unknown>>) => void
}

export type { CheckpointRow, CredentialRow, VaultKeyRow }
