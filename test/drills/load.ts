import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Call, LoadOrder, LoadReport } from './calls.ts'

/** The independent client, as whoever runs the drill sees it. */
export class Load {
  /** All that came back so far. */
  readonly calls: Call[] = []
  readonly #process: ChildProcess
  readonly #done = Promise.withResolvers<undefined>()

  private constructor() {
    this.#process = fork(join(import.meta.dirname, 'load-process.ts'), [], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#process.on('message', (message: LoadReport) => {
      if ('calls' in message) this.calls.push(...message.calls)
      else this.#done.resolve(undefined)
    })
    this.#process.once('exit', (code, signal) => {
      this.#done.reject(new Error(`the load ended by itself (${signal ?? code ?? ''})`))
    })
    // Heard by whoever stops it.
    this.#done.promise.catch(() => undefined)
  }

  static start(order: LoadOrder): Load {
    const load = new Load()
    load.#process.send(order)
    return load
  }

  /** What is still missing is asked for as fast as can be. */
  finish(): void {
    this.#process.send('finish')
  }

  /** Lets the calls under way finish; then nothing more comes. */
  async stop(): Promise<void> {
    this.#process.send('stop')
    await this.#done.promise
    const exited = once(this.#process, 'exit')
    this.#process.disconnect()
    await exited
  }
}
