import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import {
  consistencyPath,
  emptyRoot,
  growTree,
  inclusionPath,
  joinSubtrees,
  merkleRoot,
  rootFromInclusion,
  subtrees,
  verifyConsistency,
} from './merkle.ts'
import type { LeafRange } from './merkle.ts'

const vectors = join(import.meta.dirname, '../vectors/merkle')
const cases = (folder: string) =>
  readdirSync(join(vectors, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      vector: JSON.parse(readFileSync(join(vectors, folder, file), 'utf8')) as Record<
        string,
        unknown
      >,
    }))
const bytes = (text: unknown) => Buffer.from(typeof text === 'string' ? text : '', 'base64')
const proofOf = (list: unknown) => (Array.isArray(list) ? list.map(bytes) : [])

// RFC 6962 section 2.1, word for word.
const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
function rfcRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return sha256()
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha256(Buffer.from([1]), rfcRoot(leaves.slice(0, k)), rfcRoot(leaves.slice(k)))
}
const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => sha256(Buffer.from(`leaf ${at}`)))
const hashesOf = (leaves: Buffer[], path: LeafRange[]) =>
  path.map(({ start, end }) => rfcRoot(leaves.slice(start, end)))

describe('the Merkle tree', () => {
  const inclusion = cases('inclusion')
  const consistency = cases('consistency')

  it('has all public vectors at hand', () => {
    assert.equal(inclusion.length, 98)
    assert.equal(consistency.length, 98)
  })

  for (const { file, vector } of inclusion) {
    it(`${vector['wantErr'] === true ? 'refuses' : 'accepts'} inclusion ${file}`, () => {
      const root = rootFromInclusion(
        Number(vector['leafIdx']),
        Number(vector['treeSize']),
        bytes(vector['leafHash']),
        proofOf(vector['proof']),
      )
      assert.equal(root?.equals(bytes(vector['root'])) ?? false, vector['wantErr'] !== true)
    })
  }

  for (const { file, vector } of consistency) {
    it(`${vector['wantErr'] === true ? 'refuses' : 'accepts'} consistency ${file}`, () => {
      const extended = verifyConsistency(
        Number(vector['size1']),
        bytes(vector['root1']),
        Number(vector['size2']),
        bytes(vector['root2']),
        proofOf(vector['proof']),
      )
      assert.equal(extended, vector['wantErr'] !== true)
    })
  }

  it('has the root of RFC 6962 at every size, however it grew', () => {
    assert.deepEqual(merkleRoot([]), emptyRoot)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (batches) => {
        const leaves = leavesOf(batches.reduce((sum, count) => sum + count, 0))
        let size = 0
        let frontier: Buffer[] = []
        const stored = new Map<string, Buffer>()
        for (const count of batches) {
          const grown = growTree(size, frontier, leaves.slice(size, size + count))
          size += count
          frontier = grown.frontier
          for (const { level, index, hash } of grown.nodes) stored.set(`${level}/${index}`, hash)
          assert.deepEqual(joinSubtrees(frontier), rfcRoot(leaves.slice(0, size)))
        }
        const kept = subtrees({ start: 0, end: size }).map(({ level, index }) =>
          stored.get(`${level}/${index}`),
        )
        assert.deepEqual(kept, frontier)
      }),
      { numRuns: 60 },
    )
  })

  it('proves every leaf and every extension of small trees', () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = leavesOf(size)
      const root = rfcRoot(leaves)
      leaves.forEach((leaf, index) => {
        const proof = hashesOf(leaves, inclusionPath(index, size))
        assert.deepEqual(rootFromInclusion(index, size, leaf, proof), root)
      })
      for (let from = 0; from <= size; from += 1) {
        const proof = hashesOf(leaves, consistencyPath(from, size))
        const fromRoot = rfcRoot(leaves.slice(0, from))
        assert.equal(verifyConsistency(from, fromRoot, size, root, proof), true)
        const wrong = Buffer.from(fromRoot)
        wrong[0] = (wrong[0] ?? 0) ^ 1
        assert.equal(verifyConsistency(from, wrong, size, root, proof), false)
      }
    }
  })

  it('names subtrees of ranges past 2^31', () => {
    assert.deepEqual(subtrees({ start: 2 ** 33, end: 2 ** 33 + 3 }), [
      { level: 1, index: 2 ** 32 },
      { level: 0, index: 2 ** 33 + 2 },
    ])
    assert.equal(inclusionPath(2 ** 40, 2 ** 40 + 5).length, 4)
  })
})
