import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../packages/cli/bin/strongroom.mjs', import.meta.url))

/** What a command line came to. */
export interface Ran {
  readonly code: number | null
  readonly out: Buffer
  readonly err: string
  /** Standard output as text, without the last line break. */
  readonly text: string
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string | Buffer } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      const bytes = Buffer.concat(out)
      resolve({
        code,
        out: bytes,
        err: Buffer.concat(err).toString('utf8'),
        text: bytes.toString('utf8').trimEnd(),
      })
    })
    // Who does not read its input may be gone before it is written.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
    child.stdin.end(options.input ?? '')
  })
}

/** Runs `strongroom …` as a user would, in a folder, against the cluster that `configFile` names. */
export function strongroom(
  configFile: string,
  cwd: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string | Buffer } = {},
): Promise<Ran> {
  return runProgram(process.execPath, [bin, ...args], {
    cwd,
    ...options,
    env: { STRONGROOM_CONFIG: configFile, ...options.env },
  })
}
