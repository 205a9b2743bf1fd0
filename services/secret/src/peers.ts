import {
  accessFeedPeer,
  accessSource,
  auditPeer,
  auditSink,
  protectionPeer,
  rowVerifier,
} from '@strongroom/guard'
import type { SecretConfig } from './config.ts'

/** Everyone that secret calls. */
export function connectPeers(config: SecretConfig) {
  const protection = protectionPeer(config, config.keyCryptoPeerAddress)
  const auth = accessFeedPeer(config, config.authPeerAddress)
  const audit = auditPeer(config, config.auditPeerAddress)
  const sink = auditSink(audit)
  return {
    protection,
    verifier: rowVerifier(protection),
    accessSource: accessSource(auth),
    auditSink: sink,
    close: async (): Promise<void> => {
      await sink.close()
      for (const client of [protection, auth, audit]) client.close()
    },
  }
}
