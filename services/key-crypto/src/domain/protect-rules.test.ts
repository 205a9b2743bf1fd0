import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import type { ScopeTuple, VaultRow } from '@strongroom/formats'
import type { Actor } from './actor.ts'
import { builtInRoleUids } from './built-in-roles.ts'
import type { Draft } from './draft.ts'
import { createAssignment, deleteAssignment } from './protect-assignments.ts'
import {
  assertMayCreateCredential,
  createPrincipal,
  deleteCredential,
  deletePrincipal,
  revokeTokens,
  updatePrincipal,
  withCredential,
} from './protect-principals.ts'
import { createRole, deleteRole, updateRole } from './protect-roles.ts'
import {
  createVault,
  deleteVault,
  finishPurgeVault,
  purgeVault,
  undeleteVault,
  updateVault,
} from './protect-vaults.ts'
import { NOW, accessOf, actorWith, principal, role, uidOf } from './test-actor.ts'

const everything = role('0', ['*'])
const assigner = role('b', ['roleAssignments/write', 'roleAssignments/delete'])
const signer = role('c', ['keys/sign/action'])
const administrator = actorWith([{ role: everything }])
const nobody = actorWith([])
const DAY_MS = 86_400_000

const theirs = principal('f')
const rows = (given = signer) => ({
  principal: theirs,
  access: accessOf(theirs.uid, []),
  role: given,
})
const wish = {
  uid: uidOf('9'),
  deny: false,
  scope: [],
  scopeText: '/',
  expiry: null,
} as const

describe('an assignment', () => {
  it('is added to the access row', () => {
    const actor = actorWith([{ role: assigner }, { role: signer }])
    const [draft, ...others] = createAssignment(actor, rows(), wish)
    assert.equal(others.length, 0)
    assert.equal(draft?.kind, 'access')
    assert.equal(draft.prior, 1)
    assert.equal(draft.row.counter, 6)
    assert.deepEqual(draft.row.assignments, [
      { uid: uidOf('9'), roleUid: signer.uid, effect: 'allow', scope: [], expiry: null },
    ])
  })

  it('is never made for oneself', async () => {
    const own = { ...rows(), principal: principal('a'), access: administrator.access }
    await rejectsWith(() => createAssignment(administrator, own, wish), 'PERMISSION_DENIED')
  })

  it('gives nobody more than its maker has', async () => {
    const actor = actorWith([{ role: assigner }], [everything])
    await rejectsWith(() => createAssignment(actor, rows(everything), wish), 'PERMISSION_DENIED')
    await rejectsWith(() => createAssignment(nobody, rows(), wish), 'PERMISSION_DENIED')
  })

  it('is not made of rows that do not belong together', () =>
    rejectsWith(
      () => createAssignment(administrator, { ...rows(), access: accessOf(uidOf('8'), []) }, wish),
      'INVALID_FIELD',
    ))

  it('is not made with what is deleted, over or there already', async () => {
    const actor = actorWith([{ role: everything }], [signer])
    const past = { ...wish, expiry: NOW }
    await rejectsWith(() => createAssignment(actor, rows(), past), 'INVALID_FIELD')
    const gone = { ...rows(), principal: principal('f', { deleted: true }) }
    await rejectsWith(() => createAssignment(actor, gone, wish), 'PRINCIPAL_NOT_FOUND')
    const noRole = rows({ ...signer, deleted: true })
    await rejectsWith(() => createAssignment(actor, noRole, wish), 'ROLE_NOT_FOUND')
    const twice = { ...rows(), access: accessOf(theirs.uid, [{ role: signer }]) }
    await rejectsWith(() => createAssignment(actor, twice, wish), 'ALREADY_EXISTS')
    const other = createAssignment(actor, twice, { ...wish, scope: [uidOf('1')] })
    assert.equal(other.length, 1)
    const full = Array.from({ length: 1000 }, () => ({ role: assigner }))
    const many = { ...rows(), access: accessOf(theirs.uid, full) }
    await rejectsWith(() => createAssignment(actor, many, wish), 'INVALID_FIELD')
  })

  it('that allows is taken away by whoever may', () => {
    const access = accessOf(theirs.uid, [{ role: everything }, { role: signer }])
    const [draft] = deleteAssignment(actorWith([{ role: assigner }]), access, uidOf('0'))
    assert.equal(draft?.kind, 'access')
    assert.deepEqual(
      draft.row.assignments.map(({ roleUid }) => roleUid),
      [signer.uid],
    )
  })

  it('that denies is taken away like a right is given: not for oneself, not without having it', async () => {
    const denied = [{ role: everything, deny: true }]
    const weak = actorWith([{ role: assigner }], [everything])
    const access = accessOf(theirs.uid, denied)
    await rejectsWith(() => deleteAssignment(weak, access, uidOf('0')), 'PERMISSION_DENIED')
    const own = { ...access, principalUid: administrator.principalUid }
    await rejectsWith(() => deleteAssignment(administrator, own, uidOf('0')), 'PERMISSION_DENIED')
    assert.equal(deleteAssignment(administrator, access, uidOf('0')).length, 1)
  })

  it('that is not there is missing only for those who may ask', async () => {
    const access = accessOf(theirs.uid, [])
    await rejectsWith(
      () => deleteAssignment(administrator, access, uidOf('7')),
      'ASSIGNMENT_NOT_FOUND',
    )
    await rejectsWith(() => deleteAssignment(nobody, access, uidOf('7')), 'PERMISSION_DENIED')
  })
})

describe('a role', () => {
  const author = actorWith(
    [{ role: role('d', ['roleDefinitions/*']) }, { role: signer }],
    [everything],
  )
  const asked = { name: 'Signer', actions: ['keys/sign/action'], assignableRoleUids: [] }

  it('gives what its author has, each once', () => {
    const twice = { ...asked, actions: ['keys/sign/action', 'keys/sign/action'] }
    const [draft] = createRole(author, uidOf('7'), twice)
    assert.equal(draft?.kind, 'role')
    assert.deepEqual(draft.row.actions, ['keys/sign/action'])
    assert.equal(draft.row.counter, 1)
  })

  it('gives nothing that its author lacks', async () => {
    for (const actions of [['*'], ['keys/*'], ['keys/sign/action', 'keys/delete']])
      await rejectsWith(
        () => createRole(author, uidOf('7'), { ...asked, actions }),
        'PERMISSION_DENIED',
      )
    const lets = { ...asked, assignableRoleUids: [everything.uid] }
    await rejectsWith(() => createRole(author, uidOf('7'), lets), 'PERMISSION_DENIED')
  })

  it('of one vault is not enough to write one for all', async () => {
    const local = actorWith([
      { role: role('d', ['roleDefinitions/*']) },
      { role: signer, scope: [uidOf('1')] },
    ])
    await rejectsWith(() => createRole(local, uidOf('7'), asked), 'PERMISSION_DENIED')
  })

  it('keeps in an update what it had, and gets only what its author has', async () => {
    const wide = role('7', ['secrets/*'])
    const kept = { ...asked, actions: ['secrets/*', 'keys/sign/action'] }
    const [draft] = updateRole(author, wide, kept)
    assert.equal(draft?.kind, 'role')
    assert.equal(draft.row.counter, 2)
    const more = { ...asked, actions: ['secrets/*', 'keys/*'] }
    await rejectsWith(() => updateRole(author, wide, more), 'PERMISSION_DENIED')
  })

  it('is not given the right to assign by whoever may not assign what it lists', async () => {
    const idle = role('7', ['keys/sign/action'], [everything.uid])
    const holder = actorWith(
      [{ role: role('d', ['roleDefinitions/*']) }, { role: assigner }, { role: idle }],
      [everything],
    )
    for (const right of ['roleAssignments/write', 'roleAssignments/*', '*/write']) {
      const actions = [...idle.actions, right]
      await rejectsWith(() => updateRole(holder, idle, { ...idle, actions }), 'PERMISSION_DENIED')
    }
    const awake = [...idle.actions, 'roleAssignments/write']
    const bare = { ...idle, actions: awake, assignableRoleUids: [] }
    assert.equal(updateRole(holder, idle, bare).length, 1)
    const whole = { ...idle, actions: awake }
    assert.equal(updateRole(administrator, idle, whole).length, 1)
    // What gave it already goes on giving it.
    const lister = { ...idle, actions: awake }
    assert.equal(updateRole(holder, lister, { ...lister, name: 'Lister' }).length, 1)
  })

  it('that came with the installation is changed by nobody', async () => {
    for (const uid of builtInRoleUids) {
      const builtIn = role('0', ['*'], [], { uid })
      await rejectsWith(() => updateRole(administrator, builtIn, asked), 'PERMISSION_DENIED')
      await rejectsWith(() => deleteRole(administrator, builtIn), 'PERMISSION_DENIED')
    }
    assert.ok(builtInRoleUids.size > 0)
  })

  it('says only what a role can say', async () => {
    for (const odd of [
      { ...asked, name: '' },
      { ...asked, name: 'n'.repeat(129) },
      { ...asked, actions: ['keys/*/*'] },
      { ...asked, actions: ['no such action'] },
      { ...asked, actions: Array.from({ length: 201 }, () => 'keys/read') },
      { ...asked, assignableRoleUids: ['not a uid'] },
    ])
      await rejectsWith(() => createRole(administrator, uidOf('7'), odd), 'INVALID_FIELD')
  })

  it('is not taken off oneself by changing or deleting what it says', async () => {
    const denied = role('e', ['keys/sign/action', 'secrets/read'])
    const bound = actorWith([
      { role: everything },
      { role: denied, scope: [uidOf('7')], deny: true },
    ])
    const asked = (actions: readonly string[]) => ({ ...denied, actions })
    await rejectsWith(() => deleteRole(bound, denied), 'PERMISSION_DENIED')
    await rejectsWith(() => updateRole(bound, denied, asked(['secrets/read'])), 'PERMISSION_DENIED')
    assert.equal(
      updateRole(bound, denied, asked([...denied.actions, 'certificates/read'])).length,
      1,
    )
    assert.equal(deleteRole(administrator, denied).length, 1)
    assert.equal(updateRole(administrator, denied, asked([])).length, 1)
  })

  it('goes once', async () => {
    const custom = role('7', [])
    const [draft] = deleteRole(administrator, custom)
    assert.equal(draft?.kind, 'role')
    assert.equal(draft.row.deleted, true)
    await rejectsWith(
      () => deleteRole(administrator, { ...custom, deleted: true }),
      'ROLE_NOT_FOUND',
    )
  })
})

describe('a principal', () => {
  it('begins with an access row of its own and no rights', () => {
    const drafts = createPrincipal(administrator, uidOf('7'), 'ci')
    assert.deepEqual(
      drafts.map(({ kind }) => kind),
      ['principal', 'access'],
    )
    const access = drafts[1]
    assert.equal(access?.kind, 'access')
    assert.deepEqual(access.row, { principalUid: uidOf('7'), counter: 1, assignments: [] })
  })

  it('needs the right to be made, and a name', async () => {
    await rejectsWith(() => createPrincipal(nobody, uidOf('7'), 'ci'), 'PERMISSION_DENIED')
    for (const name of ['', 'a', 'CI', '1ci', 'c_i', 'c'.repeat(64)])
      await rejectsWith(() => createPrincipal(administrator, uidOf('7'), name), 'INVALID_NAME')
  })

  it('loses credentials, tokens and rights when deleted', async () => {
    const full = principal('f', { credentialUids: [uidOf('1')] })
    const [gone, bare] = deletePrincipal(
      administrator,
      full,
      accessOf(full.uid, [{ role: signer }]),
    )
    assert.equal(gone?.kind, 'principal')
    assert.deepEqual(gone.row, {
      ...full,
      counter: 5,
      deleted: true,
      credentialUids: [],
      tokenEpoch: 3,
    })
    assert.equal(bare?.kind, 'access')
    assert.deepEqual(bare.row.assignments, [])
    const others = accessOf(uidOf('8'), [])
    await rejectsWith(() => deletePrincipal(administrator, full, others), 'INVALID_FIELD')
  })

  it('revokes its own tokens without a right, and those of others with one', async () => {
    const [own] = revokeTokens(nobody, principal('a'))
    assert.equal(own?.kind, 'principal')
    assert.equal(own.row.tokenEpoch, 3)
    await rejectsWith(() => revokeTokens(nobody, theirs), 'PERMISSION_DENIED')
    assert.equal(revokeTokens(administrator, theirs).length, 1)
  })
})

describe('a credential', () => {
  const maker = role('d', ['credentials/write'])
  const assertMay = (actor: typeof nobody, grants: Parameters<typeof accessOf>[1]) => () => {
    assertMayCreateCredential(actor, theirs, accessOf(theirs.uid, grants))
  }

  it('is for a principal with no more rights than its maker has', async () => {
    const actor = actorWith([{ role: maker }, { role: signer }], [everything])
    assert.doesNotThrow(assertMay(actor, []))
    assert.doesNotThrow(assertMay(actor, [{ role: signer }]))
    await rejectsWith(
      assertMay(actor, [{ role: signer }, { role: everything }]),
      'PERMISSION_DENIED',
    )
    await rejectsWith(assertMay(nobody, []), 'PERMISSION_DENIED')
  })

  it('counts rights at their own scope', async () => {
    const local = actorWith([{ role: maker }, { role: signer, scope: [uidOf('1')] }])
    assert.doesNotThrow(assertMay(local, [{ role: signer, scope: [uidOf('1')] }]))
    await rejectsWith(assertMay(local, [{ role: signer }]), 'PERMISSION_DENIED')
  })

  it('counts what the principal may assign', async () => {
    const lister = role('e', ['keys/sign/action'], [everything.uid])
    const actor = actorWith([{ role: maker }, { role: signer }], [everything, lister])
    await rejectsWith(assertMay(actor, [{ role: lister }]), 'PERMISSION_DENIED')
  })

  it('counts a role that its owner keeps back as all rights', async () => {
    const actor = actorWith([{ role: maker }])
    assert.equal(actor.roles.get(everything.uid), undefined)
    await rejectsWith(assertMay(actor, [{ role: everything }]), 'PERMISSION_DENIED')
  })

  it('does not count what is denied', () => {
    const actor = actorWith([{ role: maker }], [everything])
    assert.doesNotThrow(assertMay(actor, [{ role: everything, deny: true }]))
  })

  it('for oneself needs only the right to make credentials', () => {
    const denied = { role: signer, deny: true }
    const actor = actorWith([{ role: maker }, { role: everything }, denied])
    const own = () => {
      assertMayCreateCredential(actor, principal('a'), actor.access)
    }
    assert.doesNotThrow(own)
  })

  it('is one of a hundred at most', async () => {
    const uids = Array.from({ length: 100 }, (_, index) => index.toString(16).padStart(32, '0'))
    const full = principal('f', { credentialUids: uids })
    await rejectsWith(() => {
      assertMayCreateCredential(administrator, full, accessOf(full.uid, []))
    }, 'INVALID_FIELD')
  })

  it('is listed by its principal until it is deleted', async () => {
    const draft = withCredential(theirs, uidOf('1'))
    assert.equal(draft.kind, 'principal')
    assert.deepEqual(draft.row.credentialUids, [uidOf('1')])
    const [gone] = deleteCredential(administrator, draft.row, uidOf('1'))
    assert.equal(gone?.kind, 'principal')
    assert.deepEqual(gone.row.credentialUids, [])
    await rejectsWith(
      () => deleteCredential(administrator, theirs, uidOf('1')),
      'CREDENTIAL_NOT_FOUND',
    )
  })
})

describe('a vault', () => {
  const asked = { name: 'payments', retentionDays: 7, purgeProtection: false }
  const made = (purgeProtection = false) => {
    const [draft] = createVault(administrator, uidOf('1'), { ...asked, purgeProtection })
    assert.equal(draft?.kind, 'vault')
    return draft.row
  }
  const deletedVault = (purgeProtection = false) => {
    const [draft] = deleteVault(administrator, made(purgeProtection))
    assert.equal(draft?.kind, 'vault')
    return draft.row
  }
  const due = new Date(NOW.getTime() + 7 * DAY_MS)

  it('needs the right at the root, a name and 7 to 90 days', async () => {
    const local = actorWith([{ role: everything, scope: [uidOf('1')] }])
    await rejectsWith(() => createVault(local, uidOf('1'), asked), 'PERMISSION_DENIED')
    for (const name of ['pa', 'Payments', '1pay', 'p'.repeat(25)])
      await rejectsWith(
        () => createVault(administrator, uidOf('1'), { ...asked, name }),
        'INVALID_NAME',
      )
    for (const retentionDays of [6, 91, NaN])
      await rejectsWith(
        () => createVault(administrator, uidOf('1'), { ...asked, retentionDays }),
        'INVALID_FIELD',
      )
  })

  it('never loses purge protection', async () => {
    await rejectsWith(() => updateVault(administrator, made(true), false), 'PURGE_PROTECTED')
    const [draft] = updateVault(administrator, made(), true)
    assert.equal(draft?.kind, 'vault')
    assert.equal(draft.row.purgeProtection, true)
  })

  it('is deleted with a time to purge, and comes back', () => {
    const gone = deletedVault()
    assert.equal(gone.state, 'deleted')
    assert.deepEqual(gone.purgeAt, due)
    const [back] = undeleteVault(administrator, gone)
    assert.equal(back?.kind, 'vault')
    assert.deepEqual(back.row, { ...made(), counter: 3 })
  })

  it('under purge protection is purged only when due', async () => {
    const gone = deletedVault(true)
    await rejectsWith(() => purgeVault(administrator, gone, NOW), 'PURGE_PROTECTED')
    assert.equal(purgeVault(administrator, gone, due).length, 1)
  })

  it('is purged by nobody at all only when due', async () => {
    await rejectsWith(() => purgeVault(undefined, deletedVault(), NOW), 'PERMISSION_DENIED')
    assert.equal(purgeVault(undefined, deletedVault(true), due).length, 1)
    await rejectsWith(() => purgeVault(nobody, deletedVault(), due), 'PERMISSION_DENIED')
  })

  it('goes one way: live, deleted, purging, purged', async () => {
    await rejectsWith(() => purgeVault(administrator, made(), due), 'VAULT_NOT_FOUND')
    await rejectsWith(() => finishPurgeVault(deletedVault()), 'VAULT_NOT_FOUND')
    const [purging] = purgeVault(administrator, deletedVault(), NOW)
    assert.equal(purging?.kind, 'vault')
    await rejectsWith(() => undeleteVault(administrator, purging.row), 'VAULT_NOT_FOUND')
    await rejectsWith(() => deleteVault(administrator, purging.row), 'VAULT_NOT_FOUND')
    await rejectsWith(() => updateVault(administrator, purging.row, true), 'VAULT_NOT_FOUND')
    const [purged] = finishPurgeVault(purging.row)
    assert.equal(purged?.kind, 'vault')
    assert.equal(purged.row.state, 'purged')
    await rejectsWith(() => finishPurgeVault(purged.row), 'VAULT_NOT_FOUND')
  })
})

describe('the right to a change', () => {
  const vaultUid = uidOf('1')
  const disabled = { disabled: true }
  const custom = role('7', [])
  const keyed = principal('f', { credentialUids: [uidOf('3')] })
  const given = accessOf(keyed.uid, [{ role: signer, scope: [vaultUid] }])
  const live: VaultRow = {
    ...{ uid: vaultUid, name: 'payments', counter: 1, retentionDays: 7, purgeProtection: false },
    ...{ created: NOW, deletedAt: null, purgeAt: null },
    state: 'active',
  }
  const gone: VaultRow = { ...live, state: 'deleted', deletedAt: NOW, purgeAt: NOW }
  const asked = { name: 'Nothing', actions: [], assignableRoleUids: [] }
  const inVault = { ...wish, scope: [vaultUid] as const, scopeText: 'vaults/payments' }

  const changes: readonly [string, string, ScopeTuple, (actor: Actor) => readonly Draft[]][] = [
    ['creates a vault', 'vaults/write', [], (by) => createVault(by, vaultUid, live)],
    ['updates one', 'vaults/write', [vaultUid], (by) => updateVault(by, live, true)],
    ['deletes one', 'vaults/delete', [vaultUid], (by) => deleteVault(by, live)],
    ['undeletes one', 'vaults/recover/action', [vaultUid], (by) => undeleteVault(by, gone)],
    ['purges one', 'vaults/purge/action', [vaultUid], (by) => purgeVault(by, gone, NOW)],
    ['creates a principal', 'principals/write', [], (by) => createPrincipal(by, uidOf('9'), 'ci')],
    ['disables one', 'principals/write', [], (by) => updatePrincipal(by, keyed, disabled)],
    ['deletes one', 'principals/delete', [], (by) => deletePrincipal(by, keyed, given)],
    ['revokes its tokens', 'tokens/revoke/action', [], (by) => revokeTokens(by, keyed)],
    ['takes its key', 'credentials/delete', [], (by) => deleteCredential(by, keyed, uidOf('3'))],
    ['creates a role', 'roleDefinitions/write', [], (by) => createRole(by, uidOf('9'), asked)],
    ['updates one', 'roleDefinitions/write', [], (by) => updateRole(by, custom, asked)],
    ['deletes one', 'roleDefinitions/delete', [], (by) => deleteRole(by, custom)],
    [
      'assigns one',
      'roleAssignments/write',
      [vaultUid],
      (by) => createAssignment(by, rows(custom), inVault),
    ],
    [
      'takes it away',
      'roleAssignments/delete',
      [vaultUid],
      (by) => deleteAssignment(by, given, uidOf('0')),
    ],
  ]
  for (const [title, action, scope, change] of changes)
    it(`that ${title} is ${action} and no other, and holds where it is given`, async () => {
      const right = role('d', [action])
      const all = actorWith([{ role: everything }, { role: right, deny: true }])
      await rejectsWith(() => change(all), 'PERMISSION_DENIED')
      const others = actorWith([{ role: right, scope: [uidOf('2')] }], [custom])
      await rejectsWith(() => change(others), 'PERMISSION_DENIED')
      assert.ok(change(actorWith([{ role: right, scope }], [custom])).length > 0)
    })

  it('is none on what is deleted', async () => {
    const was = principal('f', { deleted: true, credentialUids: [uidOf('3')] })
    for (const change of [
      () => updatePrincipal(administrator, was, disabled),
      () => deletePrincipal(administrator, was, given),
      () => revokeTokens(administrator, was),
      () => deleteCredential(administrator, was, uidOf('3')),
      () => {
        assertMayCreateCredential(administrator, was, given)
      },
    ])
      await rejectsWith(change, 'PRINCIPAL_NOT_FOUND')
    const custom = role('7', [], [], { deleted: true })
    await rejectsWith(() => updateRole(administrator, custom, asked), 'ROLE_NOT_FOUND')
  })

  it('to make credentials for one principal is not won by the rights of another', async () => {
    const maker = actorWith([{ role: role('d', ['credentials/write']) }])
    const bare = accessOf(uidOf('8'), [])
    await rejectsWith(() => {
      assertMayCreateCredential(maker, theirs, bare)
    }, 'INVALID_FIELD')
  })

  it('to assign a role is not passed on with a list that grows', async () => {
    const author = actorWith([{ role: role('d', ['roleDefinitions/*']) }], [everything, signer])
    const lists = role('7', [], [signer.uid])
    const more = { ...asked, assignableRoleUids: [signer.uid, everything.uid] }
    await rejectsWith(() => updateRole(author, lists, more), 'PERMISSION_DENIED')
    const same = { ...asked, assignableRoleUids: [signer.uid] }
    assert.equal(updateRole(author, lists, same).length, 1)
  })
})
