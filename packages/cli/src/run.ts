import { StrongroomError, connect } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import { CommanderError } from 'commander'
import type { Context } from './context.ts'
import { UsageError } from './input.ts'
import { printable } from './output.ts'
import { makeProgram } from './program.ts'

/** What a command meets; tests give their own. */
export interface World {
  readonly connect: () => Strongroom
  readonly write: (text: string | Buffer) => void
  readonly warn: (line: string) => void
}

const world: World = {
  connect,
  write: (text) => process.stdout.write(text),
  warn: (line) => process.stderr.write(`${line}\n`),
}

/** Runs one command line. 0: done; 1: the call failed or was refused; 2: the command line is wrong. */
export async function run(
  args: readonly string[],
  { connect: open, write, warn }: World = world,
): Promise<number> {
  let client: Strongroom | undefined
  const context: Context = { client: () => (client ??= open()), write, warn, exitCode: 0 }
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
    context.warn(`strongroom: ${printable(error.message)}`)
    return 2
  }
  if (error instanceof StrongroomError) {
    context.warn(`strongroom: ${headline(error)}: ${printable(error.message)}`)
    return 1
  }
  if (isFileError(error)) {
    context.warn(`strongroom: ${printable(error.message)}`)
    return 1
  }
  throw error
}

/** The system refused a file that the user named: no bug of ours, so no stack. */
const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error

/** Status with reason, once where they are the same word. */
const headline = (error: StrongroomError): string =>
  error.code === error.status ? error.code : `${error.status} (${error.code})`
