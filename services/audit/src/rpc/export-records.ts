import type { ExportRecordsRequest, ExportRecordsResponseInit } from '@strongroom/contracts/audit'
import type { Call } from '@strongroom/rpc'
import { invalidField, logDamaged } from '../domain/faults.ts'
import type { CheckpointStore } from '../store/checkpoint-store.ts'
import type { LeafStore } from '../store/leaf-store.ts'
import type { Tree } from '../store/tree-store.ts'
import { storedLeaf } from './stored-leaf.ts'

/** What ExportRecords works with. */
export interface ExportRecordsDeps {
  readonly leaves: LeafStore
  readonly checkpoints: CheckpointStore
  readonly tree: Tree
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
    while (at < size && !call.signal.aborted) {
      const chunk = await leaves.range(at, size, CHUNK)
      if (chunk.length === 0) throw logDamaged(at)
      for (const leaf of chunk) yield { leaf: storedLeaf(leaf) }
      at = (chunk.at(-1)?.index ?? at) + 1
    }
    // Looked up last: what was signed meanwhile covers more of the leaves.
    const checkpoint = await checkpoints.newest(size)
    yield { trailer: { size, checkpoint: checkpoint?.note ?? '' } }
  }
