import type { ListPrincipalsRequest, ListPrincipalsResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import type { ReadDeps } from './deps.ts'
import { cutPage, parsePage } from './page.ts'
import { verified } from './verified.ts'
import { principalView } from './views.ts'

const OTHERS = ['principals']

/** Lists principals by name. */
export const listPrincipals =
  ({ store, verifier }: ReadDeps) =>
  async (request: ListPrincipalsRequest, call: Call): Promise<ListPrincipalsResponseInit> => {
    const page = parsePage(request, OTHERS)
    const found = await store.principalsFrom(page.after, false, page.size + 1)
    const { items, nextPageToken } = cutPage(found, page, ({ row }) => row.name, OTHERS)
    await verified(verifier, items, call.signal)
    return { principals: items.map(({ row }) => principalView(row)), nextPageToken }
  }
