import { formatPageToken, parsePageToken } from '@strongroom/formats'
import type { SecretInit } from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import type { ReadDeps } from './deps.ts'
import { vaultTarget } from './target.ts'
import { secretView } from './views.ts'

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

/** A page of live or deleted secrets, their rows judged. */
export async function secretsPage(
  { store, verified }: ReadDeps,
  call: Call,
  state: 'active' | 'deleted',
  request: PageRequest,
): Promise<{ secrets: SecretInit[]; nextPageToken: string }> {
  const vault = vaultTarget(call)
  const others = [state, vault.uid]
  const page = parsePage(request, others)
  const found = await store.secretsAfter(vault.uid, state, page.after ?? '', page.size + 1)
  const { items, nextPageToken } = cutPage(found, page, ({ head }) => head.row.name, others)
  await verified.assert(
    items.flatMap(({ head, version }) => [head, version]),
    call.signal,
  )
  const secrets = items.map(({ head, version }) =>
    secretView(head.row, version.row, `vaults/${vault.name}/secrets/${head.row.name}`),
  )
  return { secrets, nextPageToken }
}
