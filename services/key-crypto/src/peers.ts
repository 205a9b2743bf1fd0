import { accessFeedPeer, accessSource, auditPeer, auditSink } from '@strongroom/guard'
import type { KeyCryptoConfig } from './config.ts'

const PROOF_MS = 1000

/** Everyone that key-crypto calls: auth for access rows, audit for records and proofs. */
export function connectPeers(config: KeyCryptoConfig) {
  const auth = accessFeedPeer(config, config.authPeerAddress)
  const audit = auditPeer(config, config.auditPeerAddress)
  const sink = auditSink(audit)
  return {
    accessSource: accessSource(auth),
    auditSink: sink,
    consistencyProof: async (fromSize: number, size: number): Promise<readonly Buffer[]> => {
      const request = { fromSize, toSize: size }
      const options = { timeoutMs: PROOF_MS, repeatable: true }
      return (await audit.GetConsistencyProof(request, options)).proof
    },
    close: async (): Promise<void> => {
      await sink.close()
      auth.close()
      audit.close()
    },
  }
}
