import type { CertificateInit } from '@strongroom/contracts/certificate'
import { cutPage, parsePage, vaultTarget } from '@strongroom/objects'
import type { Page, PageRequest } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { Certificate } from '../domain/certificate.ts'
import type { ReadDeps } from './deps.ts'
import { rowsOf } from './reading.ts'
import { certificateView } from './views.ts'

/** Far below what one message may hold: certificates may have 32 KiB each. */
const PAGE_BYTES_MAX = 1024 * 1024

/** A page that fits into one message: where the certificates are long, it ends earlier, after one at least. */
export function fitting(page: Page, found: readonly Certificate[]): Page {
  let room = PAGE_BYTES_MAX
  const size = found.findIndex(({ issued }, at) => {
    room -= issued.stored.body.length
    return room < 0 && at > 0
  })
  return size === -1 ? page : { ...page, size: Math.min(page.size, size) }
}

/** A page of live or deleted certificates, their rows judged. */
export async function certificatesPage(
  { store, verified }: ReadDeps,
  call: Call,
  state: 'active' | 'deleted',
  request: PageRequest,
): Promise<{ certificates: CertificateInit[]; nextPageToken: string }> {
  const vault = vaultTarget(call)
  const others = [state, vault.uid]
  const page = parsePage(request, others)
  const rows = await store.objectsAfter(vault.uid, state, page.after ?? '', page.size + 1)
  const found = await store.issued(rows)
  const { items, nextPageToken } = cutPage(
    found,
    fitting(page, found),
    ({ head }) => head.row.name,
    others,
  )
  await verified.assert(items.flatMap(rowsOf), call.signal)
  const certificates = items.map((one) =>
    certificateView(one, `vaults/${vault.name}/certificates/${one.head.row.name}`),
  )
  return { certificates, nextPageToken }
}
