/** How many connections a listener takes. */
export interface ConnectionCaps {
  readonly all: number
  readonly perAddress: number
}

/** A handshake costs milliseconds: whoever opens and closes all the time is slowed down before it. */
const OPENED_BURST = 256
const OPENED_PER_SECOND = 64
const FORGOTTEN_MS = 60_000

interface Address {
  open: number
  /** Connections that may still be opened now, and when that was counted. */
  tokens: number
  at: number
}

/** Counts connections by the address they come from, and says of each new one whether it may stay. */
export class ConnectionLimits {
  readonly #caps: ConnectionCaps
  readonly #now: () => number
  readonly #addresses = new Map<string, Address>()
  #open = 0
  #tidiedAt = 0

  constructor(caps: ConnectionCaps, now: () => number = () => performance.now()) {
    this.#caps = caps
    this.#now = now
  }

  get open(): number {
    return this.#open
  }

  /** Each `true` is answered by one `leave`. */
  enter(address: string): boolean {
    this.#tidy()
    const now = this.#now()
    const seen = this.#addresses.get(address) ?? { open: 0, tokens: OPENED_BURST, at: now }
    this.#addresses.set(address, seen)
    const earned = ((now - seen.at) / 1000) * OPENED_PER_SECOND
    seen.tokens = Math.min(OPENED_BURST, seen.tokens + earned)
    seen.at = now
    const fits = this.#open < this.#caps.all && seen.open < this.#caps.perAddress
    if (!fits || seen.tokens < 1) return false
    seen.tokens--
    seen.open++
    this.#open++
    return true
  }

  leave(address: string): void {
    const seen = this.#addresses.get(address)
    if (seen === undefined) return
    seen.open--
    this.#open--
  }

  /** Forgets who has nothing open, once a minute: by then its allowance is whole again. */
  #tidy(): void {
    const now = this.#now()
    if (now - this.#tidiedAt < FORGOTTEN_MS) return
    this.#tidiedAt = now
    for (const [address, { open, at }] of this.#addresses)
      if (open === 0 && now - at >= FORGOTTEN_MS) this.#addresses.delete(address)
  }
}
