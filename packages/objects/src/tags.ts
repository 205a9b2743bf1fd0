import { invalidField } from './faults.ts'

/** A name and a value kept with a version. */
export interface Tag {
  readonly name: string
  readonly value: string
}

const TAGS_MAX = 15
const TAG_MAX = 512

/** How many characters people count. */
export const characters = (text: string): number => Array.from(text).length

/** Refuses too many, and too long ones. */
export function assertTags(tags: readonly Tag[]): void {
  if (tags.length > TAGS_MAX) {
    throw invalidField('tags', `has at most ${TAGS_MAX.toString()} entries`)
  }
  for (const { name, value } of tags) {
    if (name === '' || characters(name) > TAG_MAX || characters(value) > TAG_MAX) {
      throw invalidField(
        'tags',
        `names have 1 to ${TAG_MAX.toString()} characters, values at most as many`,
      )
    }
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
