import type { StoredRow } from './source.ts'

/** Far below what one message may hold: an answer about many rows must not fail for the size of the question. */
const BATCH_BYTES_MAX = 2 * 1024 * 1024
const BATCH_ROWS_MAX = 1000
/** How a row is framed in a message, at most. */
const FRAME_BYTES = 16

/** What a row takes in a message, at most. */
export const rowBytes = ({ body, mac }: StoredRow): number => body.length + mac.length + FRAME_BYTES

/** Cuts what has rows, in its order, into questions to a verifier that one message can hold. */
export function rowBatches<Item>(
  items: readonly Item[],
  rowOf: (item: Item) => StoredRow,
): Item[][] {
  const batches: Item[][] = []
  let batch: Item[] = []
  let room = 0
  for (const item of items) {
    const bytes = rowBytes(rowOf(item))
    if (bytes > room || batch.length === BATCH_ROWS_MAX) {
      batch = []
      batches.push(batch)
      room = BATCH_BYTES_MAX
    }
    batch.push(item)
    room -= bytes
  }
  return batches
}
