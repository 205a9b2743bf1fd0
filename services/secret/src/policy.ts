import type { Services } from '@strongroom/contracts'
import type { Policy } from '@strongroom/guard'

/** Who may do what to secrets, with Azure's actions and its names of operations. */
export const secretPolicy: Policy<Services['strongroom.secret.v1.SecretService']> = {
  SetSecret: {
    action: 'secrets/setSecret/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'SecretSet',
    audit: 'intent-and-outcome',
    intent: 'before-commit',
  },
  GetSecret: {
    action: 'secrets/getSecret/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'SecretGet',
    audit: 'single',
    recordedBy: 'key-crypto',
  },
  UpdateSecretVersion: {
    action: 'secrets/update/action',
    on: ({ version }) => version?.name ?? '',
    field: 'version.name',
    operation: 'SecretUpdate',
    audit: 'intent-and-outcome',
  },
  ListSecrets: {
    action: 'secrets/readMetadata/action',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'SecretList',
    audit: 'single',
  },
  ListSecretVersions: {
    action: 'secrets/readMetadata/action',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'SecretListVersions',
    audit: 'single',
  },
  DeleteSecret: {
    action: 'secrets/delete',
    on: ({ name }) => name,
    field: 'name',
    operation: 'SecretDelete',
    audit: 'intent-and-outcome',
  },
  UndeleteSecret: {
    action: 'secrets/recover/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'SecretRecover',
    audit: 'intent-and-outcome',
  },
  PurgeSecret: {
    action: 'secrets/purge/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'SecretPurge',
    audit: 'intent-and-outcome',
  },
  GetDeletedSecret: {
    action: 'secrets/readMetadata/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'SecretGetDeleted',
    audit: 'single',
  },
  ListDeletedSecrets: {
    action: 'secrets/readMetadata/action',
    on: ({ parent }) => parent,
    field: 'parent',
    operation: 'SecretListDeleted',
    audit: 'single',
  },
}

const changed = {
  update: 'certificates/update/action',
  delete: 'certificates/delete',
  undelete: 'certificates/recover/action',
  purge: 'certificates/purge/action',
} as const

/** What certificate may do to the secret of a certificate, for the user whose token it forwards. */
export const managedSecretPolicy: Policy<Services['strongroom.secret.v1.ManagedSecretService']> = {
  SetManagedSecret: {
    peers: ['certificate'],
    token: 'required',
    action: 'certificates/create/action',
    on: ({ name }) => name,
    field: 'name',
    operation: 'ManagedSecretSet',
    audit: 'intent-and-outcome',
  },
  RestateManagedSecret: {
    peers: ['certificate'],
    token: 'required',
    action: ({ change }) => changed[change ?? 'purge'],
    on: ({ name }) => name,
    field: 'name',
    operation: 'ManagedSecretRestate',
    audit: 'intent-and-outcome',
  },
}
