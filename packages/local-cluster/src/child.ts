import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const LOG_BYTES_MAX = 32 * 1024 * 1024

/** A process to run. */
export interface ChildOptions {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly logFile: string
  /** What the process is sent when whoever started it dies, even by SIGKILL. */
  readonly onParentDeath: 'KILL' | 'INT' | 'TERM'
  /** What ends it in good order. */
  readonly stopSignal: NodeJS.Signals
  /** Runs it as another user. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  readonly cwd?: string
}

/** One child process that never outlives its parent. Its output goes to a file, so that it needs nobody to read it. */
export class Child {
  readonly options: ChildOptions
  readonly #process: ChildProcess
  readonly #ended: Promise<string>
  #running = true

  constructor(options: ChildOptions) {
    this.options = options
    rotate(options.logFile)
    const log = openSync(options.logFile, 'a', 0o600)
    const [program, ...args] = setpriv(options)
    // A session of its own: Ctrl-C in the terminal reaches the launcher alone, which stops its children in order.
    this.#process = spawn(program, args, {
      env: options.env,
      cwd: options.cwd,
      stdio: ['ignore', log, log],
      detached: true,
    })
    closeSync(log)
    this.#ended = new Promise((resolve) => {
      this.#process.on('error', (error) => resolve(error.message))
      this.#process.on('exit', (code, signal) => resolve(signal ?? `exit code ${code ?? 0}`))
    })
    void this.#ended.then(() => (this.#running = false))
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  get running(): boolean {
    return this.#running
  }

  /** Resolves with how it ended. */
  get ended(): Promise<string> {
    return this.#ended
  }

  signal(signal: NodeJS.Signals): void {
    if (this.#running) this.#process.kill(signal)
  }

  /** Ends it in good order, by force after the grace. */
  async stop(graceMillis = 12_000): Promise<void> {
    this.signal('SIGCONT')
    this.signal(this.options.stopSignal)
    const patience = new AbortController()
    await Promise.race([
      this.#ended,
      sleep(graceMillis, undefined, { signal: patience.signal }).catch(() => undefined),
    ])
    patience.abort()
    this.signal('SIGKILL')
    await this.#ended
  }

  /** The last lines of its output. */
  tail(lines = 15): string {
    return tailOf(this.options.logFile, lines)
  }
}

/** The last lines of a file. */
export function tailOf(file: string, lines: number): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

function setpriv(options: ChildOptions): [string, ...string[]] {
  const { user, onParentDeath, command } = options
  const identity =
    user === undefined ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  return ['setpriv', ...identity, '--pdeathsig', onParentDeath, '--', ...command]
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES_MAX) renameSync(file, `${file}.1`)
}
