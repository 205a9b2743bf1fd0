import type {
  ListRoleDefinitionsRequest,
  ListRoleDefinitionsResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import type { ReadDeps } from './deps.ts'
import { cutPage, parsePage } from './page.ts'
import { verified } from './verified.ts'
import { roleView } from './views.ts'

const OTHERS = ['roleDefinitions']

/** Lists roles by their role_name. */
export const listRoleDefinitions =
  ({ store, verifier }: ReadDeps) =>
  async (
    request: ListRoleDefinitionsRequest,
    call: Call,
  ): Promise<ListRoleDefinitionsResponseInit> => {
    const page = parsePage(request, OTHERS)
    const found = await store.rolesAfter(page.after, page.size + 1)
    const { items, nextPageToken } = cutPage(found, page, ({ row }) => row.name, OTHERS)
    await verified(verifier, items, call.signal)
    return { roleDefinitions: items.map(({ row }) => roleView(row)), nextPageToken }
  }
