import { headEtag, stateEtag } from '@strongroom/formats'
import { decode } from '@strongroom/contracts'
import type { CertificateInit, CertificateOperationInit } from '@strongroom/contracts/certificate'
import type { StateFieldsInit } from '@strongroom/contracts/key'
import type { ManagedStateInit } from '@strongroom/contracts/secret'
import { tagMap, timestamp } from '@strongroom/objects'
import type { Tag } from '@strongroom/objects'
import type { Certificate } from '../domain/certificate.ts'
import type { Operation } from '../store/operation-store.ts'

/** A version of a certificate as it is shown. `resource` is the certificate's name. */
export function certificateView(
  { head, version, issued }: Certificate,
  resource: string,
): CertificateInit {
  const { row: state } = version
  const { leaf, chain } = issued
  const [vaults = '', vault = '', , name = ''] = resource.split('/')
  const linked = (type: string) => `${vaults}/${vault}/${type}/${name}/versions/${state.versionUid}`
  return {
    name: linked('certificates'),
    uid: head.row.objectUid,
    displayName: head.row.displayName,
    key: linked('keys'),
    secret: linked('secrets'),
    der: leaf.der,
    chain: [...chain],
    sha1Thumbprint: leaf.sha1,
    sha256Thumbprint: leaf.sha256,
    policy: decode('strongroom.certificate.v1.CertificatePolicy', issued.row.policy),
    enabled: state.enabled,
    notBefore: timestamp(leaf.notBefore),
    expireTime: timestamp(leaf.expiry),
    tags: tagMap(state.tags),
    createTime: timestamp(state.created),
    updateTime: timestamp(state.updated),
    deleteTime: head.row.deletedAt && timestamp(head.row.deletedAt),
    purgeTime: head.row.purgeAt && timestamp(head.row.purgeAt),
    etag: headEtag(head.row),
    versionEtag: stateEtag(state),
  }
}

const STATUS = {
  in_progress: 'OPERATION_STATUS_IN_PROGRESS',
  completed: 'OPERATION_STATUS_COMPLETED',
  failed: 'OPERATION_STATUS_FAILED',
} as const

/** An operation as it is shown. */
export const operationView = (
  operation: Operation,
  resource: string,
): CertificateOperationInit => ({
  name: `${resource}/operation`,
  uid: operation.uid,
  status: STATUS[operation.status],
  issuer: operation.issuer,
  csr: operation.csr ?? Buffer.alloc(0),
  certificate:
    operation.versionUid === undefined ? '' : `${resource}/versions/${operation.versionUid}`,
  errorReason: operation.errorReason,
  errorMessage: operation.errorMessage,
  createTime: timestamp(operation.created),
  updateTime: timestamp(operation.updated),
})

/** What certificate, key and secret say of a version. */
export interface VersionFields {
  readonly enabled: boolean
  readonly notBefore: Date | null
  readonly expiry: Date | null
  readonly tags: readonly Tag[]
}

const times = ({ notBefore, expiry }: VersionFields) => ({
  notBefore: notBefore && timestamp(notBefore),
  expireTime: expiry && timestamp(expiry),
})

/** The same as key-crypto takes it. */
export const stateFields = (fields: VersionFields): StateFieldsInit => ({
  enabled: fields.enabled,
  ...times(fields),
  tags: fields.tags.map(({ name, value }) => ({ name, value })),
})

/** The same as secret takes it. */
export const managedState = (fields: VersionFields): ManagedStateInit => ({
  enabled: fields.enabled,
  ...times(fields),
  tags: tagMap(fields.tags),
})
