import assert from 'node:assert/strict'

import { Fault } from '@strongroom/fault'

import {
  parseChildName,
  parsePrincipalName,
  parseRequestId,
  parseRoleName,
  parseVaultId,
} from './names.ts'
import { parseRoleContent } from './role.ts'
import { parseUpdateMask } from './update-mask.ts'

const reason = (expected: string) => (thrown: unknown) =>
  thrown instanceof Fault && thrown.reason === expected
const uid = '0a'.repeat(16)

describe('names', () => {
  it('takes well-formed names apart', () => {
    assert.equal(parsePrincipalName('principals/ci-runner', 'name'), 'ci-runner')
    assert.equal(parseRoleName(`roleDefinitions/${uid}`, 'name'), uid)
    assert.deepEqual(parseChildName(`principals/ci/credentials/${uid}`, 'credentials', 'name'), {
      principal: 'ci',
      uid,
    })
    assert.equal(parseRequestId(''), undefined)
  })

  it('refuses everything else', () => {
    for (const text of ['', 'ci', 'principals/', 'principals/CI', 'principals/ci/x', 'vaults/ci']) {
      assert.throws(() => parsePrincipalName(text, 'name'), reason('INVALID_NAME'), text)
    }
    for (const text of [`roleDefinitions/${uid}0`, uid, 'roleDefinitions/Key Vault Reader']) {
      assert.throws(() => parseRoleName(text, 'name'), reason('INVALID_NAME'), text)
    }
    const child = `principals/ci/roleAssignments/${uid}`
    assert.throws(() => parseChildName(child, 'credentials', 'name'), reason('INVALID_NAME'))
    for (const text of ['ab', '1ab', 'a'.repeat(25), 'a_b', 'Abc']) {
      assert.throws(() => parseVaultId(text, 'vault_id'), reason('INVALID_NAME'), text)
    }
    assert.throws(() => parseRequestId('1'), reason('INVALID_FIELD'))
  })
})

describe('rules', () => {
  it('checks what a role is to hold', () => {
    const role = { roleName: 'Reader', actions: ['*/read', '*/read'], assignableRoles: [] }
    assert.deepEqual(parseRoleContent(role).actions, ['*/read'])
    const refused = [
      { ...role, roleName: '' },
      { ...role, roleName: 'a\u0000b' },
      { ...role, actions: [] },
      { ...role, actions: ['*/x/*'] },
      { ...role, actions: ['sec*'] },
    ]
    for (const content of refused) {
      assert.throws(() => parseRoleContent(content), reason('INVALID_FIELD'))
    }
  })

  it('takes only masks that name something known', () => {
    assert.deepEqual([...parseUpdateMask({ paths: ['a'] }, ['a', 'b'])], ['a'])
    for (const mask of [null, { paths: [] }, { paths: ['c'] }]) {
      assert.throws(() => parseUpdateMask(mask, ['a', 'b']), reason('INVALID_FIELD'))
    }
  })
})
