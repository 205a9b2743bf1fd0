import { encode } from '@strongroom/contracts'
import type { RecordInit } from '@strongroom/contracts/audit'
import { checkpointBody, formatCheckpoint, verifyConsistency } from '@strongroom/formats'
import { Fault } from '@strongroom/fault'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { CheckpointSigner, SigningRequest } from '../../services/audit/src/checkpointer.ts'

/** Writes records as a service does: numbered, chained, encoded once. */
export class Writer {
  readonly instanceUid = randomBytes(16)
  #sequence = 0
  #previous = Buffer.alloc(0)

  /** The next record's bytes. */
  next(fields: RecordInit = {}): Buffer {
    this.#sequence += 1
    const bytes = encode('strongroom.audit.v1.Record', {
      salt: randomBytes(16),
      instanceUid: this.instanceUid,
      sequence: this.#sequence,
      previousHash: this.#previous,
      timeMicros: Date.now() * 1000,
      phase: 'PHASE_SINGLE',
      outcome: 'OUTCOME_SUCCESS',
      operation: 'SecretGet',
      resource: 'vaults/demo/secrets/s',
      principalName: 'app1',
      ...fields,
    })
    this.#previous = createHash('sha256').update(bytes).digest()
    return bytes
  }

  get sequence(): number {
    return this.#sequence
  }
}

/** Signs checkpoints by the monitor's rule: only what provably extends the last one. */
export class Monitor implements CheckpointSigner {
  readonly realmUid = randomBytes(16).toString('hex')
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  size = 0
  root: Buffer = createHash('sha256').digest()
  available = true
  calls = 0

  publicKey(): Promise<Buffer> {
    return Promise.resolve(this.spki)
  }

  get spki(): Buffer {
    return this.#keys.publicKey.export({ type: 'spki', format: 'der' })
  }

  sign({ fromSize, size, root, proof }: SigningRequest): Promise<string> {
    this.calls += 1
    if (!this.available) return Promise.reject(new Fault('unavailable', 'HSM_UNAVAILABLE', 'away'))
    if (fromSize !== this.size) {
      const moved = new Fault('conflict', 'CHECKPOINT_MOVED', 'moved', { size: `${this.size}` })
      return Promise.reject(moved)
    }
    if (!verifyConsistency(fromSize, this.root, size, root, proof)) {
      return Promise.reject(new Fault('corrupt', 'ROW_INTEGRITY', 'not an extension'))
    }
    this.size = size
    this.root = root
    const body = { realmUid: this.realmUid, size, root }
    const signature = sign('sha256', Buffer.from(checkpointBody(body)), this.#keys.privateKey)
    return Promise.resolve(formatCheckpoint(body, this.spki, signature))
  }
}
