import type { AccessSource, RowVerifier } from '@strongroom/change-feed'
import { service } from '@strongroom/contracts'
import type { Services } from '@strongroom/contracts'
import type { TokenKeySet } from '@strongroom/guard'
import { peerClient } from '@strongroom/rpc'
import type { PeerClient } from '@strongroom/rpc'
import type { CheckpointSigner, SigningRequest } from './checkpointer.ts'
import type { AuditConfig } from './config.ts'

// At stop the whole service has 1.5 s to close what it opened, this call included.
const SIGN_MS = 1000

const addressed = (config: AuditConfig, target: string, peer: string) => ({
  target,
  peer,
  tls: config.peerTls,
  trustDomain: config.trustDomain,
})

/** key-crypto: judges rows, names the keys, signs checkpoints. */
export class KeyCrypto implements RowVerifier, CheckpointSigner {
  readonly #client: PeerClient<Services['strongroom.key.v1.ProtectionService']>
  #auditPublicKey: Buffer | undefined

  constructor(config: AuditConfig) {
    this.#client = peerClient(
      service('strongroom.key.v1.ProtectionService'),
      addressed(config, config.keyCryptoPeerAddress, 'key-crypto'),
    )
  }

  verify: RowVerifier['verify'] = async (rows, signal) => {
    if (rows.length === 0) return []
    const request = { rows: rows.map(({ body, mac }) => ({ body, mac })) }
    const { verdicts } = await this.#client.Verify(request, { signal, repeatable: true })
    return verdicts.map((verdict) => verdict === 'ROW_VERDICT_VALID')
  }

  async sign({ fromSize, size, root, proof }: SigningRequest): Promise<string> {
    const request = { fromSize, size, root, proof: [...proof] }
    const { checkpoint } = await this.#client.SignCheckpoint(request, { timeoutMs: SIGN_MS })
    return checkpoint
  }

  /** Keys of tokens. Refuses those of another realm than the database's. */
  async tokenKeys(
    realmUid: () => Promise<string | undefined>,
    signal?: AbortSignal,
  ): Promise<TokenKeySet> {
    const answer = await this.#client.GetTokenKeys({}, { signal, repeatable: true })
    const own = await realmUid()
    if (own !== answer.realmUid) {
      throw new Error(`the database is of realm ${own ?? '(none)'}, the HSM of ${answer.realmUid}`)
    }
    this.#auditPublicKey = answer.auditPublicKey
    const time = answer.lastCheckpointTime
    return {
      realmUid: answer.realmUid,
      keys: answer.keys,
      lowestGeneration: answer.lowestGeneration,
      lastCheckpointTime: time === null ? undefined : new Date(Number(time.seconds) * 1000),
    }
  }

  /** The key that signs checkpoints, as far as it was asked for. */
  get auditPublicKey(): Buffer | undefined {
    return this.#auditPublicKey
  }

  async publicKey(): Promise<Buffer> {
    if (this.#auditPublicKey !== undefined) return this.#auditPublicKey
    const answer = await this.#client.GetTokenKeys({}, { repeatable: true })
    return (this.#auditPublicKey = answer.auditPublicKey)
  }

  close(): void {
    this.#client.close()
  }
}

/** Access rows, from their owner. */
export function accessSource(config: AuditConfig): AccessSource & { close: () => void } {
  const auth = peerClient(
    service('strongroom.auth.v1.AccessFeedService'),
    addressed(config, config.authPeerAddress, 'auth'),
  )
  return {
    watch: (cursor, question, signal) =>
      auth.WatchAccess({ cursor, question }, { signal, repeatable: true }),
    get: async (query, signal) => (await auth.GetAccess(query, { signal, repeatable: true })).rows,
    close: () => auth.close(),
  }
}
