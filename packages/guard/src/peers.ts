import type { AccessSource, RowVerifier } from '@strongroom/change-feed'
import { service } from '@strongroom/contracts'
import type { Services } from '@strongroom/contracts'
import { peerClient } from '@strongroom/rpc'
import type { PeerClient, PeerClientOptions } from '@strongroom/rpc'
import { AuditClient } from './audit-client.ts'
import type { TokenKeySet } from './token-keys.ts'

type Protection = Services['strongroom.key.v1.ProtectionService']
type AccessFeed = Services['strongroom.auth.v1.AccessFeedService']
type Audit = Services['strongroom.audit.v1.AuditService']

/** As whom a service calls its peers. Fits ServiceConfig. */
export interface PeerIdentity {
  readonly peerTls: PeerClientOptions['tls']
  readonly trustDomain: string
}

const at = ({ peerTls: tls, trustDomain }: PeerIdentity, target: string, peer: string) => ({
  target,
  peer,
  tls,
  trustDomain,
})

/** key-crypto, the only one who can say whether a row is as it was written. */
export const protectionPeer = (identity: PeerIdentity, target: string): PeerClient<Protection> =>
  peerClient(service('strongroom.key.v1.ProtectionService'), {
    ...at(identity, target, 'key-crypto'),
    gathers: true,
  })

/** auth, for who may do what. */
export const accessFeedPeer = (identity: PeerIdentity, target: string): PeerClient<AccessFeed> =>
  peerClient(service('strongroom.auth.v1.AccessFeedService'), at(identity, target, 'auth'))

/** audit, where records go. */
export const auditPeer = (identity: PeerIdentity, target: string): PeerClient<Audit> =>
  peerClient(service('strongroom.audit.v1.AuditService'), at(identity, target, 'audit'))

/** Access rows, from their owner. */
export const accessSource = (auth: PeerClient<AccessFeed>): AccessSource => ({
  watch: (cursor, question, signal) =>
    auth.WatchAccess({ cursor, question }, { signal, repeatable: true }),
  get: async (query, signal) => (await auth.GetAccess(query, { signal, repeatable: true })).rows,
})

/** Judges rows by key-crypto's word. */
export const rowVerifier = (protection: Pick<PeerClient<Protection>, 'Verify'>): RowVerifier => ({
  verify: async (rows, signal) => {
    if (rows.length === 0) return []
    const request = { rows: rows.map(({ body, mac }) => ({ body, mac })) }
    const { verdicts } = await protection.Verify(request, { signal, repeatable: true })
    return verdicts.map((verdict) => verdict === 'ROW_VERDICT_VALID')
  },
})

/** Fetches what verifies tokens; refuses keys of another realm than the database's. */
export const tokenKeySource =
  (
    protection: Pick<PeerClient<Protection>, 'GetTokenKeys'>,
    realmUid: () => Promise<string | undefined>,
  ) =>
  async (signal: AbortSignal): Promise<TokenKeySet> => {
    const answer = await protection.GetTokenKeys({}, { signal, repeatable: true })
    const own = await realmUid()
    if (own !== answer.realmUid) {
      throw new Error(`the database is of realm ${own ?? '(none)'}, the HSM of ${answer.realmUid}`)
    }
    const { keys, lowestGeneration, lastCheckpointTime: time } = answer
    return {
      realmUid: answer.realmUid,
      keys,
      lowestGeneration,
      lastCheckpointTime: time === null ? undefined : new Date(Number(time.seconds) * 1000),
    }
  }

/** The sink of every service but audit itself. */
export const auditSink = (audit: Pick<PeerClient<Audit>, 'Append'>): AuditClient =>
  new AuditClient({ append: (batch, signal) => audit.Append(batch, { signal }) })
