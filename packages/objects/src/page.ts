import { formatPageToken, pageLength, parsePageToken } from '@strongroom/formats'
import { invalidField } from './faults.ts'
import type { Version } from './rows.ts'

/** Arguments that every list has. */
export interface PageRequest {
  readonly pageSize: number
  readonly pageToken: string
}

/** One page as it is to be read. */
export interface Page {
  readonly size: number
  /** Last name of the page before; undefined on the first. */
  readonly after: string | undefined
}

/** What lists show: versions, or objects with a version each. Tags make these long, which are a version's. */
type Listed = Version | { readonly version: Version }

const SIZE_DEFAULT = 25
const SIZE_MAX = 100

/** Reads the arguments of a list; `others` are those that may not change from page to page. */
export function parsePage(request: PageRequest, others: readonly string[]): Page {
  if (request.pageSize > SIZE_MAX) {
    throw invalidField('page_size', `must be at most ${SIZE_MAX.toString()}`)
  }
  return {
    size: request.pageSize === 0 ? SIZE_DEFAULT : request.pageSize,
    after: parsePageToken(request.pageToken, others),
  }
}

/** Cuts a page that one message can hold from what was read, one more than its size, and names the next one. */
export function cutPage<T extends Listed>(
  found: readonly T[],
  page: Page,
  nameOf: (item: T) => string,
  others: readonly string[],
): { readonly items: readonly T[]; readonly nextPageToken: string } {
  const items = found.slice(0, pageLength(found, page.size, bytesOf))
  const last = items.at(-1)
  const more = found.length > items.length && last !== undefined
  return { items, nextPageToken: more ? formatPageToken(nameOf(last), others) : '' }
}

const bytesOf = (listed: Listed): number =>
  ('version' in listed ? listed.version : listed).stored.body.length
