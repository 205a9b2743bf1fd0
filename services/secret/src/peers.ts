import type { AccessSource, RowVerifier } from '@strongroom/change-feed'
import { service } from '@strongroom/contracts'
import { AuditClient } from '@strongroom/guard'
import type { TokenKeySet } from '@strongroom/guard'
import { peerClient } from '@strongroom/rpc'
import type { SecretConfig } from './config.ts'
import { rowVerifier } from './rpc/protection.ts'

/** Everyone that secret calls. */
export function connectPeers(config: SecretConfig) {
  const at = (target: string, peer: string) => ({
    target,
    peer,
    tls: config.peerTls,
    trustDomain: config.trustDomain,
  })
  const protection = peerClient(
    service('strongroom.key.v1.ProtectionService'),
    at(config.keyCryptoPeerAddress, 'key-crypto'),
  )
  const auth = peerClient(
    service('strongroom.auth.v1.AccessFeedService'),
    at(config.authPeerAddress, 'auth'),
  )
  const audit = peerClient(
    service('strongroom.audit.v1.AuditService'),
    at(config.auditPeerAddress, 'audit'),
  )
  const auditSink = new AuditClient({ append: (batch, signal) => audit.Append(batch, { signal }) })
  const accessSource: AccessSource = {
    watch: (cursor, question, signal) =>
      auth.WatchAccess({ cursor, question }, { signal, repeatable: true }),
    get: async (query, signal) => (await auth.GetAccess(query, { signal, repeatable: true })).rows,
  }
  const verifier: RowVerifier = rowVerifier(protection)
  return {
    protection,
    verifier,
    accessSource,
    auditSink,
    close: async (): Promise<void> => {
      await auditSink.close()
      for (const client of [protection, auth, audit]) client.close()
    },
  }
}

export type Peers = ReturnType<typeof connectPeers>

/** Fetches what verifies tokens; refuses keys of another realm than the database's. */
export const tokenKeySource =
  (
    protection: Pick<Peers['protection'], 'GetTokenKeys'>,
    realmUid: () => Promise<string | undefined>,
  ) =>
  async (signal: AbortSignal): Promise<TokenKeySet> => {
    const answer = await protection.GetTokenKeys({}, { signal, repeatable: true })
    const own = await realmUid()
    if (own !== answer.realmUid) {
      throw new Error(`the database is of realm ${own ?? '(none)'}, the HSM of ${answer.realmUid}`)
    }
    const time = answer.lastCheckpointTime
    return {
      realmUid: answer.realmUid,
      keys: answer.keys,
      lowestGeneration: answer.lowestGeneration,
      lastCheckpointTime: time === null ? undefined : new Date(Number(time.seconds) * 1000),
    }
  }
