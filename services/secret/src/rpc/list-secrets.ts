import type { ListSecretsRequest, ListSecretsResponseInit } from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { secretsPage } from './page.ts'

/** Lists the live secrets of a vault. */
export const listSecrets =
  (deps: ReadDeps) =>
  (request: ListSecretsRequest, call: Call): Promise<ListSecretsResponseInit> =>
    secretsPage(deps, call, 'active', request)
