import type { StateRow } from '@strongroom/formats'
import { invalidField } from './faults.ts'

export interface Tag {
  readonly name: string
  readonly value: string
}

const TAGS_MAX = 15
const TAG_CHARACTERS_MAX = 512
const CONTENT_TYPE_CHARACTERS_MAX = 255
/** Year 9999: what a protobuf timestamp can say. */
const TIME_MAX = Date.UTC(9999, 11, 31, 23, 59, 59)

/** What a caller decides about a version. */
export interface StateChoice {
  readonly enabled: boolean
  readonly notBefore: Date | null
  readonly expiry: Date | null
  readonly operations: readonly string[]
  readonly contentType: string | null
  readonly tags: readonly Tag[]
}

/** Characters as people count them; a string's own length counts some twice. */
const characters = (text: string): number => Array.from(text).length

/** Throws INVALID_FIELD for what no version may say. */
export function assertChoice(choice: StateChoice): void {
  if (choice.tags.length > TAGS_MAX) throw invalidField('tags', `at most ${TAGS_MAX}`)
  const names = new Set<string>()
  for (const { name, value } of choice.tags) {
    if (name === '' || characters(name) > TAG_CHARACTERS_MAX)
      throw invalidField('tags', `a name has 1 to ${TAG_CHARACTERS_MAX} characters`)
    if (characters(value) > TAG_CHARACTERS_MAX)
      throw invalidField('tags', `a value has at most ${TAG_CHARACTERS_MAX} characters`)
    if (names.has(name)) throw invalidField('tags', 'a name is given twice')
    names.add(name)
  }
  if (characters(choice.contentType ?? '') > CONTENT_TYPE_CHARACTERS_MAX)
    throw invalidField('content_type', `at most ${CONTENT_TYPE_CHARACTERS_MAX} characters`)
  for (const [field, time] of [
    ['not_before', choice.notBefore],
    ['expire_time', choice.expiry],
  ] as const) {
    if (time !== null && !(time.getTime() >= 0 && time.getTime() <= TIME_MAX))
      throw invalidField(field, 'not a time between 1970 and 9999')
  }
  if (
    choice.notBefore !== null &&
    choice.expiry !== null &&
    choice.expiry.getTime() <= choice.notBefore.getTime()
  )
    throw invalidField('expire_time', 'must be after not_before')
}

/** The first state of a version. */
export const newState = (
  of: { objectUid: string; versionUid: string; ordinal: number; now: Date },
  choice: StateChoice,
): StateRow => ({
  objectUid: of.objectUid,
  versionUid: of.versionUid,
  ordinal: of.ordinal,
  counter: 1,
  ...choice,
  created: of.now,
  updated: of.now,
  destroyed: null,
})

/** The state after an update. */
export const updatedState = (state: StateRow, choice: StateChoice, now: Date): StateRow => ({
  ...state,
  ...choice,
  counter: state.counter + 1,
  updated: now,
})
