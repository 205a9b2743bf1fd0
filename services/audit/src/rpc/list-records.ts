import type {
  EntryInit,
  ListRecordsRequest,
  ListRecordsResponseInit,
} from '@strongroom/contracts/audit'
import { formatPageToken, parsePageToken } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField, invalidPageToken } from '../domain/faults.ts'
import type { LeafStore } from '../store/leaf-store.ts'
import type { Tree } from '../store/tree-store.ts'
import { concerns, entryOf, parentVault, recordOf, stateOf } from './entry.ts'

/** What ListRecords works with. */
export interface ListRecordsDeps {
  readonly leaves: Pick<LeafStore, 'page'>
  readonly tree: Pick<Tree, 'size'>
}

const PAGE_SIZE = 50
const PAGE_SIZE_MAX = 1000
// Records may carry many items, and an answer has to fit into one message.
const PAGE_BYTES_MAX = 2 * 1024 * 1024
const SECONDS_MAX = 253_402_300_799n

/** Lists entries, newest first. */
export const listRecords =
  ({ leaves, tree }: ListRecordsDeps) =>
  async (request: ListRecordsRequest, call: Call): Promise<ListRecordsResponseInit> => {
    const vault = parentVault(call)
    const { operation, principal, outcome } = request
    const startMicros = microsOf(request.startTime, 'start_time')
    const endMicros = microsOf(request.endTime, 'end_time')
    for (const [field, text] of Object.entries({ operation, principal })) {
      if (text.includes('\0')) throw invalidField(field, 'holds a zero character')
    }
    if (request.pageSize > PAGE_SIZE_MAX)
      throw invalidField('page_size', `at most ${PAGE_SIZE_MAX}`)
    const others = [vault, operation, principal, outcome, `${startMicros}`, `${endMicros}`]
    const last = parsePageToken(request.pageToken, others)
    const before = last === undefined ? await tree.size() : indexOf(last)
    const page = await leaves.page(
      { vault, operation, principal, state: stateOf(outcome), startMicros, endMicros },
      before,
      request.pageSize === 0 ? PAGE_SIZE : request.pageSize,
    )
    const entries: EntryInit[] = []
    let bytes = 0
    let next = page.before
    for (const leaf of page.leaves) {
      bytes += leaf.record.length
      if (bytes > PAGE_BYTES_MAX && entries.length > 0) break
      next = leaf === page.leaves.at(-1) ? page.before : leaf.index
      const record = recordOf(leaf)
      if (concerns(record, call)) entries.push(entryOf(leaf, record, leaf.state))
    }
    return { entries, nextPageToken: next === undefined ? '' : formatPageToken(`${next}`, others) }
  }

function indexOf(text: string): number {
  const index = Number(text)
  if (!/^[0-9]{1,15}$/.test(text)) throw invalidPageToken()
  return index
}

function microsOf(time: ListRecordsRequest['startTime'], field: string): bigint | undefined {
  if (time === null) return undefined
  const seconds = BigInt(time.seconds)
  if (seconds < 0n || seconds > SECONDS_MAX || time.nanos < 0 || time.nanos > 999_999_999)
    throw invalidField(field, 'must lie between 1970 and 9999')
  return seconds * 1_000_000n + BigInt(Math.floor(time.nanos / 1000))
}
