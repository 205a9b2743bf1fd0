import { formatPageToken, parsePageToken } from '@strongroom/formats'

import { invalidField } from '../domain/faults.ts'

/** Arguments that every list has. */
export interface PageRequest {
  readonly pageSize: number
  readonly pageToken: string
}

/** One page as it is to be read. */
export interface Page {
  readonly size: number
  /** Last name of the page before; empty on the first. */
  readonly after: string
}

/** Reads the arguments of a list; `others` are those that may not change from page to page. */
export function parsePage(
  request: PageRequest,
  others: readonly string[],
  { sizeDefault = 25, sizeMax = 100 } = {},
): Page {
  if (request.pageSize > sizeMax) {
    throw invalidField('page_size', `must be 0 to ${sizeMax}`)
  }
  return {
    size: request.pageSize === 0 ? sizeDefault : request.pageSize,
    after: parsePageToken(request.pageToken, others) ?? '',
  }
}

/** Cuts a page from what was read, one more than its size, and names the next one. */
export function cutPage<T>(
  found: readonly T[],
  page: Page,
  nameOf: (item: T) => string,
  others: readonly string[],
): { readonly items: readonly T[]; readonly nextPageToken: string } {
  const items = found.slice(0, page.size)
  const last = items.at(-1)
  const more = found.length > page.size && last !== undefined
  return { items, nextPageToken: more ? formatPageToken(nameOf(last), others) : '' }
}
