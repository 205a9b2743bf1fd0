import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

/** Which way bytes go: to whoever serves, or back to who asked. */
export type Way = 'there' | 'back'

/** What came to a relay, whether or not it let it through. */
export interface Traffic {
  readonly connections: number
  readonly bytes: Readonly<Record<Way, number>>
}

/** A link between two processes that can be slow, silent or cut: every byte goes through here. */
export class Relay {
  readonly #server: Server
  readonly #pairs = new Set<readonly [Socket, Socket]>()
  readonly #held = new Map<Way, (() => void)[]>()
  #delayMs: Readonly<Record<Way, number>> = { there: 0, back: 0 }
  readonly #bytes: Record<Way, number> = { there: 0, back: 0 }
  #connections = 0
  #target = 0
  #isCut = false

  private constructor(server: Server) {
    this.#server = server
    server.on('connection', (near) => {
      this.#join(near)
    })
  }

  static async open(): Promise<Relay> {
    const server = createServer({ noDelay: true })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new Relay(server)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** What has come since it was opened. */
  get traffic(): Traffic {
    return { connections: this.#connections, bytes: { ...this.#bytes } }
  }

  /** Where it leads. */
  lead(port: number): void {
    this.#target = port
  }

  /** Everything that goes these ways takes so much longer. */
  delay(milliseconds: number, ...ways: readonly Way[]): void {
    const of = (way: Way) => (ways.includes(way) ? milliseconds : 0)
    this.#delayMs = { there: of('there'), back: of('back') }
  }

  /** Nothing goes these ways any more, and nobody is told; `restore` lets it through. */
  lose(...ways: readonly Way[]): void {
    for (const way of ways) this.#held.set(way, this.#held.get(way) ?? [])
  }

  /** Ends all connections and takes no new ones. */
  cut(): void {
    this.#isCut = true
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }

  /** All is well again. */
  restore(): void {
    this.#isCut = false
    this.#delayMs = { there: 0, back: 0 }
    const held = [...this.#held.values()].flat()
    this.#held.clear()
    for (const pass of held) pass()
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(near: Socket): void {
    this.#connections += 1
    if (this.#isCut) {
      near.resetAndDestroy()
      return
    }
    const far = connect({ port: this.#target, host: '127.0.0.1', noDelay: true })
    const pair = [near, far] as const
    this.#pairs.add(pair)
    this.#pass(near, far, 'there')
    this.#pass(far, near, 'back')
    far.once('close', () => this.#pairs.delete(pair))
  }

  /** In their order, whatever happens to the delay meanwhile. */
  #pass(from: Socket, to: Socket, way: Way): void {
    let before = Promise.resolve()
    const later = (act: () => void): void => {
      const due = performance.now() + this.#delayMs[way]
      before = before.then(async () => {
        const wait = due - performance.now()
        if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
        const held = this.#held.get(way)
        if (held !== undefined) await new Promise<void>((resolve) => held.push(resolve))
        act()
      })
    }
    from.on('data', (chunk: Buffer) => {
      this.#bytes[way] += chunk.length
      later(() => to.destroyed || to.write(chunk))
    })
    from.on('end', () => {
      later(() => to.end())
    })
    from.on('error', () => undefined)
    from.on('close', (withError) => {
      // What is lost is not told either: a peer behind a silent link hears nothing of an end.
      later(() => {
        if (withError) to.resetAndDestroy()
        else to.destroySoon()
      })
    })
  }
}
