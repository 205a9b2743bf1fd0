import { headOf, randomUid, stateOf } from '../../services/key-crypto/src/hsm/test-keys.ts'
import { FEED_TABLES } from '../../services/key-crypto/src/store/key-rows.ts'
import { KeyStore, LostRace } from '../../services/key-crypto/src/store/key-store.ts'
import { query, Requests } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { startDatabase } from './database.ts'
import type { Database } from './database.ts'

describe('key-crypto on Postgres', () => {
  let database: Database
  let pool: Pool
  let admin: Pool

  before(async function () {
    this.timeout(60_000)
    database = await startDatabase('key-crypto')
    pool = database.poolOf('strongroom_key_crypto')
    admin = database.admin()
  })

  after(async function () {
    this.timeout(20_000)
    await database[Symbol.asyncDispose]()
  })

  const storeOf = () => new KeyStore(pool, new Requests('key_crypto'))
  /** A row with bytes of its own: what is written is told from what was there by its MAC alone. */
  const kept = <T>(row: T) => ({ row, body: randomBytes(8), mac: randomBytes(32) })
  const bytes = (uid: string) => Buffer.from(uid, 'hex')

  it('replaces a row only while it is the one its successor was made from', async () => {
    const store = storeOf()
    const [vaultUid, objectUid, versionUid] = [randomUid(), randomUid(), randomUid()]
    const head = () => kept(headOf(vaultUid, objectUid, versionUid))
    const state = () => kept(stateOf(objectUid, versionUid))
    const [firstHead, firstState] = [head(), state()]
    await store.commit({ head: { after: firstHead }, state: { after: firstState } })
    const [secondHead, secondState] = [head(), state()]
    await store.commit({
      head: { before: firstHead, after: secondHead },
      state: { before: firstState, after: secondState },
    })
    const late = [
      { head: { before: firstHead, after: head() } },
      { state: { before: firstState, after: state() } },
      // All of it or nothing: the head alone would pass.
      {
        head: { before: secondHead, after: head() },
        state: { before: firstState, after: state() },
      },
      { head: { after: kept(headOf(vaultUid, randomUid(), versionUid)) } },
    ]
    for (const change of late) await assert.rejects(store.commit(change), LostRace)
    const macs = await query<{ mac: Buffer }>(
      pool,
      `SELECT mac FROM key_crypto.key_heads WHERE object_uid = $1
       UNION ALL SELECT mac FROM key_crypto.key_states WHERE object_uid = $1`,
      [bytes(objectUid)],
    )
    assert.deepEqual(
      macs.map(({ mac }) => mac),
      [secondHead.mac, secondState.mac],
    )
  })

  it('hands a block of uses to one of two replicas', async () => {
    const store = storeOf()
    const [objectUid, versionUid] = [randomUid(), randomUid()]
    const usage = (usesLeased: number) => kept({ versionUid, counter: 1, usesLeased })
    const first = usage(0)
    await query(
      admin,
      'INSERT INTO key_crypto.key_usage (version_uid, object_uid, body, mac) VALUES ($1, $2, $3, $4)',
      [bytes(versionUid), bytes(objectUid), first.body, first.mac],
    )
    const second = usage(1)
    assert.equal(await store.replaceUsage(first, second), true)
    assert.equal(await store.replaceUsage(first, usage(1)), false)
    assert.deepEqual((await store.usage(versionUid))?.mac, second.mac)
  })

  it('buries the vault keys that are there, and lets none be made in their place', async () => {
    const store = storeOf()
    const vaultUid = randomUid()
    const vaultKey = (purpose: 'wrap' | 'seal') =>
      kept({
        ...{ vaultUid, purpose, generation: 1, rootGeneration: 1, counter: 1 },
        blob: Buffer.alloc(0),
      })
    const first = vaultKey('wrap')
    await store.insertVaultKey(first)
    await store.insertVaultKey(vaultKey('wrap'))
    const macs = async () => (await store.vaultKeys(vaultUid)).map(({ mac }) => mac)
    assert.deepEqual(await macs(), [first.mac])
    const other = { before: vaultKey('wrap'), after: vaultKey('wrap') }
    await assert.rejects(store.bury([{ after: vaultKey('seal') }, other]), LostRace)
    assert.deepEqual(await macs(), [first.mac])
    const [wrap, seal] = [vaultKey('wrap'), vaultKey('seal')]
    await store.bury([{ before: first, after: wrap }, { after: seal }])
    await assert.rejects(store.bury([{ after: vaultKey('seal') }]), LostRace)
    await store.insertVaultKey(vaultKey('seal'))
    assert.deepEqual(new Set(await macs()), new Set([wrap.mac, seal.mac]))
  })

  it('finds what is deleted and due, and nothing else', async () => {
    const store = storeOf()
    const vaultUid = randomUid()
    const insert = async (name: string, deletedAt: Date | null, purgeAt: Date | null) => {
      const head = kept(headOf(vaultUid, randomUid(), randomUid(), { name, deletedAt, purgeAt }))
      await store.commit({ head: { after: head } })
      return head.mac
    }
    const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)]
    const due = await insert('due', past, past)
    await insert('later', past, future)
    await insert('live', null, past)
    assert.deepEqual(
      (await store.dueHeads(10)).map(({ mac }) => mac),
      [due],
    )
  })

  it('removes old tombstones a thousand at a time, and nothing younger', async () => {
    const insert = (count: number, age: string) =>
      query(
        admin,
        `INSERT INTO key_crypto.key_heads (object_uid, vault_uid, name, state, body, mac, changed_at)
         SELECT uuid_send(gen_random_uuid()), $1, 'k', 'purged', '', $2, now() - $3::interval
           FROM generate_series(1, $4)`,
        [Buffer.alloc(16), Buffer.alloc(32), age, count],
      )
    await query(admin, 'ALTER TABLE key_crypto.key_heads DISABLE TRIGGER mark_changed')
    await insert(1001, '26 hours')
    await insert(2, '24 hours')
    const store = storeOf()
    assert.equal(await store.removeTombstones(), 1000)
    assert.equal(await store.removeTombstones(), 1)
    assert.equal(await store.removeTombstones(), 0)
    const left = await query(pool, `SELECT 1 FROM key_crypto.key_heads WHERE state = 'purged'`)
    assert.equal(left.length, 2)
  })

  it('asks no table of the feed, nor for what a purged vault held, without an index', async () => {
    const led = await query<{ table: string; column: string }>(
      admin,
      `SELECT c.relname AS table, a.attname AS column
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE n.nspname = 'key_crypto' AND i.indpred IS NULL`,
    )
    const indexed = led.map(({ table, column }) => `${table}.${column}`)
    for (const table of FEED_TABLES) assert.ok(indexed.includes(`${table}.changed_xid`), table)
    for (const table of ['key_states', 'key_versions', 'key_usage'])
      assert.ok(indexed.includes(`${table}.object_uid`), table)
    assert.ok(indexed.includes('key_heads.vault_uid'))
  })
})
