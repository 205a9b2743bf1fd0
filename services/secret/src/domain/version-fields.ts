import type { StateRow } from '@strongroom/formats'
import { assertTags, characters, invalidField } from '@strongroom/objects'
import type { Tag } from '@strongroom/objects'

/** What a caller may say of a version. */
export interface VersionFields {
  readonly enabled: boolean
  readonly notBefore: Date | undefined
  readonly expireTime: Date | undefined
  /** Empty when not said. */
  readonly contentType: string
  /** Sorted by name. */
  readonly tags: readonly Tag[]
}

export const VALUE_BYTES_MAX = 65_536
const CONTENT_TYPE_MAX = 255

/** Refuses what is too long or contradicts itself. */
export function assertFields(fields: VersionFields): void {
  if (characters(fields.contentType) > CONTENT_TYPE_MAX) {
    throw invalidField('content_type', `has at most ${CONTENT_TYPE_MAX.toString()} characters`)
  }
  assertTags(fields.tags)
  const { notBefore, expireTime } = fields
  if (notBefore !== undefined && expireTime !== undefined && expireTime <= notBefore) {
    throw invalidField('expire_time', 'must be later than not_before')
  }
}

/** What a version says now. */
export const fieldsOf = (row: StateRow): VersionFields => ({
  enabled: row.enabled,
  notBefore: row.notBefore ?? undefined,
  expireTime: row.expiry ?? undefined,
  contentType: row.contentType ?? '',
  tags: row.tags,
})

export const UPDATE_PATHS = [
  'enabled',
  'not_before',
  'expire_time',
  'content_type',
  'tags',
] as const
export type UpdatePath = (typeof UPDATE_PATHS)[number]

/** Reads an update mask; refuses an empty one and what cannot be changed. */
export function parseUpdateMask(
  mask: { readonly paths: readonly string[] } | null,
): Set<UpdatePath> {
  const chosen = new Set<UpdatePath>()
  for (const path of mask?.paths ?? []) {
    const known = UPDATE_PATHS.find((candidate) => candidate === path)
    if (known === undefined)
      throw invalidField('update_mask', `may hold only ${UPDATE_PATHS.join(', ')}`)
    chosen.add(known)
  }
  if (chosen.size === 0) {
    throw invalidField('update_mask', `must name what changes, of ${UPDATE_PATHS.join(', ')}`)
  }
  return chosen
}

/** The fields of `now`, those in the mask replaced by `next`'s. */
export function mergeFields(
  now: VersionFields,
  next: VersionFields,
  mask: ReadonlySet<UpdatePath>,
): VersionFields {
  return {
    enabled: mask.has('enabled') ? next.enabled : now.enabled,
    notBefore: mask.has('not_before') ? next.notBefore : now.notBefore,
    expireTime: mask.has('expire_time') ? next.expireTime : now.expireTime,
    contentType: mask.has('content_type') ? next.contentType : now.contentType,
    tags: mask.has('tags') ? next.tags : now.tags,
  }
}
