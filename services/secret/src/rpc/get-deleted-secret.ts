import type {
  GetDeletedSecretRequest,
  GetDeletedSecretResponseInit,
} from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import type { ReadDeps } from './deps.ts'
import { deletedHead, shownSecret } from './reading.ts'
import { secretTarget } from './target.ts'

/** Gives what is known of a deleted secret. */
export const getDeletedSecret =
  (deps: ReadDeps) =>
  async (_request: GetDeletedSecretRequest, call: Call): Promise<GetDeletedSecretResponseInit> => {
    const target = secretTarget(call, 'name')
    const head = await deletedHead(deps, target)
    return { secret: await shownSecret(deps, call, head, target) }
  }
