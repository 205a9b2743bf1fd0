import type { ListKeyVersionsRequest, ListKeyVersionsResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { invalidPageToken, keyNotFound, rowIntegrity } from '../domain/faults.ts'
import { isDeleted } from '../domain/head.ts'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { located } from './keys.ts'
import { cut, pageOf } from './pages.ts'

/** Lists the versions of a live key, the newest first. */
export const listKeyVersions =
  ({ keys, store }: KeyDeps) =>
  async (request: ListKeyVersionsRequest, call: Call): Promise<ListKeyVersionsResponseInit> => {
    const at = located(call, 'keys', { field: 'parent' })
    const head = await keys.head(at)
    if (head === undefined || isDeleted(head.row)) throw keyNotFound(at.text)
    const { objectUid, currentOrdinal } = head.row
    const otherArguments = [call.method, objectUid]
    const { after, size } = pageOf(request, otherArguments)
    const above = currentOrdinal + 1
    const below = after === undefined ? above : Math.min(above, ordinalOf(after))
    const listed = await store.listVersions(objectUid, below, size + 1)
    const versions = await Promise.all(
      listed.map(async (item) => {
        const [state, keyVersion] = await Promise.all([
          keys.kept('state', item.state),
          keys.kept('key-version', item.keyVersion),
        ])
        if (state.row.objectUid !== objectUid || keyVersion.row.versionUid !== state.row.versionUid)
          throw rowIntegrity('a listed version')
        return { head, state, keyVersion }
      }),
    )
    // Ordinals have no gaps, as no version goes before its key: one left out was taken out by hand.
    versions.forEach(({ state }, index) => {
      if (state.row.ordinal !== below - 1 - index) throw rowIntegrity('a list of versions')
    })
    const { page, nextPageToken } = cut(versions, size, otherArguments, ({ state }) =>
      String(state.row.ordinal),
    )
    return { keys: page.map((found) => keyView(call.name.vault ?? '', found)), nextPageToken }
  }

/** The database fails on what is no number. */
function ordinalOf(text: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(text)) throw invalidPageToken()
  return Number(text)
}
