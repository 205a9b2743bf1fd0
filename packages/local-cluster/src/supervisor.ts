import { setTimeout as sleep } from 'node:timers/promises'

import { Child, type ChildOptions } from './child.ts'

const BACKOFF_MILLIS = { first: 200, most: 5000 }
const HEALTHY_AFTER_MILLIS = 30_000

/** Told what happens to a supervised process. */
export type SupervisorListener = (event: { name: string; what: string }) => void

/** Keeps one process running: starts it again when it dies, at growing intervals. */
export class Supervisor {
  readonly options: ChildOptions
  readonly #listener: SupervisorListener
  #child: Child
  #wanted = true
  #failures = 0
  #startedAt = performance.now()

  constructor(options: ChildOptions, listener: SupervisorListener = () => undefined) {
    this.options = options
    this.#listener = listener
    this.#child = new Child(options)
    void this.#watch(this.#child)
  }

  get name(): string {
    return this.options.name
  }

  get pid(): number {
    return this.#child.pid
  }

  /** How often it died in a row without staying up. */
  get failures(): number {
    return this.#failures
  }

  tail(lines?: number): string {
    return this.#child.tail(lines)
  }

  /** Ends it by SIGKILL; it is started again. */
  kill(): void {
    this.#child.signal('SIGKILL')
  }

  /** Stops its clock: connections stay open and nothing answers. */
  pause(): void {
    this.#child.signal('SIGSTOP')
  }

  resume(): void {
    this.#child.signal('SIGCONT')
  }

  /** Ends it in good order for good, or until `start`. */
  async stop(): Promise<void> {
    this.#wanted = false
    await this.#child.stop()
  }

  start(): void {
    if (this.#child.running) return
    this.#wanted = true
    this.#failures = 0
    this.#launch()
  }

  async restart(): Promise<void> {
    await this.stop()
    this.start()
  }

  #launch(): void {
    this.#startedAt = performance.now()
    this.#child = new Child(this.options)
    void this.#watch(this.#child)
  }

  async #watch(child: Child): Promise<void> {
    const how = await child.ended
    if (!this.#wanted || child !== this.#child) return
    const lived = performance.now() - this.#startedAt
    this.#failures = lived > HEALTHY_AFTER_MILLIS ? 1 : this.#failures + 1
    const wait = Math.min(BACKOFF_MILLIS.first * 2 ** (this.#failures - 1), BACKOFF_MILLIS.most)
    this.#listener({ name: this.name, what: `ended (${how}); starting it again in ${wait} ms` })
    await sleep(wait)
    // stop() may have come in the meantime, or start() have been quicker.
    if (this.#stillNeeds(child)) this.#launch()
  }

  #stillNeeds(child: Child): boolean {
    return this.#wanted && child === this.#child
  }
}
