import type { ServiceName } from '@strongroom/local-cluster'

/** An RPC of peers. Its success is caused by what users do; here a service calls it that may not. */
export interface PeerCase {
  /** On record: the operation of its successes, or why they are not recorded. */
  readonly success: { readonly operation: string } | { readonly unrecorded: string }
  /** Who is refused. */
  readonly wrong: ServiceName
}

const NO_AUTHORITY = 'gives nobody anything that rows or tokens do not give already'

/** Every RPC of peers on key-crypto's peer port. */
export const protectionCases: Readonly<Record<string, PeerCase>> = {
  Verify: { success: { unrecorded: NO_AUTHORITY }, wrong: 'key-crypto' },
  GetTokenKeys: { success: { unrecorded: 'public keys' }, wrong: 'key-crypto' },
  Seal: { success: { operation: 'ProtectSeal' }, wrong: 'audit' },
  Open: { success: { operation: 'ProtectOpen' }, wrong: 'auth' },
  Restate: { success: { operation: 'ProtectRestate' }, wrong: 'audit' },
  ProtectAccess: { success: { operation: 'ProtectAccess' }, wrong: 'secret' },
  SignToken: { success: { operation: 'ProtectSignToken' }, wrong: 'secret' },
  SignCheckpoint: {
    success: { unrecorded: 'the checkpoint itself is kept; a record of each would feed the next' },
    wrong: 'secret',
  },
  Fingerprint: { success: { unrecorded: NO_AUTHORITY }, wrong: 'audit' },
}

/** RPCs that have no record of a success or of a denial, with the reason. */
export const unrecorded: Readonly<Record<string, string>> = {
  'strongroom.auth.v1.TokenService/GetJwks': 'public keys, for anyone',
  'strongroom.auth.v1.AccessFeedService/WatchAccess':
    'every service may; who is none has no certificate',
  'strongroom.auth.v1.AccessFeedService/GetAccess':
    'every service may; who is none has no certificate',
}
