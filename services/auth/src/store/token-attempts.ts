import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'

const FAILURES_MAX = 10
const WINDOW_SECONDS = 60
const BLOCKED_MAX = 100_000

/**
 * Counts failed attempts by (principal, address), for all replicas where there is Redis, else for this process. Successes
 * are neither counted nor delayed: who is blocked is known here without a question. Never by principal alone, or anybody
 * could lock anybody out.
 */
export class TokenAttempts {
  readonly #failures: RateLimiterAbstract
  /** Until when, in performance.now() milliseconds. */
  readonly #blocked = new LRUCache<string, number>({ max: BLOCKED_MAX })

  constructor(redis: Redis | undefined) {
    const limits = {
      points: FAILURES_MAX,
      duration: WINDOW_SECONDS,
      keyPrefix: 'auth:failed-token',
    }
    const memory = new RateLimiterMemory(limits)
    this.#failures =
      redis === undefined
        ? memory
        : new RateLimiterRedis({ ...limits, storeClient: redis, insuranceLimiter: memory })
  }

  /** How long attempts are refused; 0 when they are not. */
  blockedMs(clientId: string, address: string): number {
    const key = keyOf(clientId, address)
    const until = this.#blocked.get(key)
    if (until === undefined) return 0
    const left = until - performance.now()
    if (left > 0) return Math.ceil(left)
    this.#blocked.delete(key)
    return 0
  }

  /** Counts a failed attempt. Resolves even when nothing can count. */
  async failed(clientId: string, address: string): Promise<void> {
    const key = keyOf(clientId, address)
    try {
      const { consumedPoints, msBeforeNext } = await this.#failures.consume(key)
      if (consumedPoints >= FAILURES_MAX) this.#block(key, msBeforeNext)
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) this.#block(key, thrown.msBeforeNext)
    }
  }

  #block(key: string, ms: number): void {
    this.#blocked.set(key, performance.now() + ms)
  }
}

const keyOf = (clientId: string, address: string) => `${clientId.slice(0, 64)}|${address}`
