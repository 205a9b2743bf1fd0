import type { Strongroom } from '@strongroom/client'
import { run } from './run.ts'

/** Runs a command line against a client that has only what the test gives it. */
export async function ran(client: object, ...args: string[]) {
  let out = ''
  const err: string[] = []
  let closed = 0
  const close = () => {
    closed++
  }
  const code = await run(args, {
    connect: () => ({ ...client, close }) as unknown as Strongroom,
    write: (text) => void (out += text.toString()),
    warn: (line) => void err.push(line),
  })
  return { code, out, err, closed }
}
