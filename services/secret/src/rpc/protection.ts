import type { Services } from '@strongroom/contracts'
import type { CallOptions, PeerClient } from '@strongroom/rpc'

/** What secret asks of key-crypto. */
export type Protection = Pick<
  PeerClient<Services['strongroom.key.v1.ProtectionService']>,
  'Seal' | 'Open' | 'Restate' | 'Fingerprint'
>

/** How a call to a peer is made. */
export type PeerCallOptions = CallOptions
