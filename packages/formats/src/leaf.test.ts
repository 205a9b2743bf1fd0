import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { leafHash, nodeHash } from './leaf.ts'
import { merkleRoot } from './merkle.ts'
import { fromHex, readVectors } from './testing/read-vectors.ts'

interface LeafVector {
  readonly receivedAtMicros: string
  readonly peer: string
  readonly record: string
  readonly encoded: string
  readonly leafHash: string
}

const { leaves, nodes, root } = readVectors('leaves.json') as {
  leaves: LeafVector[]
  nodes: { left: string; right: string; hash: string }[]
  root: string
}
const leafOf = ({ receivedAtMicros, peer, record }: LeafVector) => ({
  receivedAtMicros: BigInt(receivedAtMicros),
  peer,
  record: fromHex(record),
})

describe('a leaf of the audit log', () => {
  leaves.forEach((vector, at) => {
    it(`has the hash of vector ${at}`, () => {
      assert.equal(leafHash(leafOf(vector)).toString('hex'), vector.leafHash)
      const preimage = Buffer.concat([Buffer.from([0]), fromHex(vector.encoded)])
      assert.equal(createHash('sha256').update(preimage).digest('hex'), vector.leafHash)
    })

    it(`has another hash with another time, peer or record: vector ${at}`, () => {
      const leaf = leafOf(vector)
      for (const other of [
        { receivedAtMicros: leaf.receivedAtMicros + 1n },
        { peer: 'spiffe://strongroom.test/auth' },
        { record: Buffer.concat([leaf.record, Buffer.alloc(1)]) },
        { record: leaf.record.subarray(0, -1) },
      ])
        assert.notEqual(leafHash({ ...leaf, ...other }).toString('hex'), vector.leafHash)
    })
  })

  for (const { left, right, hash } of nodes) {
    it('stands under a node whose order counts', () => {
      assert.equal(nodeHash(fromHex(left), fromHex(right)).toString('hex'), hash)
      assert.notEqual(nodeHash(fromHex(right), fromHex(left)).toString('hex'), hash)
    })
  }

  it('makes the root of the vector with its neighbours', () => {
    assert.equal(merkleRoot(leaves.map((leaf) => leafHash(leafOf(leaf)))).toString('hex'), root)
  })
})
