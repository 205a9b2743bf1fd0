import { encodeRow, sealedAad } from '@strongroom/formats'
import type { CheckpointRow, Row, RowKind } from '@strongroom/formats'
import { SecretBytes } from '@strongroom/secret-bytes'
import { algorithms } from './algorithms.ts'
import { hsmFault } from './faults.ts'
import type { Reply, RowFrame } from './frames.ts'
import { KnownRow, KnownRows } from './known-rows.ts'
import { rowOf } from './row-kind.ts'
import type {
  CertifyRequest,
  CheckpointRequest,
  ClientSecretRequest,
  HsmOptions,
  KeyAlgorithm,
  KeyResult,
  KeyVersionTemplate,
  MadeRow,
  ManagedSealRequest,
  Mechanisms,
  NewClientSecret,
  OpenRequest,
  PresentedRow,
  ProtectedBytes,
  RowChange,
  SealRequest,
  Sealed,
  SignedToken,
  TokenPublicKey,
  TokenRequest,
  UseRequest,
} from './types.ts'
import type { Verb } from './verbs.ts'
import { Watermarks } from './watermarks.ts'
import { WorkerPool } from './worker-pool.ts'
import type { Worker } from './worker-pool.ts'
import type { CallFields } from './worker-process.ts'

const EMPTY = Buffer.alloc(0)
const NO_UID = '0'.repeat(32)
const VERIFY_ROWS_MAX = 100
/** How many P-256 signatures a call is worth, about; keeps one message from holding a worker for long. */
const RSA_PRIVATE_WEIGHT = 16
/** Two derivations of keys and an unwrapping, some milliseconds. */
const SEAL_MANAGED_WEIGHT = 64

/**
 * The HSM as the rest of key-crypto sees it: a pool of worker processes whose verbs are vault operations. Nothing here
 * knows a PIN or a handle. Every method throws `Fault`: HSM_UNAVAILABLE while the HSM is away, ROW_INTEGRITY for a row
 * whose MAC, realm or kind is wrong or that does not belong to the rows beside it, ROW_STALE and ROW_ROLLED_BACK by the
 * watermarks of rows presented, and what each method names.
 *
 * Calls made in one turn of the event loop travel in one message, so `Promise.all` costs one round trip.
 */
export class Hsm {
  readonly #options: HsmOptions
  readonly #pool: WorkerPool
  readonly #known = new KnownRows()
  readonly #watermarks: Watermarks

  constructor(options: HsmOptions) {
    this.#options = options
    this.#pool = new WorkerPool(options)
    this.#watermarks = new Watermarks((kind) => options.meters?.alarm?.('ROW_ROLLED_BACK', kind))
  }

  /**
   * Starts the workers; settles when the first is ready, or when a cause is final (wrong PIN, wrong attributes). Never
   * rejects because the HSM is away: then `ready()` is false and it goes on trying.
   */
  start(): Promise<void> {
    return this.#pool.start()
  }

  /** Lets calls in flight end (5 s at most), then ends the workers. */
  stop(): Promise<void> {
    return this.#pool.stop()
  }

  ready(): boolean {
    return this.#pool.ready()
  }

  /** Why not, for logs and health: PIN_INCORRECT, TOKEN_MISSING, NOT_INITIALISED, ATTRIBUTES_WRONG, STARTING … */
  notReadyReason(): string | null {
    return this.#pool.reason
  }

  /** Calls back on each change of `ready()`. */
  onChange(listener: (ready: boolean) => void): void {
    this.#pool.onChange(listener)
  }

  /** Process ids of the workers. */
  workerPids(): number[] {
    return this.#pool.pids()
  }

  /** This and the next four throw HSM_UNAVAILABLE before the HSM was ready for the first time; then they are constant. */
  get realmUid(): string {
    return this.#pool.facts.realmUid
  }

  /** Generation of `mac.N` for new rows: `encodeRow(kind, hsm.realmUid, hsm.macGeneration, row)`. */
  get macGeneration(): number {
    return this.#pool.facts.macGeneration
  }

  mechanisms(): Mechanisms {
    const { algorithms: names, keyWrapPad, oaep256Outside } = this.#pool.facts
    return { algorithms: names as KeyAlgorithm[], keyWrapPad, oaep256Outside }
  }

  /** Every generation present, ascending; the last one signs. */
  tokenKeys(): readonly TokenPublicKey[] {
    return this.#publicKeys('token')
  }

  auditKeys(): readonly TokenPublicKey[] {
    return this.#publicKeys('audit')
  }

  #publicKeys(wanted: string): readonly TokenPublicKey[] {
    return this.#pool.facts.publicKeys
      .filter(({ name }) => name === wanted)
      .map(({ name, generation, publicKey }) => ({
        label: `${name}.${generation}`,
        generation,
        publicKey,
      }))
  }

  /** Judges each row on its own: MAC, realm, generation, canonical body. Never rejects for a bad row. */
  async verifyRows(rows: readonly ProtectedBytes[]): Promise<boolean[]> {
    const unknown = rows.filter((row) => !this.#known.get(row))
    const parts: Promise<void>[] = []
    for (let start = 0; start < unknown.length; start += VERIFY_ROWS_MAX) {
      parts.push(this.#learn(unknown.slice(start, start + VERIFY_ROWS_MAX)))
    }
    const right = rows.map((row) => this.#known.get(row) !== undefined)
    await Promise.all(parts)
    return rows.map((row, index) => right[index] === true || this.#known.get(row) !== undefined)
  }

  async #learn(rows: readonly ProtectedBytes[]): Promise<void> {
    const { verdicts } = await this.#ask(
      this.#pool.pick(),
      'verify',
      rows,
      {},
      Math.ceil(rows.length / 4),
    )
    rows.forEach((row, index) => {
      if (verdicts[index] === true) this.#known.add(row)
    })
  }

  /** A verified row, decoded. Synchronous where the same bytes were verified lately, so `await` it only if you must. */
  read<K extends RowKind>(kind: K, row: ProtectedBytes): Row<K> | Promise<Row<K>> {
    const known = this.#known.get(row)
    if (known) return this.#as(kind, known)
    return this.#learnAll([row]).then(([learned]) => this.#as(kind, learned))
  }

  /** What a row says, undefined where these very bytes were not found right lately. Says nothing of watermarks. */
  recall<K extends RowKind>(kind: K, row: ProtectedBytes): Row<K> | undefined {
    const known = this.#known.get(row)
    return known && rowOf(kind, known.any)
  }

  #as<K extends RowKind>(kind: K, known: KnownRow | undefined): Row<K> {
    const row = known && rowOf(kind, known.any)
    if (row === undefined) throw this.#integrity(`a row is not of kind ${kind}`, kind)
    return row
  }

  /** Verified rows in the same order. Throws ROW_INTEGRITY. */
  async #learnAll(rows: readonly ProtectedBytes[]): Promise<KnownRow[]> {
    // Held: while the others are learned, one may give its place to a newer one.
    const held = rows.map((row) => this.#known.get(row))
    const unknown = rows.filter((_, index) => held[index] === undefined)
    if (unknown.length > 0) await this.#learn(unknown)
    return rows.map((row, index) => {
      const known = held[index] ?? this.#known.get(row)
      if (!known) throw this.#integrity('a row has no right MAC', 'unknown')
      return known
    })
  }

  #integrity(message: string, kind: string): Error {
    this.#options.meters?.alarm?.('ROW_INTEGRITY', kind)
    return hsmFault('ROW_INTEGRITY', message)
  }

  /**
   * Verifies rows and holds them against the watermarks (ROW_STALE, ROW_ROLLED_BACK), then remembers them. For rows that
   * the rpc layer decides on by itself (vault, access, role, principal); the other methods do it for theirs.
   */
  present(rows: readonly PresentedRow[]): void | Promise<void> {
    const known = this.#prepare(rows)
    return known instanceof Promise ? known.then(() => undefined) : undefined
  }

  /** Known, and held against the watermarks; synchronous on the hot path. */
  #prepare(rows: readonly PresentedRow[]): KnownRow[] | Promise<KnownRow[]> {
    const known: KnownRow[] = []
    for (const row of rows) {
      const found = this.#known.get(row)
      if (!found) return this.#learnAll(rows).then((learned) => this.#hold(rows, learned))
      known.push(found)
    }
    return this.#hold(rows, known)
  }

  #hold(rows: readonly PresentedRow[], known: KnownRow[]): KnownRow[] {
    known.forEach((row, index) => {
      this.#watermarks.present(row, rows[index]?.reread === true)
    })
    return known
  }

  /** Gives each next body its MAC, all or none. The prior's MAC, kind, identity and counter are checked in the worker. */
  async protectRows(changes: readonly RowChange[]): Promise<Buffer[]> {
    const rows = await this.#prepare(priorsOf(changes))
    const worker = this.#pool.pick(rows[0]?.sentTo)
    const fields = fieldsOf(changes)
    const { outputs } = await this.#ask(worker, 'protect', rows, fields, changes.length)
    return this.#keep(worker, changes, outputs)
  }

  /** Most rows that were made come back soon, for the next change or for use. Known is not presented: no watermark learns of it. */
  #keep(worker: Worker, changes: readonly RowChange[], macs: readonly Buffer[]): Buffer[] {
    changes.forEach(({ next: body }, index) => {
      const mac = macs[index]
      if (mac !== undefined) this.#known.made({ body, mac }, worker.life)
    })
    return [...macs]
  }

  /** A vault's wrap or seal key, counter 1, generated in the HSM and wrapped by the newest root key. */
  async createVaultKey(
    vaultUid: string,
    purpose: 'wrap' | 'seal',
    generation: number,
  ): Promise<MadeRow<'vault-key'>> {
    const row = { vaultUid, purpose, generation, rootGeneration: 0, counter: 1, blob: EMPTY }
    const bodies = [this.#draft('vault-key', row)]
    const { outputs } = await this.#ask(this.#pool.pick(), 'createVaultKey', [], { bodies }, 16)
    return this.#made('vault-key', outputs)
  }

  /**
   * Generates, wraps and forgets key material. RSA goes to a lane of its own, whose queue is short (OVERLOADED). With the
   * version before of a key that a certificate owns, its material is taken again.
   */
  async createKeyVersion(
    vaultKey: PresentedRow,
    template: KeyVersionTemplate,
    reuse?: PresentedRow,
  ): Promise<MadeRow<'key-version'>> {
    const rows = await this.#prepare(reuse === undefined ? [vaultKey] : [vaultKey, reuse])
    const blank = { blob: EMPTY, publicKey: EMPTY, mechanism: '', protection: 'HSM' } as const
    const bodies = [this.#draft('key-version', { ...template, ...blank })]
    const slow = template.keyType === 'RSA' && reuse === undefined
    const worker = slow ? this.#pool.pickSlow() : this.#pool.pick()
    const { outputs } = await this.#ask(worker, 'createKeyVersion', rows, { bodies }, slow ? 1 : 16)
    return this.#made('key-version', outputs)
  }

  /**
   * One use of a key. KEY_NOT_FOUND (deleted), KEY_DISABLED, KEY_NOT_YET_VALID, KEY_EXPIRED, KEY_OPERATION_FORBIDDEN,
   * ALGORITHM_MISMATCH, DIGEST_LENGTH, VALUE_TOO_LARGE, INVALID_FIELD, DECRYPTION_FAILED, MECHANISM_UNAVAILABLE.
   */
  async use(request: UseRequest): Promise<KeyResult> {
    const { vaultKey, head, state, keyVersion } = request.rows
    const prepared = this.#prepare([vaultKey, head, state, keyVersion])
    const rows = prepared instanceof Promise ? await prepared : prepared
    const { operation, algorithm } = request
    const isRsa = Object.hasOwn(algorithms, algorithm) && algorithms[algorithm].family === 'RSA'
    const fields: CallFields = {
      uid: request.vaultUid,
      operation,
      algorithm,
      data: request.input,
      now: request.now.getTime(),
      ...(request.signature && { signature: request.signature }),
      ...(request.iv && { iv: request.iv }),
      ...(request.tag && { tag: request.tag }),
      ...(request.aad && { aad: request.aad }),
    }
    const worker = this.#pool.pick(keyVersion.mac.readUInt32BE(0))
    const reply = await this.#ask(worker, 'use', rows, fields, isRsa ? RSA_PRIVATE_WEIGHT : 1)
    if (operation === 'verify') return { output: EMPTY, valid: reply.valid }
    if (reply.iv.length === 0) return { output: reply.output }
    return { output: reply.output, iv: reply.iv, tag: reply.tag }
  }

  /**
   * Signs what a certificate lets be signed: whatever the state says that users may do with the key. KEY_NOT_FOUND
   * (deleted), ALGORITHM_MISMATCH, DIGEST_LENGTH, MECHANISM_UNAVAILABLE; ROW_INTEGRITY for a key of its own.
   */
  async certify({ rows, vaultUid, algorithm, digest }: CertifyRequest): Promise<Buffer> {
    const { vaultKey, head, state, keyVersion } = rows
    const prepared = await this.#prepare([vaultKey, head, state, keyVersion])
    const fields = { uid: vaultUid, algorithm, data: digest }
    const worker = this.#pool.pick(keyVersion.mac.readUInt32BE(0))
    return (await this.#ask(worker, 'certify', prepared, fields, RSA_PRIVATE_WEIGHT)).output
  }

  /** Seals a secret's value and makes its rows, all or none. The AAD is built from the request's fields; rows as `protectRows`. */
  async seal(request: SealRequest): Promise<Sealed> {
    const { vaultKey, vaultUid, plaintext: data, changes, ...meaning } = request
    const rows = await this.#prepare([vaultKey, ...priorsOf(changes)])
    const { generation: sealGeneration } = this.#as('vault-key', rows[0])
    const aad = sealedAad({ ...meaning, realmUid: this.realmUid, vaultUid, sealGeneration })
    const heldBy = rows[1]?.sentTo ?? []
    const worker = this.#pool.pick(heldBy.length > 0 ? heldBy : vaultKey.mac.readUInt32BE(0))
    const fields = { uid: vaultUid, data, aad, ...fieldsOf(changes) }
    const reply = await this.#ask(worker, 'seal', rows, fields, 1 + changes.length)
    return { sealed: reply.output, macs: this.#keep(worker, changes, reply.outputs) }
  }

  /** Makes the value of a certificate's secret and seals it; as `seal` and `certify`. */
  async sealManaged(request: ManagedSealRequest): Promise<Buffer> {
    const { rows, sealKey, vaultUid, contentType, certificates, ...meaning } = request
    const { vaultKey, head, state, keyVersion } = rows
    const prepared = await this.#prepare([vaultKey, head, state, keyVersion, sealKey])
    const { generation: sealGeneration } = this.#as('vault-key', prepared[4])
    const aad = sealedAad({ ...meaning, realmUid: this.realmUid, vaultUid, sealGeneration })
    const fields = { uid: vaultUid, operation: contentType, bodies: certificates, aad }
    const worker = this.#pool.pick(keyVersion.mac.readUInt32BE(0))
    return (await this.#ask(worker, 'sealManaged', prepared, fields, SEAL_MANAGED_WEIGHT)).output
  }

  /**
   * Opens one; gives format byte and value. The AAD comes from the verified rows. SECRET_NOT_FOUND (deleted),
   * SECRET_DISABLED, DECRYPTION_FAILED. Times do not matter: Azure gives expired secrets too.
   */
  async open({ vaultKey, head, state, vaultUid, sealed }: OpenRequest): Promise<Buffer> {
    const prepared = this.#prepare([vaultKey, head, state])
    const rows = prepared instanceof Promise ? await prepared : prepared
    const worker = this.#pool.pick(vaultKey.mac.readUInt32BE(0))
    return (await this.#ask(worker, 'open', rows, { uid: vaultUid, data: sealed }, 1)).output
  }

  /**
   * A token for whoever shows a client secret. Every refusal is INVALID_CLIENT. Same work when rows are absent: rows go
   * whole each time, and their MACs are computed anew.
   */
  async signToken(request: TokenRequest): Promise<SignedToken> {
    const { credential, principal, now, lifetimeSeconds } = request
    const presented = credential && principal ? [credential, principal] : []
    const fields = {
      uid: request.credentialUid,
      data: request.secret,
      operation: request.audience,
      now: now.getTime(),
      number: lifetimeSeconds,
    }
    const reply = await this.#answer(
      this.#pool.pick(),
      'signToken',
      presented.map(frameOf),
      fields,
      4,
    )
    if (reply.rowsRight) {
      this.#hold(
        presented,
        presented.map((row) => this.#known.get(row) ?? this.#known.add(row)),
      )
    }
    const token = this.#granted(reply).output.toString('latin1')
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      exp: number
    }
    return { token, expires: new Date(claims.exp * 1000) }
  }

  /** Draws credential uid and secret, and makes the credential's first row (counter 1). */
  async newClientSecret({
    principalUid,
    notBefore,
    expiry,
  }: ClientSecretRequest): Promise<NewClientSecret> {
    const draft = {
      uid: NO_UID,
      principalUid,
      counter: 1,
      kind: 'client-secret',
      verifier: EMPTY,
      notBefore,
      expiry,
    } as const
    const bodies = [this.#draft('credential', draft)]
    const { outputs } = await this.#ask(this.#pool.pick(), 'newClientSecret', [], { bodies }, 4)
    // The frame that it came in is one buffer for all replies: the secret gets one of its own, and leaves that one.
    const arrived = outputs[2] ?? EMPTY
    const secret = new SecretBytes(Buffer.from(arrived))
    arrived.fill(0)
    return { credential: this.#made('credential', outputs), secret }
  }

  /**
   * The checkpoint row that follows `prior`, once the consistency proof is checked (INVALID_FIELD). Store it by
   * compare-and-set, then call `signCheckpoint` with it.
   */
  async advanceCheckpoint({
    prior,
    size,
    root,
    proof,
    now,
  }: CheckpointRequest): Promise<MadeRow<'checkpoint'>> {
    const rows = await this.#prepare([prior])
    const draft: CheckpointRow = { counter: 0, size, root, time: now }
    const bodies = [this.#draft('checkpoint', draft), ...proof]
    const { outputs } = await this.#ask(this.#pool.pick(), 'advanceCheckpoint', rows, { bodies }, 2)
    return this.#made('checkpoint', outputs)
  }

  /** The C2SP note of a checkpoint row, signed with the newest `audit.N`. */
  async signCheckpoint(row: PresentedRow): Promise<string> {
    const rows = await this.#prepare([row])
    return (await this.#ask(this.#pool.pick(), 'signNote', rows, {}, 2)).output.toString('utf8')
  }

  /** HMAC-SHA-256 with `idem.N` over `fingerprintInput(…)` of formats: 32 bytes. */
  async fingerprint(input: Buffer): Promise<Buffer> {
    return (await this.#ask(this.#pool.pick(), 'fingerprint', [], { data: input }, 1)).output
  }

  /** 1 to 65,536 bytes from the HSM's generator. */
  async random(bytes: number): Promise<Buffer> {
    return (await this.#ask(this.#pool.pick(), 'random', [], { number: bytes }, 1)).output
  }

  /** A fresh uid, 32 hex digits, from the HSM's generator. */
  async uid(): Promise<string> {
    return (await this.random(16)).toString('hex')
  }

  #draft<K extends RowKind>(kind: K, row: Row<K>): Buffer {
    try {
      return encodeRow(kind, this.realmUid, this.macGeneration, row)
    } catch (error) {
      if (error instanceof RangeError) throw hsmFault('INVALID_FIELD', error.message, error)
      throw error
    }
  }

  #made<K extends RowKind>(kind: K, [body, mac]: readonly Buffer[]): MadeRow<K> {
    if (!body || !mac) throw hsmFault('HSM_UNAVAILABLE', 'a worker gave half an answer')
    const known = this.#known.add({ body, mac })
    return { body: known.body, mac: known.mac, row: this.#as(kind, known) }
  }

  /** Sends rows by their MAC where the worker saw them lately, and whole if it says that it forgot. */
  async #ask(
    worker: Worker,
    verb: Verb,
    rows: readonly (ProtectedBytes | KnownRow)[],
    fields: CallFields,
    weight: number,
  ): Promise<Reply> {
    const frames = rows.map((row): RowFrame =>
      row instanceof KnownRow && row.sentTo.includes(worker.life) ? { mac: row.mac } : frameOf(row),
    )
    let reply = await this.#answer(worker, verb, frames, fields, weight)
    if (reply.needsRows) reply = await this.#answer(worker, verb, rows.map(frameOf), fields, weight)
    for (const row of rows) if (row instanceof KnownRow) row.nowWith(worker.life)
    return this.#granted(reply)
  }

  async #answer(
    worker: Worker,
    verb: Verb,
    rows: readonly RowFrame[],
    fields: CallFields,
    weight: number,
  ): Promise<Reply> {
    const started = performance.now()
    const meter = this.#options.meters?.call
    try {
      const reply = await worker.call(verb, { ...fields, rows }, weight)
      meter?.(verb, reply.reason === '' ? 'ok' : reply.reason, (performance.now() - started) / 1000)
      return reply
    } catch (error) {
      meter?.(verb, 'HSM_UNAVAILABLE', (performance.now() - started) / 1000)
      throw error
    }
  }

  #granted(reply: Reply): Reply {
    if (reply.reason === '') return reply
    if (reply.reason === 'ROW_INTEGRITY') throw this.#integrity(reply.message, 'unknown')
    throw hsmFault(reply.reason, reply.message)
  }
}

const priorsOf = (changes: readonly RowChange[]): PresentedRow[] =>
  changes.flatMap(({ prior }) => prior ?? [])

/** Bodies to give MACs to, and the place among the rows sent of what each follows, from 1; 0 for a row that is new. */
function fieldsOf(changes: readonly RowChange[]): Pick<CallFields, 'bodies' | 'priors'> {
  let given = 0
  const priors = changes.map(({ prior }) => (prior ? ++given : 0))
  return { bodies: changes.map(({ next }) => next), priors }
}

const frameOf = ({ mac, body }: ProtectedBytes): RowFrame => ({ mac, body })
