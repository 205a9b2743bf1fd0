import type { Audience } from './configuration.ts'

/** A token as IssueToken gives it. */
export interface IssuedToken {
  readonly token: string
  readonly expiresAt: Date
}

/** Tokens by audience: fetched when first needed, renewed after four fifths of their life, one fetch at a time. */
export class Tokens {
  readonly #issue: (audience: Audience) => Promise<IssuedToken>
  readonly #now: () => number
  readonly #held = new Map<Audience, { token: string; renewAt: number }>()
  readonly #pending = new Map<Audience, Promise<string>>()

  constructor(issue: (audience: Audience) => Promise<IssuedToken>, now: () => number = Date.now) {
    this.#issue = issue
    this.#now = now
  }

  /** `renew`: the last one was refused, so ask for another. */
  get(audience: Audience, renew: boolean): Promise<string> {
    const held = this.#held.get(audience)
    if (!renew && held !== undefined && this.#now() < held.renewAt)
      return Promise.resolve(held.token)
    const pending = this.#pending.get(audience)
    if (pending !== undefined) return pending
    const fetching = this.#fetch(audience).finally(() => this.#pending.delete(audience))
    this.#pending.set(audience, fetching)
    return fetching
  }

  async #fetch(audience: Audience): Promise<string> {
    const issuedAt = this.#now()
    const { token, expiresAt } = await this.#issue(audience)
    this.#held.set(audience, { token, renewAt: issuedAt + (expiresAt.getTime() - issuedAt) * 0.8 })
    return token
  }
}
