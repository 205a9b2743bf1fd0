import { assertAllVersions, cutPage, invalidPageToken, parsePage } from '@strongroom/objects'
import type {
  ListSecretVersionsRequest,
  ListSecretVersionsResponseInit,
} from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { liveHead } from './reading.ts'
import { secretTarget } from './target.ts'
import { versionView } from './views.ts'

/** Lists the versions of a secret, the newest first. */
export const listSecretVersions =
  (deps: ReadDeps) =>
  async (
    request: ListSecretVersionsRequest,
    call: Call,
  ): Promise<ListSecretVersionsResponseInit> => {
    const target = secretTarget(call, 'parent')
    const others = ['versions', target.vault.uid, target.name]
    const page = parsePage(request, others)
    const head = await liveHead(deps, target)
    call.record.objectUid = head.row.objectUid
    const above = head.row.currentOrdinal + 1
    const below = page.after === undefined ? above : Math.min(above, ordinalOf(page.after))
    const found = await deps.store.versionsBefore(head, below, page.size + 1)
    await deps.verified.assert([head, ...found], call.signal)
    if (page.after === undefined) {
      // Each version is under its own MAC; that none is missing, only the head can tell.
      await assertAllVersions(deps.store, head, call.signal)
    }
    const { items, nextPageToken } = cutPage(
      found,
      page,
      ({ row }) => row.ordinal.toString(),
      others,
    )
    return { versions: items.map(({ row }) => versionView(row, target.resource)), nextPageToken }
  }

/** The database fails on what is no number. */
function ordinalOf(text: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(text)) throw invalidPageToken()
  return Number(text)
}
