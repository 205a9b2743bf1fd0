import type { CheckAccessRequest, CheckAccessResponseInit } from '@strongroom/contracts/auth'
import type { ScopeTuple } from '@strongroom/formats'
import { isActionPattern } from '@strongroom/formats'
import { callerOf, parseResourceName } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { invalidField } from '../domain/faults.ts'
import type { AuthDeps } from './deps.ts'

/** Says whether the caller may do something now. */
export const checkAccess =
  ({ access, authorizer }: Pick<AuthDeps, 'access' | 'authorizer'>) =>
  async (request: CheckAccessRequest, call: Call): Promise<CheckAccessResponseInit> => {
    const { action, resource } = request
    if (action.includes('*') || !isActionPattern(action)) {
      throw invalidField('action', 'must be a data action, for example secrets/getSecret/action')
    }
    const target = await targetOf(access, action, resource)
    if (target === undefined) return { allowed: false }
    return { allowed: await authorizer.allowed(callerOf(call).principalUid, action, target) }
  }

/** The scope to ask about; undefined where nobody may do it. */
async function targetOf(
  access: AuthDeps['access'],
  action: string,
  resource: string,
): Promise<ScopeTuple | undefined> {
  if (resource === '/') return []
  const { vault: name = '', collection, object } = parseResourceName(resource, 'resource')
  const vault = await access.vault(name)
  if (vault === undefined || vault.state === 'purged') return undefined
  // Of a vault that is deleted, only what concerns the vault itself goes on.
  if (vault.state !== 'active' && !action.startsWith('vaults/')) return undefined
  return collection === undefined || object === undefined
    ? [vault.uid]
    : [vault.uid, collection, object]
}
