import { Fault } from '@strongroom/fault'
import type { VaultRow } from '@strongroom/formats'

import type { Loaded } from '../domain/loaded.ts'
import type { Commit, CommitOutcome } from '../store/commit.ts'
import type { AccessChange, Made } from './changes.ts'
import { isStale, madeRow, pair, readMade } from './changes.ts'
import type { Reader } from './deps.ts'
import type { PeerCallOptions, Protection } from './protection.ts'

export interface VaultPurgeDeps {
  readonly store: Pick<Reader, 'vaultByUid' | 'vaultsToPurge'>
  readonly protection: Pick<Protection, 'ProtectAccess'>
  readonly commit: (change: Commit) => Promise<CommitOutcome>
  readonly announce: () => void
}

const AT_ONCE = 100

/**
 * The second half of a purge: the vault's keys are destroyed and its name comes free. Each step can be repeated, so
 * whoever finds a vault in state purging may go on.
 */
export class VaultPurge {
  readonly #deps: VaultPurgeDeps

  constructor(deps: VaultPurgeDeps) {
    this.#deps = deps
  }

  /** From purging to purged. Gives the vault as it is after; undefined when another came first. */
  async finish(uid: string, options: PeerCallOptions): Promise<Made | undefined> {
    return this.#step(uid, 'purging', { finishPurgeVault: {} }, options)
  }

  /** From deleted to purging, where it is not yet, without a user: key-crypto agrees only once the verified time has come. */
  async begin(uid: string, options: PeerCallOptions): Promise<Made | undefined> {
    return this.#step(uid, 'deleted', { purgeVault: {} }, options)
  }

  /** Purges what is due and finishes what was begun. Gives the vaults purged; those that fail do not stop the others. */
  async sweep(
    signal: AbortSignal,
    failed: (uid: string, thrown: unknown) => void,
  ): Promise<VaultRow[]> {
    const purged: VaultRow[] = []
    let uids = await this.#deps.store.vaultsToPurge('', AT_ONCE)
    while (uids.length > 0) {
      for (const uid of uids) {
        if (signal.aborted) return purged
        try {
          const options = { deadlineAt: performance.now() + 10_000 }
          await this.begin(uid, options)
          const made = await this.finish(uid, options)
          if (made !== undefined) purged.push(madeRow('vault', made))
        } catch (thrown) {
          failed(uid, thrown)
        }
      }
      uids = await this.#deps.store.vaultsToPurge(uids.at(-1) ?? '', AT_ONCE)
    }
    return purged
  }

  async #step(
    uid: string,
    from: VaultRow['state'],
    change: AccessChange,
    options: PeerCallOptions,
  ): Promise<Made | undefined> {
    const first = await this.#deps.store.vaultByUid(uid)
    if (first?.row.state !== from) return undefined
    try {
      return await this.#change(first, false, change, options)
    } catch (thrown) {
      if (!(thrown instanceof Fault) || !isStale(thrown)) throw thrown
      const again = await this.#deps.store.vaultByUid(uid)
      return again?.row.state === from ? this.#change(again, true, change, options) : undefined
    }
  }

  async #change(
    current: Loaded<'vault'>,
    reread: boolean,
    change: AccessChange,
    options: PeerCallOptions,
  ): Promise<Made | undefined> {
    const answer = await this.#deps.protection.ProtectAccess(
      { rows: [{ ...current.stored, reread }], ...change },
      options,
    )
    const made = readMade({ rows: [current], change }, answer)
    const outcome = await this.#deps.commit({
      writes: pair([current], made.rows),
      removedCredentialUids: [],
      request: undefined,
    })
    if (outcome !== 'committed') return undefined
    this.#deps.announce()
    return made
  }
}
