import type { Services } from '@strongroom/contracts'
import type { AuditSink } from '@strongroom/guard'
import type { CommitOutcome, RepeatDeps, VerifiedRows } from '@strongroom/objects'
import type { PeerClient } from '@strongroom/rpc'
import type { CertificateStore } from '../store/certificate-store.ts'
import type { Change } from '../store/commit.ts'
import type { OperationStore } from '../store/operation-store.ts'
import type { Workshop } from '../workshop.ts'

type KeyService = Services['strongroom.key.v1.ManagedKeyService']
/** What certificate asks of key-crypto. */
export type ManagedKeys = Pick<
  PeerClient<KeyService>,
  'CreateManagedKeyVersion' | 'SignManagedCertificate' | 'RestateManagedKey' | 'ProtectCertificate'
>
/** What certificate asks of secret. */
export type ManagedSecrets = Pick<
  PeerClient<Services['strongroom.secret.v1.ManagedSecretService']>,
  'SetManagedSecret' | 'RestateManagedSecret'
>

/** What handlers are made of; each names the part it needs. */
export interface CertificateDeps extends RepeatDeps {
  readonly store: Pick<CertificateStore, keyof CertificateStore>
  readonly operations: Pick<OperationStore, keyof OperationStore>
  readonly keys: ManagedKeys
  readonly secrets: ManagedSecrets
  readonly verified: Pick<VerifiedRows, 'assert'>
  readonly commit: (change: Change) => Promise<CommitOutcome>
  /** Where certificates are made that take longer than a call. */
  readonly workshop: Pick<Workshop, 'start'>
  readonly audit: AuditSink
}

/** The part of the dependencies that reading needs. */
export type ReadDeps = Pick<CertificateDeps, 'store' | 'verified'>
/** The part that making a version needs. */
export type IssueDeps = ReadDeps &
  Pick<CertificateDeps, 'operations' | 'keys' | 'secrets' | 'commit'>
/** The part that changing needs. */
export type ChangeDeps = IssueDeps & Pick<CertificateDeps, 'protection' | 'earlier'>
