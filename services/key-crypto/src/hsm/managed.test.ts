import assert from 'node:assert/strict'
import { createHash, createPrivateKey, createPublicKey, createVerify } from 'node:crypto'
import { encodeRow, parseSealedPlaintext } from '@strongroom/formats'
import type { HeadRow, KeyVersionRow, StateRow } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import { useTestHsm } from './test-hsm.ts'
import { headOf, makeRow, randomUid, stateOf } from './test-keys.ts'
import type { TestKey } from './test-keys.ts'
import type { KeyVersionTemplate, MadeRow, ManagedSealRequest } from './types.ts'

const PEM = 'application/x-pem-file'
const P256 = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
const RSA = { keyType: 'RSA', sizeOrCurve: '2048', family: 'RSA' } as const
const DIGEST = createHash('sha256').update('to be signed').digest()
/** No certificate, but what stands where one does: the worker takes it as it is. */
const CHAIN = [Buffer.from('3003020101', 'hex'), Buffer.from('3003020102', 'hex')]

type Kind = Pick<KeyVersionRow, 'keyType' | 'sizeOrCurve' | 'family'>
interface Changes {
  readonly kind?: Kind
  readonly exportable?: boolean
  readonly managedBy?: string | null
  readonly head?: Partial<HeadRow>
  readonly state?: Partial<StateRow>
}

/** How long an element of DER says it is. */
function derBytes(der: Buffer): number {
  const length = der.readUInt8(1)
  const more = length < 0x80 ? 0 : length & 0x7f
  return 2 + more + (more === 0 ? length : der.readUIntBE(2, more))
}

describe('Hsm: keys that a certificate owns', () => {
  const made = useTestHsm({ workers: 1 })

  const templateOf = (objectUid: string, ordinal = 1): KeyVersionTemplate => ({
    objectUid,
    versionUid: randomUid(),
    ordinal,
    ...P256,
    exportable: false,
    managedBy: 'certificate',
    wrapKeyGeneration: 1,
  })

  async function makeManaged(changes: Changes = {}): Promise<TestKey> {
    const { kind = P256, exportable = false, managedBy = 'certificate' } = changes
    const { hsm } = made()
    const [vaultUid, objectUid] = [randomUid(), randomUid()]
    const vaultKey = await hsm.createVaultKey(vaultUid, 'wrap', 1)
    const template = { ...templateOf(objectUid), ...kind, exportable, managedBy }
    const { versionUid } = template
    const [keyVersion, head, state] = await Promise.all([
      hsm.createKeyVersion(vaultKey, template),
      makeRow(hsm, 'head', headOf(vaultUid, objectUid, versionUid, { managedBy, ...changes.head })),
      makeRow(hsm, 'state', stateOf(objectUid, versionUid, changes.state)),
    ])
    return { vaultUid, vaultKey, keyVersion, head, state }
  }
  const rowsOf = ({ vaultKey, head, state, keyVersion }: TestKey) => ({
    vaultKey,
    head,
    state,
    keyVersion,
  })
  const publicKeyOf = ({ keyVersion }: TestKey) =>
    createPublicKey({ key: keyVersion.row.publicKey, format: 'der', type: 'spki' })

  describe('certify', () => {
    const certify = (key: TestKey, changes: object = {}) =>
      made().hsm.certify({
        rows: rowsOf(key),
        vaultUid: key.vaultUid,
        algorithm: 'ES256',
        digest: DIGEST,
        ...changes,
      })

    it('signs, whatever the state lets users do', async () => {
      for (const state of [
        {},
        { enabled: false },
        { operations: [] },
        { notBefore: new Date('2099-01-01') },
        { expiry: new Date(1) },
      ]) {
        const key = await makeManaged({ state })
        const verifier = createVerify('sha256').update('to be signed')
        const signature = await certify(key)
        assert.ok(verifier.verify({ key: publicKeyOf(key), dsaEncoding: 'ieee-p1363' }, signature))
      }
    })

    it('signs with RSA, in both paddings', async () => {
      const key = await makeManaged({ kind: RSA })
      for (const algorithm of ['RS256', 'PS256'])
        assert.equal((await certify(key, { algorithm })).length, 256)
    })

    it('refuses a key of its own', async () => {
      await rejectsWith(certify(await makeManaged({ managedBy: null })), 'ROW_INTEGRITY')
      await rejectsWith(certify(await makeManaged({ managedBy: 'other' })), 'ROW_INTEGRITY')
      await rejectsWith(certify(await makeManaged({ head: { managedBy: null } })), 'ROW_INTEGRITY')
    })

    it('refuses a deleted key, and a destroyed version', async () => {
      const at = new Date(0)
      const deleted = await makeManaged({ head: { deletedAt: at, purgeAt: at } })
      await rejectsWith(certify(deleted), 'KEY_NOT_FOUND')
      await rejectsWith(certify(await makeManaged({ state: { destroyed: at } })), 'KEY_NOT_FOUND')
    })

    it('refuses another vault, another algorithm and another length', async () => {
      const key = await makeManaged()
      await rejectsWith(certify(key, { vaultUid: randomUid() }), 'ROW_INTEGRITY')
      await rejectsWith(certify(key, { algorithm: 'RS256' }), 'ALGORITHM_MISMATCH')
      await rejectsWith(certify(key, { algorithm: 'A256GCM' }), 'ALGORITHM_MISMATCH')
      await rejectsWith(certify(key, { digest: DIGEST.subarray(1) }), 'DIGEST_LENGTH')
    })
  })

  describe('the same key under a next version', () => {
    it('has the material and a row of its own', async () => {
      for (const kind of [P256, RSA]) {
        const key = await makeManaged({ kind })
        const before = key.keyVersion.row
        const template = { ...templateOf(before.objectUid, 2), ...kind }
        const { hsm } = made()
        const next = await hsm.createKeyVersion(key.vaultKey, template, key.keyVersion)
        assert.deepEqual(next.row.publicKey, before.publicKey)
        assert.deepEqual(next.row.blob, before.blob)
        assert.equal(next.row.versionUid, template.versionUid)
        assert.notDeepEqual(next.mac, key.keyVersion.mac)
      }
    })

    it('is refused where anything else would change with it', async () => {
      const { hsm } = made()
      const key = await makeManaged()
      const { objectUid } = key.keyVersion.row
      const make = (changes: Partial<KeyVersionTemplate>, from: TestKey = key) =>
        hsm.createKeyVersion(
          key.vaultKey,
          { ...templateOf(objectUid, 2), ...changes },
          from.keyVersion,
        )
      await rejectsWith(make({ exportable: true }), 'ROW_INTEGRITY')
      await rejectsWith(make({ managedBy: null }), 'ROW_INTEGRITY')
      await rejectsWith(make({ objectUid: randomUid() }), 'ROW_INTEGRITY')
      await rejectsWith(make({ sizeOrCurve: 'P-384' }), 'ROW_INTEGRITY')
      await rejectsWith(make({ ordinal: 1 }), 'ROW_INTEGRITY')
      await rejectsWith(make({}, await makeManaged()), 'ROW_INTEGRITY')
    })

    it('is not for keys of their own', async () => {
      const key = await makeManaged({ managedBy: null })
      const template = { ...templateOf(key.keyVersion.row.objectUid, 2), managedBy: null }
      const reused = made().hsm.createKeyVersion(key.vaultKey, template, key.keyVersion)
      await rejectsWith(reused, 'ROW_INTEGRITY')
    })
  })

  describe('sealManaged', () => {
    async function seal(key: TestKey, changes: Partial<ManagedSealRequest> = {}) {
      const { hsm } = made()
      const { vaultUid } = key
      const [objectUid, versionUid] = [randomUid(), key.keyVersion.row.versionUid]
      const sealKey = await hsm.createVaultKey(vaultUid, 'seal', 1)
      const sealed = await hsm.sealManaged({
        rows: rowsOf(key),
        sealKey,
        vaultUid,
        objectUid,
        name: 'web',
        versionUid,
        ordinal: 1,
        contentType: PEM,
        certificates: CHAIN,
        ...changes,
      })
      const secret = { objectType: 'secrets', name: 'web', managedBy: 'certificate' } as const
      const head = await makeRow(hsm, 'head', headOf(vaultUid, objectUid, versionUid, secret))
      const state = await makeRow(hsm, 'state', stateOf(objectUid, versionUid))
      const opened = await hsm.open({ vaultKey: sealKey, vaultUid, head, state, sealed })
      const { value, text } = parseSealedPlaintext(opened)
      assert.equal(text, true)
      return value.toString('utf8')
    }

    for (const [keyType, sizeOrCurve] of [
      ['EC', 'P-256'],
      ['EC', 'P-384'],
      ['EC', 'P-521'],
      ['EC', 'P-256K'],
      ['RSA', '2048'],
      ['RSA', '3072'],
    ] as const)
      it(`puts the private key of ${keyType} ${sizeOrCurve} before the chain`, async () => {
        const kind = { keyType, sizeOrCurve, family: keyType }
        const key = await makeManaged({ kind, exportable: true })
        const value = await seal(key)
        assert.equal(
          value.match(/-----BEGIN [A-Z ]+-----/g)?.join(''),
          [
            '-----BEGIN PRIVATE KEY-----',
            '-----BEGIN CERTIFICATE-----',
            '-----BEGIN CERTIFICATE-----',
          ].join(''),
        )
        const [, base64 = ''] = /PRIVATE KEY-----([^-]*)-/.exec(value) ?? []
        const der = Buffer.from(base64, 'base64')
        // Strict readers refuse a key with anything behind it.
        assert.equal(der.length, derBytes(der))
        const own = createPublicKey(createPrivateKey(value))
        assert.deepEqual(own.export({ type: 'spki', format: 'der' }), key.keyVersion.row.publicKey)
      }).timeout(60_000)

    it('makes PKCS#12 as well', async () => {
      const key = await makeManaged({ exportable: true })
      const value = await seal(key, { contentType: 'application/x-pkcs12' })
      assert.match(value, /^MI[A-Za-z0-9+/]+=*$/)
    })

    it('keeps a private key that is not to be exported', async () => {
      const value = await seal(await makeManaged())
      assert.doesNotMatch(value, /PRIVATE/)
      assert.equal(value.match(/BEGIN CERTIFICATE/g)?.length, 2)
    })

    it('keeps it when somebody edits the row that says so', async () => {
      const key = await makeManaged()
      const { hsm } = made()
      const row = { ...key.keyVersion.row, exportable: true }
      const body = encodeRow('key-version', hsm.realmUid, hsm.macGeneration, row)
      const keyVersion: MadeRow<'key-version'> = { row, body, mac: key.keyVersion.mac }
      await rejectsWith(seal({ ...key, keyVersion }), 'ROW_INTEGRITY')
      const other = await makeManaged({ exportable: true })
      await rejectsWith(seal({ ...key, keyVersion: other.keyVersion }), 'ROW_INTEGRITY')
    })

    it('refuses a key of its own, even one that may be exported', async () => {
      const key = await makeManaged({ managedBy: null, exportable: true })
      await rejectsWith(seal(key), 'ROW_INTEGRITY')
    })

    it('refuses a deleted key', async () => {
      const at = new Date(0)
      const key = await makeManaged({ exportable: true, head: { deletedAt: at, purgeAt: at } })
      await rejectsWith(seal(key), 'KEY_NOT_FOUND')
    })

    it('refuses rows of other vaults and keys of another purpose', async () => {
      const [key, other] = [await makeManaged({ exportable: true }), await makeManaged()]
      await rejectsWith(seal(key, { vaultUid: other.vaultUid }), 'ROW_INTEGRITY')
      await rejectsWith(seal(key, { sealKey: key.vaultKey }), 'ROW_INTEGRITY')
      const sealKey = await made().hsm.createVaultKey(other.vaultUid, 'seal', 1)
      await rejectsWith(seal(key, { sealKey }), 'ROW_INTEGRITY')
    })

    it('refuses another form, and more than a secret holds', async () => {
      const key = await makeManaged()
      await rejectsWith(seal(key, { contentType: 'text/plain' }), 'INVALID_FIELD')
      const certificates = [Buffer.alloc(49 * 1024)]
      await rejectsWith(seal(await makeManaged(), { certificates }), 'VALUE_TOO_LARGE')
    })
  })
})
