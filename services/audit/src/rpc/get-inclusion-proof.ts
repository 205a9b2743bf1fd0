import type {
  GetInclusionProofRequest,
  GetInclusionProofResponseInit,
} from '@strongroom/contracts/audit'
import { inclusionPath } from '@strongroom/formats'
import { invalidField, recordNotFound } from '../domain/faults.ts'
import type { CheckpointStore } from '../store/checkpoint-store.ts'
import type { LeafStore } from '../store/leaf-store.ts'
import type { Tree } from '../store/tree-store.ts'
import { storedLeaf } from './stored-leaf.ts'

/** What GetInclusionProof works with. */
export interface GetInclusionProofDeps {
  readonly leaves: Pick<LeafStore, 'range'>
  readonly checkpoints: Pick<CheckpointStore, 'newest' | 'at'>
  readonly tree: Pick<Tree, 'size' | 'root' | 'ranges'>
}

/** Proves that a leaf is in the tree of a size. */
export const getInclusionProof =
  ({ leaves, checkpoints, tree }: GetInclusionProofDeps) =>
  async (request: GetInclusionProofRequest): Promise<GetInclusionProofResponseInit> => {
    const index = Number(request.index)
    const size = Number(request.size) || ((await checkpoints.newest())?.size ?? 0)
    if (size > (await tree.size())) throw invalidField('size', 'past the end of the log')
    const leaf = index < size ? (await leaves.range(index, index + 1, 1))[0] : undefined
    if (leaf === undefined) throw recordNotFound(index)
    return {
      leaf: storedLeaf(leaf),
      size,
      root: await tree.root(size),
      proof: await tree.ranges(inclusionPath(index, size)),
      checkpoint: (await checkpoints.at(size))?.note ?? '',
    }
  }
