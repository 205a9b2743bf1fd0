import { keyUsesExhausted, rowIntegrity } from '../domain/faults.ts'
import type { Keys } from './keys.ts'
import type { Hsm } from '../hsm/hsm.ts'
import type { KeyStore } from '../store/key-store.ts'

/** Uses are handed to replicas in blocks, so that an encryption writes nothing. */
export const BLOCK = 2 ** 20
/** With random 12-byte IVs, more uses of one AES-GCM key would risk a repeated IV. */
export const USES_MAX = 2 ** 32

/** Counts the uses of AES-GCM versions. */
export class UsageLeases {
  readonly #hsm: Pick<Hsm, 'protectRows'>
  readonly #store: Pick<KeyStore, 'usage' | 'replaceUsage'>
  readonly #keys: Pick<Keys, 'kept' | 'body'>
  readonly #left = new Map<string, number>()
  readonly #leasing = new Map<string, Promise<void>>()

  constructor(
    hsm: Pick<Hsm, 'protectRows'>,
    store: Pick<KeyStore, 'usage' | 'replaceUsage'>,
    keys: Pick<Keys, 'kept' | 'body'>,
  ) {
    this.#hsm = hsm
    this.#store = store
    this.#keys = keys
  }

  /** Takes one use; at once while the block lasts. Throws KEY_USES_EXHAUSTED. */
  take(versionUid: string, name: string): void | Promise<void> {
    const left = this.#left.get(versionUid) ?? 0
    if (left > 0) {
      this.#left.set(versionUid, left - 1)
      return
    }
    return this.#takeSlowly(versionUid, name)
  }

  async #takeSlowly(versionUid: string, name: string): Promise<void> {
    while ((this.#left.get(versionUid) ?? 0) === 0) {
      let leasing = this.#leasing.get(versionUid)
      if (leasing === undefined) {
        leasing = this.#lease(versionUid, name).finally(() => this.#leasing.delete(versionUid))
        this.#leasing.set(versionUid, leasing)
      }
      await leasing
    }
    this.#left.set(versionUid, (this.#left.get(versionUid) ?? 1) - 1)
  }

  async #lease(versionUid: string, name: string): Promise<void> {
    for (;;) {
      const stored = await this.#store.usage(versionUid)
      // It was written with the version: one without was tampered with, and its count must not begin anew.
      if (stored === undefined) throw rowIntegrity('a key version without its count of uses')
      const prior = await this.#keys.kept('key-usage', stored)
      if (prior.row.versionUid !== versionUid) throw rowIntegrity('a count of uses')
      const usesLeased = prior.row.usesLeased + BLOCK
      if (usesLeased > USES_MAX) throw keyUsesExhausted(name)
      const row = { versionUid, counter: prior.row.counter + 1, usesLeased }
      const body = this.#keys.body('key-usage', row)
      const [mac] = await this.#hsm.protectRows([{ prior, next: body }])
      if (mac === undefined) throw rowIntegrity('a count of uses')
      if (await this.#store.replaceUsage(stored, { row, body, mac })) {
        this.#left.set(versionUid, BLOCK)
        return
      }
    }
  }
}
