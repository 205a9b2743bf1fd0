import assert from 'node:assert/strict'
import { scopeCovers } from './scope.ts'
import type { ScopeTuple } from './rows.ts'

describe('a scope', () => {
  const root: ScopeTuple = []
  const vault: ScopeTuple = ['1'.repeat(32)]
  const otherVault: ScopeTuple = ['2'.repeat(32)]
  const object: ScopeTuple = ['1'.repeat(32), 'secrets', 'a']
  const others: ScopeTuple[] = [
    ['1'.repeat(32), 'secrets', 'ab'],
    ['1'.repeat(32), 'keys', 'a'],
    ['2'.repeat(32), 'secrets', 'a'],
  ]

  it('covers itself', () => {
    for (const scope of [root, vault, object, ...others]) assert.ok(scopeCovers(scope, scope))
  })

  it('covers all from the root', () => {
    for (const target of [vault, otherVault, object, ...others])
      assert.ok(scopeCovers(root, target))
  })

  it('covers what is in its vault, and no other vault', () => {
    assert.ok(scopeCovers(vault, object))
    assert.ok(!scopeCovers(otherVault, object))
    assert.ok(!scopeCovers(vault, otherVault))
  })

  it('covers one object and nothing above or beside it', () => {
    for (const target of [root, vault, otherVault, ...others])
      assert.ok(!scopeCovers(object, target))
  })

  it('of a vault does not cover the root', () => {
    assert.ok(!scopeCovers(vault, root))
  })
})
