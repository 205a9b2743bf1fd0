import type { ListKeysRequest, ListKeysResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import type { KeyDeps } from './deps.ts'
import { listKeysIn } from './listed-keys.ts'

/** Lists live keys by name. */
export const listKeys =
  (deps: KeyDeps) =>
  (request: ListKeysRequest, call: Call): Promise<ListKeysResponseInit> =>
    listKeysIn(deps, call, request, 'active')
