import type { TailRecordsRequest, TailRecordsResponseInit } from '@strongroom/contracts/audit'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import { vaultOf } from '../domain/leaf.ts'
import type { LeafStore } from '../store/leaf-store.ts'
import type { Tip } from '../store/tip.ts'
import type { Tree } from '../store/tree-store.ts'
import { concerns, entryOf, ownState, parentVault, recordOf } from './entry.ts'

/** What TailRecords works with. */
export interface TailRecordsDeps {
  readonly leaves: Pick<LeafStore, 'range'>
  readonly tip: Tip
  readonly tree: Pick<Tree, 'size'>
}

const CHUNK = 200

/** Sends entries as they come. */
export const tailRecords = ({ leaves, tip, tree }: TailRecordsDeps) =>
  async function* (
    request: TailRecordsRequest,
    call: Call,
  ): AsyncGenerator<TailRecordsResponseInit> {
    const vault = parentVault(call)
    // The tip may be behind: it is 0 until this replica has looked, and the whole log is not what was asked for.
    let at = request._startIndex === undefined ? await tree.size() : Number(request.startIndex)
    if (!Number.isSafeInteger(at)) throw invalidField('start_index', 'too large')
    for (;;) {
      await tip.above(at, call.signal)
      if (call.signal.aborted) return
      for (const leaf of await leaves.range(at, tip.size, CHUNK)) {
        at = leaf.index + 1
        const record = recordOf(leaf)
        const wanted =
          (vault === '' || vaultOf(record.resource) === vault) &&
          (request.operation === '' || record.operation === request.operation) &&
          (request.principal === '' || record.principalName === request.principal) &&
          concerns(record, call)
        if (wanted) yield { entry: entryOf(leaf, record, ownState(record)) }
      }
    }
  }
