import type { TailRecordsRequest, TailRecordsResponseInit } from '@strongroom/contracts/audit'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import { vaultOf } from '../domain/leaf.ts'
import type { LeafStore } from '../store/leaf-store.ts'
import type { Tip } from '../store/tip.ts'
import { concerns, entryOf, ownState, parentVault, recordOf } from './entry.ts'

/** What TailRecords works with. */
export interface TailRecordsDeps {
  readonly leaves: LeafStore
  readonly tip: Tip
}

const CHUNK = 200

/** Sends entries as they come. */
export const tailRecords = ({ leaves, tip }: TailRecordsDeps) =>
  async function* (
    request: TailRecordsRequest,
    call: Call,
  ): AsyncGenerator<TailRecordsResponseInit> {
    const vault = parentVault(call)
    let at = request._startIndex === undefined ? tip.size : Number(request.startIndex)
    if (!Number.isSafeInteger(at)) throw invalidField('start_index', 'too large')
    while (!call.signal.aborted) {
      await tip.above(at, call.signal)
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
