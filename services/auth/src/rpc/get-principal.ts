import type { GetPrincipalRequest, GetPrincipalResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { parsePrincipalName } from '../domain/names.ts'
import type { ReadDeps } from './deps.ts'
import { readPrincipal } from './principals.ts'
import { verifiedOne } from './verified.ts'
import { principalView } from './views.ts'

/** Gives one principal as the primary has it. */
export const getPrincipal =
  (deps: ReadDeps) =>
  async (request: GetPrincipalRequest, call: Call): Promise<GetPrincipalResponseInit> => {
    const name = parsePrincipalName(request.name, 'name')
    const found = await verifiedOne(deps.verifier, await readPrincipal(deps, name), call.signal)
    call.record.objectUid = found.row.uid
    return { principal: principalView(found.row) }
  }
