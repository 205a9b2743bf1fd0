import type { StateRow } from '@strongroom/formats'
import { invalidField } from './faults.ts'

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

export interface Tag {
  readonly name: string
  readonly value: string
}

export const VALUE_BYTES_MAX = 65_536
const CONTENT_TYPE_MAX = 255
const TAGS_MAX = 15
const TAG_MAX = 512

const characters = (text: string): number => Array.from(text).length

/** Refuses what is too long or contradicts itself. */
export function assertFields(fields: VersionFields): void {
  if (characters(fields.contentType) > CONTENT_TYPE_MAX) {
    throw invalidField('content_type', `has at most ${CONTENT_TYPE_MAX.toString()} characters`)
  }
  if (fields.tags.length > TAGS_MAX) {
    throw invalidField('tags', `has at most ${TAGS_MAX.toString()} entries`)
  }
  for (const { name, value } of fields.tags) {
    if (name === '' || characters(name) > TAG_MAX || characters(value) > TAG_MAX) {
      throw invalidField(
        'tags',
        `names have 1 to ${TAG_MAX.toString()} characters, values at most as many`,
      )
    }
  }
  const { notBefore, expireTime } = fields
  if (notBefore !== undefined && expireTime !== undefined && expireTime <= notBefore) {
    throw invalidField('expire_time', 'must be later than not_before')
  }
}

/** Tags in one order, so that equal sets make equal requests. */
export const tagsOf = (map: Readonly<Record<string, string>>): Tag[] =>
  Object.entries(map)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The same as a message holds them, equal sets encoded alike. */
export const tagMap = (tags: readonly Tag[]): Record<string, string> =>
  Object.fromEntries(tags.map(({ name, value }) => [name, value]))

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
