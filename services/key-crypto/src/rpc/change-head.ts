import type { HeadRow } from '@strongroom/formats'
import { rowIntegrity } from '../domain/faults.ts'
import type { Kept } from '../store/key-rows.ts'
import type { KeyDeps } from './deps.ts'

/** The next head under its MAC, still to be written. */
export async function nextHead(
  { hsm, keys }: Pick<KeyDeps, 'hsm' | 'keys'>,
  before: Kept<HeadRow>,
  row: HeadRow,
): Promise<{ before: Kept<HeadRow>; after: Kept<HeadRow> }> {
  const body = keys.body('head', row)
  const [mac] = await hsm.protectRows([{ prior: before, next: body }])
  if (mac === undefined) throw rowIntegrity('a new row')
  return { before, after: { row, body, mac } }
}
