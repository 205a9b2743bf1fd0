import type { ExportRecordsRequest, ExportRecordsResponseInit } from '@strongroom/contracts/audit'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import type { CheckpointStore } from '../store/checkpoint-store.ts'
import type { LeafStore } from '../store/leaf-store.ts'
import type { Tree } from '../store/tree-store.ts'
import { storedLeaf } from './stored-leaf.ts'

/** What ExportRecords works with. */
export interface ExportRecordsDeps {
  readonly leaves: Pick<LeafStore, 'range'>
  readonly checkpoints: Pick<CheckpointStore, 'newest'>
  readonly tree: Pick<Tree, 'size'>
  /** Undefined before init. */
  readonly realmUid: () => Promise<string | undefined>
  readonly keys: { publicKey(): Promise<Buffer> }
}

const CHUNK = 500

/** Sends the log as it is stored, up to where it stands now. */
export const exportRecords = (deps: ExportRecordsDeps) =>
  async function* (
    request: ExportRecordsRequest,
    call: Call,
  ): AsyncGenerator<ExportRecordsResponseInit> {
    const { leaves, checkpoints, tree, realmUid, keys } = deps
    const size = await tree.size()
    let at = Number(request.startIndex)
    if (!(at <= size)) throw invalidField('start_index', 'past the end of the log')
    yield { header: { realmUid: (await realmUid()) ?? '', auditPublicKey: await keys.publicKey() } }
    while (at < size) {
      const chunk = await leaves.range(at, size, CHUNK)
      for (const leaf of chunk) yield { leaf: storedLeaf(leaf) }
      // Without a trailer: who reads it must not take a part for the whole.
      if (call.signal.aborted) return
      at += chunk.length
    }
    // Looked up last: what was signed meanwhile covers more of the leaves.
    const checkpoint = await checkpoints.newest(size)
    yield { trailer: { size, checkpoint: checkpoint?.note ?? '' } }
  }
