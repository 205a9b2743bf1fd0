import type { GetCheckpointResponseInit } from '@strongroom/contracts/audit'
import type { CheckpointStore } from '../store/checkpoint-store.ts'
import type { Tree } from '../store/tree-store.ts'

/** What GetCheckpoint works with. */
export interface GetCheckpointDeps {
  readonly checkpoints: Pick<CheckpointStore, 'newest'>
  readonly tree: Pick<Tree, 'size' | 'root'>
  /** The key as far as it is known: key-crypto asks this before it serves anything itself. */
  readonly keys: { readonly auditPublicKey: Buffer | undefined }
}

/** Gives the last signed checkpoint and the tip. */
export const getCheckpoint =
  ({ checkpoints, tree, keys }: GetCheckpointDeps) =>
  async (): Promise<GetCheckpointResponseInit> => {
    const checkpoint = await checkpoints.newest()
    const tipSize = await tree.size()
    return {
      checkpoint: checkpoint?.note ?? '',
      size: checkpoint?.size ?? 0,
      tipSize,
      tipRoot: await tree.root(tipSize),
      auditPublicKey: keys.auditPublicKey ?? Buffer.alloc(0),
    }
  }
