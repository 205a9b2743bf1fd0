import type { Server } from '@grpc/grpc-js'
import { log } from '@strongroom/telemetry'
import { HealthImplementation } from 'grpc-health-check'
import type { Bound } from './bound.ts'

const POLL_MS = 250
const PATIENCE_MS = 1000

/** gRPC health of the user port, as the service's own readiness says. */
export class Health {
  readonly #implementation: HealthImplementation
  readonly #names: readonly string[]
  readonly #readiness: () => boolean | Promise<boolean>
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  readonly #decided = Promise.withResolvers<undefined>()
  serving = false

  constructor(services: readonly Bound[], readiness: () => boolean | Promise<boolean>) {
    this.#names = [
      '',
      ...services.filter((bound) => bound.ports.includes('user')).map((bound) => bound.name),
    ]
    this.#implementation = new HealthImplementation(
      Object.fromEntries(this.#names.map((name) => [name, 'NOT_SERVING'])),
    )
    this.#readiness = readiness
  }

  /** Settles when it serves for the first time, or never will. */
  get decided(): Promise<void> {
    return this.#decided.promise
  }

  addTo(server: Server): void {
    this.#implementation.addToServer(server)
  }

  async start(): Promise<void> {
    await this.#poll()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#set(false)
    this.#decided.resolve(undefined)
  }

  async #poll(): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => {
      resolve(false)
    }, PATIENCE_MS)
    const ready = await Promise.race([this.#ask(), late])
    clearTimeout(timer)
    if (this.#stopped) return
    this.#set(ready)
    this.#timer = setTimeout(() => void this.#poll(), POLL_MS).unref()
  }

  async #ask(): Promise<boolean> {
    try {
      return await this.#readiness()
    } catch (error) {
      log.debug({ err: error }, 'not ready')
      return false
    }
  }

  #set(serving: boolean): void {
    if (serving === this.serving) return
    this.serving = serving
    if (serving) this.#decided.resolve(undefined)
    log.info({ serving }, 'readiness changed')
    for (const name of this.#names)
      this.#implementation.setStatus(name, serving ? 'SERVING' : 'NOT_SERVING')
  }
}
