import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { encode } from '@strongroom/contracts'
import { consistencyPath, decodeRow, merkleRoot } from '@strongroom/formats'
import { HostileStory, VAULT } from './hostile-story.ts'
import { callerAs } from './peer-caller.ts'
import { PeerDouble } from './peer-double.ts'
import { reasonOf } from './reason.ts'
import { check, eventually } from './tamper-cluster.ts'

describe('an audit service that was taken over', () => {
  // Of its own: what is done to its log cannot be undone.
  let story: HostileStory

  before(async function () {
    this.timeout(180_000)
    story = await HostileStory.start()
  })
  after(async function () {
    this.timeout(60_000)
    await story.end()
  })

  const sign = (request: object) => story.refusal('audit', 'SignCheckpoint', request)

  const lastSigned = async () =>
    decodeRow('checkpoint', (await story.row('key_crypto.checkpoint', 'true')).body).row

  it('gets no checkpoint of a fork, of a smaller log or without a proof', async () => {
    const [real] = story.cluster.of('audit')
    await real?.supervisor.stop()
    try {
      const { size, root } = await lastSigned()
      const hash = () => randomBytes(32)
      for (const [what, request, reason] of [
        ['a fork of this size', { fromSize: size, size, root: hash() }, 'INVALID_FIELD'],
        [
          'a fork',
          { fromSize: size, size: size + 1, root: hash(), proof: [hash()] },
          'INVALID_FIELD',
        ],
        ['no proof', { fromSize: size, size: size + 1, root }, 'INVALID_FIELD'],
        ['a smaller one', { fromSize: size, size: size - 1, root: hash() }, 'INVALID_FIELD'],
        ['from before', { fromSize: size - 1, size: size - 1, root: hash() }, 'CHECKPOINT_MOVED'],
        ['from nothing', { fromSize: 0, size: size + 1, root: hash() }, 'CHECKPOINT_MOVED'],
        ['no root', { fromSize: size, size: size + 1, root: Buffer.alloc(0) }, 'INVALID_FIELD'],
      ] as const)
        assert.equal(await sign({ proof: [], ...request }), reason, what)
    } finally {
      real?.supervisor.start()
      await real?.ready()
    }
  })

  it("guards a service's numbers from every other", async () => {
    const { rows } = await story.database.query<{ uid: Buffer; sequence: string }>(
      `SELECT instance_uid AS uid, max(sequence) AS sequence FROM audit.leaves WHERE peer LIKE '%/auth'
        GROUP BY instance_uid`,
    )
    const [victim] = rows
    assert.ok(victim)
    const record = encode('strongroom.audit.v1.Record', {
      salt: randomBytes(16),
      instanceUid: victim.uid,
      sequence: Number(victim.sequence) + 1,
      previousHash: randomBytes(32),
      timeMicros: Date.now() * 1000,
      phase: 'PHASE_SINGLE',
      outcome: 'OUTCOME_SUCCESS',
      operation: 'SecretGet',
    })
    const thief = callerAs(story.cluster, 'certificate', 'audit')
    const request = { instanceUid: victim.uid, records: [record] }
    const refused = await thief.refusal('strongroom.audit.v1.AuditService', 'Append', request)
    thief.close()
    assert.equal(refused, 'INSTANCE_TAKEN')
    // The one whose numbers they are goes on.
    assert.equal(await reasonOf(story.administrator.vaults.listVaults({})), '')
  })

  it('may say that it took records which it did not: check misses them', async function () {
    this.timeout(120_000)
    let taken = 0
    const double = await PeerDouble.instead(
      story.cluster,
      'audit',
      'strongroom.audit.v1.AuditService',
      {
        Append: async ({ records }) => {
          const indexes = (records as Buffer[]).map((_, at) => at)
          taken += indexes.length
          return { indexes }
        },
      },
    )
    try {
      await eventually(
        () =>
          reasonOf(
            story.administrator.secrets.setSecret({ name: `${VAULT}/secrets/unseen`, text: 'x' }),
          ),
        (answer) => answer === '',
      )
      assert.ok(taken > 0)
    } finally {
      await double.end()
    }
    const found = await check(story.cluster)
    for (const kind of ['head', 'state'])
      assert.ok(
        found.some((one) => one.reason === 'ROW_NOT_ON_RECORD' && one.kind === kind),
        JSON.stringify(found),
      )
  })

  it('may have the right root signed for a size near by: check finds the log cut', async function () {
    this.timeout(120_000)
    const [real] = story.cluster.of('audit')
    await real?.supervisor.stop()
    const { size: from } = await lastSigned()
    const { rows } = await story.database.query<{ hash: Buffer }>(
      'SELECT leaf_hash AS hash FROM audit.leaves WHERE index < $1 ORDER BY index',
      [from],
    )
    const leaves = rows.map(({ hash }) => hash)
    const [size, other] = lookAlikes(from)
    while (leaves.length < size) leaves.push(randomBytes(32))
    const request = {
      fromSize: from,
      size: other,
      root: merkleRoot(leaves),
      proof: consistencyPath(from, size).map(({ start, end }) =>
        merkleRoot(leaves.slice(start, end)),
      ),
    }
    assert.equal(await sign(request), '')
    const found = await check(story.cluster)
    assert.ok(
      found.some((one) => one.reason === 'TAIL_CUT'),
      JSON.stringify(found),
    )
  })
})

/** Two sizes whose trees extend one of `from` by proofs of one shape: no hash says how many leaves lie under it. */
function lookAlikes(from: number): [number, number] {
  const seen = new Map<string, number>()
  for (let size = from + 1; ; size += 1) {
    const shape = consistencyPath(from, size)
      .map(({ start }) => (start < from ? 'left' : 'right'))
      .join()
    const alike = seen.get(shape)
    if (alike !== undefined) return [alike, size]
    seen.set(shape, size)
  }
}
