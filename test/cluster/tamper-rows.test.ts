import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Strongroom, certificateMade, readConfiguration } from '@strongroom/client'
import type { Cluster } from '@strongroom/local-cluster'
import type pg from 'pg'
import { reasonOf } from './reason.ts'
import { check, eventually, restart, superuser, tamperCluster } from './tamper-cluster.ts'
import type { Found } from './tamper-cluster.ts'

const VAULT = 'vaults/moved'

describe('rows put in, taken away and put back by hand', () => {
  let cluster: Cluster
  let client: Strongroom
  let database: pg.Client

  before(async function () {
    this.timeout(300_000)
    cluster = await tamperCluster()
    database = await superuser(cluster)
    client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    await client.vaults.createVault({ vaultId: 'moved' })
    await client.vaults.createVault({ vaultId: 'other' })
  })
  after(async () => {
    client.close()
    await database.end()
  })

  const set = (name: string, text: string, vault = VAULT) =>
    client.secrets.setSecret({ name: `${vault}/secrets/${name}`, text })
  const get = (name: string, vault = VAULT) =>
    reasonOf(client.secrets.getSecret({ name: `${vault}/secrets/${name}` }))
  const of = (name: string) =>
    `(SELECT object_uid FROM secret.secret_heads WHERE name = '${name}' AND state <> 'purged')`
  const has = (found: readonly Found[], reason: string, kind: string) =>
    found.some((one) => one.reason === reason && one.kind === kind)

  /** Runs a story in which data is edited, and puts every row back as it was. */
  async function undone(tables: readonly string[], story: () => Promise<void>): Promise<void> {
    for (const table of tables)
      await database.query(`CREATE TEMPORARY TABLE ${keptName(table)} AS SELECT * FROM ${table}`)
    try {
      await story()
    } finally {
      for (const table of tables) {
        await database.query(`DELETE FROM ${table}`)
        await database.query(`INSERT INTO ${table} SELECT * FROM ${keptName(table)}`)
        await database.query(`DROP TABLE ${keptName(table)}`)
      }
    }
  }
  const keptName = (table: string) => `kept_${table.replace('.', '_')}`
  const SECRETS = ['secret.secret_heads', 'secret.secret_versions']

  it('refuses an old row where a newer one was used, and finds it', async function () {
    this.timeout(120_000)
    await set('back', 'value')
    const version = `${VAULT}/secrets/back`
    const update = (tag: string) =>
      client.secrets.updateSecretVersion({
        version: { name: version, tags: { tag } },
        updateMask: { paths: ['tags'] },
      })
    await update('old')
    await database.query(
      `CREATE TEMPORARY TABLE old_state AS SELECT * FROM secret.secret_versions WHERE object_uid = ${of('back')}`,
    )
    await update('new')
    assert.equal(await get('back'), '')
    await undone(SECRETS, async () => {
      await database.query(
        `UPDATE secret.secret_versions v SET body = o.body, mac = o.mac FROM old_state o WHERE v.version_uid = o.version_uid`,
      )
      const reason = await eventually(
        () => get('back'),
        (answer) => answer !== '',
      )
      assert.equal(reason, 'ROW_ROLLED_BACK')
      const found = await check(cluster)
      assert.ok(has(found, 'ROW_ROLLED_BACK', 'state'), JSON.stringify(found))
    })
  })

  it('finds a whole object put back while all was stopped, which a restarted monitor cannot refuse', async function () {
    this.timeout(180_000)
    await set('whole', 'old')
    for (const table of ['secret_heads', 'secret_versions'])
      await database.query(
        `CREATE TEMPORARY TABLE old_${table} AS SELECT * FROM secret.${table} WHERE object_uid = ${of('whole')}`,
      )
    await set('whole', 'new')
    const services = [...cluster.of('secret'), ...cluster.of('key-crypto')]
    await undone(SECRETS, async () => {
      await Promise.all(services.map(({ supervisor }) => supervisor.stop()))
      const whole = of('whole')
      await database.query(`DELETE FROM secret.secret_versions WHERE object_uid = ${whole}`)
      await database.query(`DELETE FROM secret.secret_heads WHERE object_uid = ${whole}`)
      await database.query('INSERT INTO secret.secret_heads SELECT * FROM old_secret_heads')
      await database.query('INSERT INTO secret.secret_versions SELECT * FROM old_secret_versions')
      const found = await check(cluster)
      assert.ok(has(found, 'ROW_ROLLED_BACK', 'head'), JSON.stringify(found))
      assert.ok(has(found, 'ROW_DELETED', 'state'), JSON.stringify(found))
    })
    for (const { supervisor } of services) supervisor.start()
    await Promise.all(services.map((service) => service.ready()))
    assert.deepEqual(await check(cluster), [])
  })

  it('finds an old state of a certificate or its key, although both and its secret have the version in common', async function () {
    this.timeout(180_000)
    const name = `${VAULT}/certificates/halves`
    const begun = await client.certificates.createCertificate({
      parent: VAULT,
      certificateId: 'halves',
      policy: {
        subject: 'CN=halves.example',
        keyProperties: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
      },
    })
    if (begun.operation) await certificateMade(client, begun.operation)
    const tables = ['key_crypto.key_states', 'certificate.certificate_versions'] as const
    const old = (table: string) => `old_${keptName(table)}`
    for (const table of tables)
      await database.query(`CREATE TEMPORARY TABLE ${old(table)} AS SELECT * FROM ${table}`)
    await client.certificates.updateCertificateVersion({
      certificate: { name, enabled: false },
      updateMask: { paths: ['enabled'] },
    })
    for (const table of tables) {
      await undone([table], async () => {
        await database.query(
          `UPDATE ${table} t SET body = o.body, mac = o.mac FROM ${old(table)} o WHERE t.version_uid = o.version_uid`,
        )
        const found = await check(cluster)
        assert.ok(has(found, 'ROW_ROLLED_BACK', 'state'), `${table}: ${JSON.stringify(found)}`)
      })
    }
    assert.deepEqual(await check(cluster), [])
  })

  it('finds an old head, although the one of now stands in the table of other objects', async function () {
    this.timeout(120_000)
    const name = `${VAULT}/keys/moved`
    await set('sealed', 'x')
    await client.keys.createKey({
      parent: VAULT,
      keyId: 'moved',
      key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
    })
    const heads = 'object_uid, vault_uid, name, state, purge_at, body, mac'
    const key = `SELECT ${heads} FROM key_crypto.key_heads WHERE name = 'moved'`
    await database.query(`CREATE TEMPORARY TABLE old_head AS ${key}`)
    await client.keys.deleteKey({ name })
    await undone([...SECRETS, 'key_crypto.key_heads'], async () => {
      await database.query(`INSERT INTO secret.secret_heads (${heads}) ${key}`)
      // What is sealed is not opened: a form that is right is enough.
      await database.query(
        `INSERT INTO secret.secret_versions
                (version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac)
         SELECT s.version_uid, s.object_uid, h.vault_uid, s.ordinal, 1, decode(repeat('00', 12), 'hex'),
                decode('0100000001' || repeat('00', 40), 'hex'), s.body, s.mac
           FROM key_crypto.key_states s JOIN key_crypto.key_heads h USING (object_uid) WHERE h.name = 'moved'`,
      )
      await database.query(
        `UPDATE key_crypto.key_heads h SET state = o.state, purge_at = o.purge_at, body = o.body, mac = o.mac
           FROM old_head o WHERE h.object_uid = o.object_uid`,
      )
      const found = await check(cluster)
      assert.ok(has(found, 'ROW_ORPHANED', 'head'), JSON.stringify(found))
    })
    assert.deepEqual(await check(cluster), [])
  })

  it('refuses or misses what was taken away, and finds it', async function () {
    this.timeout(120_000)
    await set('newest', '1')
    await set('newest', '2')
    await set('headless', '1')
    await undone(SECRETS, async () => {
      await database.query(
        `DELETE FROM secret.secret_versions WHERE object_uid = ${of('newest')} AND ordinal = 2`,
      )
      assert.match(
        await eventually(
          () => get('newest'),
          (answer) => answer !== '',
        ),
        /^(ROW_INTEGRITY|VERSION_NOT_FOUND)$/,
      )
      await database.query(`DELETE FROM secret.secret_heads WHERE object_uid = ${of('headless')}`)
      assert.equal(
        await eventually(
          () => get('headless'),
          (answer) => answer !== '',
        ),
        'SECRET_NOT_FOUND',
      )
      const found = await check(cluster)
      assert.ok(has(found, 'VERSION_DELETED', 'head'), JSON.stringify(found))
      assert.ok(has(found, 'ROW_DELETED', 'head'), JSON.stringify(found))
      assert.ok(has(found, 'ROW_DELETED', 'state'), JSON.stringify(found))
      assert.ok(has(found, 'ROW_ORPHANED', 'state'), JSON.stringify(found))
    })
  })

  it('opens no sealed value under another name, version or vault', async function () {
    this.timeout(120_000)
    await set('left', 'of left')
    await set('right', 'of right', 'vaults/other')
    await undone(SECRETS, async () => {
      const swap = `UPDATE secret.secret_versions v
           SET sealed = o.sealed FROM secret.secret_versions o
         WHERE v.object_uid IN (${of('left')}, ${of('right')}) AND o.object_uid IN (${of('left')}, ${of('right')})
           AND o.object_uid <> v.object_uid`
      await database.query(swap)
      for (const [name, vault] of [
        ['left', VAULT],
        ['right', 'vaults/other'],
      ] as const)
        assert.match(
          await eventually(
            () => get(name, vault),
            (answer) => answer !== '',
          ),
          /^(DECRYPTION_FAILED|ROW_INTEGRITY)$/,
        )
      assert.ok(has(await check(cluster), 'COLUMN_DIFFERS', 'state'))
    })
    await undone(SECRETS, async () => {
      await database.query(
        `UPDATE secret.secret_heads h SET body = o.body, mac = o.mac FROM secret.secret_heads o
          WHERE h.object_uid IN (${of('left')}, ${of('right')}) AND o.object_uid IN (${of('left')}, ${of('right')})
            AND o.object_uid <> h.object_uid`,
      )
      for (const [name, vault] of [
        ['left', VAULT],
        ['right', 'vaults/other'],
      ] as const)
        assert.equal(
          await eventually(
            () => get(name, vault),
            (answer) => answer !== '',
          ),
          'ROW_INTEGRITY',
        )
      assert.ok(has(await check(cluster), 'COLUMN_DIFFERS', 'head'))
    })
  })

  it('gives an assignment that is moved over from the administrator nothing', async function () {
    this.timeout(120_000)
    await client.principals.createPrincipal({ principalId: 'climber' })
    const made = await client.principals.createCredential({ parent: 'principals/climber' })
    const configuration = { ...client.configuration, clientId: 'climber' }
    const climber = new Strongroom({ ...configuration, clientSecret: made.clientSecret })
    const reach = () => reasonOf(climber.secrets.getSecret({ name: `${VAULT}/secrets/wanted` }))
    await set('wanted', 'x')
    assert.equal(await reach(), 'PERMISSION_DENIED')
    const uidOf = (name: string) => `(SELECT uid FROM auth.principals WHERE name = '${name}')`
    const administrator = `(SELECT body, mac FROM auth.access WHERE principal_uid = ${uidOf('administrator')})`
    // As it is, so that the MAC is right, and with the other principal in it.
    const under = `decode(replace(encode(o.body, 'hex'), encode(${uidOf('administrator')}, 'hex'), encode(a.principal_uid, 'hex')), 'hex')`
    for (const body of ['o.body', under]) {
      await undone(['auth.access'], async () => {
        await database.query(
          `UPDATE auth.access a SET body = ${body}, mac = o.mac FROM ${administrator} o WHERE a.principal_uid = ${uidOf('climber')}`,
        )
        await restart(cluster, 'secret')
        assert.match(
          await eventually(reach, (answer) => answer === '', 2000),
          /^(PERMISSION_DENIED|ROW_INTEGRITY)$/,
        )
        const found = await check(cluster)
        const reason = body === 'o.body' ? 'COLUMN_DIFFERS' : 'ROW_INTEGRITY'
        assert.ok(has(found, reason, 'access'), JSON.stringify(found))
      })
    }
    climber.close()
  })

  it('gives an administrator, a credential and a job put in by hand nothing', async function () {
    this.timeout(120_000)
    await set('planted', 'stays')
    await undone(['auth.principals', 'auth.access', 'auth.credentials'], async () => {
      const [uid, credentialUid] = [randomBytes(16), randomBytes(16)]
      // A copy of the administrator's rows under another uid, in the body too.
      const under = (column: string) =>
        `decode(replace(encode(body, 'hex'), encode(${column}, 'hex'), encode($1::bytea, 'hex')), 'hex'), mac`
      const administrator = `(SELECT uid FROM auth.principals WHERE name = 'administrator')`
      await database.query(
        `INSERT INTO auth.principals (uid, name, deleted, body, mac)
         SELECT $1, 'intruder', false, ${under('uid')} FROM auth.principals WHERE name = 'administrator'`,
        [uid],
      )
      await database.query(
        `INSERT INTO auth.access (principal_uid, body, mac)
         SELECT $1, ${under('principal_uid')} FROM auth.access WHERE principal_uid = ${administrator}`,
        [uid],
      )
      await database.query(
        `INSERT INTO auth.credentials (uid, principal_uid, body, mac)
         SELECT $1, principal_uid, ${under('uid')} FROM auth.credentials WHERE principal_uid = ${administrator}`,
        [credentialUid],
      )
      const { clientSecret } = client.configuration
      const asIntruder = client.tokens.issueToken({
        clientId: 'intruder',
        clientSecret,
        audience: 'secret',
      })
      assert.equal(await reasonOf(asIntruder), 'INVALID_CLIENT')
      const found = await check(cluster)
      for (const kind of ['principal', 'access', 'credential'])
        assert.ok(has(found, 'ROW_INTEGRITY', kind), kind)
    })
    await undone(SECRETS, async () => {
      await database.query(
        `UPDATE secret.secret_heads SET state = 'deleted', purge_at = now() - interval '1 day' WHERE name = 'planted'`,
      )
      await database.query(`INSERT INTO secret_jobs.job (name) VALUES ('purge-secrets')`)
      // A worker that is not woken looks twice a minute, one that starts at once.
      await restart(cluster, 'secret')
      const state = async () =>
        String(
          (
            await database.query<{ state: string }>(
              `SELECT state FROM secret_jobs.job WHERE name = 'purge-secrets' ORDER BY created_on DESC LIMIT 1`,
            )
          ).rows[0]?.state,
        )
      assert.equal(await eventually(state, (answer) => answer === 'completed', 30_000), 'completed')
      const { rows } = await database.query(
        `SELECT 1 FROM secret.secret_versions WHERE object_uid = ${of('planted')}`,
      )
      assert.equal(rows.length, 1)
    })
    assert.equal(await get('planted'), '')
  })
})
