import type { AccessRow, Assignment, ScopeTuple } from '@strongroom/formats'

/** What one principal can have at most. */
export const ASSIGNMENTS_MAX = 1000

/** What an assignment says, apart from its uid. */
export type Wanted = Omit<Assignment, 'uid'>

export const sameScope = (a: ScopeTuple, b: ScopeTuple): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index])

/** The assignment that says just this already. */
export function findSame(access: AccessRow, wanted: Wanted): Assignment | undefined {
  return access.assignments.find(
    (assignment) =>
      assignment.roleUid === wanted.roleUid &&
      assignment.effect === wanted.effect &&
      sameScope(assignment.scope, wanted.scope) &&
      assignment.expiry?.getTime() === wanted.expiry?.getTime(),
  )
}

/** The assignment that one access row has and an earlier one has not. */
export function findAdded(before: AccessRow, after: AccessRow): Assignment | undefined {
  const known = new Set(before.assignments.map(({ uid }) => uid))
  return after.assignments.find(({ uid }) => !known.has(uid))
}
