import { protectionPeer, rowVerifier, tokenKeySource } from '@strongroom/guard'
import type { TokenKeySet } from '@strongroom/guard'
import type { CheckpointSigner, SigningRequest } from './checkpointer.ts'
import type { AuditConfig } from './config.ts'

// At stop the whole service has 1.5 s to close what it opened, this call included.
const SIGN_MS = 1000

/** key-crypto: judges rows, names the keys, signs checkpoints. */
export class KeyCrypto implements CheckpointSigner {
  readonly #client: ReturnType<typeof protectionPeer>
  readonly verifier: ReturnType<typeof rowVerifier>
  #auditPublicKey: Buffer | undefined

  constructor(config: AuditConfig) {
    this.#client = protectionPeer(config, config.keyCryptoPeerAddress)
    this.verifier = rowVerifier(this.#client)
  }

  async sign({ fromSize, size, root, proof }: SigningRequest): Promise<string> {
    const request = { fromSize, size, root, proof: [...proof] }
    const { checkpoint } = await this.#client.SignCheckpoint(request, { timeoutMs: SIGN_MS })
    return checkpoint
  }

  /** Fetches the keys of tokens. Refuses those of another realm than the database's. */
  tokenKeys(
    realmUid: () => Promise<string | undefined>,
  ): (signal: AbortSignal) => Promise<TokenKeySet> {
    return tokenKeySource(this.#client, realmUid)
  }

  /** The key that signs checkpoints, as far as it was asked for. */
  get auditPublicKey(): Buffer | undefined {
    return this.#auditPublicKey
  }

  /** The same, asked for where it is not known yet. */
  async publicKey(): Promise<Buffer> {
    if (this.#auditPublicKey !== undefined) return this.#auditPublicKey
    const answer = await this.#client.GetTokenKeys({}, { repeatable: true })
    return (this.#auditPublicKey = answer.auditPublicKey)
  }

  close(): void {
    this.#client.close()
  }
}
