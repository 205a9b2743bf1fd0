import { formatPageToken, parsePageToken } from '@strongroom/formats'
import { invalidField } from '../domain/faults.ts'

const SIZE_DEFAULT = 25
const SIZE_MAX = 100

/** Where a page starts, and how long it is. */
export function pageOf(
  request: { pageSize: number; pageToken: string },
  otherArguments: readonly string[],
): { after: string | undefined; size: number } {
  if (request.pageSize < 0) throw invalidField('page_size', 'must not be negative')
  const size = request.pageSize === 0 ? SIZE_DEFAULT : Math.min(request.pageSize, SIZE_MAX)
  return { after: parsePageToken(request.pageToken, otherArguments), size }
}

/** A page of what was read one item further than asked, and the token of the next. */
export function cut<T>(
  items: readonly T[],
  size: number,
  otherArguments: readonly string[],
  place: (item: T) => string,
): { page: readonly T[]; nextPageToken: string } {
  const page = items.slice(0, size)
  const last = page.at(-1)
  const more = items.length > size && last !== undefined
  return { page, nextPageToken: more ? formatPageToken(place(last), otherArguments) : '' }
}
