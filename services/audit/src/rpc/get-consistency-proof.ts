import type {
  GetConsistencyProofRequest,
  GetConsistencyProofResponseInit,
} from '@strongroom/contracts/audit'
import { consistencyPath } from '@strongroom/formats'
import { invalidField } from '../domain/faults.ts'
import type { Tree } from '../store/tree-store.ts'

/** What GetConsistencyProof works with. */
export interface GetConsistencyProofDeps {
  readonly tree: Pick<Tree, 'size' | 'root' | 'ranges'>
}

/** Proves that the log of one size extends that of another. */
export const getConsistencyProof =
  ({ tree }: GetConsistencyProofDeps) =>
  async (request: GetConsistencyProofRequest): Promise<GetConsistencyProofResponseInit> => {
    const tip = await tree.size()
    const fromSize = Number(request.fromSize)
    const toSize = Number(request.toSize) || tip
    if (toSize > tip) throw invalidField('to_size', 'past the end of the log')
    if (fromSize > toSize) throw invalidField('from_size', 'past the later size')
    return {
      fromSize,
      toSize,
      fromRoot: await tree.root(fromSize),
      toRoot: await tree.root(toSize),
      proof: await tree.ranges(consistencyPath(fromSize, toSize)),
    }
  }
