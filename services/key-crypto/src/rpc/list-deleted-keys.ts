import type { ListDeletedKeysRequest, ListDeletedKeysResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import type { KeyDeps } from './deps.ts'
import { listKeysIn } from './listed-keys.ts'

/** Lists deleted keys by name. */
export const listDeletedKeys =
  (deps: KeyDeps) =>
  (request: ListDeletedKeysRequest, call: Call): Promise<ListDeletedKeysResponseInit> =>
    listKeysIn(deps, call, request, 'deleted')
