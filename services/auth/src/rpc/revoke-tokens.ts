import type { RevokeTokensRequest, RevokeTokensResponseInit } from '@strongroom/contracts/auth'
import { Fault } from '@strongroom/fault'
import { callerOf } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { parsePrincipalName } from '../domain/names.ts'
import { madeRow } from './changes.ts'
import type { AuthDeps, ChangeDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'

/** Ends all tokens of a principal; of oneself without any right. */
export const revokeTokens =
  (deps: ChangeDeps & Pick<AuthDeps, 'authorizer'>) =>
  async (request: RevokeTokensRequest, call: Call): Promise<RevokeTokensResponseInit> => {
    const name = parsePrincipalName(request.principal, 'principal')
    const caller = callerOf(call)
    if (name !== caller.principalName) {
      const action = 'tokens/revoke/action'
      if (!(await deps.authorizer.allowed(caller.principalUid, action, []))) {
        throw new Fault('denied', 'PERMISSION_DENIED', `${action} on / is needed`, { action })
      }
    }
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.RevokeTokensRequest',
        request,
        resource: `principals/${name}`,
        plan: async () => ({
          rows: [await readPrincipal(deps, name)],
          change: { revokeTokens: {} },
        }),
        outcome: (made) => madeRow('principal', made).uid,
      },
      call,
    )
    call.record.objectUid = applied.resource
    return {}
  }
