import type {
  CreateRoleDefinitionRequest,
  CreateRoleDefinitionResponseInit,
} from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { alreadyExists, invalidField } from '../domain/faults.ts'
import { parseRoleContent } from '../domain/role.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { appliedRole } from './roles.ts'
import { roleView } from './views.ts'

/** Creates a custom role. */
export const createRoleDefinition =
  (deps: ChangeDeps) =>
  async (
    request: CreateRoleDefinitionRequest,
    call: Call,
  ): Promise<CreateRoleDefinitionResponseInit> => {
    if (request.roleDefinition === null) throw invalidField('role_definition', 'is required')
    const content = parseRoleContent(request.roleDefinition)
    const resource = `role "${content.name}"`
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.CreateRoleDefinitionRequest',
        request,
        resource,
        plan: async () => {
          if ((await deps.store.roleByName(content.name)) !== undefined) {
            throw alreadyExists(resource)
          }
          return { rows: [], change: { createRole: content } }
        },
        outcome: (made) => madeRow('role', made).uid,
      },
      call,
    )
    return { roleDefinition: roleView(await appliedRole(deps, call, applied)) }
  }
