import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The prefix of a service's variables. */
export const prefixOf = (service: ServiceName): string => service.toUpperCase().replace('-', '_')

/** One more process of a service beside a running cluster, with ports of its own and other settings. */
export class LoneService {
  readonly ports: Readonly<Record<'USER' | 'PEER' | 'OPERATIONS', number>>
  /** All that it said. */
  output = ''
  /** Whether somebody answered on one of its ports at any time. */
  wasOpen = false
  readonly #process: ChildProcess
  readonly #ended: Promise<number | null>
  #running = true

  private constructor(
    service: ServiceName,
    env: NodeJS.ProcessEnv,
    ports: Record<'USER' | 'PEER' | 'OPERATIONS', number>,
  ) {
    this.ports = ports
    const main = join(root, 'services', service, 'src/main.ts')
    // setpriv: it ends with the test run, however that ends.
    this.#process = spawn(
      'setpriv',
      ['--pdeathsig', 'KILL', '--', process.execPath, '--disable-sigusr1', main],
      { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const collect = (chunk: Buffer): void => {
      this.output += chunk.toString()
    }
    this.#process.stdout?.on('data', collect)
    this.#process.stderr?.on('data', collect)
    this.#ended = new Promise((resolve) => {
      this.#process.once('close', (code) => {
        this.#running = false
        resolve(code)
      })
    })
    void this.#knock()
  }

  /** Starts it with the environment of the cluster's own replica, but for the variables given; `undefined` takes one away. */
  static async start(
    cluster: Cluster,
    service: ServiceName,
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<LoneService> {
    const [replica] = cluster.of(service)
    if (replica === undefined) throw new Error(`no ${service}`)
    const ports = { USER: await freePort(), PEER: await freePort(), OPERATIONS: await freePort() }
    const env: Record<string, string> = { ...replica.env }
    for (const [kind, port] of Object.entries(ports))
      env[`${prefixOf(service)}_${kind}_PORT`] = String(port)
    // Two replicas do not share the file that each keeps its last checkpoint in.
    const floor = env['KEY_CRYPTO_CHECKPOINT_FLOOR_FILE']
    if (floor !== undefined) {
      const copy = `${floor}.${ports.USER}`
      if (existsSync(floor)) copyFileSync(floor, copy)
      env['KEY_CRYPTO_CHECKPOINT_FLOOR_FILE'] = copy
    }
    return new LoneService(service, { ...env, ...changes }, ports)
  }

  get running(): boolean {
    return this.#running
  }

  /** The exit code, or undefined when it still runs after so long. */
  async exit(withinMillis: number): Promise<number | null | undefined> {
    return Promise.race([this.#ended, sleep(withinMillis, undefined, { ref: false })])
  }

  async isReady(): Promise<boolean> {
    return (await this.readiness()) === 200
  }

  /** The status that /readyz answers, or undefined when nobody does. */
  async readiness(): Promise<number | undefined> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.ports.OPERATIONS}/readyz`, {
        signal: AbortSignal.timeout(1000),
      })
      return answer.status
    } catch {
      return undefined
    }
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM')
    if ((await this.exit(12_000)) === undefined) this.#process.kill('SIGKILL')
    await this.#ended
  }

  async #knock(): Promise<void> {
    while (this.#running) {
      const answers = await Promise.all(Object.values(this.ports).map(isOpen))
      this.wasOpen ||= answers.includes(true)
      await sleep(50, undefined, { ref: false })
    }
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
