import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A child that says one line when it is ready, and ends when its standard input does. */
async function startChild(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`${file} ended before it was ready`)
    }),
  ])) as [string]
  return { child, line }
}

/** The bare grpc-js server. */
export interface Echo {
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the echo with the certificate of a service, so that the TLS is the same. */
export async function startEcho(
  certificateFile: string,
  keyFile: string,
  answerSizes: readonly number[],
): Promise<Echo> {
  const { child, line } = await startChild('echo-server.ts', [
    certificateFile,
    keyFile,
    ...answerSizes.map(String),
  ])
  return {
    address: `127.0.0.1:${line}`,
    pid: child.pid ?? 0,
    async stop() {
      const exited = once(child, 'exit')
      child.stdin?.end()
      await exited
    },
  }
}

/** RS256-2048 signatures a second of the raw module, over as many processes as key-crypto has workers. */
export async function rawSignRate(
  processes: number,
  seconds: number,
  hsm: { library: string; tokenLabel: string; moduleEnvironment: NodeJS.ProcessEnv },
): Promise<number> {
  const file = '../../services/key-crypto/src/hsm/raw-sign-rate.ts'
  const args = [hsm.library, hsm.tokenLabel, String(seconds)]
  const runs = await Promise.all(
    Array.from({ length: processes }, () =>
      startChild(file, args, hsm.moduleEnvironment).then(({ line }) => Number(line)),
    ),
  )
  return runs.reduce((sum, rate) => sum + rate, 0)
}
