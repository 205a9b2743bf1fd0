import { actionMatches, scopeCovers } from '@strongroom/formats'
import type { AccessRow, PrincipalRow, RoleRow, ScopeTuple } from '@strongroom/formats'
import type { Actor } from './actor.ts'

/** One assignment of a test's actor. */
export interface Grant {
  readonly role: RoleRow
  readonly scope?: ScopeTuple
  readonly deny?: boolean
  readonly expiry?: Date
}

export const NOW = new Date('2026-03-01T12:00:00Z')
export const uidOf = (digit: string): string => digit.repeat(32)

/** A role for tests. */
export const role = (
  digit: string,
  actions: readonly string[],
  assignableRoleUids: readonly string[] = [],
  fields: Partial<RoleRow> = {},
): RoleRow => ({
  uid: uidOf(digit),
  name: `role ${digit}`,
  counter: 1,
  deleted: false,
  actions,
  assignableRoleUids,
  ...fields,
})

/** The access row of a principal. */
export const accessOf = (principalUid: string, grants: readonly Grant[]): AccessRow => ({
  principalUid,
  counter: 5,
  assignments: grants.map(({ role: { uid }, scope = [], deny = false, expiry = null }, index) => ({
    uid: uidOf((index % 10).toString()),
    roleUid: uid,
    effect: deny ? 'deny' : 'allow',
    scope,
    expiry,
  })),
})

export const principal = (digit: string, fields: Partial<PrincipalRow> = {}): PrincipalRow => ({
  uid: uidOf(digit),
  name: `principal-${digit}`,
  counter: 4,
  disabled: false,
  deleted: false,
  tokenEpoch: 2,
  credentialUids: [],
  ...fields,
})

/** An actor with these grants, and with other roles at hand. For tests only. */
export function actorWith(
  grants: readonly Grant[],
  others: readonly RoleRow[] = [],
  principalUid = uidOf('a'),
): Actor {
  const access = accessOf(principalUid, grants)
  const roles = new Map([...grants.map((grant) => grant.role), ...others].map((r) => [r.uid, r]))
  const holds = (wanted: 'allow' | 'deny', action: string, target: ScopeTuple) =>
    access.assignments.some(
      ({ effect, roleUid, scope }) =>
        effect === wanted &&
        scopeCovers(scope, target) &&
        roles.get(roleUid)?.actions.some((pattern) => actionMatches(pattern, action)),
    )
  const can = (action: string, target: ScopeTuple) =>
    holds('allow', action, target) && !holds('deny', action, target)
  return { principalUid, access, roles, now: NOW, can }
}
