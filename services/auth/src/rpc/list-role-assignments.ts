import type {
  ListRoleAssignmentsRequest,
  ListRoleAssignmentsResponseInit,
} from '@strongroom/contracts/auth'
import type { Assignment, ScopeTuple } from '@strongroom/formats'
import { parseResourceName } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { sameScope } from '../domain/assignment.ts'
import { invalidField, rowIntegrity, vaultNotFound } from '../domain/faults.ts'
import type { Loaded } from '../domain/loaded.ts'
import { parsePrincipalName } from '../domain/names.ts'
import { readNames } from './assignments.ts'
import type { ReadDeps } from './deps.ts'
import { cutPage, parsePage } from './page.ts'
import type { Page } from './page.ts'
import { readPrincipal } from './principals.ts'
import { verified } from './verified.ts'
import { assignmentView } from './views.ts'

const PRINCIPALS_A_READ = 100

interface Found {
  readonly principal: string
  readonly assignment: Assignment
}

/** Lists assignments by the names of their principals, then by uid. */
export const listRoleAssignments =
  (deps: ReadDeps) =>
  async (
    request: ListRoleAssignmentsRequest,
    call: Call,
  ): Promise<ListRoleAssignmentsResponseInit> => {
    const parent = request.parent === '' ? '' : parsePrincipalName(request.parent, 'parent')
    const others = ['roleAssignments', parent, request.scope]
    const page = parsePage(request, others, { sizeDefault: 100, sizeMax: 1000 })
    const scope = await wantedScope(deps, request.scope)
    const found =
      parent === ''
        ? await ofAll(deps, page, scope, call.signal)
        : await ofMany(deps, [await readPrincipal(deps, parent)], page, scope, call.signal)
    const { items, nextPageToken } = cutPage(found, page, position, others)
    const assignments = items.map(({ assignment }) => assignment)
    const names = await readNames(deps, assignments, call.signal)
    return {
      roleAssignments: items.map(({ principal, assignment }) =>
        assignmentView(principal, assignment, names),
      ),
      nextPageToken,
    }
  }

/** `{principal}/{uid}`: orders assignments, and is where a page ends. No principal's name holds a "/". */
const position = ({ principal, assignment }: Found) => `${principal}/${assignment.uid}`

async function wantedScope(
  { store }: Pick<ReadDeps, 'store'>,
  text: string,
): Promise<ScopeTuple | undefined> {
  if (text === '') return undefined
  if (text === '/') return []
  const { vault = '', collection, object, version } = parseResourceName(text, 'scope')
  if (version !== undefined) throw invalidField('scope', 'cannot be a version')
  const found = await store.vaultByName(vault)
  if (found === undefined) throw vaultNotFound(vault)
  return collection === undefined || object === undefined
    ? [found.row.uid]
    : [found.row.uid, collection, object]
}

/** Goes on from principal to principal until the page is full. */
async function ofAll(
  deps: ReadDeps,
  page: Page,
  scope: ScopeTuple | undefined,
  signal: AbortSignal,
): Promise<Found[]> {
  const found: Found[] = []
  let from = page.after.split('/')[0] ?? ''
  let included = true
  while (found.length <= page.size) {
    const principals = await deps.store.principalsFrom(from, included, PRINCIPALS_A_READ)
    found.push(...(await ofMany(deps, principals, page, scope, signal)))
    const last = principals.at(-1)
    if (last === undefined || principals.length < PRINCIPALS_A_READ) break
    from = last.row.name
    included = false
  }
  return found
}

async function ofMany(
  { store, verifier }: ReadDeps,
  principals: readonly Loaded<'principal'>[],
  page: Page,
  scope: ScopeTuple | undefined,
  signal: AbortSignal,
): Promise<Found[]> {
  const rows = await store.accessOf(principals.map(({ row }) => row.uid))
  await verified(verifier, [...principals, ...rows], signal)
  const byPrincipal = new Map(rows.map(({ row }) => [row.principalUid, row]))
  return principals.flatMap(({ row: { uid, name } }) => {
    const access = byPrincipal.get(uid)
    if (access === undefined) throw rowIntegrity('access', uid)
    return access.assignments
      .filter((assignment) => scope === undefined || sameScope(assignment.scope, scope))
      .map((assignment) => ({ principal: name, assignment }))
      .filter((found) => isAfter(found, page.after))
      .sort((a, b) => (a.assignment.uid < b.assignment.uid ? -1 : 1))
  })
}

/** Principals' names are compared whole, as Postgres does: "a/…" would else sort after "a-b/…". */
function isAfter({ principal, assignment }: Found, after: string): boolean {
  const [afterPrincipal = '', afterUid = ''] = after.split('/')
  return principal === afterPrincipal ? assignment.uid > afterUid : principal > afterPrincipal
}
