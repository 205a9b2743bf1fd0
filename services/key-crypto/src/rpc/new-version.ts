import type { HeadRow, KeyUsageRow, KeyVersionRow } from '@strongroom/formats'
import { withVersion } from '../domain/head.ts'
import type { KeySpec } from '../domain/key-spec.ts'
import { assertChoice, newState } from '../domain/version-state.ts'
import type { StateChoice } from '../domain/version-state.ts'
import { rowIntegrity } from '../domain/faults.ts'
import type { Kept } from '../store/key-rows.ts'
import type { KeyCommit } from '../store/key-store.ts'
import type { KeyDeps } from './deps.ts'
import type { FoundKey } from './keys.ts'

/** A key version still to be written. */
export interface MadeVersion {
  readonly commit: KeyCommit
  readonly found: FoundKey
}

/** A key version that a certificate owns. */
export interface ManagedVersion {
  readonly managedBy: string
  readonly exportable: boolean
  /** The version whose material is taken again. */
  readonly reuse: Kept<KeyVersionRow> | undefined
}

const OWN = { managedBy: null, exportable: false, reuse: undefined } as const

/** Makes the next version of a key, or the first: material, head and state, each under its MAC. */
export async function makeVersion(
  { hsm, keys, uids, now }: KeyDeps,
  before: { head: HeadRow; kept: Kept<HeadRow> | undefined },
  spec: KeySpec,
  choice: StateChoice,
  { managedBy, exportable, reuse }: ManagedVersion | typeof OWN = OWN,
): Promise<MadeVersion> {
  assertChoice(choice)
  const { vaultUid } = before.head
  const [versionUid, vaultKey] = await Promise.all([
    uids.next(),
    reuse === undefined
      ? keys.currentVaultKey(vaultUid, 'wrap')
      : keys.vaultKey(vaultUid, 'wrap', reuse.row.wrapKeyGeneration),
  ])
  const head = withVersion(before.head, versionUid)
  const ordinal = head.currentOrdinal
  const { objectUid } = head
  const state = newState({ objectUid, versionUid, ordinal, now: now() }, choice)
  const usage: KeyUsageRow | undefined =
    spec.family === 'AES-GCM' ? { versionUid, counter: 1, usesLeased: 0 } : undefined
  const bodies = [
    { ...(before.kept && { prior: before.kept }), next: keys.body('head', head) },
    { next: keys.body('state', state) },
    ...(usage === undefined ? [] : [{ next: keys.body('key-usage', usage) }]),
  ]
  const [made, macs] = await Promise.all([
    hsm.createKeyVersion(
      vaultKey,
      {
        objectUid,
        versionUid,
        ordinal,
        ...spec,
        exportable,
        managedBy,
        wrapKeyGeneration: vaultKey.row.generation,
      },
      reuse,
    ),
    hsm.protectRows(bodies),
  ])
  const kept = <T>(row: T, index: number): Kept<T> => {
    const [body, mac] = [bodies[index]?.next, macs[index]]
    if (body === undefined || mac === undefined) throw rowIntegrity('a new row')
    return { row, body, mac }
  }
  const found: FoundKey = { head: kept(head, 0), state: kept(state, 1), keyVersion: made }
  return {
    found,
    commit: {
      head: { ...(before.kept && { before: before.kept }), after: found.head },
      state: { after: found.state },
      keyVersion: made,
      ...(usage === undefined ? {} : { usage: kept(usage, 2) }),
    },
  }
}
