import type { GetKeyRequest, GetKeyResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { located } from './keys.ts'

/** Gives one version of a live key. */
export const getKey =
  ({ keys }: KeyDeps) =>
  async (_request: GetKeyRequest, call: Call): Promise<GetKeyResponseInit> => {
    const found = await keys.usable(located(call, 'keys', { versions: true }))
    call.record.objectUid = found.head.row.objectUid
    call.record.versionUid = found.state.row.versionUid
    return { key: keyView(call.name.vault ?? '', found) }
  }
