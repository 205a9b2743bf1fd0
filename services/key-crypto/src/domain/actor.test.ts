import assert from 'node:assert/strict'
import type { ScopeTuple } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { assertCan, holdsPattern, holdsRole, mayAssignRole, mayMeet } from './actor.ts'
import { NOW, actorWith, role, uidOf } from './test-actor.ts'

const root: ScopeTuple = []
const vault: ScopeTuple = [uidOf('1')]
const otherVault: ScopeTuple = [uidOf('2')]
const object: ScopeTuple = [uidOf('1'), 'keys', 'signer']

const everything = role('0', ['*'])
const assigner = role('b', ['roleAssignments/write'])
const signer = role('c', ['keys/sign/action', 'keys/read'])

describe('assertCan', () => {
  it('names action and resource', async () => {
    const fault = await rejectsWith(() => {
      assertCan(actorWith([]), 'vaults/write', root, '/')
    }, 'PERMISSION_DENIED')
    assert.deepEqual(fault.metadata, { action: 'vaults/write', resource: '/' })
  })
})

describe('holdsPattern', () => {
  const held = (patterns: string[], wanted: string) =>
    holdsPattern(actorWith([{ role: role('d', patterns) }]), wanted, vault)

  it('needs one allow that is as wide', () => {
    assert.equal(held(['keys/*'], 'keys/sign/action'), true)
    assert.equal(held(['keys/*'], 'keys/*'), true)
    assert.equal(held(['*'], 'keys/*'), true)
    assert.equal(held(['*/read'], 'keys/read'), true)
    assert.equal(held(['keys/sign/action'], 'keys/*'), false)
    assert.equal(held(['keys/*'], '*'), false)
    assert.equal(held(['*/action'], '*'), false)
    assert.equal(held(['keys/*'], '*/read'), false)
    assert.equal(held([], 'keys/read'), false)
  })

  it('holds inside its scope alone', () => {
    const actor = actorWith([{ role: signer, scope: vault }])
    assert.equal(holdsPattern(actor, 'keys/read', vault), true)
    assert.equal(holdsPattern(actor, 'keys/read', object), true)
    assert.equal(holdsPattern(actor, 'keys/read', root), false)
    assert.equal(holdsPattern(actor, 'keys/read', otherVault), false)
  })

  it('is lost to a deny whose role is not there, not to one whose role is deleted', () => {
    const denying = actorWith([{ role: everything }, { role: signer, scope: object, deny: true }])
    const without = { ...denying, roles: new Map([[everything.uid, everything]]) }
    assert.equal(holdsPattern(denying, 'secrets/read', vault), true)
    assert.equal(holdsPattern(without, 'secrets/read', vault), false)
    assert.equal(holdsPattern(without, 'secrets/read', otherVault), true)
    const deleted = { ...signer, deleted: true }
    const lifted = actorWith([{ role: everything }, { role: deleted, scope: object, deny: true }])
    assert.equal(holdsPattern(lifted, 'keys/*', vault), true)
  })

  it('is lost to a deny that covers the scope or lies inside it', () => {
    for (const scope of [root, vault, object]) {
      const actor = actorWith([{ role: everything }, { role: signer, scope, deny: true }])
      assert.equal(holdsPattern(actor, 'keys/*', vault), false)
    }
    const elsewhere = actorWith([
      { role: everything },
      { role: signer, scope: otherVault, deny: true },
    ])
    assert.equal(holdsPattern(elsewhere, 'keys/*', vault), true)
  })

  it('is not lost to a deny of something else', () => {
    const actor = actorWith([{ role: everything }, { role: signer, deny: true }])
    assert.equal(holdsPattern(actor, 'secrets/*', vault), true)
  })

  it('ends with the assignment, and with the role', () => {
    const ended = actorWith([{ role: everything, expiry: NOW }])
    assert.equal(holdsPattern(ended, 'keys/read', root), false)
    const still = actorWith([{ role: everything, expiry: new Date(NOW.getTime() + 1) }])
    assert.equal(holdsPattern(still, 'keys/read', root), true)
    const deleted = actorWith([{ role: role('d', ['*'], [], { deleted: true }) }])
    assert.equal(holdsPattern(deleted, 'keys/read', root), false)
  })
})

describe('mayMeet', () => {
  it('says when one action could match both', () => {
    assert.equal(mayMeet('keys/*', '*/action'), true)
    assert.equal(mayMeet('KEYS/*', 'keys/read'), true)
    assert.equal(mayMeet('*', 'keys/read'), true)
    assert.equal(mayMeet('keys/*', 'secrets/*'), false)
    assert.equal(mayMeet('*/read', '*/write'), false)
    assert.equal(mayMeet('keys/read', 'keys/write'), false)
  })
})

describe('mayAssignRole', () => {
  it('lets whoever holds every action of a role', () => {
    const actor = actorWith([{ role: assigner }, { role: signer }])
    assert.equal(mayAssignRole(actor, signer.uid, root), true)
  })

  it('refuses a role with one action more', () => {
    const more = role('d', ['keys/sign/action', 'keys/delete'])
    assert.equal(mayAssignRole(actorWith([{ role: signer }], [more]), more.uid, root), false)
  })

  it('refuses a role that is wider by its pattern', () => {
    for (const pattern of ['*', 'keys/*', '*/action'])
      assert.equal(
        mayAssignRole(actorWith([{ role: signer }], [role('d', [pattern])]), uidOf('d'), root),
        false,
      )
  })

  it('refuses a wider scope', () => {
    const actor = actorWith([{ role: signer, scope: vault }])
    assert.equal(mayAssignRole(actor, signer.uid, vault), true)
    assert.equal(mayAssignRole(actor, signer.uid, object), true)
    assert.equal(mayAssignRole(actor, signer.uid, otherVault), false)
    assert.equal(mayAssignRole(actor, signer.uid, root), false)
  })

  it('refuses what a deny takes away', () => {
    const actor = actorWith([{ role: signer }, { role: role('d', ['keys/read']), deny: true }])
    assert.equal(mayAssignRole(actor, signer.uid, root), false)
  })

  it('refuses unknown and deleted roles', () => {
    const deleted = role('d', [], [], { deleted: true })
    assert.equal(
      mayAssignRole(actorWith([{ role: everything }], [deleted]), deleted.uid, root),
      false,
    )
    assert.equal(mayAssignRole(actorWith([{ role: everything }]), uidOf('e'), root), false)
  })

  it('lets whoever has a role that lists it, at the scope of that role', () => {
    const lister = role('d', ['roleAssignments/write'], [everything.uid])
    const actor = actorWith([{ role: lister, scope: vault }], [everything])
    assert.equal(mayAssignRole(actor, everything.uid, vault), true)
    assert.equal(mayAssignRole(actor, everything.uid, object), true)
    assert.equal(mayAssignRole(actor, everything.uid, root), false)
  })

  it('takes no list of a role that gives no right to assign', () => {
    const idle = role('d', [], [everything.uid])
    const actor = actorWith([{ role: idle }, { role: assigner }], [everything])
    assert.equal(mayAssignRole(actor, everything.uid, root), false)
    // Nor through a role that would give both to somebody else.
    const both = role('e', ['roleAssignments/write'], [everything.uid])
    const through = actorWith([{ role: idle }, { role: assigner }], [everything, both])
    assert.equal(mayAssignRole(through, both.uid, root), false)
  })

  it('takes no list of an assignment that has ended or denies', () => {
    const lister = role('d', ['roleAssignments/write'], [everything.uid])
    for (const grant of [
      { role: lister, expiry: NOW },
      { role: lister, deny: true },
      { role: { ...lister, deleted: true } },
    ])
      assert.equal(
        mayAssignRole(actorWith([grant, { role: assigner }], [everything]), everything.uid, root),
        false,
      )
  })

  for (const steps of [1, 2, 3, 5]) {
    it(`refuses a role that leads to all rights in ${steps} steps`, () => {
      const chain = Array.from({ length: steps }, (_, index) =>
        role(
          (index + 3).toString(),
          ['roleAssignments/write'],
          [index === steps - 1 ? everything.uid : uidOf((index + 4).toString())],
        ),
      )
      const actor = actorWith([{ role: assigner }], [...chain, everything])
      assert.equal(mayAssignRole(actor, chain[0]?.uid ?? '', root), false)
      const administrator = actorWith([{ role: everything }], chain)
      assert.equal(mayAssignRole(administrator, chain[0]?.uid ?? '', root), true)
    })
  }

  it('refuses a role that leads to one which is not at hand', () => {
    const leads = role('d', [], [uidOf('e')])
    assert.equal(mayAssignRole(actorWith([{ role: everything }], [leads]), leads.uid, root), false)
  })

  it('ends where roles let assign each other', () => {
    const left = role('d', ['keys/read'], [uidOf('e')])
    const right = role('e', ['keys/read'], [uidOf('d'), uidOf('e')])
    const actor = actorWith([{ role: signer }], [left, right])
    assert.equal(mayAssignRole(actor, left.uid, root), true)
    const wider = role('e', ['keys/delete'], [uidOf('d')])
    assert.equal(mayAssignRole(actorWith([{ role: signer }], [left, wider]), left.uid, root), false)
  })
})

describe('holdsRole', () => {
  it('needs its actions, and what it lets assign', () => {
    const delegate = role('d', ['keys/read'], [everything.uid])
    assert.equal(holdsRole(actorWith([{ role: signer }], [everything]), signer, root), true)
    assert.equal(holdsRole(actorWith([{ role: signer }], [everything]), delegate, root), false)
    assert.equal(holdsRole(actorWith([{ role: everything }]), delegate, root), true)
  })
})
