import type { Services } from '@strongroom/contracts'
import type { Policy } from '@strongroom/guard'
import { certificateAction } from './rpc/managed-actions.ts'
import { actionOf } from './rpc/restate.ts'

/** Who may do what to keys, with Azure's actions and its names of operations. */
export const keyPolicy: Policy<Services['strongroom.key.v1.KeyService']> = {
  CreateKey: {
    action: 'keys/create/action',
    on: ({ parent }) => parent,
    field: 'parent',
    resource: ({ parent, keyId }) => `${parent}/keys/${keyId}`,
    makes: 'key_id',
    operation: 'KeyCreate',
    audit: 'intent-and-outcome',
  },
  GetKey: {
    action: 'keys/read',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyGet',
    audit: 'single',
  },
  ListKeys: {
    action: 'keys/read',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'KeyList',
    audit: 'single',
  },
  ListKeyVersions: {
    action: 'keys/read',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'KeyListVersions',
    audit: 'single',
  },
  UpdateKeyVersion: {
    action: 'keys/update/action',
    on: ({ key }) => key?.name ?? '',
    field: 'key.name',
    operation: 'KeyUpdate',
    audit: 'intent-and-outcome',
  },
  RotateKey: {
    action: 'keys/rotate/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyRotate',
    audit: 'intent-and-outcome',
  },
  DeleteKey: {
    action: 'keys/delete',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyDelete',
    audit: 'intent-and-outcome',
  },
  UndeleteKey: {
    action: 'keys/recover/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyRecover',
    audit: 'intent-and-outcome',
  },
  PurgeKey: {
    action: 'keys/purge/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyPurge',
    audit: 'intent-and-outcome',
  },
  GetDeletedKey: {
    action: 'keys/read',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyGetDeleted',
    audit: 'single',
  },
  ListDeletedKeys: {
    action: 'keys/read',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'KeyListDeleted',
    audit: 'single',
  },
  GetPublicKey: {
    action: 'keys/read',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyGetPublic',
    audit: 'single',
  },
}

/** Who may use keys. */
export const cryptoPolicy: Policy<Services['strongroom.key.v1.CryptoService']> = {
  Sign: {
    action: 'keys/sign/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeySign',
    audit: 'single',
  },
  Verify: {
    action: 'keys/verify/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyVerify',
    audit: 'single',
  },
  Encrypt: {
    action: 'keys/encrypt/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyEncrypt',
    audit: 'single',
  },
  Decrypt: {
    action: 'keys/decrypt/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyDecrypt',
    audit: 'single',
  },
  WrapKey: {
    action: 'keys/wrap/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyWrap',
    audit: 'single',
  },
  UnwrapKey: {
    action: 'keys/unwrap/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'KeyUnwrap',
    audit: 'single',
  },
  GenerateRandomBytes: {
    action: 'keys/rng/action',
    on: () => '/',
    operation: 'RandomGet',
    audit: 'single',
  },
}

const EVERY_SERVICE = ['auth', 'secret', 'certificate', 'audit'] as const
const OF_SECRET = { peers: ['secret'], audiences: { secret: ['secret', 'certificate'] } } as const

/** Which peer may have what made or checked, and whose token it must forward. */
export const protectionPolicy: Policy<Services['strongroom.key.v1.ProtectionService']> = {
  Verify: { peers: EVERY_SERVICE, token: 'none', audit: 'none' },
  GetTokenKeys: { peers: EVERY_SERVICE, token: 'none', audit: 'none' },
  Seal: {
    ...OF_SECRET,
    token: 'required',
    action: 'secrets/setSecret/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'ProtectSeal',
    audit: 'single',
  },
  Open: {
    ...OF_SECRET,
    token: 'required',
    action: 'secrets/getSecret/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'ProtectOpen',
    audit: 'single',
    standsFor: 'SecretGet',
  },
  Restate: {
    ...OF_SECRET,
    // Without a user only what a verified row says is due; the handler sees to it.
    token: 'optional',
    action: actionOf,
    on: ({ name }) => name,
    field: 'name',
    operation: 'ProtectRestate',
    audit: 'single',
  },
  ProtectAccess: {
    peers: ['auth'],
    // Which action the change needs, and where, the rules work out from the verified rows.
    token: 'optional',
    operation: 'ProtectAccess',
    audit: 'single',
  },
  SignToken: { peers: ['auth'], token: 'none', operation: 'ProtectSignToken', audit: 'single' },
  // A record of each would make the log grow by itself; the checkpoints themselves are kept.
  SignCheckpoint: { peers: ['audit'], token: 'none', audit: 'none' },
  Fingerprint: { peers: ['auth', 'secret', 'certificate'], token: 'required', audit: 'none' },
}

/** What certificate may ask for, and secret for the certificate's secret, whoever's token they forward. */
export const managedPolicy: Policy<Services['strongroom.key.v1.ManagedKeyService']> = {
  CreateManagedKeyVersion: {
    peers: ['certificate'],
    token: 'required',
    action: 'certificates/create/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'ManagedKeyCreate',
    audit: 'intent-and-outcome',
  },
  SignManagedCertificate: {
    peers: ['certificate'],
    token: 'required',
    action: 'certificates/create/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'ManagedKeySign',
    audit: 'single',
  },
  RestateManagedKey: {
    peers: ['certificate'],
    token: 'required',
    action: certificateAction,
    on: ({ name }) => name,
    field: 'name',
    operation: 'ManagedKeyRestate',
    audit: 'intent-and-outcome',
  },
  ProtectCertificate: {
    peers: ['certificate'],
    // Without a user only what a verified row says is due; the handler sees to it.
    token: 'optional',
    action: certificateAction,
    on: ({ name }) => name,
    field: 'name',
    operation: 'ProtectCertificate',
    audit: 'single',
  },
  SealManagedSecret: {
    peers: ['secret'],
    audiences: { secret: ['certificate'] },
    token: 'required',
    action: 'certificates/create/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'ProtectSealManaged',
    audit: 'single',
  },
  ProtectManagedSecret: {
    peers: ['secret'],
    audiences: { secret: ['certificate'] },
    token: 'required',
    action: certificateAction,
    on: ({ name }) => name,
    field: 'name',
    operation: 'ProtectManagedSecret',
    audit: 'single',
  },
}
