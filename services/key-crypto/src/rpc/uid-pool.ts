import type { Hsm } from '../hsm/hsm.ts'

const DRAWN_AT_ONCE = 256

/** Uids from the HSM's generator, drawn many at a time so that a row's first MAC waits for no draw of its own. */
export class UidPool {
  readonly #hsm: Pick<Hsm, 'random'>
  #ready: string[] = []
  #drawing: Promise<void> | undefined

  constructor(hsm: Pick<Hsm, 'random'>) {
    this.#hsm = hsm
  }

  async next(): Promise<string> {
    for (;;) {
      const uid = this.#ready.pop()
      if (uid !== undefined) return uid
      this.#drawing ??= this.#draw().finally(() => (this.#drawing = undefined))
      await this.#drawing
    }
  }

  async #draw(): Promise<void> {
    const bytes = await this.#hsm.random(16 * DRAWN_AT_ONCE)
    for (let at = 0; at < bytes.length; at += 16)
      this.#ready.push(bytes.toString('hex', at, at + 16))
  }
}
