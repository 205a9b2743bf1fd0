import type { Hsm } from '../hsm/hsm.ts'
import type { KeyStore } from '../store/key-store.ts'
import type { Keys } from './keys.ts'
import type { UidPool } from './uid-pool.ts'

/** What the handlers of keys work with. */
export interface KeyDeps {
  readonly hsm: Hsm
  readonly store: KeyStore
  readonly keys: Keys
  readonly uids: UidPool
  readonly now: () => Date
}
