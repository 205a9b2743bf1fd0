import { LRUCache } from 'lru-cache'
import type { AccessCache } from '@strongroom/change-feed'

import type { Loaded } from '../domain/loaded.ts'
import type { Reader } from './deps.ts'

/** What SignToken is shown: the rows of a credential and of its principal. */
export interface TokenEvidence {
  readonly credential: Loaded<'credential'>
  readonly principal: Loaded<'principal'>
}

const ENTRIES_MAX = 10_000

/**
 * The rows behind a client secret, at hand while they are current. A credential's row never changes; whether it lives is
 * said by its principal's row, and whether that one is current by the feed. Only rows that key-crypto signed for are kept:
 * one that was edited would be shown again, and refused, long after it was put right.
 */
export class TokenRows {
  readonly #store: Pick<Reader, 'credential' | 'principalByUid'>
  readonly #access: Pick<AccessCache, 'principal'>
  readonly #held = new LRUCache<string, TokenEvidence>({ max: ENTRIES_MAX })

  constructor(
    store: Pick<Reader, 'credential' | 'principalByUid'>,
    access: Pick<AccessCache, 'principal'>,
  ) {
    this.#store = store
    this.#access = access
  }

  /** Undefined when there is no such credential. `reread` asks the primary whatever is at hand. */
  async find(credentialUid: string, reread = false): Promise<TokenEvidence | undefined> {
    const held = reread ? undefined : this.#held.get(credentialUid)
    if (held !== undefined) {
      const { uid, counter } = held.principal.row
      const current = await this.#access.principal(uid)
      if (current?.counter === counter) return held
    }
    return this.#read(credentialUid)
  }

  /** Keeps rows at hand that key-crypto took for evidence. */
  keep(evidence: TokenEvidence): void {
    this.#held.set(evidence.credential.row.uid, evidence)
  }

  async #read(credentialUid: string): Promise<TokenEvidence | undefined> {
    const credential = await this.#store.credential(credentialUid)
    const principal = credential && (await this.#store.principalByUid(credential.row.principalUid))
    if (credential === undefined || principal === undefined) {
      this.#held.delete(credentialUid)
      return undefined
    }
    return { credential, principal }
  }
}
