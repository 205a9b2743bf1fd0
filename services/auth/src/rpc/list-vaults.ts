import type { ListVaultsRequest, ListVaultsResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import type { ReadDeps } from './deps.ts'
import { cutPage, parsePage } from './page.ts'
import { verified } from './verified.ts'
import { vaultView } from './views.ts'

/** Lists vaults by name. */
export const listVaults =
  ({ store, verifier }: ReadDeps) =>
  async (request: ListVaultsRequest, call: Call): Promise<ListVaultsResponseInit> => {
    const others = ['vaults', String(request.showDeleted)]
    const page = parsePage(request, others)
    const found = await store.vaultsAfter(page.after, request.showDeleted, page.size + 1)
    const { items, nextPageToken } = cutPage(found, page, ({ row }) => row.name, others)
    await verified(verifier, items, call.signal)
    return { vaults: items.map(({ row }) => vaultView(row)), nextPageToken }
  }
