import type { AccessSource } from '@strongroom/change-feed'
import { service } from '@strongroom/contracts'
import { AuditClient } from '@strongroom/guard'
import { peerClient } from '@strongroom/rpc'
import type { KeyCryptoConfig } from './config.ts'

const PROOF_MS = 1000

/** Everyone that key-crypto calls: auth for access rows, audit for records and proofs. */
export function connectPeers(config: KeyCryptoConfig) {
  const at = (target: string, peer: string) => ({
    target,
    peer,
    tls: config.peerTls,
    trustDomain: config.trustDomain,
  })
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
  return {
    accessSource,
    auditSink,
    consistencyProof: async (fromSize: number, size: number): Promise<readonly Buffer[]> => {
      const request = { fromSize, toSize: size }
      const options = { timeoutMs: PROOF_MS, repeatable: true }
      return (await audit.GetConsistencyProof(request, options)).proof
    },
    close: async (): Promise<void> => {
      await auditSink.close()
      auth.close()
      audit.close()
    },
  }
}
