import { existsSync, mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Ports } from './ports.ts'
import { Supervisor, type SupervisorListener } from './supervisor.ts'

const READY_WITHIN_MILLIS = 10_000

/** A running Redis that keeps nothing on disk. */
export interface Redis {
  readonly port: number
  readonly url: string
  readonly supervisor: Supervisor
  stop(): Promise<void>
  /** Serves again after `stop`. */
  start(): Promise<void>
}

/** Starts a private Redis on the loopback interface. */
export async function startRedis(
  directory: string,
  options: { port?: number; logFile?: string; listener?: SupervisorListener } = {},
): Promise<Redis> {
  mkdirSync(directory, { recursive: true })
  const port = options.port ?? (await new Ports(join(directory, 'ports.json')).take('redis'))
  const values = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: directory,
    daemonize: 'no',
  }
  const supervisor = new Supervisor(
    {
      name: 'redis',
      command: [
        'redis-server',
        ...Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]),
      ],
      env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
      logFile: options.logFile ?? join(directory, 'redis.log'),
      onParentDeath: 'KILL',
      stopSignal: 'SIGTERM',
    },
    options.listener,
  )
  await awaitReady(port, supervisor)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    supervisor,
    stop: () => supervisor.stop(),
    start: async () => {
      supervisor.start()
      await awaitReady(port, supervisor)
    },
  }
}

async function awaitReady(port: number, supervisor: Supervisor): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MILLIS
  while (!(await answersPing(port))) {
    if (performance.now() > deadline || supervisor.failures > 3) {
      const log = supervisor.options.logFile
      throw new Error(
        `Redis does not answer:\n\n${existsSync(log) ? supervisor.tail() : ''}\n\nLog: ${log}`,
      )
    }
    await sleep(20)
  }
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 }, () =>
      socket.write('PING\r\n'),
    )
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
