import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

// Below the range from which the kernel takes the ports of outgoing connections.
const RANDOM = { from: 20_000, to: 32_000 }

/** Which port each listener has; kept in a file, so that they stay the same from start to start. */
export class Ports {
  readonly #file: string
  readonly #ports: Map<string, number>
  readonly #taken = new Set<number>()

  constructor(file: string) {
    this.#file = file
    this.#ports = new Map(existsSync(file) ? Object.entries(read(file)) : [])
  }

  /** The port of `name`: last time's, else the preferred one, else any; always one that is free now. */
  async take(name: string, preferred?: number): Promise<number> {
    const candidates = [this.#ports.get(name), preferred].filter((port) => port !== undefined)
    for (const port of candidates) if (await this.#claim(name, port)) return port
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const port = RANDOM.from + Math.floor(Math.random() * (RANDOM.to - RANDOM.from))
      if (await this.#claim(name, port)) return port
    }
    throw new Error(`no free port for ${name}`)
  }

  save(): void {
    writeFileSync(this.#file, `${JSON.stringify(Object.fromEntries(this.#ports), null, 2)}\n`)
  }

  async #claim(name: string, port: number): Promise<boolean> {
    if (this.#taken.has(port) || !(await isFree(port))) return false
    this.#taken.add(port)
    this.#ports.set(name, port)
    return true
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    )
  })
}

function read(file: string): Record<string, number> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
}
