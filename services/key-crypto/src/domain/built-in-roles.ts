import { builtInRoles } from '../init/built-in-roles.ts'

/** Roles that come with an installation: written at init, changed by nobody. */
export const builtInRoleUids: ReadonlySet<string> = new Set(builtInRoles.map(({ uid }) => uid))
