import type { SecretInit, SecretVersionInit } from '@strongroom/contracts/secret'
import type { StateFieldsInit } from '@strongroom/contracts/key'
import type { HeadRow, StateRow } from '@strongroom/formats'
import { invalidField } from '../domain/faults.ts'
import { etagOf } from '../domain/secret.ts'
import { tagMap } from '../domain/version-fields.ts'
import type { VersionFields } from '../domain/version-fields.ts'

interface WireTime {
  readonly seconds: string
  readonly nanos: number
}

const SECONDS_MAX = 253_402_300_799

/** A time as it travels. */
export const timestamp = (time: Date): WireTime => ({
  seconds: Math.floor(time.getTime() / 1000).toString(),
  nanos: (((time.getTime() % 1000) + 1000) % 1000) * 1_000_000,
})

/** A time as code holds it, in whole milliseconds. Throws INVALID_FIELD outside 1970 to 9999. */
export function parseTimestamp(time: WireTime | null, field: string): Date | undefined {
  if (time === null) return undefined
  const seconds = Number(time.seconds)
  if (!(seconds >= 0 && seconds <= SECONDS_MAX) || time.nanos < 0 || time.nanos > 999_999_999) {
    throw invalidField(field, 'must lie between 1970 and 9999')
  }
  return new Date(seconds * 1000 + Math.floor(time.nanos / 1_000_000))
}

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
  etag: etagOf(row),
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
  etag: etagOf(head),
})

/** A version's fields as key-crypto takes them. */
export const stateFields = (fields: VersionFields): StateFieldsInit => ({
  enabled: fields.enabled,
  notBefore: fields.notBefore ? timestamp(fields.notBefore) : null,
  expireTime: fields.expireTime ? timestamp(fields.expireTime) : null,
  ...(fields.contentType === '' ? {} : { contentType: fields.contentType }),
  tags: fields.tags.map(({ name, value }) => ({ name, value })),
})
