import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { encodeRow } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { Hsm } from './hsm.ts'
import { useTestHsm } from './test-hsm.ts'
import { makeKey, makeRow, randomUid, stateOf, useKey } from './test-keys.ts'
import type { TestKey } from './test-keys.ts'
import type { KeyRows, MadeRow, ProtectedBytes } from './types.ts'

const SIGN = { operation: 'sign', algorithm: 'ES256', input: Buffer.alloc(32, 1) } as const
const P256 = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('Hsm: the reference monitor', () => {
  const alarms: string[] = []
  const made = useTestHsm({
    meters: { alarm: (reason, kind) => alarms.push(`${reason} ${kind}`) },
  })
  let key: TestKey
  let other: TestKey
  before(async () => {
    key = await makeKey(made().hsm, P256)
    other = await makeKey(made().hsm, P256)
  })
  const refused = (rows: Partial<KeyRows>, reason = 'ROW_INTEGRITY') =>
    rejectsWith(useKey(made().hsm, key, SIGN, rows), reason)

  for (const part of ['vaultKey', 'head', 'state', 'keyVersion'] as const) {
    it(`refuses a ${part} row with one bit altered, anywhere`, async () => {
      const { body, mac } = key[part]
      for (let at = 0; at < body.length; at += 7)
        await refused({ [part]: { body: flipped(body, at), mac } })
      for (const at of [0, 15, 31]) await refused({ [part]: { body, mac: flipped(mac, at) } })
    })

    it(`refuses a ${part} row cut short, grown or without a MAC`, async () => {
      const { body, mac } = key[part]
      await refused({ [part]: { body: body.subarray(0, -1), mac } })
      await refused({ [part]: { body: Buffer.concat([body, Buffer.alloc(1)]), mac } })
      await refused({ [part]: { body: Buffer.alloc(0), mac } })
      await refused({ [part]: { body, mac: Buffer.alloc(0) } })
      await refused({ [part]: { body, mac: mac.subarray(0, 16) } })
      await refused({ [part]: { body, mac: Buffer.concat([mac, mac]) } })
      await refused({ [part]: { body, mac: Buffer.alloc(32) } })
    })

    it(`refuses the ${part} row of another key and vault`, () => refused({ [part]: other[part] }))

    it(`refuses another row in place of the ${part} row`, async () => {
      const wrong = part === 'head' ? key.state : key.head
      await refused({ [part]: wrong })
    })
  }

  it('alarms on each', () => {
    assert.ok(alarms.some((alarm) => alarm.startsWith('ROW_INTEGRITY')))
  })

  it('refuses right rows for a vault that the caller was not authorized for', async () => {
    const { vaultKey, head, state, keyVersion } = key
    const rows = { vaultKey, head, state, keyVersion }
    const asked = { ...SIGN, rows, now: new Date() }
    await rejectsWith(made().hsm.use({ ...asked, vaultUid: other.vaultUid }), 'ROW_INTEGRITY')
    assert.equal((await made().hsm.use({ ...asked, vaultUid: key.vaultUid })).output.length, 64)
  })

  it('refuses the key of another version of the same object', async () => {
    const { objectUid } = key.keyVersion.row
    const versionUid = randomUid()
    const second = await made().hsm.createKeyVersion(key.vaultKey, {
      ...key.keyVersion.row,
      versionUid,
      ordinal: 2,
    })
    await refused({ keyVersion: second })
    const state = await makeRow(made().hsm, 'state', stateOf(objectUid, versionUid, { ordinal: 2 }))
    // Both, but the head names one version only.
    await refused({ keyVersion: second, state })
  })

  it("refuses the vault's seal key in place of its wrap key, and another generation", async () => {
    const seal = await made().hsm.createVaultKey(key.vaultUid, 'seal', 1)
    await refused({ vaultKey: seal })
    const next = await made().hsm.createVaultKey(key.vaultUid, 'wrap', 2)
    await refused({ vaultKey: next })
  })

  it('refuses a vault key that somebody forged, by any key but the one in the HSM', async () => {
    const { hsm } = made()
    const forged: Row<'vault-key'> = { ...key.vaultKey.row, blob: randomBytes(40) }
    const body = encodeRow('vault-key', hsm.realmUid, hsm.macGeneration, forged)
    for (const secret of [Buffer.alloc(32), Buffer.from('guess'), randomBytes(32)])
      await refused({ vaultKey: { body, mac: createHmac('sha256', secret).update(body).digest() } })
    await refused({ vaultKey: { body, mac: key.vaultKey.mac } })
    // Nor does the HSM put its MAC under one.
    await rejectsWith(hsm.protectRows([{ next: body }]), 'INVALID_FIELD')
    const second = encodeRow('vault-key', hsm.realmUid, hsm.macGeneration, {
      ...forged,
      counter: 2,
    })
    await rejectsWith(hsm.protectRows([{ prior: key.vaultKey, next: second }]), 'INVALID_FIELD')
  })

  it('refuses rows of another MAC generation and of another realm', async () => {
    const { hsm } = made()
    const { row, mac } = key.state
    await refused({ state: { body: encodeRow('state', hsm.realmUid, 2, row), mac } })
    await refused({ state: { body: encodeRow('state', randomUid(), 1, row), mac } })
    const foreign = encodeRow('state', randomUid(), hsm.macGeneration, row)
    await rejectsWith(hsm.protectRows([{ next: foreign }]), 'INVALID_FIELD')
  })

  it('judges rows one by one', async () => {
    const { hsm } = made()
    const { body, mac } = key.head
    const verdicts = await hsm.verifyRows([
      key.head,
      { body: flipped(body, 40), mac },
      key.state,
      { body, mac: flipped(mac, 3) },
      { body: Buffer.from('no row'), mac },
      key.vaultKey,
    ])
    assert.deepEqual(verdicts, [true, false, true, false, false, true])
    const many = Array.from({ length: 250 }, (_, index) =>
      index % 3 === 0 ? { body, mac: randomBytes(32) } : key.head,
    )
    assert.deepEqual(
      await hsm.verifyRows(many),
      many.map((_, index) => index % 3 !== 0),
    )
  })

  it('says what kind a row is, and refuses to read it as another', async () => {
    const { hsm } = made()
    assert.deepEqual(await hsm.read('head', key.head), key.head.row)
    await rejectsWith(async () => hsm.read('state', key.head), 'ROW_INTEGRITY')
    const { body, mac } = key.head
    await rejectsWith(async () => hsm.read('head', { body, mac: flipped(mac, 0) }), 'ROW_INTEGRITY')
  })

  describe('a change', () => {
    const encoded = <K extends RowKind>(kind: K, row: Row<K>) =>
      encodeRow(kind, made().hsm.realmUid, made().hsm.macGeneration, row)
    const protect = (next: Buffer, prior?: ProtectedBytes) =>
      made().hsm.protectRows([prior ? { prior, next } : { next }])
    let state: MadeRow<'state'>
    beforeEach(async () => {
      state = await makeRow(made().hsm, 'state', stateOf(randomUid(), randomUid()))
    })

    it('goes one counter on', async () => {
      const [mac] = await protect(encoded('state', { ...state.row, counter: 2 }), state)
      assert.equal(mac?.length, 32)
      for (const counter of [0, 1, 3, 100])
        await rejectsWith(
          protect(encoded('state', { ...state.row, counter }), state),
          'INVALID_FIELD',
        )
    })

    it('begins at 1', async () => {
      for (const counter of [0, 2, 7])
        await rejectsWith(protect(encoded('state', { ...state.row, counter })), 'INVALID_FIELD')
    })

    it('stays with its object', async () => {
      const next = { ...state.row, counter: 2 }
      for (const changed of [
        { objectUid: randomUid() },
        { versionUid: randomUid() },
        { ordinal: 2 },
      ])
        await rejectsWith(
          protect(encoded('state', { ...next, ...changed }), state),
          'ROW_INTEGRITY',
        )
      const head = { ...key.head.row, counter: 2 }
      await rejectsWith(protect(encoded('head', head), state), 'ROW_INTEGRITY')
      await rejectsWith(
        protect(encoded('head', { ...head, vaultUid: randomUid() }), key.head),
        'ROW_INTEGRITY',
      )
      await rejectsWith(
        protect(encoded('head', { ...head, name: 'other' }), key.head),
        'ROW_INTEGRITY',
      )
    })

    it('needs a prior that is right', async () => {
      const next = encoded('state', { ...state.row, counter: 2 })
      const { body, mac } = state
      await rejectsWith(protect(next, { body, mac: flipped(mac, 1) }), 'ROW_INTEGRITY')
      await rejectsWith(protect(next, { body: flipped(body, 60), mac }), 'ROW_INTEGRITY')
    })

    it('is made only of rows that are not made elsewhere', async () => {
      await rejectsWith(protect(encoded('key-version', key.keyVersion.row)), 'INVALID_FIELD')
      const credential = {
        uid: randomUid(),
        principalUid: randomUid(),
        counter: 1,
        kind: 'client-secret',
        verifier: randomBytes(32),
        notBefore: new Date(0),
        expiry: null,
      } as const
      await rejectsWith(protect(encoded('credential', credential)), 'INVALID_FIELD')
      const checkpoint = { counter: 1, size: 1, root: randomBytes(32), time: new Date(0) }
      await rejectsWith(protect(encoded('checkpoint', checkpoint)), 'INVALID_FIELD')
      await rejectsWith(protect(Buffer.from('strongroom/v1/unknown\0')), 'INVALID_FIELD')
      await rejectsWith(protect(Buffer.alloc(0)), 'INVALID_FIELD')
    })

    it('is made once of a version of a certificate, and never again', async () => {
      const row = {
        objectUid: randomUid(),
        versionUid: randomUid(),
        ordinal: 1,
        policy: randomBytes(20),
        certificates: randomBytes(32 * 1024),
      }
      const version = await makeRow(made().hsm, 'certificate-version', row)
      assert.deepEqual(await made().hsm.verifyRows([version]), [true])
      const next = encoded('certificate-version', { ...row, policy: randomBytes(20) })
      await rejectsWith(protect(next, version), 'INVALID_FIELD')
      assert.deepEqual(await made().hsm.verifyRows([{ ...version, body: next }]), [false])
    })

    it('is all or nothing', async () => {
      const right = encoded('state', { ...state.row, counter: 2 })
      const wrong = encoded('state', { ...state.row, counter: 3 })
      const both = [right, wrong].map((next) => ({ prior: state, next }))
      await rejectsWith(made().hsm.protectRows(both), 'INVALID_FIELD')
    })
  })

  describe('a row that went back', () => {
    let fresh: TestKey
    let newer: MadeRow<'state'>
    beforeEach(async () => {
      fresh = await makeKey(made().hsm, P256)
      const row = { ...fresh.state.row, counter: 2, enabled: false }
      newer = await makeRow(made().hsm, 'state', row, fresh.state)
    })
    const use = (state: KeyRows['state']) => useKey(made().hsm, fresh, SIGN, { state })

    it('is stale, and rolled back once its owner has read it again', async () => {
      await rejectsWith(use(newer), 'KEY_DISABLED')
      await rejectsWith(use(fresh.state), 'ROW_STALE')
      alarms.length = 0
      await rejectsWith(use({ ...fresh.state, reread: true }), 'ROW_ROLLED_BACK')
      assert.deepEqual(alarms, ['ROW_ROLLED_BACK state'])
    })

    it('is right as long as the newer one was only made', async () => {
      assert.equal((await use(fresh.state)).output.length, 64)
    })

    it('is stale beside another with the same counter', async () => {
      const row = { ...fresh.state.row, counter: 2, contentType: 'twin' }
      const twin = await makeRow(made().hsm, 'state', row, fresh.state)
      await rejectsWith(use(newer), 'KEY_DISABLED')
      await rejectsWith(use(twin), 'ROW_STALE')
      await rejectsWith(use({ ...twin, reread: true }), 'ROW_ROLLED_BACK')
    })

    it('gives its authority to no change', async () => {
      await rejectsWith(use(newer), 'KEY_DISABLED')
      const row = { ...fresh.state.row, counter: 2 }
      await rejectsWith(makeRow(made().hsm, 'state', row, fresh.state), 'ROW_STALE')
    })

    it('is noticed in rows that are presented for themselves', async () => {
      await made().hsm.present([newer])
      await rejectsWith(async () => made().hsm.present([fresh.state]), 'ROW_STALE')
    })
  })
})

describe('Hsm: two realms', () => {
  const left = useTestHsm()
  const right = useTestHsm({}, 'another realm')

  it('do not take rows of each other', async () => {
    const key = await makeKey(left().hsm, P256)
    assert.notEqual(left().hsm.realmUid, right().hsm.realmUid)
    await rejectsWith(useKey(right().hsm, key, SIGN), 'ROW_INTEGRITY')
    assert.deepEqual(await right().hsm.verifyRows([key.head, key.vaultKey]), [false, false])
  })

  it('are the same to whoever opens the token again', async () => {
    const key = await makeKey(left().hsm, P256)
    const again = new Hsm(left().token.options)
    try {
      await again.start()
      assert.equal(again.realmUid, left().hsm.realmUid)
      assert.deepEqual(again.tokenKeys(), left().hsm.tokenKeys())
      assert.equal((await useKey(again, key, SIGN)).output.length, 64)
    } finally {
      await again.stop()
    }
  })
})
