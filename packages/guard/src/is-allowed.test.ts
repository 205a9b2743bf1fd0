import { accessRow, assignment, newUid, roleRow } from '@strongroom/testkit'
import type { RoleRow, ScopeTuple } from '@strongroom/formats'
import assert from 'node:assert/strict'
import { isAllowed } from './is-allowed.ts'

const now = new Date('2026-01-01T00:00:00Z')
const principal = newUid()
const vault = newUid()
const read = roleRow()
const all = roleRow({ actions: ['*'] })
const roles = new Map<string, RoleRow>([read, all].map((role) => [role.uid, role]))
const GET = 'secrets/getSecret/action'

const allowed = (
  assignments: Parameters<typeof accessRow>[1],
  target: ScopeTuple = [vault, 'secrets', 'db'],
  action = GET,
) => isAllowed(accessRow(principal, assignments), roles, action, target, now)

describe('isAllowed', () => {
  it('gives nothing without an assignment', () => {
    assert.equal(allowed([]), false)
  })

  it('gives what the role lists, where its scope reaches', () => {
    assert.equal(allowed([assignment(read)]), true)
    assert.equal(allowed([assignment(read, [vault])]), true)
    assert.equal(allowed([assignment(read, [vault, 'secrets', 'db'])]), true)
    assert.equal(
      allowed([assignment(read)], [vault, 'secrets', 'db'], 'secrets/setSecret/action'),
      false,
    )
  })

  it('lets deny win, in whatever order', () => {
    const deny = assignment(read, [vault], { effect: 'deny' })
    assert.equal(allowed([assignment(all), deny]), false)
    assert.equal(allowed([deny, assignment(all)]), false)
    assert.equal(allowed([deny, assignment(all)], [newUid(), 'secrets', 'db']), true)
  })

  it('does not confuse names that begin alike, other types, or other vaults of the same name', () => {
    const one = [assignment(read, [vault, 'secrets', 'db'])]
    assert.equal(allowed(one, [vault, 'secrets', 'db2']), false)
    assert.equal(allowed(one, [vault, 'secrets', 'd']), false)
    assert.equal(allowed(one, [vault, 'keys', 'db']), false)
    assert.equal(allowed(one, [newUid(), 'secrets', 'db']), false)
    assert.equal(allowed(one, [vault]), false, 'a right on one object is none on the vault')
    assert.equal(allowed([assignment(read, [vault])], []), false, 'a right on a vault is none on /')
  })

  it('ends with the expiry, to the millisecond', () => {
    assert.equal(allowed([assignment(read, [], { expiry: now })]), false)
    assert.equal(allowed([assignment(read, [], { expiry: new Date(now.getTime() + 1) })]), true)
  })

  it('takes nothing from a deny that has expired', () => {
    assert.equal(
      allowed([assignment(read), assignment(read, [], { effect: 'deny', expiry: now })]),
      true,
    )
  })

  it('gives nothing by a role that is deleted or unknown', () => {
    const deleted = roleRow({ deleted: true })
    roles.set(deleted.uid, deleted)
    assert.equal(allowed([assignment(deleted), assignment(roleRow())]), false)
  })

  it('takes nothing by a deny of a deleted role, everything by one of a role that is not there', () => {
    const deleted = roleRow({ deleted: true })
    roles.set(deleted.uid, deleted)
    const deny = { effect: 'deny' } as const
    assert.equal(allowed([assignment(all), assignment(deleted, [], deny)]), true)
    const missing = roleRow({ actions: ['keys/read'] })
    for (const scope of [[], [vault], [vault, 'secrets', 'db']] as const)
      assert.equal(allowed([assignment(all), assignment(missing, scope, deny)]), false)
    assert.equal(allowed([assignment(all), assignment(missing, [newUid()], deny)]), true)
    assert.equal(
      allowed([assignment(all), assignment(missing, [], { ...deny, expiry: now })]),
      true,
    )
  })

  it('matches a star by segments', () => {
    const role = roleRow({ actions: ['secrets/*'] })
    roles.set(role.uid, role)
    assert.equal(allowed([assignment(role)], [vault], 'secrets/getSecret/action'), true)
    assert.equal(allowed([assignment(role)], [vault], 'secretsX/read'), false)
    assert.equal(allowed([assignment(role)], [vault], 'secrets'), false)
  })
})
