import type { VaultKeyRow } from '@strongroom/formats'
import { rowIntegrity } from '../domain/faults.ts'
import type { Write } from '../store/key-store.ts'
import type { ProtectionDeps } from './protection-deps.ts'

const EMPTY = Buffer.alloc(0)

/**
 * Destroys a vault's keys: tombstones take their places, in the places of keys never made as well, so that none can be
 * made later. What the keys wrapped is noise from then on; its rows go too.
 */
export async function buryVault(
  { hsm, keys, store }: Pick<ProtectionDeps, 'hsm' | 'keys' | 'store'>,
  vaultUid: string,
): Promise<void> {
  const stored = await store.vaultKeys(vaultUid)
  const living = await Promise.all(stored.map((row) => keys.kept('vault-key', row)))
  if (living.some(({ row }) => row.vaultUid !== vaultUid)) throw rowIntegrity('a vault key')
  const changes = living
    .filter(({ row }) => row.blob.length > 0)
    .map((before) => ({
      before,
      row: { ...before.row, blob: EMPTY, counter: before.row.counter + 1 },
    }))
  const never = (['wrap', 'seal'] as const)
    .filter((purpose) => !living.some(({ row }) => row.purpose === purpose))
    .map((purpose) => ({
      before: undefined,
      row: { vaultUid, purpose, generation: 1, rootGeneration: 1, counter: 1, blob: EMPTY },
    }))
  const all = [...changes, ...never]
  if (all.length > 0) {
    const bodies = all.map(({ row }) => keys.body('vault-key', row))
    const macs = await hsm.protectRows(
      all.map(({ before }, index) => ({
        ...(before && { prior: before }),
        next: bodies[index] ?? EMPTY,
      })),
    )
    await store.bury(
      all.map(({ before, row }, index): Write<VaultKeyRow> => {
        const after = { row, body: bodies[index] ?? EMPTY, mac: macs[index] ?? EMPTY }
        return before === undefined ? { after } : { before, after }
      }),
    )
  }
  while ((await store.removeOfVault(vaultUid)) > 0);
  await keys.changed()
}
