import type { StoredRow } from '@strongroom/change-feed'
import { formatPageToken, pageLength, parsePageToken } from '@strongroom/formats'
import { invalidField } from '../domain/faults.ts'

const SIZE_DEFAULT = 25
const SIZE_MAX = 100

/** Where a page starts, and how long it is. */
export function pageOf(
  request: { pageSize: number; pageToken: string },
  otherArguments: readonly string[],
): { after: string | undefined; size: number } {
  if (request.pageSize > SIZE_MAX)
    throw invalidField('page_size', `must be at most ${SIZE_MAX.toString()}`)
  const size = request.pageSize === 0 ? SIZE_DEFAULT : request.pageSize
  return { after: parsePageToken(request.pageToken, otherArguments), size }
}

/**
 * A page that one message can hold, of what was read one item further than asked, and the token of the next. Tags make items
 * long, which rest in their states.
 */
export function cut<T extends { readonly state: StoredRow }>(
  items: readonly T[],
  size: number,
  otherArguments: readonly string[],
  place: (item: T) => string,
): { page: readonly T[]; nextPageToken: string } {
  const page = items.slice(
    0,
    pageLength(items, size, ({ state }) => state.body.length),
  )
  const last = page.at(-1)
  const more = items.length > page.length && last !== undefined
  return { page, nextPageToken: more ? formatPageToken(place(last), otherArguments) : '' }
}
