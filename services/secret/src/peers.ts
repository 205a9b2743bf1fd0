import { service } from '@strongroom/contracts'
import {
  accessFeedPeer,
  accessSource,
  auditPeer,
  auditSink,
  protectionPeer,
  rowVerifier,
} from '@strongroom/guard'
import { peerClient } from '@strongroom/rpc'
import type { SecretConfig } from './config.ts'

/** Everyone that secret calls. */
export function connectPeers(config: SecretConfig) {
  const protection = protectionPeer(config, config.keyCryptoPeerAddress)
  const auth = accessFeedPeer(config, config.authPeerAddress)
  const audit = auditPeer(config, config.auditPeerAddress)
  const managed = peerClient(service('strongroom.key.v1.ManagedKeyService'), {
    target: config.keyCryptoPeerAddress,
    peer: 'key-crypto',
    tls: config.peerTls,
    trustDomain: config.trustDomain,
  })
  const sink = auditSink(audit)
  return {
    protection,
    managed,
    verifier: rowVerifier(protection),
    accessSource: accessSource(auth),
    auditSink: sink,
    close: async (): Promise<void> => {
      await sink.close()
      for (const client of [protection, managed, auth, audit]) client.close()
    },
  }
}
