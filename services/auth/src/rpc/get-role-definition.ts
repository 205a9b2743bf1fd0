import type {
  GetRoleDefinitionRequest,
  GetRoleDefinitionResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { parseRoleName } from '../domain/names.ts'
import type { ReadDeps } from './deps.ts'
import { readRole } from './roles.ts'
import { verifiedOne } from './verified.ts'
import { roleView } from './views.ts'

/** Gives one role as the primary has it. */
export const getRoleDefinition =
  (deps: ReadDeps) =>
  async (request: GetRoleDefinitionRequest, call: Call): Promise<GetRoleDefinitionResponseInit> => {
    const uid = parseRoleName(request.name, 'name')
    call.record.objectUid = uid
    const found = await verifiedOne(deps.verifier, await readRole(deps, uid), call.signal)
    return { roleDefinition: roleView(found.row) }
  }
