import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { assertChoice, newState, updatedState } from './version-state.ts'
import type { StateChoice } from './version-state.ts'

const choice = (fields: Partial<StateChoice> = {}): StateChoice => ({
  enabled: true,
  notBefore: null,
  expiry: null,
  operations: ['sign'],
  contentType: null,
  tags: [],
  ...fields,
})
const tags = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `tag-${index}`, value: '' }))
const noon = new Date('2026-03-01T12:00:00Z')

describe('what a caller decides about a version', () => {
  const allowed: Record<string, Partial<StateChoice>> = {
    'nothing special': {},
    '15 tags': { tags: tags(15) },
    'tags of full length': { tags: [{ name: 'n'.repeat(512), value: 'v'.repeat(512) }] },
    'a content type of 255 characters': { contentType: 'c'.repeat(255) },
    'times in order': { notBefore: noon, expiry: new Date(noon.getTime() + 1) },
    'an expiry in the past': { expiry: new Date(0) },
    'the last second of 9999': { expiry: new Date('9999-12-31T23:59:59Z') },
  }
  for (const [what, fields] of Object.entries(allowed))
    it(`may be ${what}`, () => {
      assert.doesNotThrow(() => {
        assertChoice(choice(fields))
      })
    })

  const refused: Record<string, Partial<StateChoice>> = {
    '16 tags': { tags: tags(16) },
    'a tag without a name': { tags: [{ name: '', value: 'v' }] },
    'a tag name that is too long': { tags: [{ name: 'n'.repeat(513), value: '' }] },
    'a tag value that is too long': { tags: [{ name: 'n', value: 'v'.repeat(513) }] },
    'a tag given twice': { tags: [...tags(1), ...tags(1)] },
    'a content type that is too long': { contentType: 'c'.repeat(256) },
    'an expiry at not before': { notBefore: noon, expiry: noon },
    'a time before 1970': { notBefore: new Date(-1) },
    'a time after 9999': { expiry: new Date('+010000-01-01T00:00:00Z') },
    'a time that is none': { expiry: new Date(NaN) },
  }
  for (const [what, fields] of Object.entries(refused))
    it(`may not be ${what}`, () =>
      rejectsWith(() => {
        assertChoice(choice(fields))
      }, 'INVALID_FIELD'))
})

describe('a state', () => {
  const of = { objectUid: 'a'.repeat(32), versionUid: 'b'.repeat(32), ordinal: 3, now: noon }

  it('begins at counter 1, created and updated now', () => {
    const state = newState(of, choice())
    assert.equal(state.counter, 1)
    assert.equal(state.ordinal, 3)
    assert.deepEqual([state.created, state.updated, state.destroyed], [noon, noon, null])
  })

  it('keeps what it is through an update', () => {
    const state = newState(of, choice())
    const at = new Date(noon.getTime() + 1000)
    const next = updatedState(state, choice({ enabled: false }), at)
    assert.deepEqual(next, { ...state, enabled: false, counter: 2, updated: at })
  })
})
