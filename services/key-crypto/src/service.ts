import { service } from '@strongroom/contracts'
import type { Guard } from '@strongroom/guard'
import { bind } from '@strongroom/rpc'
import type { Bound } from '@strongroom/rpc'
import { cryptoPolicy, keyPolicy, managedPolicy, protectionPolicy } from './policy.ts'
import { createKey } from './rpc/create-key.ts'
import { createManagedKeyVersion } from './rpc/create-managed-key-version.ts'
import { decrypt } from './rpc/decrypt.ts'
import { deleteKey } from './rpc/delete-key.ts'
import { encrypt } from './rpc/encrypt.ts'
import { fingerprint } from './rpc/fingerprint.ts'
import { generateRandomBytes } from './rpc/generate-random-bytes.ts'
import { getDeletedKey } from './rpc/get-deleted-key.ts'
import { getKey } from './rpc/get-key.ts'
import { getPublicKey } from './rpc/get-public-key.ts'
import { getTokenKeys } from './rpc/get-token-keys.ts'
import { listDeletedKeys } from './rpc/list-deleted-keys.ts'
import { listKeyVersions } from './rpc/list-key-versions.ts'
import { listKeys } from './rpc/list-keys.ts'
import { open } from './rpc/open.ts'
import { protectAccess } from './rpc/protect-access.ts'
import { protectCertificate } from './rpc/protect-certificate.ts'
import { protectManagedSecret } from './rpc/protect-managed-secret.ts'
import type { ProtectionDeps } from './rpc/protection-deps.ts'
import { purgeKey } from './rpc/purge-key.ts'
import { restateManagedKey } from './rpc/restate-managed-key.ts'
import { restate } from './rpc/restate.ts'
import { rotateKey } from './rpc/rotate-key.ts'
import { sealManagedSecret } from './rpc/seal-managed-secret.ts'
import { seal } from './rpc/seal.ts'
import { signCheckpoint } from './rpc/sign-checkpoint.ts'
import { signManagedCertificate } from './rpc/sign-managed-certificate.ts'
import { signToken } from './rpc/sign-token.ts'
import { sign } from './rpc/sign.ts'
import { undeleteKey } from './rpc/undelete-key.ts'
import { unwrapKey } from './rpc/unwrap-key.ts'
import { updateKeyVersion } from './rpc/update-key-version.ts'
import type { CryptoDeps } from './rpc/use-key.ts'
import { verifyRows } from './rpc/verify-rows.ts'
import { verify } from './rpc/verify.ts'
import { wrapKey } from './rpc/wrap-key.ts'

/** Everything that key-crypto answers, each method behind its row of the policy. */
export function services(deps: ProtectionDeps & CryptoDeps, guard: Pick<Guard, 'onion'>): Bound[] {
  const keys = {
    CreateKey: createKey(deps),
    GetKey: getKey(deps),
    ListKeys: listKeys(deps),
    ListKeyVersions: listKeyVersions(deps),
    UpdateKeyVersion: updateKeyVersion(deps),
    RotateKey: rotateKey(deps),
    DeleteKey: deleteKey(deps),
    UndeleteKey: undeleteKey(deps),
    PurgeKey: purgeKey(deps),
    GetDeletedKey: getDeletedKey(deps),
    ListDeletedKeys: listDeletedKeys(deps),
    GetPublicKey: getPublicKey(deps),
  }
  const crypto = {
    Sign: sign(deps),
    Verify: verify(deps),
    Encrypt: encrypt(deps),
    Decrypt: decrypt(deps),
    WrapKey: wrapKey(deps),
    UnwrapKey: unwrapKey(deps),
    GenerateRandomBytes: generateRandomBytes(deps),
  }
  const protection = {
    Verify: verifyRows(deps),
    GetTokenKeys: getTokenKeys(deps),
    Seal: seal(deps),
    Open: open(deps),
    Restate: restate(deps),
    ProtectAccess: protectAccess(deps),
    SignToken: signToken(deps),
    SignCheckpoint: signCheckpoint(deps),
    Fingerprint: fingerprint(deps),
  }
  const managed = {
    CreateManagedKeyVersion: createManagedKeyVersion(deps),
    SignManagedCertificate: signManagedCertificate(deps),
    RestateManagedKey: restateManagedKey(deps),
    ProtectCertificate: protectCertificate(deps),
    SealManagedSecret: sealManagedSecret(deps),
    ProtectManagedSecret: protectManagedSecret(deps),
  }
  return [
    bind(service('strongroom.key.v1.KeyService'), keys, guard.onion(keyPolicy), ['user']),
    bind(service('strongroom.key.v1.CryptoService'), crypto, guard.onion(cryptoPolicy), ['user']),
    bind(
      service('strongroom.key.v1.ProtectionService'),
      protection,
      guard.onion(protectionPolicy),
      ['peer'],
    ),
    bind(service('strongroom.key.v1.ManagedKeyService'), managed, guard.onion(managedPolicy), [
      'peer',
    ]),
  ]
}
