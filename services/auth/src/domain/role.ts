import { isActionPattern } from '@strongroom/formats'

import { invalidField } from './faults.ts'
import { parseRoleName } from './names.ts'

const ACTIONS_MAX = 200
const ASSIGNABLE_MAX = 100

/** What a custom role is to hold, checked. */
export interface RoleContent {
  readonly name: string
  readonly actions: string[]
  readonly assignableRoleUids: string[]
}

/** Checks what a caller wants a role to be. `prefix` starts the names of the fields in messages. */
export function parseRoleContent(
  role: {
    readonly roleName: string
    readonly actions: readonly string[]
    readonly assignableRoles: readonly string[]
  },
  prefix = 'role_definition.',
): RoleContent {
  const characters = Array.from(role.roleName).length
  // Control characters would let a role's name pass for another in a listing.
  if (characters < 1 || characters > 128 || /\p{C}/u.test(role.roleName)) {
    throw invalidField(`${prefix}role_name`, 'must have 1 to 128 printable characters')
  }
  if (role.actions.length < 1 || role.actions.length > ACTIONS_MAX) {
    throw invalidField(`${prefix}actions`, `must name 1 to ${ACTIONS_MAX} actions`)
  }
  for (const action of role.actions) {
    if (!isActionPattern(action)) {
      throw invalidField(
        `${prefix}actions`,
        'an action has segments of letters and digits between "/", at most one of them "*"',
      )
    }
  }
  if (role.assignableRoles.length > ASSIGNABLE_MAX) {
    throw invalidField(`${prefix}assignable_roles`, `must name at most ${ASSIGNABLE_MAX} roles`)
  }
  const assignable = role.assignableRoles.map((name) =>
    parseRoleName(name, `${prefix}assignable_roles`),
  )
  return {
    name: role.roleName,
    actions: [...new Set(role.actions)],
    assignableRoleUids: [...new Set(assignable)],
  }
}
