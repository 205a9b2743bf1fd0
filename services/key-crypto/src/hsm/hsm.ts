import type { Row, RowKind } from '@strongroom/formats'
import type {
  CheckpointRequest,
  ClientSecretRequest,
  HsmOptions,
  KeyResult,
  KeyVersionTemplate,
  MadeRow,
  Mechanisms,
  NewClientSecret,
  OpenRequest,
  PresentedRow,
  ProtectedBytes,
  RowChange,
  SealRequest,
  SignedToken,
  TokenPublicKey,
  TokenRequest,
  UseRequest,
} from './types.ts'

/**
 * The HSM as the rest of key-crypto sees it: a pool of worker processes whose verbs are vault operations. Nothing here
 * knows a PIN or a handle. Every method throws `Fault`: HSM_UNAVAILABLE while the HSM is away, ROW_INTEGRITY for a row
 * whose MAC, realm or kind is wrong or that does not belong to the rows beside it, ROW_STALE and ROW_ROLLED_BACK by the
 * watermarks of rows presented, and what each method names.
 *
 * Calls made in one turn of the event loop travel in one message, so `Promise.all` costs one round trip.
 */
export declare class Hsm {
  constructor(options: HsmOptions)

  /** Starts the workers; settles when the first is ready, or when a cause is final (wrong PIN, wrong attributes). Never
   * rejects because the HSM is away: then `ready()` is false and it goes on trying. */
  start(): Promise<void>
  /** Lets calls in flight end (5 s at most), then ends the workers. */
  stop(): Promise<void>
  ready(): boolean
  /** Why not, for logs and health: PIN_INCORRECT, TOKEN_MISSING, NOT_INITIALISED, ATTRIBUTES_WRONG, STARTING … */
  notReadyReason(): string | null
  /** Calls back on each change of `ready()`. */
  onChange(listener: (ready: boolean) => void): void

  /** These four throw HSM_UNAVAILABLE before the HSM was ready for the first time; afterwards they are constant. */
  get realmUid(): string
  /** Generation of `mac.N` for new rows: the second argument pair of `encodeRow` is `(hsm.realmUid, hsm.macGeneration)`. */
  get macGeneration(): number
  mechanisms(): Mechanisms
  /** Every generation present, ascending; the last one signs. */
  tokenKeys(): readonly TokenPublicKey[]
  auditKeys(): readonly TokenPublicKey[]

  /** Judges each row on its own: MAC, realm, generation, canonical body. Never rejects for a bad row. */
  verifyRows(rows: readonly ProtectedBytes[]): Promise<boolean[]>
  /** A verified row, decoded. Synchronous where the same bytes were verified lately, so `await` it only if you must. */
  read<K extends RowKind>(kind: K, row: ProtectedBytes): Row<K> | Promise<Row<K>>
  /** Verifies and holds rows against the watermarks (ROW_STALE, ROW_ROLLED_BACK), then remembers them. For rows that the
   * rpc layer decides on by itself (vault, access, role, principal); `use`, `seal`, `open` and so on do it for theirs. */
  present(rows: readonly PresentedRow[]): void | Promise<void>
  /** Gives each next body its MAC, all or none. The prior's MAC, kind, identity and counter are checked in the worker. */
  protectRows(changes: readonly RowChange[]): Promise<Buffer[]>

  /** A vault's wrap or seal key, counter 1, generated in the HSM and wrapped by the newest root key. */
  createVaultKey(
    vaultUid: string,
    purpose: 'wrap' | 'seal',
    generation: number,
  ): Promise<MadeRow<'vault-key'>>
  /** Generates, wraps and forgets key material. RSA goes to a lane of its own, whose queue is short (OVERLOADED). */
  createKeyVersion(
    vaultKey: PresentedRow,
    template: KeyVersionTemplate,
  ): Promise<MadeRow<'key-version'>>
  /** One use of a key. KEY_NOT_FOUND (deleted), KEY_DISABLED, KEY_NOT_YET_VALID, KEY_EXPIRED, KEY_OPERATION_FORBIDDEN,
   * ALGORITHM_MISMATCH, DIGEST_LENGTH, VALUE_TOO_LARGE, INVALID_FIELD, DECRYPTION_FAILED, MECHANISM_UNAVAILABLE. */
  use(request: UseRequest): Promise<KeyResult>

  /** Seals a secret's value; gives the bytes of formats section 5. The AAD is built from the request's fields. */
  seal(request: SealRequest): Promise<Buffer>
  /** Opens one; gives format byte and value. The AAD comes from the verified rows. SECRET_NOT_FOUND (deleted),
   * SECRET_DISABLED, DECRYPTION_FAILED. Times do not matter: Azure gives expired secrets too. */
  open(request: OpenRequest): Promise<Buffer>

  /** A token for whoever shows a client secret. Every refusal is INVALID_CLIENT. Same work when rows are absent. */
  signToken(request: TokenRequest): Promise<SignedToken>
  /** Draws credential uid and secret, and makes the credential's first row (counter 1). */
  newClientSecret(request: ClientSecretRequest): Promise<NewClientSecret>

  /** The checkpoint row that follows `prior`, once the consistency proof is checked (INVALID_FIELD). Store it by
   * compare-and-set, then call `signCheckpoint` with it. */
  advanceCheckpoint(request: CheckpointRequest): Promise<MadeRow<'checkpoint'>>
  /** The C2SP note of a checkpoint row, signed with the newest `audit.N`. */
  signCheckpoint(row: PresentedRow): Promise<string>

  /** HMAC-SHA-256 with `idem.N` over `fingerprintInput(…)` of formats: 32 bytes. */
  fingerprint(input: Buffer): Promise<Buffer>
  /** 1 to 65,536 bytes from the HSM's generator. */
  random(bytes: number): Promise<Buffer>
  /** A fresh uid, 32 hex digits, from the HSM's generator. */
  uid(): Promise<string>
}
