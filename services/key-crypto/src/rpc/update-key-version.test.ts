import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Key } from '@strongroom/contracts/key'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { createKey } from './create-key.ts'
import { getKey } from './get-key.ts'
import { rotateKey } from './rotate-key.ts'
import { blankKey, managedDeps } from './test-managed.ts'
import { updateKeyVersion } from './update-key-version.ts'

const VAULT = 'vaults/payments'
const KEY = `${VAULT}/keys/own`

describe('UpdateKeyVersion', () => {
  const made = useTestHsm({ workers: 1 })

  /** A key with two versions, each as it was made. */
  const world = async () => {
    const { deps, call } = managedDeps(made().hsm)
    const of = (name: string) => call({ port: 'user', peer: undefined }, name)
    const key: Key = { ...blankKey, keyOperations: [], publicKeyCrc32c: 0 }
    delete key.enabled
    const created = await createKey(deps)(
      { parent: VAULT, keyId: 'own', key, requestId: '' },
      of(VAULT),
    )
    await rotateKey(deps)({ name: KEY, etag: '', requestId: '' }, of(KEY))
    const update = (name: string, paths: string[], fields: Partial<Key>, requestId = '') =>
      updateKeyVersion(deps)(
        { key: { ...key, ...fields, name }, updateMask: { paths }, requestId },
        of(name),
      )
    return {
      older: created.key?.name ?? '',
      isEnabled: async (name: string) => (await getKey(deps)({ name }, of(name))).key?.enabled,
      disable: (name: string, versionEtag: string) =>
        update(name, ['enabled'], { versionEtag, enabled: false }),
      update,
    }
  }

  it('refuses the etag of another version, and of another state', async () => {
    const { older, isEnabled, disable } = await world()
    const etag = `"${older.split('/').at(-1) ?? ''}-1"`
    // The current version was made in the same way, and is as new.
    await rejectsWith(disable(KEY, etag), 'ETAG_MISMATCH')
    assert.equal(await isEnabled(KEY), true)
    await disable(older, etag)
    assert.equal(await isEnabled(older), false)
    assert.equal(await isEnabled(KEY), true)
    await rejectsWith(disable(older, etag), 'ETAG_MISMATCH')
  })

  it('changes the current version where no etag is given', async () => {
    const { older, isEnabled, disable } = await world()
    await disable(KEY, '')
    assert.equal(await isEnabled(KEY), false)
    assert.equal(await isEnabled(older), true)
  })

  it('knows a repeat by its tags, in whatever order they come', async () => {
    const { older, update } = await world()
    const requestId = randomUUID()
    const tagged = (tags: Record<string, string>) => update(older, ['tags'], { tags }, requestId)
    const first = await tagged({ team: 'payments', stage: 'test' })
    const again = await tagged({ stage: 'test', team: 'payments' })
    assert.deepEqual(again.key?.versionEtag, first.key?.versionEtag)
    await rejectsWith(tagged({ stage: 'live', team: 'payments' }), 'REQUEST_ID_REUSED')
  })

  it('does not enable a version for who does not say so', async () => {
    const { older, isEnabled, disable, update } = await world()
    await disable(older, '')
    await update(older, ['enabled'], {})
    assert.equal(await isEnabled(older), false)
  })
})
