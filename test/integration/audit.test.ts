import {
  consistencyPath,
  growTree,
  inclusionPath,
  joinSubtrees,
  leafHash,
  parseCheckpoint,
  rootFromInclusion,
  verifyConsistency,
} from '@strongroom/formats'
import type { Fault } from '@strongroom/fault'
import { DatabaseError, query, transaction } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import assert from 'node:assert/strict'
import { Checkpointer } from '../../services/audit/src/checkpointer.ts'
import { UnsignedTail } from '../../services/audit/src/domain/unsigned-tail.ts'
import { call } from '../../services/audit/src/fakes.ts'
import { readRecord } from '../../services/audit/src/rpc/append.ts'
import { exportRecords } from '../../services/audit/src/rpc/export-records.ts'
import { tailRecords } from '../../services/audit/src/rpc/tail-records.ts'
import { AppendQueue } from '../../services/audit/src/store/append-queue.ts'
import { LogWriter } from '../../services/audit/src/store/append.ts'
import { CheckpointStore } from '../../services/audit/src/store/checkpoint-store.ts'
import { LeafStore } from '../../services/audit/src/store/leaf-store.ts'
import type { LeafFilter } from '../../services/audit/src/store/leaf-store.ts'
import { Tip } from '../../services/audit/src/store/tip.ts'
import { readRoot, Tree } from '../../services/audit/src/store/tree-store.ts'
import { Monitor, Writer } from './audit-fixture.ts'
import { startDatabase } from './database.ts'
import type { Database } from './database.ts'
import { finelyAnalyzed } from './statistics.ts'

const PEER = 'spiffe://test/service/secret'
const HASH = Buffer.alloc(32, 2)
const any: LeafFilter = {
  vault: '',
  operation: '',
  principal: '',
  state: undefined,
  startMicros: undefined,
  endMicros: undefined,
}

describe('the audit log', function () {
  this.timeout(60_000)
  let database: Database
  let pool: Pool
  const now = () => new Date()
  /** Whose notes are in the table. */
  const monitor = new Monitor()

  before(async () => {
    database = await startDatabase('audit')
    pool = database.poolOf('strongroom_audit')
  })
  after(() => database[Symbol.asyncDispose]())

  const replica = (clock = now) => {
    const tip = new Tip()
    const queue = new AppendQueue(new LogWriter(pool, clock), (size) => tip.raise(size))
    const send = (writer: Writer, records: Buffer[]) =>
      queue.append(records.map((record) => readRecord(record, writer.instanceUid, PEER)))
    return { tip, queue, send }
  }

  it('gives contiguous indexes to what many callers of two replicas send at once', async () => {
    const [left, right] = [replica(), replica()]
    const before = await new Tree(pool).size()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => {
        const writer = new Writer()
        return (at % 2 === 0 ? left : right).send(writer, [
          writer.next(),
          writer.next(),
          writer.next(),
        ])
      }),
    )
    const indexes = answers.flat().sort((a, b) => a - b)
    assert.deepEqual(
      indexes,
      Array.from({ length: 120 }, (_, at) => before + at),
    )
  })

  it('grows from where another replica left it, without holding the log meanwhile', async () => {
    const transactions: string[] = []
    const replicaOf = (name: string) => {
      const own = database.poolOf('strongroom_audit')
      own.on('connect', (client) => {
        const ask = client.query.bind(client) as (...args: unknown[]) => unknown
        const asked = (statement: string | { text: string }, ...rest: unknown[]) => {
          const text = typeof statement === 'string' ? statement : statement.text
          if (text === 'BEGIN') transactions.push(name)
          return ask(statement, ...rest)
        }
        client.query = asked as typeof client.query
      })
      const queue = new AppendQueue(new LogWriter(own, now), () => undefined)
      const writer = new Writer()
      return (count: number) =>
        queue.append(
          Array.from({ length: count }, () => readRecord(writer.next(), writer.instanceUid, PEER)),
        )
    }
    const [left, right] = [replicaOf('left'), replicaOf('right')]
    // Whose an instance is, is settled in a transaction.
    await left(1)
    const [start = 0] = await right(1)
    assert.deepEqual(transactions, ['left', 'right'])
    let size = start + 1
    for (let turn = 0; turn < 40; turn++) {
      const count = 1 + (turn % 3)
      const indexes = await (turn % 2 === 0 ? left : right)(count)
      assert.deepEqual(
        indexes,
        Array.from({ length: count }, (_, at) => size + at),
      )
      size += count
    }
    assert.deepEqual(transactions, ['left', 'right'])
    const leaves = await new LeafStore(pool, now).range(0, size, size)
    const { nodes } = growTree(0, [], leaves.map(leafHash))
    const stored = await query<{ level: number; index: string; hash: Buffer }>(
      pool,
      'SELECT level, index, hash FROM audit.nodes ORDER BY level, index',
    )
    assert.deepEqual(
      stored.map(({ level, index, hash }) => ({ level, index: Number(index), hash })),
      nodes.toSorted((a, b) => a.level - b.level || a.index - b.index),
    )
    // At the same time each gets its turn as well.
    const both = await Promise.all(
      Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? left : right)(1)),
    )
    assert.deepEqual(
      both.flat().sort((a, b) => a - b),
      Array.from({ length: 60 }, (_, at) => size + at),
    )
  })

  it('takes a repeat without taking it twice, and nothing that contradicts it', async () => {
    const { send } = replica()
    const writer = new Writer()
    const records = [writer.next(), writer.next()]
    const first = await send(writer, records)
    assert.deepEqual(await send(writer, [...records, writer.next()]), [
      ...first,
      (first[1] ?? 0) + 1,
    ])
    assert.deepEqual(await Promise.all([send(writer, records), send(writer, records)]), [
      first,
      first,
    ])
    const forger = new Writer()
    const forged = forger.next({ instanceUid: writer.instanceUid, operation: 'KeyGet' })
    const other = new Writer()
    const [refusal, taken] = await Promise.allSettled([
      send(writer, [forged]),
      send(other, [other.next()]),
    ])
    assert.equal(
      refusal.status === 'rejected' && (refusal.reason as Fault).reason,
      'ALREADY_EXISTS',
    )
    assert.equal(taken.status, 'fulfilled')
  })

  it('leaves an instance to the peer that was the first to use it', async () => {
    const [here, there] = [replica(), replica()]
    const owner = new Writer()
    const first = await here.send(owner, [owner.next()])
    for (const { queue } of [here, there, here, there]) {
      const thief = new Writer()
      const stolen = thief.next({ instanceUid: owner.instanceUid, sequence: 2, previousHash: HASH })
      const other = 'spiffe://test/service/auth'
      const refusal = queue.append([readRecord(stolen, owner.instanceUid, other)])
      await assert.rejects(refusal, { reason: 'INSTANCE_TAKEN' })
    }
    assert.deepEqual(await there.send(owner, [owner.next()]), [(first[0] ?? 0) + 1])
    assert.deepEqual(await here.send(owner, [owner.next()]), [(first[0] ?? 0) + 2])
  })

  it('proves each leaf and each extension by what it stored', async () => {
    const { send } = replica()
    const writer = new Writer()
    await send(
      writer,
      Array.from({ length: 9 }, () => writer.next()),
    )
    const tree = new Tree(pool)
    const size = await tree.size()
    const root = await tree.root(size)
    const leaves = await new LeafStore(pool, now).range(0, size, size)
    assert.equal(leaves.length, size)
    for (const leaf of leaves) {
      const proof = await tree.ranges(inclusionPath(leaf.index, size))
      assert.deepEqual(rootFromInclusion(leaf.index, size, leafHash(leaf), proof), root)
    }
    for (const from of [0, 1, 7, size - 1, size]) {
      const proof = await tree.ranges(consistencyPath(from, size))
      assert.equal(verifyConsistency(from, await tree.root(from), size, root, proof), true)
    }
  })

  it('looks nodes up in a log that has grown by the plan that was made for a small one', async () => {
    await using own = await startDatabase('audit')
    const [reading, writing] = [own.poolOf('strongroom_audit'), own.poolOf('strongroom_audit')]
    const queue = new AppendQueue(new LogWriter(writing, now), () => undefined)
    const writer = new Writer()
    const grow = (count: number) =>
      queue.append(
        Array.from({ length: count }, () => readRecord(writer.next(), writer.instanceUid, PEER)),
      )
    // Ten subtrees: asked for fewer, Postgres looks each up by itself in any case.
    await grow(1023)
    const rowsRead = await transaction(reading, async (client) => {
      // After five times Postgres keeps one plan for all.
      for (let times = 0; times < 8; times += 1) await readRoot(client, 1023)
      await grow(4000)
      await readRoot(client, 5023)
      return await query<{ scanned: string }>(
        client,
        `SELECT seq_tup_read AS scanned FROM pg_stat_xact_user_tables WHERE schemaname = 'audit' AND relname = 'nodes'`,
      )
    })
    assert.deepEqual(rowsRead, [{ scanned: '0' }])
  })

  it('is analyzed from a few rows, however often it has grown', async () => {
    assert.deepEqual(await finelyAnalyzed(pool, 'audit.leaves'), [])
    assert.deepEqual(await finelyAnalyzed(pool, 'audit.nodes'), [])
    // What nothing was said of is told.
    assert.deepEqual(await finelyAnalyzed(pool, 'audit.realm'), ['uid'])
  })

  it('lists a mutation as one entry, and an intent left alone as unknown', async () => {
    const { send } = replica()
    const writer = new Writer()
    const mutation = { operation: 'SecretSet', resource: 'vaults/folded/secrets/s' }
    const intent = { ...mutation, phase: 'PHASE_INTENT', outcome: 'OUTCOME_UNSPECIFIED' } as const
    await send(writer, [
      writer.next(intent),
      writer.next({ ...mutation, phase: 'PHASE_OUTCOME', intentSequence: 1 }),
      writer.next(intent),
    ])
    const wanted = { ...any, vault: 'folded' }
    const states = async (clock: () => Date, filter: LeafFilter) =>
      (await new LeafStore(pool, clock).page(filter, await new Tree(pool).size(), 10)).leaves.map(
        ({ state }) => state,
      )
    const later = () => new Date(Date.now() + 61_000)
    assert.deepEqual(await states(now, wanted), ['pending', 'success'])
    assert.deepEqual(await states(later, wanted), ['unknown', 'success'])
    assert.deepEqual(await states(later, { ...wanted, state: 'unknown' }), ['unknown'])
    assert.deepEqual(await states(now, { ...wanted, state: 'unknown' }), [])
    assert.deepEqual(await states(now, { ...wanted, state: 'success' }), ['success'])
  })

  it('pages newest first through every entry once', async () => {
    const { send } = replica()
    const writer = new Writer()
    const expected = await send(
      writer,
      Array.from({ length: 25 }, () => writer.next({ principalName: 'pager' })),
    )
    const store = new LeafStore(pool, now)
    const seen: number[] = []
    let before: number | undefined = await new Tree(pool).size()
    while (before !== undefined) {
      const page = await store.page({ ...any, principal: 'pager' }, before, 10)
      seen.push(...page.leaves.map(({ index }) => index))
      before = page.before
    }
    assert.deepEqual(seen, [...expected].reverse())
  })

  it('finds entries by vault, operation, principal, outcome and time, alone or together', async () => {
    const { send } = replica()
    const writer = new Writer()
    const at = (timeMicros: number) => ({ resource: 'vaults/filtered/keys/k', timeMicros })
    const [first = 0] = await send(writer, [
      writer.next({ ...at(1000), operation: 'FilterA', principalName: 'fp1' }),
      writer.next({ ...at(2000), operation: 'FilterB', principalName: 'fp1' }),
      writer.next({ ...at(3000), operation: 'FilterA', outcome: 'OUTCOME_DENIED' }),
      writer.next({ ...at(4000), operation: 'FilterB', outcome: 'OUTCOME_FAILED' }),
      writer.next({ operation: 'FilterA', resource: '/' }),
    ])
    const size = await new Tree(pool).size()
    const find = async (filter: Partial<LeafFilter>) => {
      const { leaves } = await new LeafStore(pool, now).page({ ...any, ...filter }, size, 10)
      return leaves.map(({ index }) => index - first)
    }
    const vault = 'filtered'
    assert.deepEqual(await find({ vault }), [3, 2, 1, 0])
    assert.deepEqual(await find({ operation: 'FilterA' }), [4, 2, 0])
    assert.deepEqual(await find({ principal: 'fp1' }), [1, 0])
    assert.deepEqual(await find({ vault, state: 'denied' }), [2])
    assert.deepEqual(await find({ vault, state: 'failed' }), [3])
    assert.deepEqual(await find({ vault, startMicros: 2000n, endMicros: 4000n }), [2, 1])
    assert.deepEqual(await find({ vault, operation: 'FilterB', principal: 'fp1' }), [1])
    assert.deepEqual(await find({ vault: 'filtere' }), [])
  })

  it('takes a hole in the sequences of an instance as it comes, and what fills it', async () => {
    const { send } = replica()
    const writer = new Writer()
    const [one, two, three] = [writer.next(), writer.next(), writer.next()]
    const [first = 0] = await send(writer, [one])
    assert.deepEqual(await send(writer, [three]), [first + 1])
    assert.deepEqual(await send(writer, [two]), [first + 2])
    assert.deepEqual(await send(writer, [one, two, three]), [first, first + 2, first + 1])
  })

  it('exports all that is stored, and nothing across a leaf that was taken away', async () => {
    const { send } = replica()
    const writer = new Writer()
    const [index = 0] = await send(writer, [writer.next(), writer.next(), writer.next()])
    const [leaves, tree] = [new LeafStore(pool, now), new Tree(pool)]
    const deps = {
      leaves,
      tree,
      checkpoints: new CheckpointStore(pool),
      realmUid: () => Promise.resolve(monitor.realmUid),
      keys: monitor,
    }
    const exported = async () => {
      const pieces = []
      const request = { startIndex: '0' }
      for await (const piece of exportRecords(deps)(request, call())) pieces.push(piece)
      return pieces
    }
    const size = await tree.size()
    const whole = await exported()
    assert.equal(whole.length, size + 2)
    assert.equal(whole.at(-1)?.trailer?.size, size)
    const admin = database.admin()
    await query(admin, 'CREATE TABLE public.kept AS SELECT * FROM audit.leaves WHERE false')
    await query(admin, 'INSERT INTO public.kept SELECT * FROM audit.leaves WHERE index = $1', [
      index + 1,
    ])
    await query(admin, 'DELETE FROM audit.leaves WHERE index = $1', [index + 1])
    await assert.rejects(exported(), { reason: 'ROW_INTEGRITY' })
    await assert.rejects(leaves.range(index + 1, index + 2, 1), { reason: 'ROW_INTEGRITY' })
    assert.equal((await leaves.range(index + 2, index + 3, 1)).length, 1)
    await query(admin, 'INSERT INTO audit.leaves SELECT * FROM public.kept')
    assert.equal((await exported()).length, whole.length)
  })

  it('sends what comes to one replica to who listens at another', async () => {
    const [left, right] = [replica(), replica()]
    const writer = new Writer()
    await left.send(writer, [writer.next()])
    const tree = new Tree(pool)
    const stop = new AbortController()
    const startIndex = (await tree.size()).toString()
    const filter = { parent: '', operation: '', principal: 'tailed' }
    const request = { ...filter, startIndex, _startIndex: 'startIndex' as const }
    const deps = { leaves: new LeafStore(pool, now), tree, tip: right.tip }
    const stream = tailRecords(deps)(request, call('/', { signal: stop.signal }))
    const next = stream.next()
    const [index] = await left.send(writer, [writer.next({ principalName: 'tailed' })])
    // What the checkpointer's next look would tell.
    right.tip.raise(await tree.size())
    const answered = await next
    assert.ok(!answered.done)
    assert.equal(answered.value.entry?.index, index)
    stop.abort()
    assert.equal((await stream.next()).done, true)
  })

  it('wakes who waits for more', async () => {
    const { tip, send } = replica()
    const writer = new Writer()
    await send(writer, [writer.next()])
    const waiting = tip.above(tip.size, new AbortController().signal)
    await send(writer, [writer.next()])
    await waiting
    assert.equal(tip.size, await new Tree(pool).size())
  })

  it('has checkpoints signed by replicas that compete, each over the whole log', async () => {
    const checkpoints = new CheckpointStore(pool)
    const checkpointers = [1, 2].map(
      () =>
        new Checkpointer({
          tree: new Tree(pool),
          checkpoints,
          signer: monitor,
          tail: new UnsignedTail(now),
          tip: new Tip(),
        }),
    )
    const { send } = replica()
    const writer = new Writer()
    for (let round = 0; round < 5; round += 1) {
      await send(writer, [writer.next()])
      await Promise.all(checkpointers.map((one) => one.turn({ eager: true })))
    }
    // A note that was signed and lost on its way: the monitor is ahead of the table.
    await send(writer, [writer.next()])
    await pool.query('SELECT 1')
    const tree = new Tree(pool)
    const size = await tree.size()
    const stood = monitor.size
    await monitor.sign({
      fromSize: stood,
      size,
      root: await tree.root(size),
      proof: await tree.ranges(consistencyPath(stood, size)),
    })
    const [first] = checkpointers
    await first?.turn({ eager: true })
    await first?.turn({ eager: true })
    const newest = await checkpoints.newest()
    assert.equal(newest?.size, size)
    assert.deepEqual(parseCheckpoint(newest.note).root, await tree.root(size))
  })

  it('refuses records once nobody has signed for more than 10 s', async () => {
    const checkpoints = new CheckpointStore(pool)
    let clock = new Date()
    const tail = new UnsignedTail(() => clock)
    monitor.available = false
    const writer = new Writer()
    await replica().send(writer, [writer.next()])
    const checkpointer = new Checkpointer({
      tree: new Tree(pool),
      checkpoints,
      signer: monitor,
      tail,
      tip: new Tip(),
    })
    await assert.rejects(checkpointer.turn({ eager: true }), { reason: 'HSM_UNAVAILABLE' })
    tail.assertWritable()
    clock = new Date(clock.getTime() + 11_000)
    assert.throws(() => tail.assertWritable(), { reason: 'AUDIT_UNAVAILABLE' })
    monitor.available = true
  })

  /** One that signs whenever it is asked, and its tail, by a clock of their own. */
  const signing = () => {
    const clock = { now: new Date() }
    const tail = new UnsignedTail(() => clock.now)
    const checkpoints = new CheckpointStore(pool)
    const [tree, tip] = [new Tree(pool), new Tip()]
    const checkpointer = new Checkpointer({ tree, checkpoints, signer: monitor, tail, tip })
    const later = () => (clock.now = new Date(clock.now.getTime() + 11_000))
    return { checkpointer, tail, later }
  }

  it('takes nothing for signed that the HSM has not, and then no more records', async () => {
    const { checkpointer, tail, later } = signing()
    await checkpointer.turn({ eager: true })
    const size = 1_000_000_000
    const genuine = await new CheckpointStore(pool).newest()
    for (const note of ['no note', genuine?.note ?? '']) {
      await query(pool, 'INSERT INTO audit.checkpoints (size, note) VALUES ($1, $2)', [size, note])
      await assert.rejects(checkpointer.turn({ eager: true }), { reason: 'ROW_INTEGRITY' })
      later()
      assert.throws(() => tail.assertWritable(), { reason: 'AUDIT_UNAVAILABLE' })
      await query(database.admin(), 'DELETE FROM audit.checkpoints WHERE size = $1', [size])
      await checkpointer.turn({ eager: true })
      tail.assertWritable()
    }
  })

  it('keeps its tree where a try that came to nothing is followed within its millisecond', async () => {
    const then = new Date()
    const [here, there] = [replica(() => then), replica()]
    const [one, other] = [new Writer(), new Writer()]
    // Both known here, so that the end of the log is expected.
    await here.send(one, [one.next()])
    await here.send(other, [other.next()])
    const record = one.next()
    // Another replica takes it and dies before it answers: it comes again, with another caller's.
    await there.send(one, [record])
    await Promise.all([here.send(one, [record]), here.send(other, [other.next()])])
    for (let more = 0; more < 4; more += 1) await here.send(other, [other.next()])
    const leaves = await query<{ hash: Buffer }>(
      pool,
      'SELECT leaf_hash AS hash FROM audit.leaves ORDER BY index',
    )
    const { frontier } = growTree(
      0,
      [],
      leaves.map(({ hash }) => hash),
    )
    const tree = new Tree(pool)
    assert.deepEqual(await tree.root(leaves.length), joinSubtrees([...frontier]))
  })

  it('takes no more records once it was cut below what was signed', async () => {
    const { checkpointer, tail, later } = signing()
    const { send } = replica()
    const writer = new Writer()
    const [index = 0] = await send(writer, [writer.next(), writer.next()])
    await checkpointer.turn({ eager: true })
    for (const rest of [
      'DELETE FROM audit.leaves WHERE index > $1',
      'DELETE FROM audit.nodes WHERE (index + 1) << level > $1 + 1',
    ])
      await query(database.admin(), rest, [index])
    await checkpointer.turn({ eager: true })
    later()
    assert.throws(() => tail.assertWritable(), { reason: 'AUDIT_UNAVAILABLE' })
  })

  it('lets the runtime role neither change nor remove anything', async () => {
    for (const statement of [
      "UPDATE audit.leaves SET peer = 'x'",
      'DELETE FROM audit.leaves',
      'TRUNCATE audit.leaves',
      'DELETE FROM audit.nodes',
      "UPDATE audit.checkpoints SET note = ''",
      'DROP TABLE audit.leaves',
    ]) {
      await assert.rejects(
        query(pool, statement),
        (error) => error instanceof DatabaseError && error.code === '42501',
        statement,
      )
    }
    const init = database.poolOf('strongroom_init')
    await assert.rejects(query(init, 'SELECT * FROM audit.leaves'), { code: '42501' })
    const check = database.poolOf('strongroom_check')
    await assert.rejects(query(check, 'DELETE FROM audit.leaves'), { code: '42501' })
  })

  it('shows nothing of a leaf that somebody changed', async () => {
    const { send } = replica()
    const writer = new Writer()
    const [index = 0] = await send(writer, [writer.next()])
    const admin = database.admin()
    await query(
      admin,
      "UPDATE audit.leaves SET peer = 'spiffe://test/service/x' WHERE index = $1",
      [index],
    )
    await assert.rejects(new LeafStore(pool, now).range(index, index + 1, 1), {
      reason: 'ROW_INTEGRITY',
    })
    await query(admin, 'UPDATE audit.leaves SET peer = $2 WHERE index = $1', [index, PEER])
  })
})
