import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { decode, encode } from '@strongroom/contracts'
import { growTree, leafHash, subtrees } from '@strongroom/formats'
import type { Cluster } from '@strongroom/local-cluster'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type pg from 'pg'
import { alteredBody, fieldsOf } from './altered-row.ts'
import { callerAs } from './peer-caller.ts'
import { reasonOf } from './reason.ts'
import { check, eventually, superuser, tamperCluster } from './tamper-cluster.ts'
import type { Found } from './tamper-cluster.ts'

const SECRET = 'vaults/logged/secrets/s'

interface Leaf {
  readonly index: string
  readonly received_at_micros: string
  readonly peer: string
  readonly record: Buffer
  readonly leaf_hash: Buffer
  readonly [column: string]: unknown
}

describe('the log, edited by hand', () => {
  let cluster: Cluster
  let database: pg.Client
  let client: Strongroom

  before(async function () {
    this.timeout(300_000)
    cluster = await tamperCluster()
    database = await superuser(cluster)
    client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    await client.vaults.createVault({ vaultId: 'logged' })
    await client.secrets.setSecret({ name: SECRET, text: 'x' })
  })
  after(async () => {
    client.close()
    await database.end()
  })

  const has = (found: readonly Found[], reason: string) =>
    found.some((one) => one.reason === reason)

  const leaf = async (index: number): Promise<Leaf> => {
    const { rows } = await database.query<Leaf>('SELECT * FROM audit.leaves WHERE index = $1', [
      index,
    ])
    const [found] = rows
    assert.ok(found)
    return found
  }

  async function leavesFrom(index: number): Promise<Leaf[]> {
    const { rows } = await database.query<Leaf>(
      'SELECT * FROM audit.leaves WHERE index >= $1 ORDER BY index',
      [index],
    )
    return rows
  }

  async function insertLeaf(row: Leaf): Promise<void> {
    const places = Object.keys(row).map((_, at) => `$${at + 1}`)
    await database.query(
      `INSERT INTO audit.leaves (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    )
  }

  /** With no audit service there that would take what stands in the log for its own and have it signed. */
  async function withoutAudit(story: () => Promise<void>): Promise<void> {
    const services = cluster.of('audit')
    await Promise.all(services.map(({ supervisor }) => supervisor.stop()))
    try {
      await story()
    } finally {
      for (const { supervisor } of services) supervisor.start()
      await Promise.all(services.map((service) => service.ready()))
    }
  }

  it('is found out where leaves or hashes are edited, removed or exchanged', async function () {
    this.timeout(180_000)
    const remove = 'DELETE FROM audit.leaves WHERE index IN (3, 4)'
    const [third, fourth] = [await leaf(3), await leaf(4)]
    const edits: readonly [edit: string | (() => Promise<void>), reason: string][] = [
      [
        `UPDATE audit.leaves SET record = set_byte(record, 20, 255 - get_byte(record, 20)) WHERE index = 3`,
        'LEAF_EDITED',
      ],
      [`UPDATE audit.leaves SET peer = peer || 'x' WHERE index = 3`, 'LEAF_EDITED'],
      [
        `UPDATE audit.leaves SET received_at_micros = received_at_micros + 1 WHERE index = 3`,
        'LEAF_EDITED',
      ],
      [`UPDATE audit.leaves SET leaf_hash = sha256(leaf_hash) WHERE index = 3`, 'LEAF_EDITED'],
      [`UPDATE audit.leaves SET operation = 'Other' WHERE index = 3`, 'COLUMN_DIFFERS'],
      ['DELETE FROM audit.leaves WHERE index = 3', 'LEAF_MISSING'],
      [
        async () => {
          await database.query(remove)
          await insertLeaf({ ...third, index: fourth.index })
          await insertLeaf({ ...fourth, index: third.index })
        },
        'LEAF_EDITED',
      ],
    ]
    for (const [edit, reason] of edits) {
      await (typeof edit === 'string' ? database.query(edit) : edit())
      const found = await check(cluster)
      await database.query(remove)
      await insertLeaf(third)
      await insertLeaf(fourth)
      assert.ok(has(found, reason), `${String(edit)}: ${JSON.stringify(found)}`)
    }
    const node = 'WHERE level = 1 AND index = 1'
    const { rows } = await database.query<{ hash: Buffer }>(`SELECT hash FROM audit.nodes ${node}`)
    await database.query(`UPDATE audit.nodes SET hash = sha256(hash) ${node}`)
    const found = await check(cluster)
    await database.query(`UPDATE audit.nodes SET hash = $1 ${node}`, [rows[0]?.hash])
    assert.ok(has(found, 'NODE_DIFFERS'))
    for (const level of [0, 1]) {
      const gone = await database.query<{ hash: Buffer }>(
        'DELETE FROM audit.nodes WHERE level = $1 AND index = 1 RETURNING hash',
        [level],
      )
      const missed = await check(cluster)
      await database.query('INSERT INTO audit.nodes (level, index, hash) VALUES ($1, 1, $2)', [
        level,
        gone.rows[0]?.hash,
      ])
      assert.ok(has(missed, 'NODE_DIFFERS'), `level ${level}: ${JSON.stringify(missed)}`)
    }
    assert.deepEqual(await check(cluster), [])
  })

  it('is found out where what was signed is cut off', async function () {
    this.timeout(120_000)
    await withoutAudit(async () => {
      const { rows } = await database.query<Leaf>(
        'SELECT * FROM audit.leaves ORDER BY index DESC LIMIT 1',
      )
      const [last] = rows
      assert.ok(last)
      await database.query('DELETE FROM audit.leaves WHERE index = $1', [last.index])
      const found = await check(cluster)
      await insertLeaf(last)
      assert.ok(has(found, 'TAIL_CUT'), JSON.stringify(found))
      assert.deepEqual(await check(cluster), [])
    })
  })

  it('is found out where a change of a key is cut off, although one of another key is without an outcome', async function () {
    this.timeout(180_000)
    const KEY = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
    const create = (keyId: string) =>
      client.keys.createKey({ parent: 'vaults/logged', keyId, key: KEY })
    await create('begun')
    const begun = (await leavesFrom(0)).findLast(({ operation }) => operation === 'KeyCreate')
    assert.ok(begun)
    const instanceUid = randomBytes(16)
    const record = encode('strongroom.audit.v1.Record', {
      ...decode('strongroom.audit.v1.Record', begun.record),
      instanceUid,
      sequence: 1,
      previousHash: Buffer.alloc(0),
      phase: 'PHASE_INTENT',
      outcome: 'OUTCOME_UNSPECIFIED',
      intentSequence: 0,
      objectUid: Buffer.alloc(0),
      rows: [],
    })
    const peer = callerAs(cluster, 'key-crypto', 'audit')
    const request = { instanceUid, records: [record] }
    assert.equal(await peer.refusal('strongroom.audit.v1.AuditService', 'Append', request), '')
    peer.close()
    const size = await logSize()
    await create('unrecorded')
    await withoutAudit(async () => {
      const leaves = await leavesFrom(size)
      const [intent, outcome] = leaves.filter(({ operation }) => operation === 'KeyCreate')
      assert.ok(intent && outcome)
      for (const [from, unrecorded] of [
        [outcome, false],
        [intent, true],
      ] as const) {
        await database.query('DELETE FROM audit.leaves WHERE index >= $1', [from.index])
        const found = await check(cluster)
        const cut = leaves.filter(({ index }) => Number(index) >= Number(from.index))
        for (const one of cut) await insertLeaf(one)
        assert.equal(has(found, 'ROW_NOT_ON_RECORD'), unrecorded, JSON.stringify(found))
        assert.ok(has(found, 'TAIL_CUT'), JSON.stringify(found))
      }
      assert.deepEqual(await check(cluster), [])
    })
  })

  it('is found out where a record is appended that is not whole', async function () {
    this.timeout(120_000)
    await withoutAudit(async () => {
      const size = await logSize()
      const like = await leaf(size - 1)
      const instance = randomBytes(16)
      for (const [changes, reason] of [
        // A copy of another's record: instance and sequence are unique, and the record says others.
        [{ instance_uid: instance }, 'COLUMN_DIFFERS'],
        [{ instance_uid: instance, leaf_hash: randomBytes(32) }, 'LEAF_EDITED'],
        [{ instance_uid: instance, record: Buffer.from('no record') }, 'LEAF_UNREADABLE'],
        [{ instance_uid: instance, index: String(size + 1) }, 'LEAF_MISSING'],
      ] as const) {
        const planted: Leaf = { ...like, index: String(size), ...changes }
        await insertLeaf(planted)
        const found = await check(cluster)
        await database.query('DELETE FROM audit.leaves WHERE index = $1', [planted.index])
        assert.ok(has(found, reason), `${reason}: ${JSON.stringify(found)}`)
      }
      assert.deepEqual(await check(cluster), [])
    })
  })

  it('takes a record for real that is appended whole, with all hashes: what the threat model says', async function () {
    this.timeout(120_000)
    await withoutAudit(async () => {
      const size = await logSize()
      const [instanceUid, like] = [randomBytes(16), await leaf(size - 1)]
      const record = encode('strongroom.audit.v1.Record', {
        ...decode('strongroom.audit.v1.Record', like.record),
        instanceUid,
        sequence: 1,
        previousHash: Buffer.alloc(0),
        phase: 'PHASE_SINGLE',
        outcome: 'OUTCOME_DENIED',
        intentSequence: 0,
        rows: [],
      })
      const receivedAtMicros = BigInt(like.received_at_micros) + 1n
      const hash = leafHash({ receivedAtMicros, peer: like.peer, record })
      const { nodes } = growTree(size, await frontier(size), [hash])
      await insertLeaf({
        ...like,
        index: String(size),
        received_at_micros: String(receivedAtMicros),
        record,
        leaf_hash: hash,
        instance_uid: instanceUid,
        sequence: 1,
        outcome: 2,
        intent_sequence: null,
      })
      for (const node of nodes)
        await database.query('INSERT INTO audit.nodes (level, index, hash) VALUES ($1, $2, $3)', [
          node.level,
          node.index,
          node.hash,
        ])
      assert.deepEqual(await check(cluster), [])
    })
    // The log goes on from it, and it is signed with the rest.
    assert.equal(await reasonOf(client.secrets.getSecret({ name: SECRET })), '')
    assert.deepEqual(await check(cluster), [])
  })

  async function logSize(): Promise<number> {
    const { rows } = await database.query<{ size: string }>(
      'SELECT max(index) + 1 AS size FROM audit.leaves',
    )
    return Number(rows[0]?.size)
  }

  async function frontier(size: number): Promise<Buffer[]> {
    const hashes: Buffer[] = []
    for (const { level, index } of subtrees({ start: 0, end: size })) {
      const { rows } = await database.query<{ hash: Buffer }>(
        'SELECT hash FROM audit.nodes WHERE level = $1 AND index = $2',
        [level, index],
      )
      hashes.push(rows[0]?.hash ?? Buffer.alloc(0))
    }
    return hashes
  }

  /** The last line of key-crypto when it was started again and ended by itself. */
  async function startedAnew(): Promise<string> {
    const [running] = cluster.of('key-crypto')
    assert.ok(running)
    const { supervisor } = running
    await supervisor.stop()
    const before = readFileSync(supervisor.options.logFile, 'utf8').length
    supervisor.start()
    return await eventually(
      () => Promise.resolve(readFileSync(supervisor.options.logFile, 'utf8').slice(before)),
      (lines) => lines.includes('"fatal"') || lines.includes('listening'),
      20_000,
    )
  }

  it('gets no checkpoint from a row of it that was edited or put back', async function () {
    this.timeout(120_000)
    const audit = callerAs(cluster, 'audit', 'key-crypto')
    const ask = async (): Promise<string> => {
      const request = { fromSize: 0, size: 1, root: Buffer.alloc(32), proof: [] }
      return audit.refusal('strongroom.key.v1.ProtectionService', 'SignCheckpoint', request)
    }
    const read = async () => {
      const { rows } = await database.query<{ body: Buffer; mac: Buffer }>(
        'SELECT body, mac FROM key_crypto.checkpoint',
      )
      const [row] = rows
      assert.ok(row)
      return row
    }
    const write = (body: Buffer, mac: Buffer) =>
      database.query('UPDATE key_crypto.checkpoint SET body = $1, mac = $2', [body, mac])
    try {
      assert.equal(await ask(), 'CHECKPOINT_MOVED')
      const earlier = await read()
      await withoutAudit(async () => {
        const kept = await read()
        for (const field of [...fieldsOf('checkpoint', kept.body), 'mac']) {
          const isMac = field === 'mac'
          const body = isMac ? kept.body : alteredBody('checkpoint', kept.body, field)
          await write(body, isMac ? Buffer.alloc(32) : kept.mac)
          const [refused, found] = [await ask(), await check(cluster)]
          await write(kept.body, kept.mac)
          assert.equal(refused, 'ROW_INTEGRITY', field)
          assert.ok(has(found, 'ROW_INTEGRITY'), field)
        }
      })
      // By now another one was signed.
      await client.secrets.getSecret({ name: SECRET })
      const newest = await eventually(
        async () => (await read()).mac.toString('hex'),
        (mac) => mac !== earlier.mac.toString('hex'),
      )
      assert.notEqual(newest, earlier.mac.toString('hex'))
      await withoutAudit(async () => {
        const kept = await read()
        await write(earlier.body, earlier.mac)
        const [refused, found] = [await ask(), await check(cluster)]
        assert.equal(refused, 'ROW_ROLLED_BACK')
        const started = await startedAnew()
        await write(kept.body, kept.mac)
        assert.match(started, /not started/)
        assert.match(started, /the log stands behind a checkpoint seen before/)
        await Promise.all(cluster.of('key-crypto').map((service) => service.ready()))
        assert.ok(has(found, 'CHECKPOINT_ROLLED_BACK'), JSON.stringify(found))
        const note = 'WHERE size = (SELECT max(size) FROM audit.checkpoints)'
        const { rows } = await database.query<{ note: string }>(
          `SELECT note FROM audit.checkpoints ${note}`,
        )
        await database.query(
          `UPDATE audit.checkpoints SET note = replace(note, E'\\n', E'\\n1') ${note}`,
        )
        const forged = await check(cluster)
        await database.query(`UPDATE audit.checkpoints SET note = $1 ${note}`, [rows[0]?.note])
        assert.ok(has(forged, 'CHECKPOINT_FORGED'), JSON.stringify(forged))
        assert.deepEqual(await check(cluster), [])
      })
    } finally {
      audit.close()
    }
  })
})
