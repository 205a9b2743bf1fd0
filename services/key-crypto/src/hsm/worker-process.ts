import { Flights } from '@strongroom/flights'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { FrameReader, decodeFromWorker, encodeToWorker } from './frames.ts'
import type { Alive, Call, Ending, Ready, Reply } from './frames.ts'
import { hsmFault } from './faults.ts'
import type { TokenOptions } from './token.ts'

/** A call without its id, which the process gives. */
export type CallFields = Partial<Omit<Call, 'id' | 'verb'>>

interface Waiting {
  readonly id: number
  readonly verb: string
  readonly fields: CallFields
  readonly weight: number
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

interface Sent {
  readonly calls: readonly Waiting[]
  readonly answered: () => void
}

export interface WorkerEvents {
  readonly ready: (ready: Ready) => void
  readonly alive: (alive: Alive) => void
  /** Once, when the process is gone; `ending` is what it said before, if anything. */
  readonly ended: (ending: Ending | undefined, exit: string) => void
}

export interface WorkerSettings {
  readonly token: TokenOptions
  readonly environmentVariables: Readonly<Record<string, string>>
  /** No answer for so long, and nobody waits for one any more. */
  readonly patienceMilliseconds: number
  /** No answer for so long ends the worker. */
  readonly silenceMilliseconds: number
  /** Calls of a message; a lane of slow work takes one. */
  readonly messageWeightMax: number
}

/** Calls that are worth a message beside one that the worker has: it then goes on without waiting for us. */
const CALLS_ENOUGH = 16
/** Left to itself, the young generation of a worker takes as much as all that lives in it. */
const NODE_FLAGS = ['--disable-sigusr1', '--max-semi-space-size=4']
const SETPRIV = '/usr/bin/setpriv'
const hasSetpriv = existsSync(SETPRIV)
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))

/**
 * One worker process as its parent sees it. What arrives in one turn of the event loop, and while a message is under way,
 * goes in one message: a message costs as much as a signature.
 */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #pipe: Duplex
  readonly #events: WorkerEvents
  readonly #settings: WorkerSettings
  readonly #queue: Waiting[] = []
  readonly #sent: Sent[] = []
  readonly #flights = new Flights({
    waiting: () => (this.#gone ? 0 : this.#queue.length),
    depart: () => this.#send(),
    enough: CALLS_ENOUGH,
  })
  #load = 0
  #nextId = 1
  #ending: Ending | undefined
  #gone = false
  #silent = false
  #patience: NodeJS.Timeout | undefined
  #watchdog: NodeJS.Timeout | undefined

  constructor(settings: WorkerSettings, events: WorkerEvents) {
    this.#settings = settings
    this.#events = events
    const node = [process.execPath, ...NODE_FLAGS, WORKER, JSON.stringify(settings.token)]
    // A killed parent cannot end its workers: the kernel does, where setpriv is at hand. Else the closed pipe does.
    const [command = '', ...parameters] = hasSetpriv
      ? [SETPRIV, '--pdeathsig', 'KILL', '--', ...node]
      : node
    this.#child = spawn(command, parameters, {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
      env: { ...settings.environmentVariables },
    })
    this.#pipe = this.#child.stdio[3] as Duplex
    this.#pipe.on('error', () => undefined) // the exit says it
    this.#child.on('error', (error) => {
      this.#end(error.name)
    })
    this.#child.on('exit', (code, signal) => {
      this.#end(signal ?? `exit ${code ?? ''}`)
    })
    this.#read()
  }

  /** Weight of all that waits or is under way. */
  get load(): number {
    return this.#load
  }

  /** It owes an answer for longer than anybody waits. */
  get silent(): boolean {
    return this.#silent
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** Asks; rejects with HSM_UNAVAILABLE when the worker ends first or is silent. Buffers handed over must not change until then. */
  call(verb: string, fields: CallFields, weight: number): Promise<Reply> {
    if (this.#gone || this.#silent) return Promise.reject(away())
    return new Promise((resolve, reject) => {
      this.#load += weight
      this.#queue.push({ id: this.#nextId++, verb, fields, weight, resolve, reject })
      this.#flights.board()
    })
  }

  /** Closes the pipe, which ends the process; kills it when it does not end. */
  end(): void {
    this.#pipe.end()
    setTimeout(() => {
      this.kill()
    }, 1000).unref()
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  #send(): Promise<void> {
    let count = 0
    for (
      let weight = 0;
      count < this.#queue.length && weight < this.#settings.messageWeightMax;
      count++
    ) {
      weight += this.#queue[count]?.weight ?? 0
    }
    const calls = this.#queue.splice(0, count)
    const { promise, resolve: answered } = Promise.withResolvers<undefined>()
    this.#sent.push({ calls, answered: () => answered(undefined) })
    this.#pipe.write(
      encodeToWorker({ calls: calls.map(({ id, verb, fields }) => ({ id, verb, ...fields })) }),
    )
    if (this.#sent.length === 1) this.#watch()
    return promise
  }

  #watch(): void {
    clearTimeout(this.#patience)
    clearTimeout(this.#watchdog)
    if (this.#sent.length === 0) return
    this.#patience = setTimeout(() => {
      this.#giveUp()
    }, this.#settings.patienceMilliseconds)
    this.#watchdog = setTimeout(() => {
      this.kill()
    }, this.#settings.silenceMilliseconds)
  }

  /** Whoever waits is told; what was sent may still be answered, to nobody. */
  #giveUp(): void {
    this.#silent = true
    for (const { reject } of this.#sent.flatMap(({ calls }) => calls)) reject(away())
    for (const { weight, reject } of this.#queue.splice(0)) {
      this.#load -= weight
      reject(away())
    }
  }

  #read(): void {
    const reader = new FrameReader()
    this.#pipe.on('data', (chunk: Buffer) => {
      for (const body of reader.push(chunk)) {
        const { replies, ready, alive, ending } = decodeFromWorker(body)
        if (replies.length > 0) this.#settle(replies)
        if (ready) this.#events.ready(ready)
        if (alive) this.#events.alive(alive)
        if (ending) this.#ending = ending
      }
    })
  }

  #settle(replies: readonly Reply[]): void {
    const sent = this.#sent.shift()
    this.#silent = false
    this.#watch()
    sent?.calls.forEach((waiting, index) => {
      const reply = replies[index]
      this.#load -= waiting.weight
      if (reply?.id === waiting.id) waiting.resolve(reply)
      else waiting.reject(away())
    })
    sent?.answered()
  }

  #end(exit: string): void {
    if (this.#gone) return
    this.#gone = true
    clearTimeout(this.#patience)
    clearTimeout(this.#watchdog)
    this.#pipe.destroy()
    for (const waiting of [...this.#sent.flatMap(({ calls }) => calls), ...this.#queue])
      waiting.reject(away())
    this.#sent.length = 0
    this.#queue.length = 0
    this.#load = 0
    this.#events.ended(this.#ending, exit)
  }
}

const away = (): Error => hsmFault('HSM_UNAVAILABLE', 'the HSM is away')
