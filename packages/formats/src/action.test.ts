import assert from 'node:assert/strict'
import { actionMatches, isActionPattern } from './action.ts'

describe('an action pattern', () => {
  const get = 'secrets/getSecret/action'
  const matching: [string, string][] = [
    [get, get],
    ['*', get],
    ['*', 'vaults/read'],
    ['secrets/*', get],
    ['secrets/*', 'secrets/delete'],
    ['secrets/*/action', get],
    ['*/action', get],
    ['*/read', 'vaults/read'],
    ['*/read', 'vaults/keys/read'],
    ['Secrets/GETSECRET/Action', get],
    ['SECRETS/*', get],
  ]
  for (const [pattern, action] of matching) {
    it(`${pattern} includes ${action}`, () => {
      assert.ok(actionMatches(pattern, action))
    })
  }

  const other: [string, string][] = [
    ['', get],
    [get, 'secrets/setSecret/action'],
    [get, `${get}/more`],
    [get, 'secrets/getSecret'],
    ['secrets', get],
    ['secrets/', get],
    ['secrets/*', 'secrets'],
    ['secrets/*', 'secrets/'],
    ['secrets/*', 'secretsmore/delete'],
    ['secrets/*', 'keys/delete'],
    ['*/read', 'read'],
    ['*/read', '/read'],
    ['*/read', 'vaults/proofread'],
    ['*/read', 'vaults/read/action'],
    ['secrets/*/action', 'secrets/action'],
    ['secrets/*/action', 'secrets//action'],
    ['*', ''],
    // A star that is part of a segment, or a second one, means nothing.
    ['secrets/get*', get],
    ['secrets/get*/action', get],
    ['*s/read', 'vaults/read'],
    ['*/*', 'vaults/read'],
    ['**', 'vaults/read'],
    ['*/getSecret/*', get],
  ]
  for (const [pattern, action] of other) {
    it(`${pattern === '' ? 'of nothing' : pattern} does not include ${JSON.stringify(action)}`, () => {
      assert.ok(!actionMatches(pattern, action))
    })
  }

  it('may stand in a role', () => {
    const fine = ['*', 'secrets/*', '*/read', 'secrets/*/action', 'vaults/read', 'a'.repeat(128)]
    assert.deepEqual(fine.filter(isActionPattern), fine)
  })

  it('may not stand in a role otherwise', () => {
    const wrong = [
      '',
      '/',
      'secrets/',
      '/secrets',
      'secrets//read',
      'secrets/get*',
      '*/*',
      '**',
      'secrets read',
      'secrets/1',
      'schlüssel/read',
      'secrets/read\n',
      'a'.repeat(129),
    ]
    assert.deepEqual(wrong.filter(isActionPattern), [])
  })
})
