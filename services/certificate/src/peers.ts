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
import type { CertificateConfig } from './config.ts'

/** Everyone that certificate calls. */
export function connectPeers(config: CertificateConfig) {
  const { trustDomain, peerTls: tls } = config
  const protection = protectionPeer(config, config.keyCryptoPeerAddress)
  const auth = accessFeedPeer(config, config.authPeerAddress)
  const audit = auditPeer(config, config.auditPeerAddress)
  const keys = peerClient(service('strongroom.key.v1.ManagedKeyService'), {
    target: config.keyCryptoPeerAddress,
    peer: 'key-crypto',
    tls,
    trustDomain,
  })
  const secrets = peerClient(service('strongroom.secret.v1.ManagedSecretService'), {
    target: config.secretPeerAddress,
    peer: 'secret',
    tls,
    trustDomain,
  })
  const sink = auditSink(audit)
  return {
    protection,
    keys,
    secrets,
    verifier: rowVerifier(protection),
    accessSource: accessSource(auth),
    auditSink: sink,
    close: async (): Promise<void> => {
      await sink.close()
      for (const client of [protection, keys, secrets, auth, audit]) client.close()
    },
  }
}
