import assert from 'node:assert/strict'
import { decodeRow, parseSealedPlaintext } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import { rejectsWith } from '@strongroom/testkit'
import type {
  IssueChange,
  ProtectCertificateRequest,
  ProtectManagedSecretRequest,
  SealManagedSecretRequest,
} from '@strongroom/contracts/key'
import type { ProtectedRow, ProtectedRowInit } from '@strongroom/contracts/row'
import type { Call } from '@strongroom/rpc'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { createManagedKeyVersion } from './create-managed-key-version.ts'
import { protectCertificate } from './protect-certificate.ts'
import { protectManagedSecret } from './protect-managed-secret.ts'
import { restateManagedKey } from './restate-managed-key.ts'
import { restate } from './restate.ts'
import { seal } from './seal.ts'
import { sealManagedSecret } from './seal-managed-secret.ts'
import { signManagedCertificate } from './sign-managed-certificate.ts'
import { signed, tbsCertificate } from './test-certificates.ts'
import { CERTIFICATE, STATE, managedDeps, newKey, toSign } from './test-managed.ts'
import type { Managed } from './test-managed.ts'

const SECRET = 'vaults/payments/secrets/web'
const PEM_STATE = { ...STATE, contentType: 'application/x-pem-file' }
const POLICY = Buffer.from('a policy')
const DAY_MS = 86_400_000

const sent = (row: ProtectedRowInit | null | undefined): ProtectedRow => {
  assert.ok(row?.body && row.mac)
  return { body: Buffer.from(row.body), mac: Buffer.from(row.mac), reread: false }
}
const read = <K extends RowKind>(kind: K, row: ProtectedRowInit | null | undefined): Row<K> =>
  decodeRow(kind, sent(row).body).row
/** Another byte in the MAC. */
const forged = ({ body, mac }: ProtectedRow): ProtectedRow => {
  const other = Buffer.from(mac)
  other[3] = (other[3] ?? 0) ^ 1
  return { body, mac: other, reread: false }
}

describe('The rows of a certificate', () => {
  const made = useTestHsm({ workers: 1 })
  let managed: Managed
  let version: string
  let certificate: Buffer
  beforeEach(async () => {
    managed = managedDeps(made().hsm)
    ;({ version, certificate } = await makeVersion())
  })

  async function makeVersion(exportable = false) {
    const { deps, call } = managed
    const key = await createManagedKeyVersion(deps)(newKey({ exportable }), call())
    const tbs = tbsCertificate(key.publicKey as Buffer)
    const request = toSign(key.version ?? '', tbs)
    const { signature } = await signManagedCertificate(deps)(request, call())
    return { version: key.version ?? '', certificate: signed(tbs, signature as Buffer) }
  }
  const deleteKey = () =>
    restateManagedKey(managed.deps)(
      { name: CERTIFICATE, version: '', change: 'delete', delete: {} },
      managed.call(),
    )

  describe('ProtectCertificate', () => {
    const protect = (changes: Partial<ProtectCertificateRequest>, call = managed.call()) =>
      protectCertificate(managed.deps)(
        {
          ...{ name: CERTIFICATE, displayName: 'Web', head: null, state: null, request: null },
          ...changes,
        },
        call,
      )
    const issued = (
      changes: Partial<IssueChange> = {},
    ): Pick<ProtectCertificateRequest, 'change' | 'issue'> => ({
      change: 'issue',
      issue: { version, state: STATE, policy: POLICY, certificates: [certificate], ...changes },
    })
    const timer = () => managed.call({ caller: undefined })

    it('makes head, state and version of what was issued', async () => {
      const call = managed.call()
      const request = { method: '/x', requestId: 'y', body: Buffer.from('z') }
      const rows = await protect({ ...issued(), request }, call)
      const [head, state] = [read('head', rows.head), read('state', rows.state)]
      const made = read('certificate-version', rows.certificateVersion)
      const { objectUid } = head
      assert.equal(head.objectType, 'certificates')
      assert.equal(head.displayName, 'Web')
      assert.equal(head.currentVersionUid, version)
      assert.equal(head.managedBy, null)
      assert.deepEqual(state.notBefore, new Date('2026-01-01T00:00:00Z'))
      assert.deepEqual(state.expiry, new Date('2027-01-01T00:00:00Z'))
      assert.deepEqual(state.operations, [])
      const { ordinal } = state
      assert.deepEqual(made, {
        ...{ objectUid, versionUid: version, ordinal },
        ...{ policy: POLICY, certificates: certificate },
      })
      assert.equal(rows.fingerprint?.length, 32)
      assert.deepEqual(
        await managed.deps.hsm.verifyRows(
          [rows.head, rows.state, rows.certificateVersion].map(sent),
        ),
        [true, true, true],
      )
      assert.equal(call.record.objectUid, objectUid)
      assert.equal(call.record.versionUid, version)
      assert.deepEqual(
        call.record.rows.map(({ kind }) => kind),
        ['head', 'state'],
      )
    })

    it('goes on with the certificate that is there', async () => {
      const first = await protect(issued())
      ;({ version, certificate } = await makeVersion())
      const chain = [certificate, certificate]
      const second = await protect({ ...issued({ certificates: chain }), head: sent(first.head) })
      assert.equal(read('head', second.head).objectUid, read('head', first.head).objectUid)
      const made = read('certificate-version', second.certificateVersion)
      assert.equal(made.ordinal, 2)
      assert.deepEqual(made.certificates, Buffer.concat(chain))
      const again = protect({ ...issued(), head: sent(second.head) })
      await rejectsWith(again, 'INVALID_FIELD')
    })

    it('takes the times of the leaf, or the same said again', async () => {
      const times = {
        notBefore: { seconds: '1767225600', nanos: 0 },
        expireTime: { seconds: '1798761600', nanos: 0 },
      }
      await protect(issued({ state: { ...STATE, ...times } }))
      for (const time of [
        { notBefore: { seconds: '1767225601', nanos: 0 } },
        { expireTime: { seconds: '1798761601', nanos: 0 } },
      ])
        await rejectsWith(protect(issued({ state: { ...STATE, ...time } })), 'INVALID_FIELD')
    })

    it('is refused for a leaf of another key', async () => {
      const other = await makeVersion()
      const { certificate: foreign } = other
      await rejectsWith(protect(issued({ certificates: [foreign] })), 'INVALID_FIELD')
      await rejectsWith(protect(issued({ certificates: [foreign, certificate] })), 'INVALID_FIELD')
      await rejectsWith(protect(issued({ version: other.version })), 'INVALID_FIELD')
    })

    it('is refused for what is no chain', async () => {
      const pem = Buffer.from(`-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n`)
      for (const certificates of [
        [],
        [Buffer.alloc(0)],
        [certificate, Buffer.from('3000', 'hex')],
        [Buffer.concat([certificate, Buffer.alloc(1)])],
        [certificate.subarray(0, -1)],
        [pem],
        Array<Buffer>(11).fill(certificate),
      ])
        await rejectsWith(protect(issued({ certificates })), 'INVALID_FIELD')
      const large = [certificate, Buffer.alloc(32 * 1024)]
      await rejectsWith(protect(issued({ certificates: large })), 'VALUE_TOO_LARGE')
    })

    it('is refused for a policy that is missing or large, and another name', async () => {
      await rejectsWith(protect(issued({ policy: Buffer.alloc(0) })), 'INVALID_FIELD')
      await rejectsWith(protect(issued({ policy: Buffer.alloc(16_385) })), 'VALUE_TOO_LARGE')
      await rejectsWith(protect({ ...issued(), displayName: 'other' }), 'INVALID_FIELD')
      await rejectsWith(protect(issued({ state: null })), 'INVALID_FIELD')
      await rejectsWith(protect(issued({ version: version.toUpperCase() + 'A' })), 'INVALID_FIELD')
      await rejectsWith(protect({}), 'CERTIFICATE_NOT_FOUND')
    })

    it('is refused once the key is gone', async () => {
      await rejectsWith(protect(issued({ version: 'f'.repeat(32) })), 'VERSION_NOT_FOUND')
      await deleteKey()
      await rejectsWith(protect(issued()), 'KEY_NOT_FOUND')
    })

    it('changes what a version says, but not its times', async () => {
      const rows = await protect(issued())
      const [head, state] = [sent(rows.head), sent(rows.state)]
      const update = { ...STATE, enabled: false, tags: [], contentType: 'x' }
      const changed = await protect({ head, state, change: 'update', update })
      const { enabled, tags, notBefore, contentType, counter } = read('state', changed.state)
      assert.deepEqual([enabled, tags, contentType, counter], [false, [], null, 2])
      assert.deepEqual(notBefore, new Date('2026-01-01T00:00:00Z'))
      assert.equal(changed.head, null)
      assert.equal(changed.certificateVersion, null)
      const later = { ...update, expireTime: { seconds: '9', nanos: 0 } }
      await protect({ head, state: sent(changed.state), change: 'update', update: later })
    })

    it('is deleted, brought back and purged', async () => {
      const rows = await protect(issued())
      const deleted = await protect({ head: sent(rows.head), change: 'delete', delete: {} })
      assert.deepEqual(read('head', deleted.head).deletedAt, managed.now)
      const head = sent(deleted.head)
      const twice = protect({ head, change: 'delete', delete: {} })
      await rejectsWith(twice, 'CERTIFICATE_NOT_FOUND')
      await rejectsWith(protect({ ...issued(), head }), 'OBJECT_DELETED_BUT_RECOVERABLE')
      const live = await protect({ head, change: 'undelete', undelete: {} })
      assert.equal(read('head', live.head).deletedAt, null)
      const gone = await protect({ head, change: 'purge', purge: {} })
      assert.equal(read('head', gone.head).currentVersionUid, null)
      const after = protect({ head: sent(gone.head), change: 'purge', purge: {} })
      await rejectsWith(after, 'CERTIFICATE_NOT_FOUND')
    })

    it('is purged without a user only when its time has come', async () => {
      const rows = await protect(issued())
      const head = sent(
        (await protect({ head: sent(rows.head), change: 'delete', delete: {} })).head,
      )
      const purge = { head, change: 'purge', purge: {} } as const
      await rejectsWith(protect(purge, timer()), 'PERMISSION_DENIED')
      managed.now = new Date(managed.now.getTime() + 90 * DAY_MS)
      await protect(purge, timer())
      for (const change of [
        { head, change: 'undelete', undelete: {} },
        { head, change: 'delete', delete: {} },
        { head, state: sent(rows.state), change: 'update', update: STATE },
        issued(),
      ] as Partial<ProtectCertificateRequest>[])
        await rejectsWith(protect(change, timer()), 'PERMISSION_DENIED')
    })

    it('believes no row that was forged, swapped or meant for something else', async () => {
      const rows = await protect(issued())
      const [head, state] = [sent(rows.head), sent(rows.state)]
      const made = sent(rows.certificateVersion)
      const remove = { change: 'delete', delete: {} } as const
      const update = { change: 'update', update: STATE } as const
      await rejectsWith(protect({ head: forged(head), ...remove }), 'ROW_INTEGRITY')
      await rejectsWith(protect({ head, state: forged(state), ...update }), 'ROW_INTEGRITY')
      await rejectsWith(protect({ head: forged(head), state, ...update }), 'ROW_INTEGRITY')
      await rejectsWith(protect({ head: made, ...remove }), 'ROW_INTEGRITY')
      await rejectsWith(protect({ head: state, ...remove }), 'ROW_INTEGRITY')
      const other = managed.call({}, 'vaults/payments/certificates/other')
      await rejectsWith(protect({ head, ...remove }, other), 'ROW_INTEGRITY')
      const secret = await sealed()
      await rejectsWith(protect({ head: sent(secret.head), ...remove }), 'ROW_INTEGRITY')
      const alien = { head, state: sent(secret.state), ...update }
      await rejectsWith(protect(alien), 'ROW_INTEGRITY')
    })
  })

  const sealed = (changes: Partial<SealManagedSecretRequest> = {}, call?: Call) =>
    sealManagedSecret(managed.deps)(
      {
        ...{ name: CERTIFICATE, displayName: 'Web', head: null, version },
        ...{ certificates: [certificate], state: PEM_STATE },
        ...changes,
      },
      call ?? managed.call({ peer: 'secret' }),
    )
  const ownSecret = () =>
    seal(managed.deps)(
      {
        ...{ name: SECRET, displayName: 'web', head: null, plaintext: Buffer.from('x') },
        ...{ text: true, state: STATE, request: null },
      },
      managed.call({}, SECRET),
    )

  describe('SealManagedSecret', () => {
    const open = async ({ head, state, sealed: bytes }: Awaited<ReturnType<typeof sealed>>) => {
      const { deps, vaultUid } = managed
      const vaultKey = await deps.keys.currentVaultKey(vaultUid, 'seal')
      const rows = { vaultKey, head: sent(head), state: sent(state) }
      const plaintext = await deps.hsm.open({ ...rows, vaultUid, sealed: bytes as Buffer })
      return parseSealedPlaintext(plaintext).value.toString('utf8')
    }

    it('seals the chain of a key that stays', async () => {
      const call = managed.call({ peer: 'secret' })
      const secret = await sealed({}, call)
      const head = read('head', secret.head)
      assert.equal(head.objectType, 'secrets')
      assert.equal(head.managedBy, 'certificate')
      assert.equal(head.currentVersionUid, version)
      assert.equal(read('state', secret.state).contentType, 'application/x-pem-file')
      const value = await open(secret)
      assert.match(value, /^-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n$/)
      assert.equal(call.record.objectUid, head.objectUid)
      assert.equal(call.record.versionUid, version)
    })

    it('seals the private key of one that may be exported', async () => {
      ;({ version, certificate } = await makeVersion(true))
      assert.match(await open(await sealed()), /^-----BEGIN PRIVATE KEY-----\n/)
      const contentType = 'application/x-pkcs12'
      const pfx = await sealed({ state: { ...STATE, contentType } })
      assert.match(await open(pfx), /^[A-Za-z0-9+/]+=*$/)
    })

    it('goes on with the secret that is there', async () => {
      const first = await sealed()
      await rejectsWith(sealed({ head: sent(first.head) }), 'INVALID_FIELD')
      ;({ version, certificate } = await makeVersion())
      const second = await sealed({ head: sent(first.head) })
      assert.equal(read('head', second.head).versionCount, 2)
      assert.equal(read('state', second.state).ordinal, 2)
    })

    it('refuses another form, name or version', async () => {
      for (const contentType of ['', 'text/plain'])
        await rejectsWith(sealed({ state: { ...STATE, contentType } }), 'INVALID_FIELD')
      await rejectsWith(sealed({ state: STATE }), 'INVALID_FIELD')
      await rejectsWith(sealed({ displayName: 'other' }), 'INVALID_FIELD')
      await rejectsWith(sealed({ version: '' }), 'INVALID_FIELD')
      await rejectsWith(sealed({ version: 'f'.repeat(32) }), 'VERSION_NOT_FOUND')
    })

    it('refuses a leaf of another key, whatever may be exported', async () => {
      const other = await makeVersion(true)
      await rejectsWith(sealed({ version: other.version }), 'INVALID_FIELD')
      await rejectsWith(sealed({ certificates: [other.certificate] }), 'INVALID_FIELD')
    })

    it('refuses a secret of its own, a deleted one and a deleted key', async () => {
      const own = await ownSecret()
      await rejectsWith(sealed({ head: sent(own.head) }), 'NAME_IN_USE')
      const { head } = await sealed()
      const gone = await protectSecret({ head: sent(head), change: 'delete', delete: {} })
      await rejectsWith(sealed({ head: sent(gone.head) }), 'OBJECT_DELETED_BUT_RECOVERABLE')
      await deleteKey()
      await rejectsWith(sealed(), 'KEY_NOT_FOUND')
    })

    it('refuses a head that was forged or is another’s', async () => {
      const { head, state } = await sealed()
      ;({ version, certificate } = await makeVersion())
      await rejectsWith(sealed({ head: forged(sent(head)) }), 'ROW_INTEGRITY')
      await rejectsWith(sealed({ head: sent(state) }), 'ROW_INTEGRITY')
    })
  })

  const protectSecret = (changes: Partial<ProtectManagedSecretRequest>, call?: Call) =>
    protectManagedSecret(managed.deps)(
      { name: CERTIFICATE, head: null, state: null, ...changes },
      call ?? managed.call({ peer: 'secret' }),
    )

  describe('ProtectManagedSecret', () => {
    it('changes what a version says, but not what was sealed', async () => {
      const { head, state } = await sealed()
      const update = { ...STATE, enabled: false, contentType: 'application/x-pkcs12' }
      const rows = { head: sent(head), state: sent(state) }
      const changed = await protectSecret({ ...rows, change: 'update', update })
      const row = read('state', changed.state)
      assert.equal(row.enabled, false)
      assert.equal(row.contentType, 'application/x-pem-file')
    })

    it('deletes, brings back and purges', async () => {
      const { head } = await sealed()
      const gone = await protectSecret({ head: sent(head), change: 'delete', delete: {} })
      const deleted = { head: sent(gone.head) }
      await rejectsWith(
        protectSecret({ ...deleted, change: 'delete', delete: {} }),
        'SECRET_NOT_FOUND',
      )
      const live = await protectSecret({ ...deleted, change: 'undelete', undelete: {} })
      assert.equal(read('head', live.head).deletedAt, null)
      const purged = await protectSecret({ ...deleted, change: 'purge', purge: {} })
      assert.equal(read('head', purged.head).currentVersionUid, null)
    })

    it('refuses a secret of its own, and rows that do not belong', async () => {
      const own = await ownSecret()
      const remove = { change: 'delete', delete: {} } as const
      await rejectsWith(protectSecret({ head: sent(own.head), ...remove }), 'NAME_IN_USE')
      await rejectsWith(protectSecret(remove), 'INVALID_FIELD')
      const { head, state } = await sealed()
      await rejectsWith(protectSecret({ head: sent(head) }), 'INVALID_FIELD')
      await rejectsWith(protectSecret({ head: forged(sent(head)), ...remove }), 'ROW_INTEGRITY')
      const update = { change: 'update', update: STATE } as const
      const swapped = { head: sent(head), state: sent(own.state), ...update }
      await rejectsWith(protectSecret(swapped), 'ROW_INTEGRITY')
      // Nothing is made from the head then, and yet it says whether the secret is there.
      const headless = { head: forged(sent(head)), state: sent(state), ...update }
      await rejectsWith(protectSecret(headless), 'ROW_INTEGRITY')
      await rejectsWith(protectSecret({ head: sent(state), ...remove }), 'ROW_INTEGRITY')
    })
  })

  describe('Restate', () => {
    it('changes a certificate’s secret for nobody, but for a purge that is due', async () => {
      const { head, state } = await sealed()
      const gone = await protectSecret({ head: sent(head), change: 'delete', delete: {} })
      const restated = (row: ProtectedRow, change: object, fields: Partial<Call> = {}) =>
        restate(managed.deps)(
          { name: SECRET, head: row, state: null, request: null, ...change },
          managed.call(fields, SECRET),
        )
      const user = { peer: 'secret' } as const
      const timer = { ...user, caller: undefined }
      const update = { state: sent(state), change: 'update', update: STATE }
      await rejectsWith(restated(sent(head), update, user), 'SECRET_MANAGED')
      const deleted = sent(gone.head)
      const purge = { change: 'purge', purge: {} }
      await rejectsWith(restated(deleted, update, user), 'SECRET_MANAGED')
      await rejectsWith(restated(deleted, purge, user), 'SECRET_MANAGED')
      await rejectsWith(
        restated(deleted, { change: 'undelete', undelete: {} }, user),
        'SECRET_MANAGED',
      )
      await rejectsWith(restated(deleted, purge, timer), 'PERMISSION_DENIED')
      managed.now = new Date(managed.now.getTime() + 90 * DAY_MS)
      await rejectsWith(restated(deleted, purge, user), 'SECRET_MANAGED')
      await rejectsWith(restated(deleted, update, timer), 'SECRET_MANAGED')
      const purged = await restated(deleted, purge, timer)
      assert.equal(read('head', purged.head).currentVersionUid, null)
    })

    it('changes no version under a head that was forged', async () => {
      const { head, state } = await ownSecret()
      const update = (row: ProtectedRow) =>
        restate(managed.deps)(
          {
            ...{ name: SECRET, head: row, state: sent(state), request: null },
            ...{ change: 'update', update: STATE },
          },
          managed.call({ peer: 'secret' }, SECRET),
        )
      await rejectsWith(update(forged(sent(head))), 'ROW_INTEGRITY')
      assert.equal(read('state', (await update(sent(head))).state).counter, 2)
    })
  })
})
