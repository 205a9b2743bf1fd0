import type { ServiceName } from '@strongroom/local-cluster'

/** An RPC of peers. Its success is caused by what users do; here a service calls it that may not. */
export interface PeerCase {
  /**
   * On record: the operation of its successes, or why they are not recorded. `standsFor`: they are recorded as the user's
   * call that they complete.
   */
  readonly success:
    { readonly operation: string; readonly standsFor?: string } | { readonly unrecorded: string }
  /** Who is refused. */
  readonly wrong: ServiceName
}

const NO_AUTHORITY = 'gives nobody anything that rows or tokens do not give already'

/** Whose peer port offers which RPCs. */
export interface PeerCases {
  readonly callee: ServiceName
  readonly cases: Readonly<Record<string, PeerCase>>
}

const protectionCases: PeerCases['cases'] = {
  Verify: { success: { unrecorded: NO_AUTHORITY }, wrong: 'key-crypto' },
  GetTokenKeys: { success: { unrecorded: 'public keys' }, wrong: 'key-crypto' },
  Seal: { success: { operation: 'ProtectSeal' }, wrong: 'audit' },
  Open: { success: { operation: 'ProtectOpen', standsFor: 'SecretGet' }, wrong: 'auth' },
  Restate: { success: { operation: 'ProtectRestate' }, wrong: 'audit' },
  ProtectAccess: { success: { operation: 'ProtectAccess' }, wrong: 'secret' },
  SignToken: { success: { operation: 'ProtectSignToken' }, wrong: 'secret' },
  SignCheckpoint: {
    success: { unrecorded: 'the checkpoint itself is kept; a record of each would feed the next' },
    wrong: 'secret',
  },
  Fingerprint: { success: { unrecorded: NO_AUTHORITY }, wrong: 'audit' },
}

const managedKeyCases: PeerCases['cases'] = {
  CreateManagedKeyVersion: { success: { operation: 'ManagedKeyCreate' }, wrong: 'secret' },
  SignManagedCertificate: { success: { operation: 'ManagedKeySign' }, wrong: 'secret' },
  RestateManagedKey: { success: { operation: 'ManagedKeyRestate' }, wrong: 'secret' },
  ProtectCertificate: { success: { operation: 'ProtectCertificate' }, wrong: 'secret' },
  SealManagedSecret: { success: { operation: 'ProtectSealManaged' }, wrong: 'certificate' },
  ProtectManagedSecret: { success: { operation: 'ProtectManagedSecret' }, wrong: 'certificate' },
}

/** Every RPC of peers alone that is recorded or has a reason not to be, by service. */
export const peerCases: Readonly<
  Record<
    | 'strongroom.key.v1.ProtectionService'
    | 'strongroom.key.v1.ManagedKeyService'
    | 'strongroom.secret.v1.ManagedSecretService',
    PeerCases
  >
> = {
  'strongroom.key.v1.ProtectionService': { callee: 'key-crypto', cases: protectionCases },
  'strongroom.key.v1.ManagedKeyService': { callee: 'key-crypto', cases: managedKeyCases },
  'strongroom.secret.v1.ManagedSecretService': {
    callee: 'secret',
    cases: {
      SetManagedSecret: { success: { operation: 'ManagedSecretSet' }, wrong: 'key-crypto' },
      RestateManagedSecret: { success: { operation: 'ManagedSecretRestate' }, wrong: 'auth' },
    },
  },
}

/** RPCs that have no record of a success or of a denial, with the reason. */
export const unrecorded: Readonly<Record<string, string>> = {
  'strongroom.auth.v1.TokenService/GetJwks': 'public keys, for anyone',
  'strongroom.auth.v1.AccessFeedService/WatchAccess':
    'every service may; who is none has no certificate',
  'strongroom.auth.v1.AccessFeedService/GetAccess':
    'every service may; who is none has no certificate',
  'strongroom.rpc.v1.GatheringService/Call': 'carries calls, each of which is recorded by itself',
}
