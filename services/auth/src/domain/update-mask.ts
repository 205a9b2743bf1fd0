import { invalidField } from './faults.ts'

/** Names in snake case what a mask says; refuses an empty one and what cannot be changed. */
export function parseUpdateMask<const Path extends string>(
  mask: { readonly paths: readonly string[] } | null,
  known: readonly Path[],
): ReadonlySet<Path> {
  const paths = mask?.paths ?? []
  if (paths.length === 0) {
    throw invalidField('update_mask', `must name what changes, of: ${known.join(', ')}`)
  }
  const chosen = new Set<Path>()
  for (const path of paths) {
    const found = known.find((candidate) => candidate === path)
    if (found === undefined) {
      throw invalidField('update_mask', `may hold only: ${known.join(', ')}`)
    }
    chosen.add(found)
  }
  return chosen
}
