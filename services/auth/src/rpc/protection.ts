import type { Services } from '@strongroom/contracts'
import type { CallOptions, PeerClient } from '@strongroom/rpc'

/** How a call to a peer is made. */
export type PeerCallOptions = CallOptions

/** What auth asks of key-crypto. */
export type Protection = Pick<
  PeerClient<Services['strongroom.key.v1.ProtectionService']>,
  'ProtectAccess' | 'SignToken' | 'Fingerprint' | 'GetTokenKeys'
>
