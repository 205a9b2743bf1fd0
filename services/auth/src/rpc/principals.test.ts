import assert from 'node:assert/strict'

import type { StoredRow } from '@strongroom/change-feed'
import { Fault } from '@strongroom/fault'

import {
  call,
  made,
  MemoryProtection,
  MemoryStore,
  memoryVerifier,
  newPrincipal,
  newRole,
  newUid,
  newVault,
  vaultUid,
} from '../fakes.ts'
import { Changes } from './changes.ts'
import { createCredential } from './create-credential.ts'
import { createPrincipal } from './create-principal.ts'
import { createRoleAssignment } from './create-role-assignment.ts'
import { deleteCredential } from './delete-credential.ts'
import { deletePrincipal } from './delete-principal.ts'
import { deleteRoleAssignment } from './delete-role-assignment.ts'
import { listCredentials } from './list-credentials.ts'
import { listRoleAssignments } from './list-role-assignments.ts'
import { revokeTokens } from './revoke-tokens.ts'

const REQUEST_ID = '6b1f7c3e-6d0b-4a55-9f0e-0a6a3a3d0002'

function setUp() {
  const store = new MemoryStore()
  const protection = new MemoryProtection()
  const changes = new Changes({
    protection,
    commit: store.commit,
    earlier: store.earlier,
    announce: () => undefined,
  })
  const deps = { store, verifier: memoryVerifier, changes, protection }
  return { store, protection, deps }
}

const reason = (expected: string) => (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === expected

describe('principals and credentials', () => {
  it('creates a principal with its access row', async () => {
    const { deps, store } = setUp()
    const at = call('PrincipalService/CreatePrincipal')
    const create = () => createPrincipal(deps)({ principalId: 'app1', requestId: '' }, at)
    const { principal } = await create()
    assert.equal(principal?.name, 'principals/app1')
    assert.deepEqual((await store.access(principal.uid ?? '')).row.assignments, [])
    await assert.rejects(create(), reason('ALREADY_EXISTS'))
  })

  it('shows a client secret once', async () => {
    const { deps, store } = setUp()
    store.put(...newPrincipal('app1'))
    const create = () =>
      createCredential(deps)(
        { parent: 'principals/app1', credential: null, requestId: REQUEST_ID },
        call('PrincipalService/CreateCredential'),
      )
    const first = await create()
    assert.equal(first.clientSecret?.length, 90)
    await assert.rejects(create(), reason('SECRET_ALREADY_SHOWN'))
    const listed = await listCredentials(deps)(
      { parent: 'principals/app1', pageSize: 0, pageToken: '' },
      call('PrincipalService/ListCredentials'),
    )
    assert.deepEqual(
      listed.credentials?.map(({ name }) => name),
      [first.credential?.name],
    )
  })

  it('deletes a credential once', async () => {
    const { deps, store } = setUp()
    store.put(...newPrincipal('app1'))
    const { credential } = await createCredential(deps)(
      { parent: 'principals/app1', credential: null, requestId: '' },
      call('PrincipalService/CreateCredential'),
    )
    const remove = () =>
      deleteCredential(deps)(
        { name: credential?.name ?? '', requestId: '' },
        call('PrincipalService/DeleteCredential'),
      )
    await remove()
    assert.deepEqual((await store.principalByName('app1'))?.row.credentialUids, [])
    await assert.rejects(remove(), reason('CREDENTIAL_NOT_FOUND'))
  })

  it('deletes a principal with its rights and credentials', async () => {
    const { deps, store } = setUp()
    const [principal, access] = newPrincipal('app1')
    store.put(principal, access)
    const at = call('PrincipalService/DeletePrincipal')
    await createCredential(deps)({ parent: 'principals/app1', credential: null, requestId: '' }, at)
    await deletePrincipal(deps)({ name: 'principals/app1', etag: '', requestId: '' }, at)
    assert.equal(await store.principalByName('app1'), undefined)
    assert.deepEqual(
      [...store.rows.keys()].filter((key) => key.startsWith('credential/')),
      [],
    )
  })

  it('revokes tokens of others only with the right to', async () => {
    const { deps, store } = setUp()
    store.put(...newPrincipal('app1'), ...newPrincipal('administrator'))
    const revoke = (name: string, allowed: boolean) =>
      revokeTokens({ ...deps, authorizer: { allowed: () => allowed } })(
        { principal: `principals/${name}`, requestId: '' },
        call('TokenService/RevokeTokens'),
      )
    await assert.rejects(revoke('app1', false), reason('PERMISSION_DENIED'))
    await assert.rejects(revoke('nobody', false), reason('PERMISSION_DENIED'))
    await revoke('administrator', false)
    await revoke('app1', true)
    assert.equal((await store.principalByName('app1'))?.row.tokenEpoch, 1)
  })
})

describe('role assignments', () => {
  function withRole() {
    const { deps, store } = setUp()
    const vault = newVault('demo')
    const role = newRole('Key Vault Secrets User', ['secrets/getSecret/action'])
    store.put(...newPrincipal('app1'), vault, role)
    type Wanted = Parameters<ReturnType<typeof createRoleAssignment>>[0]['roleAssignment']
    const assign = (roleName: string, scope: string, fields: object = {}) =>
      createRoleAssignment(deps)(
        {
          roleAssignment: {
            name: '',
            principal: 'principals/app1',
            role: '',
            roleName,
            effect: 'ASSIGNMENT_EFFECT_UNSPECIFIED',
            scope,
            expireTime: null,
            ...fields,
          } satisfies Wanted,
          requestId: '',
        },
        call('AccessService/CreateRoleAssignment', scope, scope === '/' ? undefined : vault),
      )
    return { deps, store, vault, role, assign }
  }

  it('assigns by exact role_name, or by role, and shows both', async () => {
    const { assign, role } = withRole()
    const { roleAssignment } = await assign('Key Vault Secrets User', 'vaults/demo')
    assert.equal(roleAssignment?.role, `roleDefinitions/${role.row.uid}`)
    assert.equal(roleAssignment.roleName, 'Key Vault Secrets User')
    assert.equal(roleAssignment.scope, 'vaults/demo')
    assert.equal(roleAssignment.effect, 'ASSIGNMENT_EFFECT_ALLOW')
    await assert.rejects(assign('key vault secrets user', 'vaults/demo'), reason('ROLE_NOT_FOUND'))
    await assert.rejects(assign('', 'vaults/demo'), reason('INVALID_FIELD'))
    await assert.rejects(assign('a\0b', 'vaults/demo'), reason('INVALID_FIELD'))
  })

  it('gives the assignment that exists instead of a second one', async () => {
    const { assign, store } = withRole()
    const first = await assign('Key Vault Secrets User', 'vaults/demo')
    const second = await assign('Key Vault Secrets User', 'vaults/demo')
    assert.deepEqual(second, first)
    const principal = await store.principalByName('app1')
    const access = await store.access(principal?.row.uid ?? '')
    assert.equal(access.row.assignments.length, 1)
    await assign('Key Vault Secrets User', 'vaults/demo', { effect: 'ASSIGNMENT_EFFECT_DENY' })
    assert.equal((await store.access(principal?.row.uid ?? '')).row.assignments.length, 2)
  })

  it('takes an assignment away only at its own scope, or at "/" when its vault is gone', async () => {
    const { assign, deps, store, vault } = withRole()
    const { roleAssignment } = await assign('Key Vault Secrets User', 'vaults/demo/secrets/db')
    const remove = (scope: string) =>
      deleteRoleAssignment(deps)(
        { name: roleAssignment?.name ?? '', scope, requestId: '' },
        call('AccessService/DeleteRoleAssignment', scope, scope === '/' ? undefined : vault),
      )
    await assert.rejects(remove('/'), reason('ASSIGNMENT_NOT_FOUND'))
    await assert.rejects(remove('vaults/demo'), reason('ASSIGNMENT_NOT_FOUND'))
    store.put(newVault('demo', 'purged'))
    await remove('/')
    await assert.rejects(remove('/'), reason('ASSIGNMENT_NOT_FOUND'))
  })

  it('lists by principal, by scope, and page by page', async () => {
    const { assign, deps, store } = withRole()
    store.put(...newPrincipal('app0'), ...newPrincipal('app1-b'))
    await assign('Key Vault Secrets User', 'vaults/demo')
    await assign('Key Vault Secrets User', '/')
    await assign('Key Vault Secrets User', '/', { principal: 'principals/app0' })
    await assign('Key Vault Secrets User', '/', { principal: 'principals/app1-b' })
    const list = async (fields: object) => {
      const request = { parent: '', scope: '', pageSize: 0, pageToken: '', ...fields }
      return listRoleAssignments(deps)(request, call('AccessService/ListRoleAssignments'))
    }
    const owners = async (fields: object) =>
      (await list(fields)).roleAssignments?.map(({ principal }) => principal?.slice(11))
    assert.deepEqual(await owners({}), ['app0', 'app1', 'app1', 'app1-b'])
    assert.deepEqual(await owners({ parent: 'principals/app1' }), ['app1', 'app1'])
    assert.deepEqual(await owners({ scope: 'vaults/demo' }), ['app1'])
    const seen = []
    let pageToken = ''
    do {
      const page = await list({ pageSize: 1, pageToken })
      seen.push(...(page.roleAssignments ?? []).map(({ name }) => name))
      pageToken = page.nextPageToken ?? ''
    } while (pageToken !== '')
    assert.equal(seen.length, 4)
    assert.equal(new Set(seen).size, 4)
  })

  it('asks about no more rows at once than a message holds', async () => {
    const { deps, store, role } = withRole()
    const assignments = Array.from({ length: 1000 }, () => ({
      uid: newUid(),
      roleUid: role.row.uid,
      effect: 'allow' as const,
      scope: [vaultUid('demo'), 'secrets', 's'.repeat(127)] as const,
      expiry: new Date(0),
    }))
    for (let at = 0; at < 40; at++) {
      const [principal, access] = newPrincipal(`many${at}`)
      store.put(principal, made('access', { ...access.row, assignments }))
    }
    const asked: number[] = []
    const verify = async (rows: readonly StoredRow[]) => {
      asked.push(rows.reduce((sum, { body }) => sum + body.length, 0))
      return memoryVerifier.verify(rows)
    }
    const request = { parent: '', scope: '', pageSize: 1000, pageToken: '' }
    const { roleAssignments } = await listRoleAssignments({ ...deps, verifier: { verify } })(
      request,
      call('AccessService/ListRoleAssignments'),
    )
    assert.equal(roleAssignments?.length, 1000)
    assert.ok(asked.length > 1)
    assert.ok(Math.max(...asked) <= 2 * 1024 * 1024)
  })

  it('shows an assignment whose vault was purged without a scope', async () => {
    const { assign, deps, store } = withRole()
    await assign('Key Vault Secrets User', 'vaults/demo')
    store.rows.delete(`vault/${vaultUid('demo')}`)
    const request = { parent: '', scope: '', pageSize: 0, pageToken: '' }
    const { roleAssignments } = await listRoleAssignments(deps)(
      request,
      call('AccessService/ListRoleAssignments'),
    )
    assert.equal(roleAssignments?.[0]?.scope, '')
  })
})
