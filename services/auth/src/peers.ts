import { service } from '@strongroom/contracts'
import type { Services } from '@strongroom/contracts'
import type { GetTokenKeysResponse } from '@strongroom/contracts/key'
import type { RowVerifier } from '@strongroom/change-feed'
import { AuditClient } from '@strongroom/guard'
import type { TokenKeySet } from '@strongroom/guard'
import { peerClient } from '@strongroom/rpc'
import type { PeerClient } from '@strongroom/rpc'

import type { AuthConfig } from './config.ts'

type ProtectionClient = PeerClient<Services['strongroom.key.v1.ProtectionService']>

/** key-crypto, the only one who can say whether a row is as it was written. */
export const protectionClient = (config: AuthConfig): ProtectionClient =>
  peerClient(service('strongroom.key.v1.ProtectionService'), {
    target: config.keyCryptoPeerAddress,
    peer: 'key-crypto',
    tls: config.peerTls,
    trustDomain: config.trustDomain,
  })

/** Judges rows by key-crypto's word. */
export const rowVerifier = (protection: Pick<ProtectionClient, 'Verify'>): RowVerifier => ({
  verify: async (rows, signal) => {
    if (rows.length === 0) return []
    const { verdicts } = await protection.Verify(
      { rows: rows.map(({ body, mac }) => ({ body, mac })) },
      { signal, repeatable: true },
    )
    return verdicts.map((verdict) => verdict === 'ROW_VERDICT_VALID')
  },
})

/** Fetches what verifies tokens; refuses keys of another realm than the database's. */
export const tokenKeySource =
  (
    protection: Pick<ProtectionClient, 'GetTokenKeys'>,
    realmUid: () => Promise<string | undefined>,
  ) =>
  async (signal: AbortSignal): Promise<TokenKeySet> => {
    const answer = await protection.GetTokenKeys({}, { signal, repeatable: true })
    const own = await realmUid()
    if (own !== answer.realmUid) {
      throw new Error(`the database is of realm ${own ?? '(none)'}, the HSM of ${answer.realmUid}`)
    }
    return tokenKeySet(answer)
  }

function tokenKeySet(answer: GetTokenKeysResponse): TokenKeySet {
  const time = answer.lastCheckpointTime
  return {
    realmUid: answer.realmUid,
    keys: answer.keys,
    lowestGeneration: answer.lowestGeneration,
    lastCheckpointTime: time === null ? undefined : new Date(Number(time.seconds) * 1000),
  }
}

/** Where records go. */
export function auditClient(config: AuthConfig): { sink: AuditClient; close: () => Promise<void> } {
  const audit = peerClient(service('strongroom.audit.v1.AuditService'), {
    target: config.auditPeerAddress,
    peer: 'audit',
    tls: config.peerTls,
    trustDomain: config.trustDomain,
  })
  const sink = new AuditClient({ append: (batch, signal) => audit.Append(batch, { signal }) })
  return {
    sink,
    close: async () => {
      await sink.close()
      audit.close()
    },
  }
}
