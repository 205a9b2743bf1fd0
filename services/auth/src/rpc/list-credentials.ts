import type {
  ListCredentialsRequest,
  ListCredentialsResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { parsePrincipalName } from '../domain/names.ts'
import type { ReadDeps } from './deps.ts'
import { cutPage, parsePage } from './page.ts'
import { readPrincipal } from './principals.ts'
import { verified } from './verified.ts'
import { credentialView } from './views.ts'

const FIRST = '0'.repeat(32)

/** Lists the credentials that a principal's row names; a row that it does not name is no credential. */
export const listCredentials =
  ({ store, verifier }: ReadDeps) =>
  async (request: ListCredentialsRequest, call: Call): Promise<ListCredentialsResponseInit> => {
    const name = parsePrincipalName(request.parent, 'parent')
    const others = ['credentials', name]
    const page = parsePage(request, others)
    const principal = await readPrincipal({ store }, name)
    call.record.objectUid = principal.row.uid
    const found = await store.credentialsAfter(
      principal.row.uid,
      /^[0-9a-f]{32}$/.test(page.after) ? page.after : FIRST,
      page.size + 1,
    )
    const { items, nextPageToken } = cutPage(found, page, ({ row }) => row.uid, others)
    await verified(verifier, [principal, ...items], call.signal)
    const live = items.filter(({ row }) => principal.row.credentialUids.includes(row.uid))
    return { credentials: live.map(({ row }) => credentialView(name, row)), nextPageToken }
  }
