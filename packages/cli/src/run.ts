import { StrongroomError, connect } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import { CommanderError } from 'commander'
import type { Context } from './context.ts'
import { UsageError } from './input.ts'
import { makeProgram } from './program.ts'

/** Runs one command line. 0: done; 1: the call failed or was refused; 2: the command line is wrong. */
export async function run(args: readonly string[]): Promise<number> {
  let client: Strongroom | undefined
  const context: Context = {
    client: () => (client ??= connect()),
    write: (text) => process.stdout.write(text),
    warn: (line) => process.stderr.write(`${line}\n`),
    exitCode: 0,
  }
  // A reader that has seen enough, such as head, is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    await makeProgram(context).parseAsync(args, { from: 'user' })
    return context.exitCode
  } catch (error) {
    return report(error, context)
  } finally {
    client?.close()
  }
}

function report(error: unknown, context: Context): number {
  // commander has printed its own message already, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    context.warn(`strongroom: ${error.message}`)
    return 2
  }
  if (error instanceof StrongroomError) {
    context.warn(`strongroom: ${headline(error)}: ${error.message}`)
    return 1
  }
  throw error
}

/** Status with reason, once where they are the same word. */
const headline = (error: StrongroomError): string =>
  error.code === error.status ? error.code : `${error.status} (${error.code})`
