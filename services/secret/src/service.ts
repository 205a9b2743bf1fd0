import { service } from '@strongroom/contracts'
import type { Guard } from '@strongroom/guard'
import { bind } from '@strongroom/rpc'
import type { Bound, Middleware } from '@strongroom/rpc'
import { managedSecretPolicy, secretPolicy } from './policy.ts'
import { deleteSecret } from './rpc/delete-secret.ts'
import type { SecretDeps } from './rpc/deps.ts'
import { getDeletedSecret } from './rpc/get-deleted-secret.ts'
import { getSecret } from './rpc/get-secret.ts'
import { listDeletedSecrets } from './rpc/list-deleted-secrets.ts'
import { listSecretVersions } from './rpc/list-secret-versions.ts'
import { listSecrets } from './rpc/list-secrets.ts'
import type { ManagedDeps } from './rpc/managed.ts'
import { purgeSecret } from './rpc/purge-secret.ts'
import { restateManagedSecret } from './rpc/restate-managed-secret.ts'
import { setManagedSecret } from './rpc/set-managed-secret.ts'
import { setSecret } from './rpc/set-secret.ts'
import { undeleteSecret } from './rpc/undelete-secret.ts'
import { updateSecretVersion } from './rpc/update-secret-version.ts'
import { holdValue, wipeUnsent, wipingMethod } from './rpc/value-wiper.ts'

/** Everything that secret answers, each method behind its row of the policy. */
export function services(deps: SecretDeps & ManagedDeps, guard: Pick<Guard, 'onion'>): Bound[] {
  const definition = service('strongroom.secret.v1.SecretService')
  const handlers = {
    SetSecret: setSecret(deps),
    GetSecret: getSecret(deps),
    UpdateSecretVersion: updateSecretVersion(deps),
    ListSecrets: listSecrets(deps),
    ListSecretVersions: listSecretVersions(deps),
    DeleteSecret: deleteSecret(deps),
    UndeleteSecret: undeleteSecret(deps),
    PurgeSecret: purgeSecret(deps),
    GetDeletedSecret: getDeletedSecret(deps),
    ListDeletedSecrets: listDeletedSecrets(deps),
  }
  const wiping = { ...definition, GetSecret: wipingMethod(definition.GetSecret) }
  const onion: Middleware[] = [wipeUnsent, ...guard.onion(secretPolicy), holdValue]
  const managed = {
    SetManagedSecret: setManagedSecret(deps),
    RestateManagedSecret: restateManagedSecret(deps),
  }
  return [
    bind(wiping, handlers, onion, ['user']),
    bind(
      service('strongroom.secret.v1.ManagedSecretService'),
      managed,
      guard.onion(managedSecretPolicy),
      ['peer'],
    ),
  ]
}
