import { parseResourceName } from '@strongroom/rpc'
import type { Call, Middleware, ResourceName } from '@strongroom/rpc'
import type { RecordedCall } from './audit.ts'
import type { AnyPolicy, Layers } from './guard.ts'
import { rowOf } from './row-of.ts'
import type { AnyRow } from './row-of.ts'
import { isStream, watched } from './watched.ts'

/** Asks for the right that the policy row names, on the resource it names; finds the vault on the way. */
export const authorize =
  ({ authorizer }: Layers, policy: AnyPolicy): Middleware =>
  (next) =>
  async (request, call) => {
    const row = rowOf(policy, call.method)
    const action = actionOf(row, request, call)
    // A shared method called by a peer for itself: the peer table has spoken.
    if (action === undefined) return next(request, call)
    const mode = 'vault' in row ? row.vault : undefined
    const name = targetOf(row, request, call)
    const held = authorizer.vaultOf(name)
    const vault = held instanceof Promise ? await held : held
    // Before anything is judged: a vault's name is used again, so that the record of a refusal names its uid as well.
    ;(call as RecordedCall).vault = vault
    const judged = authorizer.authorize(call, action, name, vault, mode)
    if (judged instanceof Promise) await judged
    const answer = await next(request, call)
    if (!isStream(answer)) return answer
    return watched(answer, async () => {
      await authorizer.authorize(call, action, name, await authorizer.vaultOf(name), mode)
    })
  }

/** On what the right is needed. */
function targetOf(row: AnyRow, request: unknown, { name }: Call): ResourceName {
  if (!('makes' in row)) return name
  return parseResourceName(row.resource?.(request) ?? '', row.makes)
}

function actionOf(row: AnyRow, request: unknown, call: Call): string | undefined {
  if (!('action' in row)) return undefined
  if (typeof row.action === 'string') return row.action
  // Without a caller no right is asked for, only the vault.
  return call.caller === undefined ? '' : row.action(request, call.caller)
}
