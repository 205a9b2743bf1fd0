import { actionMatches, isActionPattern } from '@strongroom/formats'
import type { RoleRow } from '@strongroom/formats'
import { assertCan, holdsPattern, letsAssign, mayAssignRole } from './actor.ts'
import type { Actor } from './actor.ts'
import { builtInRoleUids } from './built-in-roles.ts'
import type { Draft } from './draft.ts'
import { invalidField, permissionDenied, roleNotFound } from './faults.ts'

const NAME_CHARACTERS_MAX = 128
const ACTIONS_MAX = 200
const ASSIGNABLE_MAX = 100
const UID = /^[0-9a-f]{32}$/

/** What a custom role is to say. */
export interface RoleWish {
  readonly name: string
  readonly actions: readonly string[]
  readonly assignableRoleUids: readonly string[]
}

/** roleDefinitions/write, and every action that the role gives. */
export function createRole(actor: Actor, uid: string, wish: RoleWish): Draft[] {
  assertCan(actor, 'roleDefinitions/write', [], '/')
  assertWish(wish)
  assertHeld(actor, wish, { actions: [], assignableRoleUids: [] }, 'roleDefinitions')
  return [{ kind: 'role', row: { uid, ...unique(wish), counter: 1, deleted: false } }]
}

/**
 * roleDefinitions/write, and every action that is added: the role's holders get it at once. So with roles to assign, also
 * those that it listed before it gave the right to assign. Who is denied by the role may take nothing out of it.
 */
export function updateRole(actor: Actor, role: RoleRow, wish: RoleWish): Draft[] {
  assertCan(actor, 'roleDefinitions/write', [], resource(role))
  assertCustom(role)
  assertWish(wish)
  assertHeld(actor, wish, role, resource(role))
  const kept = (action: string) => wish.actions.some((pattern) => actionMatches(pattern, action))
  if (!role.actions.every(kept)) assertNotOwnDeny(actor, role, 'roleDefinitions/write')
  return [{ kind: 'role', prior: 0, row: { ...role, ...unique(wish), counter: role.counter + 1 } }]
}

/** roleDefinitions/delete, and not what denies oneself. Assignments of it stay, and give and deny nothing. */
export function deleteRole(actor: Actor, role: RoleRow): Draft[] {
  assertCan(actor, 'roleDefinitions/delete', [], resource(role))
  assertCustom(role)
  assertNotOwnDeny(actor, role, 'roleDefinitions/delete')
  return [{ kind: 'role', prior: 0, row: { ...role, deleted: true, counter: role.counter + 1 } }]
}

/** As a deny assignment of one's own may not be deleted: it would be lifted by whoever it binds. */
function assertNotOwnDeny({ access }: Actor, role: RoleRow, action: string): void {
  const denied = access.assignments.some(
    ({ effect, roleUid }) => effect === 'deny' && roleUid === role.uid,
  )
  if (denied) throw permissionDenied(action, resource(role))
}

const resource = (role: RoleRow) => `roleDefinitions/${role.uid}`

const unique = (wish: RoleWish): RoleWish => ({
  name: wish.name,
  actions: [...new Set(wish.actions)],
  assignableRoleUids: [...new Set(wish.assignableRoleUids)],
})

function assertCustom(role: RoleRow): void {
  if (role.deleted) throw roleNotFound()
  if (builtInRoleUids.has(role.uid)) throw permissionDenied('roleDefinitions/write', resource(role))
}

function assertWish({ name, actions, assignableRoleUids }: RoleWish): void {
  if (name.length < 1 || name.length > NAME_CHARACTERS_MAX)
    throw invalidField('name', `1 to ${NAME_CHARACTERS_MAX} characters`)
  if (actions.length > ACTIONS_MAX) throw invalidField('actions', `at most ${ACTIONS_MAX}`)
  for (const action of actions)
    if (!isActionPattern(action)) throw invalidField('actions', `${action} is no data action`)
  if (assignableRoleUids.length > ASSIGNABLE_MAX)
    throw invalidField('assignable_role_uids', `at most ${ASSIGNABLE_MAX}`)
  for (const uid of assignableRoleUids)
    if (!UID.test(uid)) throw invalidField('assignable_role_uids', `${uid} is no uid`)
}

function assertHeld(
  actor: Actor,
  wish: RoleWish,
  before: Pick<RoleRow, 'actions' | 'assignableRoleUids'>,
  name: string,
): void {
  for (const pattern of wish.actions) {
    if (before.actions.some((had) => actionMatches(had, pattern))) continue
    if (!holdsPattern(actor, pattern, [])) throw permissionDenied(pattern, name)
  }
  // What a role listed gave nothing while it gave no right to assign: with that right, all of it is new.
  const isWoken = letsAssign(wish) && !letsAssign(before)
  for (const uid of wish.assignableRoleUids) {
    if (!isWoken && before.assignableRoleUids.includes(uid)) continue
    if (!mayAssignRole(actor, uid, [])) throw permissionDenied('roleAssignments/write', name)
  }
}
