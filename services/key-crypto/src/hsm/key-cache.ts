import { LRUCache } from 'lru-cache'
import type { Handle } from 'pkcs11js'
import type { Token } from './token.ts'

type Owner = Pick<Token, 'ownerGeneration' | 'destroy'>

interface Held {
  readonly handle: Handle
  /** Of the owner session that made it: with that session it is gone. */
  readonly ownerGeneration: number
}

const HELD_MILLISECONDS_MAX = 15 * 60 * 1000

/** Session objects of one kind by the MAC of their row, so that a key is unwrapped once in 15 minutes at most. */
export class KeyCache {
  readonly #token: Owner
  readonly #held: LRUCache<string, Held>
  #hits = 0
  #misses = 0

  constructor(token: Owner, max: number) {
    this.#token = token
    this.#held = new LRUCache({
      max,
      ttl: HELD_MILLISECONDS_MAX,
      dispose: (held) => {
        this.#destroy(held)
      },
    })
  }

  get(mac: string, make: () => Handle): Handle {
    const held = this.#held.get(mac)
    if (held?.ownerGeneration === this.#token.ownerGeneration) {
      this.#hits++
      return held.handle
    }
    this.#misses++
    const handle = make()
    this.#held.set(mac, { handle, ownerGeneration: this.#token.ownerGeneration })
    return handle
  }

  /** Forgets one whose handle the module refused. */
  drop(mac: string): void {
    this.#held.delete(mac)
  }

  /** Destroys what is too old; the cache itself looks only when asked for that key. */
  sweep(): void {
    this.#held.purgeStale()
  }

  get size(): number {
    return this.#held.size
  }

  /** Hits and misses since the last call. */
  takeCounts(): { hits: number; misses: number } {
    const counts = { hits: this.#hits, misses: this.#misses }
    this.#hits = 0
    this.#misses = 0
    return counts
  }

  #destroy({ handle, ownerGeneration }: Held): void {
    if (ownerGeneration !== this.#token.ownerGeneration) return
    try {
      this.#token.destroy(handle)
    } catch {
      // gone already; the owner session was replaced, and all others with it
    }
  }
}
