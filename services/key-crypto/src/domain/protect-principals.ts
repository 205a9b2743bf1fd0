import type { AccessRow, PrincipalRow } from '@strongroom/formats'
import { assertCan, holdsRole } from './actor.ts'
import type { Actor } from './actor.ts'
import type { Draft } from './draft.ts'
import {
  credentialNotFound,
  invalidField,
  invalidName,
  permissionDenied,
  principalNotFound,
} from './faults.ts'

const NAME = /^[a-z][a-z0-9-]{1,62}$/
const CREDENTIALS_MAX = 100

const resource = (principal: PrincipalRow) => `principals/${principal.name}`

const changed = (principal: PrincipalRow, fields: Partial<PrincipalRow>): Draft => ({
  kind: 'principal',
  prior: 0,
  row: { ...principal, ...fields, counter: principal.counter + 1 },
})

function assertLive(principal: PrincipalRow): void {
  if (principal.deleted) throw principalNotFound()
}

/** principals/write; gives principal and access, so that one without the other is a sign of tampering. */
export function createPrincipal(actor: Actor, uid: string, name: string): Draft[] {
  assertCan(actor, 'principals/write', [], '/')
  if (!NAME.test(name)) throw invalidName('name', 'not a principal name')
  return [
    {
      kind: 'principal',
      row: {
        uid,
        name,
        counter: 1,
        disabled: false,
        deleted: false,
        tokenEpoch: 1,
        credentialUids: [],
      },
    },
    { kind: 'access', row: { principalUid: uid, counter: 1, assignments: [] } },
  ]
}

/** principals/write. */
export function updatePrincipal(
  actor: Actor,
  principal: PrincipalRow,
  { disabled }: { disabled: boolean },
): Draft[] {
  assertCan(actor, 'principals/write', [], resource(principal))
  assertLive(principal)
  return [changed(principal, { disabled })]
}

/** principals/delete; gives both rows, without credentials and rights. */
export function deletePrincipal(actor: Actor, principal: PrincipalRow, access: AccessRow): Draft[] {
  assertCan(actor, 'principals/delete', [], resource(principal))
  assertLive(principal)
  assertOwn(principal, access)
  return [
    changed(principal, {
      deleted: true,
      credentialUids: [],
      tokenEpoch: principal.tokenEpoch + 1,
    }),
    {
      kind: 'access',
      prior: 1,
      row: { ...access, counter: access.counter + 1, assignments: [] },
    },
  ]
}

/** tokens/revoke/action, or the principal itself. */
export function revokeTokens(actor: Actor, principal: PrincipalRow): Draft[] {
  if (actor.principalUid !== principal.uid)
    assertCan(actor, 'tokens/revoke/action', [], resource(principal))
  assertLive(principal)
  return [changed(principal, { tokenEpoch: principal.tokenEpoch + 1 })]
}

/**
 * credentials/write, and every right of the principal: whoever makes a credential can act as the principal, so a
 * credential for one with more rights would be a way around every other rule.
 */
export function assertMayCreateCredential(
  actor: Actor,
  principal: PrincipalRow,
  access: AccessRow,
): void {
  assertCan(actor, 'credentials/write', [], resource(principal))
  assertLive(principal)
  assertOwn(principal, access)
  if (principal.credentialUids.length >= CREDENTIALS_MAX)
    throw invalidField('name', `a principal has at most ${CREDENTIALS_MAX} credentials`)
  if (actor.principalUid === principal.uid) return
  for (const { effect, roleUid, scope } of access.assignments) {
    const role = actor.roles.get(roleUid)
    if (effect === 'deny' || role?.deleted === true) continue
    // A role that is not at hand may give anything: its owner might keep it back for just that.
    if (role === undefined || !holdsRole(actor, role, scope))
      throw permissionDenied('credentials/write', resource(principal))
  }
}

/** The principal that lists the new credential. */
export const withCredential = (principal: PrincipalRow, credentialUid: string): Draft =>
  changed(principal, { credentialUids: [...principal.credentialUids, credentialUid] })

/** credentials/delete. */
export function deleteCredential(
  actor: Actor,
  principal: PrincipalRow,
  credentialUid: string,
): Draft[] {
  assertCan(actor, 'credentials/delete', [], resource(principal))
  assertLive(principal)
  if (!principal.credentialUids.includes(credentialUid)) throw credentialNotFound()
  return [
    changed(principal, {
      credentialUids: principal.credentialUids.filter((uid) => uid !== credentialUid),
    }),
  ]
}

function assertOwn(principal: PrincipalRow, access: AccessRow): void {
  if (access.principalUid !== principal.uid)
    throw invalidField('rows', 'the access row is of another principal')
}
