import type { SecretInit } from '@strongroom/contracts/secret'
import { cutPage, parsePage, vaultTarget } from '@strongroom/objects'
import type { PageRequest } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { secretView } from './views.ts'

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
  const found = await store.objectsAfter(vault.uid, state, page.after ?? '', page.size + 1)
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
