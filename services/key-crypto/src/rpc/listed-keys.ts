import type { KeyInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { invalidName, rowIntegrity } from '../domain/faults.ts'
import { headState } from '../domain/head.ts'
import type { ListedKey } from '../store/key-store.ts'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { cut, pageOf } from './pages.ts'

/** One page of a vault's keys in a state, each by its current version. */
export async function listKeysIn(
  { store, keys }: KeyDeps,
  call: Call,
  request: { pageSize: number; pageToken: string },
  state: 'active' | 'deleted',
): Promise<{ keys: KeyInit[]; nextPageToken: string }> {
  const { vault } = call
  // The right was asked for on the name: that on one key says nothing of the vault's others.
  if (vault === undefined || call.name.collection !== undefined)
    throw invalidName('parent', 'must be "vaults/{vault}"')
  const otherArguments = [call.method, vault.uid]
  const { after, size } = pageOf(request, otherArguments)
  const listed = await store.listKeys(vault.uid, state, after, size + 1)
  const { page, nextPageToken } = cut(listed, size, otherArguments, ({ name }) => name)
  const views = await Promise.all(
    page.map(async (item: ListedKey) => {
      const [head, version, keyVersion] = await Promise.all([
        keys.kept('head', item.head),
        keys.kept('state', item.state),
        keys.kept('key-version', item.keyVersion),
      ])
      const together =
        head.row.vaultUid === vault.uid &&
        head.row.name === item.name &&
        headState(head.row) === state &&
        head.row.currentVersionUid === version.row.versionUid &&
        version.row.versionUid === keyVersion.row.versionUid
      if (!together) throw rowIntegrity('a listed key')
      return keyView(vault.name, { head, state: version, keyVersion })
    }),
  )
  return { keys: views, nextPageToken }
}
