import type {
  ListDeletedSecretsRequest,
  ListDeletedSecretsResponseInit,
} from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { secretsPage } from './page.ts'

/** Lists the deleted secrets of a vault. */
export const listDeletedSecrets =
  (deps: ReadDeps) =>
  (request: ListDeletedSecretsRequest, call: Call): Promise<ListDeletedSecretsResponseInit> =>
    secretsPage(deps, call, 'deleted', request)
