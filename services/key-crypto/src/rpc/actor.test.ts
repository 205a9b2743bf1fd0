import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { NOW, accessOf, role, uidOf } from '../domain/test-actor.ts'
import { actorOf } from './actor.ts'
import { PRINCIPAL, callOf } from './test-call.ts'

describe('actorOf', () => {
  const roles = new Map(
    [
      role('1', ['roleAssignments/write'], [uidOf('2')]),
      role('2', [], [uidOf('3')]),
      role('3', [], [uidOf('2'), uidOf('4')]),
      role('5', ['keys/*'], [uidOf('6')]),
    ].map((each) => [each.uid, each]),
  )
  const first = roles.get(uidOf('1'))
  assert.ok(first)
  const access = accessOf(PRINCIPAL, [{ role: first }])
  const asked: string[] = []
  const cache = {
    access: (uid: string) => (uid === PRINCIPAL ? access : undefined),
    role: async (uid: string) => {
      asked.push(uid)
      return roles.get(uid)
    },
  }
  const deps = { access: { ...cache, access: cache.access }, now: () => NOW }
  const resolve = (call = callOf('vaults/payments')) =>
    actorOf(
      { ...deps, access: { ...deps.access, vault: () => assert.fail('no vault is asked for') } },
      call,
      [uidOf('5')],
    )

  it('fetches every role that can be reached, each once', async () => {
    const actor = await resolve()
    assert.deepEqual([...actor.roles.keys()].sort(), ['1', '2', '3', '5'].map(uidOf))
    assert.deepEqual(asked.sort(), ['1', '2', '3', '4', '5', '6'].map(uidOf))
    assert.equal(actor.can('roleAssignments/write', []), true)
    assert.equal(actor.can('keys/sign/action', []), false)
  })

  it('is nobody without a caller or an access row', async () => {
    await rejectsWith(
      resolve(callOf('vaults/payments', { caller: undefined })),
      'PERMISSION_DENIED',
    )
    const { caller } = callOf('vaults/payments')
    assert.ok(caller)
    const stranger = callOf('vaults/payments', { caller: { ...caller, principalUid: uidOf('f') } })
    await rejectsWith(resolve(stranger), 'PERMISSION_DENIED')
  })
})
