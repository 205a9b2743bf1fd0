import { OUTAGE_MS } from '@strongroom/fault'
import type { Ending, Ready, Reply } from './frames.ts'
import { hsmFault } from './faults.ts'
import type { HsmOptions } from './types.ts'
import { WorkerProcess } from './worker-process.ts'
import type { CallFields } from './worker-process.ts'

/** A place for a worker: who sits there changes with each restart, and each has a `life` of its own. */
interface Seat {
  readonly index: number
  readonly slow: boolean
  process: WorkerProcess | undefined
  life: number
  ready: boolean
  aliveAt: number
  /** Ticks since it last said anything, or was started. In ticks of ours, so that a time in which we stood still is not its silence. */
  quietTicks: number
  retryMilliseconds: number
  retryAt: number
}

/** A worker to talk to. */
export interface Worker {
  readonly life: number
  readonly call: (verb: string, fields: CallFields, weight: number) => Promise<Reply>
}

const ALIVE_MILLISECONDS_MAX = 2000
const TICK_MILLISECONDS = 100
const RETRY_MILLISECONDS = { first: 200, max: 2000 } as const
const STOP_MILLISECONDS_MAX = 5000
const MESSAGE_WEIGHT_MAX = 64
const SLOW_QUEUE_MAX = 16
/** From here on another worker, though it must unwrap the key first, is quicker. */
const BUSY_LOAD = 256
/** Generating a key takes what it takes. */
const PATIENCE_MILLISECONDS = { quick: OUTAGE_MS.hsm, slow: 120_000 } as const
/** What says nothing for so long hangs. A start takes as long as its module, and holds up all others. */
const SILENCE_MILLISECONDS = { quick: 10_000, slow: 120_000, start: 30_000 } as const

const away = (): Error => hsmFault('HSM_UNAVAILABLE', 'the HSM is away')

/**
 * Keeps the worker processes alive. They start one after the other: a PIN that is wrong is so tried once, not by each,
 * and a lost token costs one process start at a time.
 */
export class WorkerPool {
  readonly #options: HsmOptions
  readonly #seats: Seat[]
  readonly #listeners: ((ready: boolean) => void)[] = []
  #lives = 0
  #starting: Seat | undefined
  #ticker: NodeJS.Timeout | undefined
  #stopped = false
  #final = false
  #reason: string | null = 'STARTING'
  #wasReady = false
  #served = 0
  #facts: Ready | undefined
  #settled: () => void = () => undefined

  constructor(options: HsmOptions) {
    this.#options = options
    this.#seats = Array.from({ length: options.workers + 1 }, (_, index) => ({
      index,
      slow: index === options.workers,
      process: undefined,
      life: 0,
      ready: false,
      aliveAt: 0,
      quietTicks: 0,
      retryMilliseconds: RETRY_MILLISECONDS.first,
      retryAt: 0,
    }))
  }

  /** Settles when the first worker is ready, or none can ever be. */
  start(): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      this.#settled = resolve
    })
    this.#ticker = setInterval(() => {
      this.#endHanging()
      this.#tick()
    }, TICK_MILLISECONDS)
    this.#tick()
    return settled
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const deadline = performance.now() + STOP_MILLISECONDS_MAX
    const isBusy = (): boolean => this.#seats.some(({ process }) => (process?.load ?? 0) > 0)
    while (isBusy() && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20))
    clearInterval(this.#ticker)
    for (const { process } of this.#seats) process?.end()
    this.#settled()
  }

  ready(): boolean {
    return !this.#stopped && this.#seats.some((seat) => !seat.slow && this.#serves(seat))
  }

  get reason(): string | null {
    return this.ready() ? null : (this.#reason ?? 'STARTING')
  }

  /** What the first worker said of the token. */
  get facts(): Ready {
    if (!this.#facts) throw away()
    return this.#facts
  }

  onChange(listener: (ready: boolean) => void): void {
    this.#listeners.push(listener)
  }

  /**
   * A worker for quick work. Work with one key goes to one worker, by the highest of a hash of both, so that few workers
   * unwrap it; work with a row to one that has it, by the lives of those. A busy one is passed over.
   */
  pick(affinity?: number | readonly number[]): Worker {
    let best: Seat | undefined
    let bestScore = -1
    let idle: Seat | undefined
    for (const seat of this.#seats) {
      if (seat.slow || !this.#serves(seat)) continue
      if (loadOf(seat) < loadOf(idle)) idle = seat
      const score = scoreOf(affinity, seat)
      if (score > bestScore) {
        best = seat
        bestScore = score
      }
    }
    if (!idle) throw away()
    return asWorker(
      best && !(loadOf(best) > BUSY_LOAD && loadOf(idle) * 4 < loadOf(best)) ? best : idle,
    )
  }

  /** The lane of slow work. Throws OVERLOADED while its short queue is full. */
  pickSlow(): Worker {
    const seat = this.#seats.find(({ slow }) => slow)
    if (!seat || !this.#serves(seat)) throw away()
    if (loadOf(seat) >= SLOW_QUEUE_MAX)
      throw hsmFault('OVERLOADED', 'too many keys are being generated')
    return asWorker(seat)
  }

  /** Process ids of the workers, for tests that end one. */
  pids(): number[] {
    return this.#seats.flatMap(({ process }) => process?.pid ?? [])
  }

  #serves(seat: Seat): boolean {
    if (!seat.ready || seat.process?.silent === true) return false
    // Key generation keeps its process from saying anything for seconds.
    return seat.slow || performance.now() - seat.aliveAt < ALIVE_MILLISECONDS_MAX
  }

  #tick(): void {
    this.#report()
    if (this.#stopped || this.#final || this.#starting) return
    const seat = this.#seats.find(
      ({ process, retryAt }) => !process && performance.now() >= retryAt,
    )
    if (seat) this.#fill(seat)
  }

  /** A worker that nothing is asked of owes no answer that its own watchdog could miss. */
  #endHanging(): void {
    const silence = { ...SILENCE_MILLISECONDS, ...this.#options.silenceMilliseconds }
    for (const seat of this.#seats) {
      const { process, ready, slow } = seat
      seat.quietTicks += 1
      // Key generation says nothing while it lasts; that watchdog knows how long it may.
      if (process === undefined || (slow && process.load > 0)) continue
      const most = !ready ? silence.start : slow ? silence.slow : silence.quick
      if (seat.quietTicks * TICK_MILLISECONDS > most) process.kill()
    }
  }

  #report(): void {
    const serving = this.#seats.filter((seat) => this.#serves(seat)).length
    if (serving !== this.#served) this.#options.meters?.pool?.(serving, this.#seats.length)
    this.#served = serving
    const ready = this.ready()
    if (ready === this.#wasReady) return
    this.#wasReady = ready
    for (const listener of this.#listeners) listener(ready)
  }

  #fill(seat: Seat): void {
    const { library, tokenLabel, pinFile, environment, environmentVariables = {} } = this.#options
    this.#starting = seat
    seat.life = ++this.#lives
    seat.quietTicks = 0
    seat.process = new WorkerProcess(
      {
        token: { library, tokenLabel, pinFile, environment },
        environmentVariables: ofWorker(environmentVariables, seat.index),
        patienceMilliseconds: seat.slow ? PATIENCE_MILLISECONDS.slow : PATIENCE_MILLISECONDS.quick,
        silenceMilliseconds: seat.slow ? SILENCE_MILLISECONDS.slow : SILENCE_MILLISECONDS.quick,
        messageWeightMax: seat.slow ? 1 : MESSAGE_WEIGHT_MAX,
      },
      {
        ready: (facts) => {
          this.#seated(seat, facts)
        },
        alive: ({ keysHeld, hits, misses }) => {
          seat.aliveAt = performance.now()
          seat.quietTicks = 0
          this.#options.meters?.keyCache?.(seat.index, keysHeld, hits, misses)
        },
        ended: (ending, exit) => {
          this.#vacated(seat, ending, exit)
        },
      },
    )
  }

  #seated(seat: Seat, facts: Ready): void {
    if (this.#facts && this.#facts.realmUid !== facts.realmUid) {
      this.#final = true
      this.#reason = 'REALM_CHANGED'
      seat.process?.kill()
      return
    }
    // New generations of keys are found by whoever starts later; the first facts stand until all restart.
    this.#facts ??= facts
    this.#starting = undefined
    seat.ready = true
    seat.aliveAt = performance.now()
    seat.retryMilliseconds = RETRY_MILLISECONDS.first
    if (!seat.slow) {
      this.#reason = null
      this.#settled()
    }
    this.#tick()
  }

  #vacated(seat: Seat, ending: Ending | undefined, exit: string): void {
    if (this.#starting === seat) this.#starting = undefined
    seat.process = undefined
    seat.ready = false
    seat.retryAt = performance.now() + seat.retryMilliseconds
    seat.retryMilliseconds = Math.min(seat.retryMilliseconds * 2, RETRY_MILLISECONDS.max)
    if (this.#stopped) return
    if (!this.#final) this.#reason = ending?.problem ?? 'WORKER_ENDED'
    if (ending?.final) {
      this.#final = true
      this.#settled()
    }
    this.#options.meters?.restart?.(ending?.problem ?? 'WORKER_ENDED')
    this.#options.log?.('hsm.worker_ended', {
      worker: seat.index,
      exit,
      problem: ending?.problem,
      message: ending?.message,
      final: ending?.final ?? false,
    })
    this.#tick()
  }
}

/** `{worker}` stands for the worker's number: a module that writes a trace needs a file of its own in each process. */
const ofWorker = (
  variables: Readonly<Record<string, string>>,
  index: number,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      value.replaceAll('{worker}', String(index)),
    ]),
  )

const loadOf = (seat: Seat | undefined): number => seat?.process?.load ?? Infinity

function asWorker({ life, process }: Seat): Worker {
  if (!process) throw away()
  return { life, call: (verb, fields, weight) => process.call(verb, fields, weight) }
}

/** How well a worker suits; -1 where it is as good as any. */
function scoreOf(
  affinity: number | readonly number[] | undefined,
  { index, life }: Pick<Seat, 'index' | 'life'>,
): number {
  if (affinity === undefined) return -1
  if (typeof affinity === 'number') return mix(affinity, index)
  return affinity.includes(life) ? 0 : -1
}

function mix(affinity: number, index: number): number {
  let hash = Math.imul(affinity ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
