import { encode } from '@strongroom/contracts'
import { ObjectStore, UpkeepStore, VerifiedRows, purgeDue, versionsHash } from '@strongroom/objects'
import type { Head } from '@strongroom/objects'
import {
  call,
  headOf,
  newHead,
  newUid,
  newVersion,
  received,
  sealOf,
} from '../../services/secret/src/fakes.ts'
import { MemoryProtection, MemoryVerifier, vault } from '../../services/secret/src/fakes.ts'
import type { SecretDeps } from '../../services/secret/src/rpc/deps.ts'
import { deleteSecret } from '../../services/secret/src/rpc/delete-secret.ts'
import { getSecret } from '../../services/secret/src/rpc/get-secret.ts'
import { listDeletedSecrets } from '../../services/secret/src/rpc/list-deleted-secrets.ts'
import { listSecretVersions } from '../../services/secret/src/rpc/list-secret-versions.ts'
import { listSecrets } from '../../services/secret/src/rpc/list-secrets.ts'
import { purgeSecret } from '../../services/secret/src/rpc/purge-secret.ts'
import { setSecret } from '../../services/secret/src/rpc/set-secret.ts'
import { undeleteSecret } from '../../services/secret/src/rpc/undelete-secret.ts'
import { updateSecretVersion } from '../../services/secret/src/rpc/update-secret-version.ts'
import { CommitQueue } from '../../services/secret/src/store/commit-queue.ts'
import type { Change } from '../../services/secret/src/store/commit.ts'
import { tables } from '../../services/secret/src/store/tables.ts'
import { ValueReader } from '../../services/secret/src/store/value-reader.ts'
import type { SetSecretRequestInit } from '@strongroom/contracts/secret'
import { upkeepOf } from '../../services/secret/src/upkeep.ts'
import { Confirmation, query, Requests } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { FakeAuditLog, whileCommitsHang } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { startDatabase } from './database.ts'
import type { Database } from './database.ts'
import { finelyAnalyzed } from './statistics.ts'

const reason = (expected: string) => ({ name: 'Fault', reason: expected })
const bytes = (uid: string) => Buffer.from(uid, 'hex')
const signal = new AbortController().signal

describe('secret on Postgres', () => {
  let database: Database
  let pool: Pool
  let admin: Pool
  let commits: CommitQueue
  const commit = (change: Change) => commits.commit(change)

  before(async function () {
    this.timeout(60_000)
    database = await startDatabase('secret')
    pool = database.poolOf('strongroom_secret')
    admin = database.admin()
    commits = new CommitQueue(pool)
  })

  after(async function () {
    this.timeout(20_000)
    await database[Symbol.asyncDispose]()
  })

  /** A replica with a vault of its own, unless another replica's is given. */
  function replica(at = { ...vault, uid: newUid() }) {
    const store = new ObjectStore(pool, tables)
    const protection = new MemoryProtection()
    protection.vaultUid = at.uid
    const requests = new Requests('secret')
    const values = new ValueReader(pool, new Confirmation({ pool, schema: 'secret' }))
    const deps: SecretDeps = {
      store,
      values,
      protection,
      verified: new VerifiedRows(new MemoryVerifier()),
      commit,
      earlier: (key) => requests.find(pool, key),
    }
    const of = (resource: string) => call('Rpc', resource, { vault: at })
    const nameOf = (name: string) => `vaults/payments/secrets/${name}`
    return {
      deps,
      store,
      values,
      protection,
      vault: at,
      of,
      set: (name: string, fields: SetSecretRequestInit = { text: name }) =>
        setSecret(deps)(
          received('strongroom.secret.v1.SetSecretRequest', { name: nameOf(name), ...fields }),
          of(nameOf(name)),
        ),
      get: (name: string, ifNoneMatch = '') =>
        getSecret(deps)({ name: nameOf(name), ifNoneMatch }, of(nameOf(name))),
      remove: (name: string, requestId = '') =>
        deleteSecret(deps)({ name: nameOf(name), etag: '', requestId }, of(nameOf(name))),
      undelete: (name: string) =>
        undeleteSecret(deps)({ name: nameOf(name), requestId: '' }, of(nameOf(name))),
      purge: (name: string) =>
        purgeSecret(deps)({ name: nameOf(name), requestId: '' }, of(nameOf(name))),
    }
  }

  const insert = async (head: Head, iv?: Buffer) => {
    const version = newVersion(head)
    const sealed = sealOf(Buffer.from([1]), iv)
    const { vaultUid } = head.row
    return commit({
      head: { before: undefined, after: head },
      sealed: { version, sealed, vaultUid },
    })
  }

  it('is analyzed from a few rows where it only grows', async () => {
    assert.deepEqual(await finelyAnalyzed(pool, 'secret.secret_versions'), [])
  })

  it('commits many values at once, each a change of its own', async () => {
    const { vault: own, store } = replica()
    const heads = Array.from({ length: 80 }, (_, at) =>
      newHead({ vaultUid: own.uid, name: `many-${at}` }),
    )
    const nextOf = (before: Head) => {
      const currentVersionUid = newUid()
      const after = headOf({ ...before.row, counter: 2, currentOrdinal: 2, currentVersionUid })
      const sealed = sealOf(Buffer.from([1]))
      return {
        head: { before, after },
        sealed: { version: newVersion(after), sealed, vaultUid: own.uid },
      }
    }
    const first = await Promise.all(heads.map((head) => insert(head)))
    assert.deepEqual([...new Set(first)], ['committed'])
    // Of two changes of one head one wins, wherever they stand; the others are none the wiser.
    const twice = await Promise.all(
      heads.flatMap((head) => [commit(nextOf(head)), commit(nextOf(head))]),
    )
    for (let at = 0; at < twice.length; at += 2)
      assert.deepEqual(twice.slice(at, at + 2).toSorted(), ['committed', 'lost'])
    // A name that is taken spoils no batch.
    const taken = newHead({ vaultUid: own.uid, name: 'many-0' })
    const free = newHead({ vaultUid: own.uid, name: 'free' })
    assert.deepEqual(await Promise.all([insert(taken), insert(free)]), ['lost', 'committed'])
    for (const name of ['many-79', 'free']) {
      const head = await store.head(own.uid, name)
      assert.ok(head !== undefined && (await store.version(head)) !== undefined)
    }
  })

  it('keeps replicas that make the same names from waiting for each other', async function () {
    this.timeout(20_000)
    const make = (queue: CommitQueue, vaultUid: string, name: string) => {
      const head = newHead({ vaultUid, name })
      const sealed = sealOf(Buffer.from([1]))
      return queue.commit({
        head: { before: undefined, after: head },
        sealed: { version: newVersion(head), sealed, vaultUid },
      })
    }
    for (let round = 0; round < 10; round += 1) {
      const vaultUid = newUid()
      const [one, other] = [new CommitQueue(pool), new CommitQueue(pool)]
      const names = Array.from({ length: 32 }, (_, at) => `same-${at}`)
      const [bystander, ...made] = await Promise.all([
        make(one, newUid(), 'bystander'),
        ...names.map((name) => make(one, vaultUid, name)),
        ...names.toReversed().map((name) => make(other, vaultUid, name)),
      ])
      assert.equal(bystander, 'committed')
      assert.equal(made.filter((outcome) => outcome === 'committed').length, names.length)
    }
  })

  it('replaces a row only while it is the one its successor was made from', async () => {
    const { store, vault: own } = replica()
    const head = newHead({ vaultUid: own.uid })
    assert.equal(await insert(head), 'committed')
    const second = headOf({ ...head.row, counter: 2 })
    assert.equal(await commit({ head: { before: head, after: second } }), 'committed')
    const late = headOf({ ...head.row, counter: 2, deletedAt: new Date(1), purgeAt: new Date(2) })
    assert.equal(await commit({ head: { before: head, after: late } }), 'lost')
    assert.deepEqual((await store.head(own.uid, 'password'))?.stored, second.stored)
  })

  it('gives a name to one of many who set it at the same time, and versions to the others', async () => {
    const { set, store, vault: own } = replica()
    const answers = await Promise.all(Array.from({ length: 4 }, () => set('busy')))
    const uids = new Set(answers.map(({ secret }) => secret?.uid))
    assert.equal(uids.size, 1)
    const ordinals = answers.map(({ secret }) => secret?.version?.ordinal).sort()
    assert.deepEqual(ordinals, [1, 2, 3, 4])
    assert.equal((await store.head(own.uid, 'busy'))?.row.versionCount, 4)
  })

  it('never keeps two values under one key and IV', async () => {
    const { vault: own } = replica()
    const iv = Buffer.alloc(12, 9)
    assert.equal(await insert(newHead({ vaultUid: own.uid, name: 'a' }), iv), 'committed')
    assert.equal(await insert(newHead({ vaultUid: own.uid, name: 'b' }), iv), 'lost')
    assert.equal(await insert(newHead({ vaultUid: newUid(), name: 'b' }), iv), 'committed')
  })

  it('gives back from every replica what was set on one, up to 64 KiB', async () => {
    const one = replica()
    const other = replica(one.vault)
    for (const value of [{ text: '' }, { text: 'grün' }, { data: Buffer.alloc(65_536, 200) }]) {
      await one.set('shared', value)
      for (const { get } of [one, other, other]) {
        const answer = await get('shared')
        assert.equal(answer.text, 'text' in value ? value.text : undefined)
        assert.deepEqual(answer.data, 'data' in value ? value.data : undefined)
      }
    }
  })

  it('reads many values in one question, each its own', async () => {
    const { set, get } = replica()
    const names = Array.from({ length: 20 }, (_, at) => `many-${at}`)
    await Promise.all(names.map((name) => set(name)))
    for (const round of [1, 2]) {
      const answers = await Promise.allSettled([...names, 'missing'].map((name) => get(name)))
      assert.deepEqual(
        answers.map((one) => (one.status === 'fulfilled' ? one.value.text : 'none')),
        [...names, 'none'],
        `round ${round}`,
      )
    }
  })

  it('sends a sealed value once, and still gives it when the row changes', async () => {
    const { set, get, values, vault: own } = replica()
    const { secret } = await set('cached')
    const key = { vaultUid: own.uid, name: 'cached', versionUid: undefined }
    const first = await values.read(key)
    assert.equal((await values.read(key))?.sealed, first?.sealed)
    const named = await values.read({ ...key, versionUid: secret?.version?.name?.slice(-32) })
    assert.equal(named?.sealed, first?.sealed)
    await set('cached', { text: 'newer' })
    assert.equal((await get('cached')).text, 'newer')
    assert.equal(await values.read({ ...key, name: 'nothing' }), undefined)
    const unknown = await values.read({ ...key, versionUid: newUid() })
    assert.equal(unknown?.version, undefined)
    assert.ok(unknown)
  })

  it('sends a sealed value again once it is forgotten', async () => {
    const { set, values, vault: own } = replica()
    const { secret } = await set('forgotten')
    const versionUid = secret?.version?.name?.slice(-32) ?? ''
    const read = async () =>
      (await values.read({ vaultUid: own.uid, name: 'forgotten', versionUid: undefined }))?.sealed
    const right = await read()
    assert.ok(right)
    const edit = (sealed: Buffer) =>
      query(admin, 'UPDATE secret.secret_versions SET sealed = $1 WHERE version_uid = $2', [
        sealed,
        bytes(versionUid),
      ])
    const edited = Buffer.concat([right, Buffer.from('x')])
    await edit(edited)
    assert.deepEqual(await read(), right)
    values.forget(versionUid)
    assert.deepEqual(await read(), edited)
    await edit(right)
    values.forget(versionUid)
    assert.deepEqual(await read(), right)
  })

  it('deletes, undeletes and purges; the name is free at once, the head stays a while', async () => {
    const { set, get, remove, undelete, purge } = replica()
    const { secret } = await set('cycle')
    await remove('cycle')
    await assert.rejects(get('cycle'), reason('SECRET_NOT_FOUND'))
    await assert.rejects(set('cycle'), reason('OBJECT_DELETED_BUT_RECOVERABLE'))
    await undelete('cycle')
    assert.equal((await get('cycle')).text, 'cycle')
    await remove('cycle')
    await purge('cycle')
    const again = (await set('cycle')).secret
    assert.notEqual(again?.uid, secret?.uid)
    const uid = bytes(secret?.uid ?? '')
    const rows = await query<{ state: string; versions: string }>(
      pool,
      `SELECT state, (SELECT count(*) FROM secret.secret_versions v WHERE v.object_uid = h.object_uid) AS versions
         FROM secret.secret_heads h WHERE object_uid = $1`,
      [uid],
    )
    assert.deepEqual(rows, [{ state: 'purged', versions: '0' }])
  })

  /** Versions behind the one that a secret has, as many as one statement may not remove. */
  const addVersions = (objectUid: string, count: number) =>
    query(
      admin,
      `INSERT INTO secret.secret_versions
              (version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac)
       SELECT decode(md5(version_uid::text || n), 'hex'), object_uid, vault_uid, n, seal_generation,
              substring(decode(md5(iv::text || n), 'hex') FOR 12), sealed, body, mac
         FROM secret.secret_versions, generate_series(2, $2::int) n WHERE object_uid = $1`,
      [bytes(objectUid), count],
    )

  it('purges a secret of many versions with all of them, and no other', async () => {
    const { set, remove, purge } = replica()
    const { secret } = await set('grown')
    const other = (await set('other')).secret
    await addVersions(secret?.uid ?? '', 1200)
    await remove('grown')
    await purge('grown')
    const left = (uid = '') =>
      query(pool, 'SELECT 1 FROM secret.secret_versions WHERE object_uid = $1', [bytes(uid)])
    assert.deepEqual(await left(secret?.uid), [])
    assert.equal((await left(other?.uid)).length, 1)
  })

  it('lists live and deleted secrets and versions by pages', async () => {
    const { deps, set, remove, purge, of } = replica()
    for (let at = 0; at < 9; at += 1) await set(`p${at}`)
    for (const name of ['p1', 'p4', 'p7']) await remove(name)
    await purge('p4')
    const parent = 'vaults/payments'
    const pages = async (list: typeof listSecrets) => {
      const names: string[] = []
      let pageToken = ''
      do {
        const page = await list(deps)({ parent, pageSize: 2, pageToken }, of(parent))
        names.push(...(page.secrets ?? []).map(({ name = '' }) => name.slice(-2)))
        pageToken = page.nextPageToken ?? ''
      } while (pageToken !== '')
      return names
    }
    assert.deepEqual(await pages(listSecrets), ['p0', 'p2', 'p3', 'p5', 'p6', 'p8'])
    assert.deepEqual(await pages(listDeletedSecrets), ['p1', 'p7'])
    await set('p0')
    await set('p0')
    const name = `${parent}/secrets/p0`
    const versions = (pageToken: string) =>
      listSecretVersions(deps)({ parent: name, pageSize: 2, pageToken }, of(name))
    const first = await versions('')
    const second = await versions(first.nextPageToken ?? '')
    const found = [first, second].map((page) => page.versions?.map(({ ordinal }) => ordinal))
    assert.deepEqual(found, [[3, 2], [1]])
  })

  it('lists secrets whose tags are as long as they may be, by pages that a message holds', async () => {
    const { deps, set, of } = replica()
    const long = '🔑'.repeat(510)
    const tags = Object.fromEntries(
      Array.from({ length: 15 }, (_, at) => [`${long}${at.toString().padStart(2, '0')}`, long]),
    )
    const names = Array.from({ length: 80 }, (_, at) => `long-${at.toString().padStart(2, '0')}`)
    await Promise.all(names.map((name) => set(name, { text: name, tags })))
    const parent = 'vaults/payments'
    const listed: string[] = []
    let pageToken = ''
    do {
      const page = await listSecrets(deps)({ parent, pageSize: 100, pageToken }, of(parent))
      const bytesSent = encode('strongroom.secret.v1.ListSecretsResponse', page).length
      assert.ok(bytesSent <= 4 * 1024 * 1024, `${bytesSent} bytes`)
      listed.push(...(page.secrets ?? []).map(({ name = '' }) => name))
      pageToken = page.nextPageToken ?? ''
    } while (pageToken !== '')
    assert.deepEqual(
      listed,
      names.map((name) => `${parent}/secrets/${name}`),
    )
  })

  it('tells of very many versions whether one is missing', async () => {
    const { deps, vault: own, of } = replica()
    const uids = Array.from({ length: 6000 }, () => newUid())
    const head = newHead({
      ...{ vaultUid: own.uid, name: 'many', currentOrdinal: uids.length },
      ...{ versionCount: uids.length, currentVersionUid: uids.at(-1) ?? '' },
      versionsHash: versionsHash(uids.map(bytes)),
    })
    await insert(head)
    for (let after = 0; after < uids.length - 1; after += 1000) {
      const older = uids.slice(after, Math.min(after + 1000, uids.length - 1))
      const rows = older.map(
        (versionUid, at) => newVersion(head, { versionUid, ordinal: after + at + 1 }).stored,
      )
      await query(
        admin,
        `INSERT INTO secret.secret_versions
                (version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac)
         SELECT uid, $1, $2, $3 + at, 1, substr(uid, 1, 12), '', body, mac
           FROM unnest($4::bytea[], $5::bytea[], $6::bytea[]) WITH ORDINALITY AS v (uid, body, mac, at)`,
        [
          ...[bytes(head.row.objectUid), bytes(own.uid), after, older.map(bytes)],
          ...[rows.map(({ body }) => body), rows.map(({ mac }) => mac)],
        ],
      )
    }
    const parent = 'vaults/payments/secrets/many'
    const list = () => listSecretVersions(deps)({ parent, pageSize: 2, pageToken: '' }, of(parent))
    assert.deepEqual(
      (await list()).versions?.map(({ ordinal }) => ordinal),
      [6000, 5999],
    )
    await query(admin, 'DELETE FROM secret.secret_versions WHERE version_uid = $1', [
      bytes(uids[5500] ?? ''),
    ])
    await assert.rejects(list(), reason('ROW_INTEGRITY'))
  })

  it('changes what is known of a version in place', async () => {
    const { deps, set, get, of } = replica()
    const { secret } = await set('update')
    const name = secret?.name ?? ''
    const update = (enabled: boolean, requestId = '') =>
      updateSecretVersion(deps)(
        received('strongroom.secret.v1.UpdateSecretVersionRequest', {
          version: { name, enabled },
          updateMask: { paths: ['enabled'] },
          requestId,
        }),
        of(name),
      )
    await update(false)
    await assert.rejects(get('update'), reason('SECRET_DISABLED'))
    const requestId = randomUUID()
    const [one, other] = await Promise.all([update(true, requestId), update(true, requestId)])
    assert.deepEqual(one, other)
    assert.match(one.version?.etag ?? '', /-3"$/)
    assert.equal((await get('update')).text, 'update')
  })

  it('keeps the first outcome of a request with what it made', async () => {
    const { set, remove, protection } = replica()
    const requestId = randomUUID()
    const fields = { text: 'x', etag: '"0"', requestId }
    const [one, other] = await Promise.all([set('once', fields), set('once', fields)])
    assert.deepEqual(one, other)
    assert.deepEqual(await set('once', fields), one)
    const reused = set('once', { ...fields, text: 'y' })
    await assert.rejects(reused, reason('REQUEST_ID_REUSED'))
    const sealed = protection.sealed.length
    const deletion = randomUUID()
    const [first, second] = await Promise.all([remove('once', deletion), remove('once', deletion)])
    assert.deepEqual(first, second)
    assert.equal(protection.sealed.length, sealed)
  })

  it('takes a secret that is purged between two questions for none, not for damage', async () => {
    const { set, remove, purge, store, vault: own } = replica()
    await set('brief')
    await remove('brief')
    const head = await store.head(own.uid, 'brief')
    assert.ok(head)
    await purge('brief')
    assert.equal(await store.version(head), undefined)
  })

  it('believes no column that its row contradicts', async () => {
    const { set, get, deps, of, vault: own } = replica()
    await set('a')
    await set('b')
    const where = `WHERE vault_uid = $1 AND name = 'b'`
    await query(admin, `UPDATE secret.secret_heads SET name = 'c' ${where}`, [bytes(own.uid)])
    await assert.rejects(get('c'), reason('ROW_INTEGRITY'))
    const parent = 'vaults/payments'
    const list = listSecrets(deps)({ parent, pageSize: 0, pageToken: '' }, of(parent))
    await assert.rejects(list, reason('ROW_INTEGRITY'))
    await set('v')
    await set('v')
    const { row } = (await deps.store.head(own.uid, 'v')) ?? newHead()
    await query(
      admin,
      'UPDATE secret.secret_versions SET ordinal = ordinal + 7 WHERE object_uid = $1',
      [bytes(row.objectUid)],
    )
    const name = `${parent}/secrets/v`
    const token = { parent: name, pageSize: 0, pageToken: '' }
    await assert.rejects(
      listSecretVersions(deps)(token, of(name)).then(({ versions }) => versions?.length),
      reason('ROW_INTEGRITY'),
    )
    await query(admin, 'DELETE FROM secret.secret_versions WHERE object_uid = $1', [
      bytes(row.objectUid),
    ])
    await assert.rejects(get('v'), reason('ROW_INTEGRITY'))
  })

  describe('upkeep', () => {
    beforeEach(() => query(admin, 'TRUNCATE secret.secret_heads, secret.secret_versions'))

    it('purges what is due by its verified row, and nothing that is only said to be', async () => {
      const { set, remove, get, deps, protection, vault: own } = replica()
      for (const name of ['due', 'later', 'live']) await set(name)
      protection.now = () => new Date(Date.now() - 91 * 86_400_000)
      await remove('due')
      protection.now = () => new Date()
      await remove('later')
      await query(
        admin,
        `UPDATE secret.secret_heads SET state = 'deleted', purge_at = now() - interval '1 day' WHERE name <> 'due'`,
      )
      const row = { ...own, counter: 1, created: new Date(0), deletedAt: null, purgeAt: null }
      const upkeep = new UpkeepStore(pool, tables)
      const access = { vaultByUid: () => row }
      const audit = new FakeAuditLog()
      await purgeDue(upkeepOf({ ...deps, commit, store: upkeep, access, audit }), signal)
      const states = await query<{ name: string; state: string }>(
        pool,
        'SELECT name, state FROM secret.secret_heads ORDER BY name',
      )
      assert.deepEqual(
        states.map(({ name, state }) => `${name} ${state}`),
        ['due purged', 'later deleted', 'live deleted'],
      )
      assert.equal((await get('live')).text, 'live')
    })

    it('calls nothing failed whose commit is durable and was not answered', async function () {
      this.timeout(20_000)
      const { deps, protection, set, get, remove, vault: own } = replica()
      await set('buried')
      protection.now = () => new Date(Date.now() - 91 * 86_400_000)
      await remove('buried')
      protection.now = () => new Date()
      const row = { ...own, counter: 1, created: new Date(0), deletedAt: null, purgeAt: null }
      const access = { vaultByUid: () => row }
      const audit = new FakeAuditLog()
      const upkeep = { ...deps, commit, store: new UpkeepStore(pool, tables), access, audit }
      await whileCommitsHang(
        (text) => query(admin, text),
        async () => {
          const lost = { reason: 'DATABASE_UNAVAILABLE', outcomeUnknown: true }
          await Promise.all([assert.rejects(set('kept'), lost), purgeDue(upkeepOf(upkeep), signal)])
        },
      )
      assert.equal((await get('kept')).text, 'kept')
      const buried = await query(
        pool,
        "SELECT state FROM secret.secret_heads WHERE vault_uid = $1 AND name = 'buried'",
        [bytes(own.uid)],
      )
      assert.deepEqual(buried, [{ state: 'purged' }])
      assert.deepEqual(
        audit.records.map(({ phase, resource }) => [phase, resource]),
        [['intent', 'vaults/payments/secrets/buried']],
      )
    })

    it('hands over a due row under its column, whatever lies there', async () => {
      const { vault: own } = replica()
      await insert(newHead({ vaultUid: own.uid, deletedAt: new Date(1), purgeAt: new Date(2) }))
      await query(admin, "UPDATE secret.secret_heads SET body = 'x', object_uid = $1", [
        bytes('7'.repeat(32)),
      ])
      const upkeep = new UpkeepStore(pool, tables)
      assert.deepEqual(
        (await upkeep.dueHeads('')).map(({ uid, stored }) => [uid, stored.body.toString()]),
        [['7'.repeat(32), 'x']],
      )
      assert.deepEqual(await upkeep.dueHeads('7'.repeat(32)), [])
    })

    it('removes tombstones after a day, and requests that have expired', async () => {
      const { set, remove, purge } = replica()
      await set('gone', { text: 'x', requestId: randomUUID() })
      await remove('gone')
      await purge('gone')
      const upkeep = new UpkeepStore(pool, tables)
      assert.equal(await upkeep.removeTombstones(), 0)
      assert.equal(await upkeep.removeExpiredRequests(), 0)
      await query(admin, 'ALTER TABLE secret.secret_heads DISABLE TRIGGER mark_changed')
      await query(admin, `UPDATE secret.secret_heads SET changed_at = now() - interval '25 hours'`)
      await query(admin, 'ALTER TABLE secret.secret_heads ENABLE TRIGGER mark_changed')
      await query(admin, `UPDATE secret.requests SET expires = now() - interval '1 second'`)
      assert.equal(await upkeep.removeTombstones(), 1)
      assert.ok((await upkeep.removeExpiredRequests()) >= 1)
      assert.equal(await upkeep.removeTombstones(), 0)
    })

    it('finds the vaults that have secrets, and empties one', async () => {
      const [one, other] = [replica(), replica()]
      await one.set('a')
      await one.set('b')
      await other.set('c')
      const upkeep = new UpkeepStore(pool, tables)
      const uids = [one.vault.uid, other.vault.uid].sort()
      assert.deepEqual(await upkeep.vaultUids(''), uids)
      assert.deepEqual(await upkeep.vaultUids(uids[0] ?? ''), uids.slice(1))
      const head = await one.store.head(one.vault.uid, 'b')
      await addVersions(head?.row.objectUid ?? '', 700)
      // A part at a time: all versions, then all heads.
      const parts: number[] = []
      for (let part = 1; part > 0;) parts.push((part = await upkeep.removeVault(one.vault.uid)))
      assert.deepEqual(parts, [500, 201, 2, 0])
      assert.deepEqual(await upkeep.vaultUids(''), [other.vault.uid])
      const left = await query(pool, 'SELECT 1 FROM secret.secret_versions')
      assert.equal(left.length, 1)
    })
  })

  it('lets the runtime role neither choose when a row changed nor alter its tables', async () => {
    const { vault: own } = replica()
    await insert(newHead({ vaultUid: own.uid, name: 'stamped' }))
    await query(pool, `UPDATE secret.secret_heads SET changed_at = 'epoch' WHERE vault_uid = $1`, [
      bytes(own.uid),
    ])
    const [row] = await query<{ fresh: boolean }>(
      pool,
      `SELECT changed_at > now() - interval '1 minute' AS fresh FROM secret.secret_heads WHERE vault_uid = $1`,
      [bytes(own.uid)],
    )
    assert.equal(row?.fresh, true)
    for (const statement of [
      'ALTER TABLE secret.secret_heads DISABLE TRIGGER mark_changed',
      'TRUNCATE secret.secret_versions',
      `INSERT INTO secret.realm VALUES ('\\x${'00'.repeat(16)}')`,
    ])
      await assert.rejects(query(pool, statement), { code: '42501' }, statement)
  })
})
