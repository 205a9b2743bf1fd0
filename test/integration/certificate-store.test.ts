import {
  call,
  FakeKeys,
  FakeSecrets,
  newVault,
  received,
} from '../../services/certificate/src/fakes.ts'
import { createCertificate } from '../../services/certificate/src/rpc/create-certificate.ts'
import { deleteCertificate } from '../../services/certificate/src/rpc/delete-certificate.ts'
import type { CertificateDeps } from '../../services/certificate/src/rpc/deps.ts'
import { getCertificateOperation } from '../../services/certificate/src/rpc/get-certificate-operation.ts'
import { getCertificate } from '../../services/certificate/src/rpc/get-certificate.ts'
import { getDeletedCertificate } from '../../services/certificate/src/rpc/get-deleted-certificate.ts'
import { listCertificateVersions } from '../../services/certificate/src/rpc/list-certificate-versions.ts'
import { listCertificates } from '../../services/certificate/src/rpc/list-certificates.ts'
import { purgeCertificate } from '../../services/certificate/src/rpc/purge-certificate.ts'
import { undeleteCertificate } from '../../services/certificate/src/rpc/undelete-certificate.ts'
import { updateCertificateVersion } from '../../services/certificate/src/rpc/update-certificate-version.ts'
import { CertificateStore } from '../../services/certificate/src/store/certificate-store.ts'
import { commit } from '../../services/certificate/src/store/commit.ts'
import { OperationStore } from '../../services/certificate/src/store/operation-store.ts'
import { tables } from '../../services/certificate/src/store/tables.ts'
import { upkeepOf } from '../../services/certificate/src/upkeep.ts'
import { Workshop } from '../../services/certificate/src/workshop.ts'
import type {
  CertificateInit,
  CreateCertificateRequestInit,
} from '@strongroom/contracts/certificate'
import { Fault } from '@strongroom/fault'
import { headEtag } from '@strongroom/formats'
import { purgeDue, UpkeepStore, VerifiedRows } from '@strongroom/objects'
import { query, Requests } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { FakeAuditLog, rejectsWith } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { randomUUID, X509Certificate } from 'node:crypto'
import { startDatabase } from './database.ts'
import type { Database } from './database.ts'

const EC = { keyProperties: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } } as const
const POLICY = { subject: 'CN=web.example', ...EC }
const away = () => new Fault('unavailable', 'PEER_UNAVAILABLE', 'secret is away')
const publicKeyOf = (der: unknown) => new X509Certificate(der as Buffer).publicKey

/** Holds the next call of a method: `reached` when it has come, until `go`. */
function hold<Peer extends object>(peer: Peer, method: keyof Peer & string) {
  const own = peer[method] as (request: unknown) => Promise<unknown>
  const [reached, held] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const once = async (request: unknown) => {
    Reflect.deleteProperty(peer, method)
    reached.resolve(undefined)
    await held.promise
    return await own.call(peer, request)
  }
  Object.assign(peer, { [method]: once })
  return {
    reached: reached.promise,
    go: () => {
      held.resolve(undefined)
    },
  }
}

describe('certificate on Postgres', () => {
  let database: Database
  let pool: Pool
  let admin: Pool

  before(async function () {
    this.timeout(120_000)
    database = await startDatabase('certificate')
    pool = database.poolOf('strongroom_certificate')
    admin = database.admin()
  })

  after(async function () {
    this.timeout(20_000)
    await database[Symbol.asyncDispose]()
  })

  /** What is under way in a vault gives no sign of life any more. */
  const expireLeases = (vaultUid: string) =>
    query(
      admin,
      `UPDATE certificate.operations SET lease_until = now() - interval '1 second' WHERE vault_uid = $1`,
      [Buffer.from(vaultUid, 'hex')],
    )

  /** A replica with a vault, a key-crypto and a secret of its own. */
  function replica({ answerMs = 20_000 } = {}) {
    const vault = newVault()
    const keys = new FakeKeys(vault.uid)
    const secrets = new FakeSecrets()
    const operations = new OperationStore(pool)
    const audit = new FakeAuditLog()
    const requests = new Requests('certificate')
    const deps: CertificateDeps = {
      ...{ keys, secrets, operations, audit },
      protection: keys,
      store: new CertificateStore(pool),
      verified: new VerifiedRows(keys.verifier),
      commit: (change) => commit(pool, change),
      earlier: (key) => requests.find(pool, key),
      workshop: new Workshop({ operations, audit, answerMs }),
    }
    const parent = 'vaults/payments'
    const nameOf = (name: string) => `${parent}/certificates/${name}`
    const of = (rpc: string, resource: string) => call(rpc, resource, { vault })
    const create = async (id: string, fields: CreateCertificateRequestInit = {}) => {
      const request = { parent, certificateId: id, policy: POLICY, ...fields }
      const { operation } = await createCertificate(deps)(
        received('strongroom.certificate.v1.CreateCertificateRequest', request),
        of('CreateCertificate', parent),
      )
      return operation
    }
    const update = (certificate: CertificateInit, paths: string[], requestId = '') =>
      updateCertificateVersion(deps)(
        received('strongroom.certificate.v1.UpdateCertificateVersionRequest', {
          ...{ certificate, updateMask: { paths }, requestId },
        }),
        of('UpdateCertificateVersion', certificate.name ?? ''),
      )
    const named = (name: string) => ({ name, etag: '', requestId: '' })
    return {
      ...{ deps, vault, keys, secrets, audit, operations, nameOf, create, update },
      get: async (name: string) => {
        const at = of('GetCertificate', nameOf(name))
        const { certificate } = await getCertificate(deps)({ name: nameOf(name) }, at)
        assert.ok(certificate)
        return certificate
      },
      operation: async (name: string) => {
        const at = of('GetCertificateOperation', nameOf(name))
        return (await getCertificateOperation(deps)({ name: nameOf(name) }, at)).operation
      },
      remove: (name: string, requestId = '') =>
        deleteCertificate(deps)(
          { ...named(nameOf(name)), requestId },
          of('DeleteCertificate', nameOf(name)),
        ),
      undelete: (name: string, requestId = '') =>
        undeleteCertificate(deps)(
          { ...named(nameOf(name)), requestId },
          of('UndeleteCertificate', nameOf(name)),
        ),
      purge: (name: string, requestId = '') =>
        purgeCertificate(deps)(
          { ...named(nameOf(name)), requestId },
          of('PurgeCertificate', nameOf(name)),
        ),
      deleted: (name: string) =>
        getDeletedCertificate(deps)(
          { name: nameOf(name) },
          of('GetDeletedCertificate', nameOf(name)),
        ),
      list: (pageSize = 0, pageToken = '') =>
        listCertificates(deps)({ parent, pageSize, pageToken }, of('ListCertificates', parent)),
      versions: (name: string) =>
        listCertificateVersions(deps)(
          { parent: nameOf(name), pageSize: 0, pageToken: '' },
          of('ListCertificateVersions', nameOf(name)),
        ),
      halves: (name: string) => [keys.all.get(nameOf(name)), secrets.all.get(nameOf(name))],
    }
  }

  it('issues a certificate whose key, secret and rows share name and version', async () => {
    const { create, get, halves, secrets, nameOf } = replica()
    const operation = await create('web', { tags: { team: 'shop' } })
    assert.equal(operation?.status, 'OPERATION_STATUS_COMPLETED')
    const certificate = await get('web')
    assert.equal(operation.certificate, certificate.name)
    const version = certificate.name?.split('/').at(-1) ?? ''
    assert.equal(certificate.key, `vaults/payments/keys/web/versions/${version}`)
    assert.equal(certificate.secret, `vaults/payments/secrets/web/versions/${version}`)
    for (const half of halves('web'))
      assert.deepEqual([...(half?.versions.keys() ?? [])], [version])
    const der = certificate.der as Buffer
    assert.deepEqual(secrets.chains.get(version), [der])
    const parsed = new X509Certificate(der)
    assert.equal(parsed.subject, 'CN=web.example')
    assert.ok(parsed.verify(parsed.publicKey))
    assert.equal((operation.csr as Buffer).length > 100, true)
    assert.deepEqual(certificate.tags, { team: 'shop' })
    assert.equal(certificate.policy?.issuer, 'self')
    assert.ok(nameOf('web'))
  })

  it('makes the next version by the policy before, with the same key where it says so', async () => {
    const { create, versions } = replica()
    const keyProperties = { ...EC.keyProperties, reuseKey: true }
    await create('web', { policy: { ...POLICY, keyProperties } })
    await create('web', { policy: null })
    const found = (await versions('web')).versions ?? []
    assert.equal(found.length, 2)
    const [second, first] = found.map(({ der }) => new X509Certificate(der as Buffer))
    assert.ok(first && second)
    assert.notEqual(first.serialNumber, second.serialNumber)
    assert.equal(first.subject, second.subject)
    assert.ok(first.publicKey.equals(second.publicKey))
    await rejectsWith(create('none', { policy: null }), 'INVALID_FIELD')
  })

  it('keeps the key of the current version, not one that a failed creation left', async () => {
    const { create, versions, secrets } = replica()
    const keyProperties = { ...EC.keyProperties, reuseKey: true }
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web'), 'PEER_UNAVAILABLE')
    await create('web', { policy: { ...POLICY, keyProperties } })
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web'), 'PEER_UNAVAILABLE')
    await create('web', { policy: null })
    const [second, first] = (await versions('web')).versions ?? []
    assert.ok(publicKeyOf(second?.der).equals(publicKeyOf(first?.der)))
  })

  it('takes no key for its first version that a failed creation left', async () => {
    const { create, get, keys, halves, secrets } = replica()
    const policy = { ...POLICY, keyProperties: { ...EC.keyProperties, reuseKey: true } }
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web', { policy }), 'PEER_UNAVAILABLE')
    const [left = ''] = halves('web')[0]?.versions.keys() ?? []
    await create('web', { policy })
    const spki = publicKeyOf((await get('web')).der).export({ type: 'spki', format: 'der' })
    assert.equal(keys.publicKeyOf(left)?.equals(spki), false)
  })

  it('refuses a policy that cannot be before anything is made', async () => {
    const { create, keys, operation } = replica()
    await rejectsWith(create('web', { policy: { subject: 'rubbish' } }), 'INVALID_FIELD')
    await rejectsWith(create('web', { policy: { ...POLICY, issuer: 'acme' } }), 'INVALID_FIELD')
    const keyUsages = ['KEY_USAGE_KEY_AGREEMENT' as const]
    await rejectsWith(create('web', { policy: { ...POLICY, keyUsages } }), 'INVALID_FIELD')
    await rejectsWith(create('no/good'), 'INVALID_NAME')
    await rejectsWith(create('web', { etag: '"3"' }), 'ETAG_MISMATCH')
    assert.deepEqual(keys.calls, [])
    await rejectsWith(operation('web'), 'OPERATION_NOT_FOUND')
  })

  it('makes no key for a name that a secret of its own has', async () => {
    const { create, keys, secrets, nameOf } = replica()
    secrets.all.set(nameOf('web'), { managed: false, deleted: false, versions: new Map() })
    await rejectsWith(create('web'), 'NAME_IN_USE')
    assert.deepEqual(keys.calls, [])
  })

  it('says why an operation failed, and goes on with it when the same request comes again', async () => {
    const { create, operation, secrets, versions, halves, keys } = replica()
    const requestId = randomUUID()
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web', { requestId }), 'PEER_UNAVAILABLE')
    assert.equal((await operation('web'))?.status, 'OPERATION_STATUS_FAILED')
    assert.equal((await operation('web'))?.errorReason, 'PEER_UNAVAILABLE')
    const again = await create('web', { requestId })
    assert.equal(again?.status, 'OPERATION_STATUS_COMPLETED')
    assert.equal((await versions('web')).versions?.length, 1)
    for (const half of halves('web')) assert.equal(half?.versions.size, 1)
    // Signed once, request and certificate: what was kept is used again.
    assert.equal(keys.calls.filter((one) => one === 'sign').length, 2)
    assert.equal((await create('web', { requestId }))?.uid, again.uid)
    const other = create('web', { requestId, enabled: false })
    await rejectsWith(other, 'REQUEST_ID_REUSED')
  })

  it('gives a repeat that its twin overtook the first outcome, not what its own work broke', async () => {
    const { create, deps, vault, versions } = replica()
    await create('web')
    const before = await deps.store.head(vault.uid, 'web')
    assert.ok(before)
    const fields = { requestId: randomUUID(), etag: headEtag(before.row) }
    const head = deps.store.head.bind(deps.store)
    let first: ReturnType<typeof create> | undefined
    Object.assign(deps.store, {
      head: async (...asked: Parameters<typeof head>) => {
        // Between the look for an earlier outcome and the look for the certificate, the first call ends.
        if (first === undefined) await (first = create('web', fields))
        return await head(...asked)
      },
    })
    const second = await create('web', fields)
    assert.equal(second?.uid, (await first)?.uid)
    assert.equal((await versions('web')).versions?.length, 2)
    await rejectsWith(create('web', { ...fields, requestId: randomUUID() }), 'ETAG_MISMATCH')
  })

  it('does not use a certificate that lay in the database but is not the one that was meant', async () => {
    const one = replica()
    const other = replica()
    const requestId = randomUUID()
    one.secrets.failures.push(undefined, away())
    await rejectsWith(one.create('web', { requestId }), 'PEER_UNAVAILABLE')
    await other.create('web')
    const { der } = await other.get('web')
    await query(admin, 'UPDATE certificate.operations SET leaf = $1 WHERE vault_uid = $2', [
      der,
      Buffer.from(one.vault.uid, 'hex'),
    ])
    await rejectsWith(one.create('web', { requestId }), 'ROW_INTEGRITY')
  })

  it('certifies what was signed first when two replicas are at one operation', async () => {
    const { create, get, keys, secrets, vault } = replica()
    const requestId = randomUUID()
    const slow = hold(keys, 'CreateManagedKeyVersion')
    const first = create('web', { requestId })
    await slow.reached
    await expireLeases(vault.uid)
    const last = hold(keys, 'ProtectCertificate')
    const second = create('web', { requestId })
    await last.reached
    slow.go()
    const operation = await first
    last.go()
    assert.equal(operation?.status, 'OPERATION_STATUS_COMPLETED')
    assert.deepEqual(await second, operation)
    const { name, der } = await get('web')
    assert.deepEqual(secrets.chains.get(name?.split('/').at(-1) ?? ''), [der])
  })

  it('answers with the operation that another replica has completed, whatever it finds then', async () => {
    const { create, deps, keys, vault, versions } = replica()
    const fields = { requestId: randomUUID(), etag: '"0"' }
    const slow = hold(keys, 'CreateManagedKeyVersion')
    const first = create('web', fields)
    await slow.reached
    await expireLeases(vault.uid)
    const late = hold(deps.workshop, 'start')
    const second = create('web', fields)
    await late.reached
    slow.go()
    const operation = await first
    late.go()
    assert.equal(operation?.status, 'OPERATION_STATUS_COMPLETED')
    assert.deepEqual(await second, operation)
    assert.equal((await versions('web')).versions?.length, 1)
  })

  it('holds an etag against the certificate as it is when its operation begins', async () => {
    const { create, secrets, versions, operation } = replica()
    const late = hold(secrets, 'SetManagedSecret')
    const creating = create('web', { etag: '"0"' })
    await late.reached
    await create('web', { etag: '"0"' })
    late.go()
    await rejectsWith(creating, 'ETAG_MISMATCH')
    assert.equal((await operation('web'))?.status, 'OPERATION_STATUS_FAILED')
    assert.equal((await versions('web')).versions?.length, 1)
  })

  it('makes no version by a policy that was replaced before its operation began', async () => {
    const { create, secrets, versions, operation, keys } = replica()
    await create('web')
    const late = hold(secrets, 'SetManagedSecret')
    const creating = create('web', { policy: null })
    await late.reached
    await create('web', { policy: { ...POLICY, subject: 'CN=other.example' } })
    late.go()
    await rejectsWith(creating, 'ETAG_MISMATCH')
    assert.equal((await operation('web'))?.errorReason, 'ETAG_MISMATCH')
    assert.equal((await versions('web')).versions?.length, 2)
    assert.equal(keys.calls.filter((one) => one === 'create').length, 2)
    await create('web', { policy: null })
    const [newest] = (await versions('web')).versions ?? []
    assert.equal(newest?.policy?.subject, 'CN=other.example')
  })

  it('makes one version of a name at a time, and answers the same request with its operation', async () => {
    const { create, keys, remove, operation } = replica({ answerMs: 1 })
    const key = hold(keys, 'CreateManagedKeyVersion')
    const requestId = randomUUID()
    const begun = await create('web', { requestId })
    assert.equal(begun?.status, 'OPERATION_STATUS_IN_PROGRESS')
    await rejectsWith(create('web'), 'OPERATION_IN_PROGRESS')
    await rejectsWith(remove('web'), 'OPERATION_IN_PROGRESS')
    const repeated = await create('web', { requestId })
    assert.equal(repeated?.uid, begun.uid)
    key.go()
    while ((await operation('web'))?.status === 'OPERATION_STATUS_IN_PROGRESS');
    assert.equal((await operation('web'))?.status, 'OPERATION_STATUS_COMPLETED')
  })

  it('begins nothing anew for a request whose operation has ended since it was looked for', async () => {
    const { deps, vault, operations } = replica()
    const key = {
      principalUid: newVault().uid,
      method: '/x/CreateCertificate',
      requestId: randomUUID(),
    }
    const beginning = (requestId = key.requestId) => ({
      ...{ uid: newVault().uid, vaultUid: vault.uid, name: 'web', issuer: 'self' },
      request: { key: { ...key, requestId }, fingerprint: Buffer.alloc(32, 1) },
    })
    const first = await deps.operations.begin(beginning())
    assert.ok(first.outcome === 'begun')
    await query(
      admin,
      `UPDATE certificate.operations SET status = 'completed', version_uid = uid WHERE uid = $1`,
      [Buffer.from(first.operation.uid, 'hex')],
    )
    const again = await operations.begin(beginning())
    assert.ok(again.outcome === 'same')
    assert.equal(again.operation.uid, first.operation.uid)
    assert.equal(again.operation.status, 'completed')
    const next = await operations.begin(beginning(randomUUID()))
    assert.ok(next.outcome === 'begun')
    assert.notEqual(next.operation.uid, first.operation.uid)
  })

  it('records the end of what went on after its answer', async () => {
    const { create, keys, audit, operation } = replica({ answerMs: 1 })
    const key = hold(keys, 'CreateManagedKeyVersion')
    await create('web')
    key.go()
    while (audit.records.length < 2) await new Promise(setImmediate)
    const [intent, outcome] = audit.records
    assert.equal(intent?.operation, 'CertificateIssue')
    assert.equal(outcome?.intentSequence, 1)
    assert.equal(outcome.outcome, 'success')
    assert.deepEqual(
      outcome.rows?.map(({ kind }) => kind),
      ['head', 'state'],
    )
    assert.equal((await operation('web'))?.status, 'OPERATION_STATUS_COMPLETED')
  })

  it('calls an operation interrupted whose process gives no sign of life', async () => {
    const { create, operation, operations, secrets, vault } = replica()
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web'), 'PEER_UNAVAILABLE')
    await query(
      admin,
      `UPDATE certificate.operations SET status = 'in_progress', lease_until = now() - interval '1 second' WHERE vault_uid = $1`,
      [Buffer.from(vault.uid, 'hex')],
    )
    assert.equal((await operation('web'))?.errorReason, 'INTERRUPTED')
    assert.equal(await operations.failInterrupted(), 1)
    assert.equal((await operation('web'))?.status, 'OPERATION_STATUS_FAILED')
    assert.equal((await create('web'))?.status, 'OPERATION_STATUS_COMPLETED')
  })

  it('disables and enables key and secret with the certificate', async () => {
    const { create, get, update, halves, nameOf } = replica()
    await create('web')
    const { certificate } = await update({ name: nameOf('web'), enabled: false }, ['enabled'])
    assert.equal(certificate?.enabled, false)
    const version = certificate.name?.split('/').at(-1) ?? ''
    const said = () =>
      halves('web').map((half) => (half?.versions.get(version) as { enabled: boolean }).enabled)
    assert.deepEqual(said(), [false, false])
    const { versionEtag = '' } = await get('web')
    const name = `${nameOf('web')}/versions/${version}`
    await rejectsWith(update({ name, versionEtag: '"9"' }, ['enabled']), 'ETAG_MISMATCH')
    await update({ name: nameOf('web'), enabled: true, versionEtag }, ['enabled'])
    assert.deepEqual(said(), [true, true])
    await rejectsWith(update({ name: nameOf('web') }, ['der']), 'INVALID_FIELD')
  })

  it('finishes a change that did not reach the secret when it is repeated', async () => {
    const { create, update, halves, nameOf, secrets } = replica()
    await create('web', { enabled: false })
    const requestId = randomUUID()
    const enable = () => update({ name: nameOf('web'), enabled: true }, ['enabled'], requestId)
    secrets.failures.push(away())
    await rejectsWith(enable(), 'PEER_UNAVAILABLE')
    assert.equal((await enable()).certificate?.enabled, true)
    for (const half of halves('web')) {
      const [said] = [...(half?.versions.values() ?? [])] as { enabled: boolean }[]
      assert.equal(said?.enabled, true)
    }
  })

  it('deletes, undeletes and purges all three', async () => {
    const { create, get, remove, undelete, purge, deleted, halves, list } = replica()
    await create('web')
    const { certificate } = await remove('web')
    assert.ok(certificate?.deleteTime)
    assert.deepEqual(
      halves('web').map((half) => half?.deleted),
      [true, true],
    )
    await rejectsWith(get('web'), 'CERTIFICATE_NOT_FOUND')
    await rejectsWith(create('web'), 'OBJECT_DELETED_BUT_RECOVERABLE')
    assert.equal((await list()).certificates?.length, 0)
    assert.deepEqual((await deleted('web')).certificate, certificate)
    await undelete('web')
    assert.deepEqual(
      halves('web').map((half) => half?.deleted),
      [false, false],
    )
    await rejectsWith(undelete('web'), 'CERTIFICATE_NOT_FOUND')
    await rejectsWith(purge('web'), 'CERTIFICATE_NOT_FOUND')
    await remove('web')
    await purge('web')
    assert.deepEqual(halves('web'), [undefined, undefined])
    await rejectsWith(deleted('web'), 'CERTIFICATE_NOT_FOUND')
    await rejectsWith(purge('web'), 'CERTIFICATE_NOT_FOUND')
    assert.equal((await create('web'))?.status, 'OPERATION_STATUS_COMPLETED')
  })

  it('closes key and secret before a certificate is said to be deleted, and a repeat converges', async () => {
    const { create, get, remove, halves, keys } = replica()
    await create('web')
    keys.failures.push(undefined, away())
    await rejectsWith(remove('web'), 'PEER_UNAVAILABLE')
    assert.deepEqual(
      halves('web').map((half) => half?.deleted),
      [true, true],
    )
    assert.ok(await get('web'))
    assert.ok((await remove('web')).certificate?.deleteTime)
  })

  it('opens key and secret last, and a repeat converges even without a request id', async () => {
    const { create, get, remove, undelete, halves, secrets } = replica()
    await create('web')
    await remove('web')
    secrets.failures.push(away())
    await rejectsWith(undelete('web'), 'PEER_UNAVAILABLE')
    assert.ok(await get('web'))
    await undelete('web')
    assert.deepEqual(
      halves('web').map((half) => half?.deleted),
      [false, false],
    )
  })

  it('finishes a purge that broke off after the certificate was gone, and says what went', async () => {
    const { deps, create, remove, purge, halves, secrets, nameOf, vault } = replica()
    const uid = (await create('web')) && (await deps.store.head(vault.uid, 'web'))?.row.objectUid
    await remove('web')
    secrets.failures.push(away())
    await rejectsWith(purge('web'), 'PEER_UNAVAILABLE')
    assert.ok(halves('web')[1])
    const at = call('PurgeCertificate', nameOf('web'), { vault })
    await purgeCertificate(deps)({ name: nameOf('web'), requestId: '' }, at)
    assert.deepEqual(halves('web'), [undefined, undefined])
    assert.deepEqual(at.record.rows, [{ kind: 'head', uid, counter: 3 }])
  })

  it('finishes a purge that broke off even when nothing is known of it any more', async () => {
    const { create, remove, purge, halves, secrets, vault } = replica()
    await create('web')
    await remove('web')
    secrets.failures.push(away())
    await rejectsWith(purge('web'), 'PEER_UNAVAILABLE')
    await query(admin, 'DELETE FROM certificate.certificate_heads WHERE vault_uid = $1', [
      Buffer.from(vault.uid, 'hex'),
    ])
    await rejectsWith(create('web'), 'OBJECT_DELETED_BUT_RECOVERABLE')
    await purge('web')
    assert.deepEqual(halves('web'), [undefined, undefined])
    await rejectsWith(purge('web'), 'CERTIFICATE_NOT_FOUND')
  })

  it('answers a repeated purge like the first one, and finds nothing for another', async () => {
    const { create, remove, purge } = replica()
    const requestId = randomUUID()
    await create('web')
    await remove('web')
    await purge('web', requestId)
    await purge('web', requestId)
    await rejectsWith(purge('web', randomUUID()), 'CERTIFICATE_NOT_FOUND')
  })

  it('leaves a key and a secret of their own alone', async () => {
    const { remove, purge, halves, keys, secrets, nameOf } = replica()
    for (const { all } of [keys, secrets])
      all.set(nameOf('web'), { managed: false, deleted: false, versions: new Map() })
    await rejectsWith(remove('web'), 'CERTIFICATE_NOT_FOUND')
    await rejectsWith(purge('web'), 'CERTIFICATE_NOT_FOUND')
    for (const half of halves('web')) assert.equal(half?.deleted, false)
  })

  it('cleans up after a creation that failed more than a day ago', async () => {
    const { create, remove, purge, halves, secrets, operations, operation, vault } = replica()
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web'), 'PEER_UNAVAILABLE')
    await query(
      admin,
      `UPDATE certificate.operations SET updated = now() - interval '25 hours' WHERE vault_uid = $1`,
      [Buffer.from(vault.uid, 'hex')],
    )
    await operations.removeFruitless()
    await rejectsWith(operation('web'), 'OPERATION_NOT_FOUND')
    await rejectsWith(purge('web'), 'CERTIFICATE_NOT_FOUND')
    assert.equal(halves('web')[0]?.deleted, false)
    await remove('web')
    assert.equal(halves('web')[0]?.deleted, true)
    await purge('web')
    assert.deepEqual(halves('web'), [undefined, undefined])
    await rejectsWith(remove('web'), 'CERTIFICATE_NOT_FOUND')
  })

  it('forgets with a purge an operation whose process is gone', async () => {
    const { create, remove, purge, operation, secrets, vault } = replica()
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web'), 'PEER_UNAVAILABLE')
    await remove('web')
    await query(
      admin,
      `UPDATE certificate.operations SET status = 'in_progress', lease_until = now() - interval '1 second' WHERE vault_uid = $1`,
      [Buffer.from(vault.uid, 'hex')],
    )
    await purge('web')
    await rejectsWith(operation('web'), 'OPERATION_NOT_FOUND')
  })

  it('cleans up after a creation that failed half-way', async () => {
    const { create, remove, purge, halves, secrets, operation } = replica()
    secrets.failures.push(undefined, away())
    await rejectsWith(create('web'), 'PEER_UNAVAILABLE')
    assert.ok(halves('web')[0])
    assert.equal((await remove('web')).certificate?.deleteTime, undefined)
    assert.equal(halves('web')[0]?.deleted, true)
    await purge('web')
    assert.deepEqual(halves('web'), [undefined, undefined])
    await rejectsWith(operation('web'), 'OPERATION_NOT_FOUND')
    await rejectsWith(remove('web'), 'CERTIFICATE_NOT_FOUND')
  })

  it('purges nothing in a vault with purge protection', async () => {
    const { create, remove, deps, nameOf, vault } = replica()
    await create('web')
    await remove('web')
    const at = call('PurgeCertificate', nameOf('web'), {
      vault: { ...vault, purgeProtection: true },
    })
    const purging = purgeCertificate(deps)({ name: nameOf('web'), requestId: '' }, at)
    await rejectsWith(purging, 'PURGE_PROTECTED')
  })

  it('lists by pages', async () => {
    const { create, list } = replica()
    for (const name of ['a', 'b', 'c']) await create(name)
    const first = await list(2)
    assert.equal(first.certificates?.length, 2)
    const second = await list(2, first.nextPageToken)
    assert.equal(second.certificates?.[0]?.displayName, 'c')
    assert.equal(second.nextPageToken, '')
    await rejectsWith(list(2, 'rubbish'), 'INVALID_PAGE_TOKEN')
  })

  it('shows no row that key-crypto did not make', async () => {
    for (const [column, table] of [
      ['mac', 'certificate_heads'],
      ['mac', 'certificate_versions'],
      ['issued_mac', 'certificate_versions'],
    ]) {
      const { create, get, vault } = replica()
      await create('web')
      await query(
        admin,
        `UPDATE certificate.${table ?? ''} SET ${column ?? ''} = $1 WHERE vault_uid = $2`,
        [Buffer.alloc(32), Buffer.from(vault.uid, 'hex')],
      )
      await rejectsWith(get('web'), 'ROW_INTEGRITY')
    }
  })

  it('purges what is due by its verified row', async () => {
    const { create, remove, deps, keys, vault, deleted, audit } = replica()
    await create('due')
    await create('later')
    keys.now = () => new Date(Date.now() - 91 * 86_400_000)
    await remove('due')
    keys.now = () => new Date()
    await remove('later')
    const row = { ...vault, counter: 1, created: new Date(0), deletedAt: null, purgeAt: null }
    const store = new UpkeepStore(pool, tables)
    const access = { vaultByUid: () => row }
    await purgeDue(upkeepOf({ ...deps, store, access, audit }), new AbortController().signal)
    await rejectsWith(deleted('due'), 'CERTIFICATE_NOT_FOUND')
    assert.ok(await deleted('later'))
    assert.equal(audit.records.at(-1)?.operation, 'CertificatePurge')
  })

  it('lets the runtime role alter no table', async () => {
    const denied = (thrown: unknown) => (thrown as { code?: string }).code === '42501'
    await assert.rejects(query(pool, 'DROP TABLE certificate.operations'), denied)
    await assert.rejects(query(pool, "INSERT INTO certificate.realm VALUES ('x')"), denied)
  })
})
