import type {
  ListCertificateVersionsRequest,
  ListCertificateVersionsResponseInit,
} from '@strongroom/contracts/certificate'
import { assertAllVersions, cutPage, invalidPageToken, parsePage } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { fitting } from './page.ts'
import { liveHead } from './reading.ts'
import { certificateTarget } from './target.ts'
import { certificateView } from './views.ts'

/** Lists the versions of a certificate, the newest first. */
export const listCertificateVersions =
  (deps: ReadDeps) =>
  async (
    request: ListCertificateVersionsRequest,
    call: Call,
  ): Promise<ListCertificateVersionsResponseInit> => {
    const target = certificateTarget(call, 'parent')
    const others = ['versions', target.vault.uid, target.name]
    const page = parsePage(request, others)
    const head = await liveHead(deps, target)
    call.record.objectUid = head.row.objectUid
    const above = head.row.currentOrdinal + 1
    const below = page.after === undefined ? above : Math.min(above, ordinalOf(page.after))
    const versions = await deps.store.versionsBefore(head, below, page.size + 1)
    const found = await deps.store.issued(versions.map((version) => ({ head, version })))
    const { items, nextPageToken } = cutPage(
      found,
      fitting(page, found),
      ({ version }) => version.row.ordinal.toString(),
      others,
    )
    const rows = items.flatMap(({ version, issued }) => [version, issued])
    await deps.verified.assert([head, ...rows], call.signal)
    if (page.after === undefined) {
      // Each version is under its own MAC; that none is missing, only the head can tell.
      await assertAllVersions(deps.store, head, call.signal)
    }
    return { versions: items.map((one) => certificateView(one, target.resource)), nextPageToken }
  }

/** The database fails on what is no number. */
function ordinalOf(text: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(text)) throw invalidPageToken()
  return Number(text)
}
