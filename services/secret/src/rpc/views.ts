import type { SecretInit, SecretVersionInit } from '@strongroom/contracts/secret'
import type { StateFieldsInit } from '@strongroom/contracts/key'
import { headEtag, stateEtag } from '@strongroom/formats'
import type { HeadRow, StateRow } from '@strongroom/formats'
import { tagMap, timestamp } from '@strongroom/objects'
import type { VersionFields } from '../domain/version-fields.ts'

/** What is known of a version. `resource` is its secret's name. */
export const versionView = (row: StateRow, resource: string): SecretVersionInit => ({
  name: `${resource}/versions/${row.versionUid}`,
  ordinal: row.ordinal,
  enabled: row.enabled,
  notBefore: row.notBefore && timestamp(row.notBefore),
  expireTime: row.expiry && timestamp(row.expiry),
  contentType: row.contentType ?? '',
  tags: tagMap(row.tags),
  createTime: timestamp(row.created),
  updateTime: timestamp(row.updated),
  etag: stateEtag(row),
})

/** A secret with one of its versions. */
export const secretView = (head: HeadRow, version: StateRow, resource: string): SecretInit => ({
  name: resource,
  displayName: head.displayName,
  uid: head.objectUid,
  version: versionView(version, resource),
  versionCount: head.versionCount,
  createTime: timestamp(head.created),
  deleteTime: head.deletedAt && timestamp(head.deletedAt),
  purgeTime: head.purgeAt && timestamp(head.purgeAt),
  managedBy: head.managedBy ?? '',
  etag: headEtag(head),
})

/** A version's fields as key-crypto takes them. */
export const stateFields = (fields: VersionFields): StateFieldsInit => ({
  enabled: fields.enabled,
  notBefore: fields.notBefore ? timestamp(fields.notBefore) : null,
  expireTime: fields.expireTime ? timestamp(fields.expireTime) : null,
  ...(fields.contentType === '' ? {} : { contentType: fields.contentType }),
  tags: fields.tags.map(({ name, value }) => ({ name, value })),
})
