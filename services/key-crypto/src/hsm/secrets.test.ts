import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { encodeRow } from '@strongroom/formats'
import type { HeadRow, Row, StateRow } from '@strongroom/formats'
import { useTestHsm } from './test-hsm.ts'
import { headOf, makeRow, randomUid, stateOf } from './test-keys.ts'
import type { MadeRow, OpenRequest, RowChange } from './types.ts'

const VALUE = Buffer.concat([Buffer.from([1]), Buffer.from('correct horse battery staple')])

interface Sealed extends OpenRequest {
  readonly head: MadeRow<'head'>
  readonly state: MadeRow<'state'>
  readonly vaultKey: MadeRow<'vault-key'>
}

describe('Hsm: secrets', () => {
  const made = useTestHsm()

  async function seal(
    plaintext = VALUE,
    head: Partial<HeadRow> = {},
    state: Partial<StateRow> = {},
  ): Promise<Sealed> {
    const { hsm } = made()
    const [vaultUid, objectUid, versionUid] = [randomUid(), randomUid(), randomUid()]
    const vaultKey = await hsm.createVaultKey(vaultUid, 'seal', 1)
    const [headRow, stateRow, sealed] = await Promise.all([
      makeRow(
        hsm,
        'head',
        headOf(vaultUid, objectUid, versionUid, { objectType: 'secrets', name: 'db', ...head }),
      ),
      makeRow(hsm, 'state', stateOf(objectUid, versionUid, state)),
      hsm.seal({
        ...{ vaultKey, vaultUid, objectUid, name: 'db', versionUid, ordinal: 1, plaintext },
        changes: [],
      }),
    ])
    return { vaultKey, vaultUid, head: headRow, state: stateRow, sealed: sealed.sealed }
  }

  it('open to what was sealed', async () => {
    for (const value of [VALUE, Buffer.from([0]), Buffer.alloc(64 * 1024 + 1, 5)]) {
      const kept = await seal(value)
      assert.equal(kept.sealed[0], 1)
      assert.equal(kept.sealed.readUInt32BE(1), 1)
      assert.equal(kept.sealed.length, 1 + 4 + 12 + value.length + 16)
      assert.deepEqual(await made().hsm.open(kept), value)
    }
  })

  it('get their rows with them, all or none', async () => {
    const { hsm } = made()
    const { vaultKey, vaultUid, head } = await seal()
    const { objectUid } = head.row
    const versionUid = randomUid()
    const body = <K extends 'head' | 'state'>(kind: K, row: Row<K>) =>
      encodeRow(kind, hsm.realmUid, hsm.macGeneration, row)
    const next = (counter: number) => ({
      prior: head,
      next: body('head', {
        ...head.row,
        counter,
        currentOrdinal: 2,
        currentVersionUid: versionUid,
        versionCount: 2,
      }),
    })
    const state = { next: body('state', stateOf(objectUid, versionUid, { ordinal: 2 })) }
    const asked = (changes: readonly RowChange[]) => ({
      ...{ vaultKey, vaultUid, objectUid, name: 'db', versionUid, ordinal: 2, plaintext: VALUE },
      changes,
    })
    const changes = [next(2), state]
    const { sealed, macs } = await hsm.seal(asked(changes))
    const [headRow, stateRow] = changes.map((change, at) => ({
      body: change.next,
      mac: macs[at] ?? Buffer.alloc(0),
    }))
    assert.ok(headRow !== undefined && stateRow !== undefined)
    const opened = { vaultKey, vaultUid, head: headRow, state: stateRow, sealed }
    await rejectsWith(hsm.seal(asked([state, next(4)])), 'INVALID_FIELD')
    const foreign = { ...next(2), prior: stateRow }
    await rejectsWith(hsm.seal(asked([foreign])), 'ROW_INTEGRITY')
    const forged = { ...next(2), prior: { ...head, mac: Buffer.alloc(32) } }
    await rejectsWith(hsm.seal(asked([forged])), 'ROW_INTEGRITY')
    assert.deepEqual(await hsm.open(opened), VALUE)
  })

  it('never look the same twice', async () => {
    const { vaultKey, vaultUid, head, state } = await seal()
    const asked = {
      vaultKey,
      vaultUid,
      objectUid: head.row.objectUid,
      name: 'db',
      versionUid: state.row.versionUid,
      ordinal: 1,
      plaintext: VALUE,
      changes: [],
    }
    const many = await Promise.all(Array.from({ length: 50 }, () => made().hsm.seal(asked)))
    assert.equal(new Set(many.map(({ sealed }) => sealed.toString('hex', 5, 17))).size, 50)
  })

  it('are too large above 64 KiB, and too small without a format byte', async () => {
    await rejectsWith(seal(Buffer.alloc(64 * 1024 + 2)), 'VALUE_TOO_LARGE')
    await rejectsWith(seal(Buffer.alloc(0)), 'INVALID_FIELD')
  })

  it('do not open when anything about them was changed', async () => {
    const kept = await seal()
    for (let at = 5; at < kept.sealed.length; at += 3) {
      const sealed = Buffer.from(kept.sealed)
      sealed[at] = (sealed[at] ?? 0) ^ 0x80
      await rejectsWith(made().hsm.open({ ...kept, sealed }), 'DECRYPTION_FAILED')
    }
    for (const bytes of [0, 1, 5, 17, 33, kept.sealed.length - 1]) {
      const sealed = kept.sealed.subarray(0, bytes)
      await rejectsWith(made().hsm.open({ ...kept, sealed }), 'DECRYPTION_FAILED')
    }
    const generation = Buffer.from(kept.sealed)
    generation[4] = 2
    await rejectsWith(made().hsm.open({ ...kept, sealed: generation }), 'ROW_INTEGRITY')
  })

  it('open only as the version, the name and the object that they were sealed for', async () => {
    const { hsm } = made()
    const kept = await seal()
    const { objectUid, versionUid } = kept.state.row
    const secrets = { objectType: 'secrets', name: 'db' } as const
    const otherVersion = await makeRow(hsm, 'state', stateOf(objectUid, randomUid()))
    await rejectsWith(hsm.open({ ...kept, state: otherVersion }), 'DECRYPTION_FAILED')
    const renamed = headOf(kept.vaultUid, objectUid, versionUid, { ...secrets, name: 'other' })
    const head = await makeRow(hsm, 'head', renamed)
    await rejectsWith(hsm.open({ ...kept, head }), 'DECRYPTION_FAILED')
    const row = { ...kept.head.row, currentOrdinal: 2, counter: 2 }
    const grown = await makeRow(hsm, 'head', row, kept.head)
    const second = await makeRow(hsm, 'state', stateOf(objectUid, randomUid(), { ordinal: 2 }))
    await rejectsWith(hsm.open({ ...kept, head: grown, state: second }), 'DECRYPTION_FAILED')
  })

  it('open with no row of another secret, vault or type', async () => {
    const { hsm } = made()
    const [kept, other] = await Promise.all([seal(), seal()])
    await rejectsWith(hsm.open({ ...kept, state: other.state }), 'ROW_INTEGRITY')
    await rejectsWith(hsm.open({ ...kept, head: other.head }), 'ROW_INTEGRITY')
    await rejectsWith(hsm.open({ ...kept, vaultKey: other.vaultKey }), 'ROW_INTEGRITY')
    await rejectsWith(hsm.open({ ...kept, vaultUid: other.vaultUid }), 'ROW_INTEGRITY')
    const wrap = await hsm.createVaultKey(kept.vaultUid, 'wrap', 1)
    await rejectsWith(hsm.open({ ...kept, vaultKey: wrap }), 'ROW_INTEGRITY')
    await rejectsWith(hsm.open(await seal(VALUE, { objectType: 'keys' })), 'ROW_INTEGRITY')
    await rejectsWith(hsm.open(await seal(VALUE, { currentOrdinal: 0 })), 'ROW_INTEGRITY')
    await rejectsWith(
      hsm.seal({
        vaultKey: kept.vaultKey,
        vaultUid: other.vaultUid,
        objectUid: randomUid(),
        name: 'db',
        versionUid: randomUid(),
        ordinal: 1,
        plaintext: VALUE,
        changes: [],
      }),
      'ROW_INTEGRITY',
    )
  })

  it('do not open when deleted, destroyed or disabled', async () => {
    const { hsm } = made()
    const at = new Date(0)
    await rejectsWith(
      hsm.open(await seal(VALUE, { deletedAt: at, purgeAt: at })),
      'SECRET_NOT_FOUND',
    )
    const gone = { currentVersionUid: null, versionCount: 0 }
    await rejectsWith(hsm.open(await seal(VALUE, gone)), 'SECRET_NOT_FOUND')
    await rejectsWith(hsm.open(await seal(VALUE, {}, { destroyed: at })), 'SECRET_NOT_FOUND')
    await rejectsWith(hsm.open(await seal(VALUE, {}, { enabled: false })), 'SECRET_DISABLED')
  })

  it('open past their times, as in Azure', async () => {
    const past = await seal(VALUE, {}, { expiry: new Date(1) })
    assert.deepEqual(await made().hsm.open(past), VALUE)
  })

  it('are gone with the keys of their vault', async () => {
    const { hsm } = made()
    const kept = await seal()
    const row = { ...kept.vaultKey.row, counter: 2, blob: Buffer.alloc(0) }
    const vaultKey = await makeRow(hsm, 'vault-key', row, kept.vaultKey)
    await rejectsWith(hsm.open({ ...kept, vaultKey }), 'SECRET_NOT_FOUND')
    await rejectsWith(hsm.open(kept), 'ROW_STALE')
  })
})
