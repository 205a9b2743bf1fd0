import { tailOf, Child, type ChildOptions } from './child.ts'

/** A one-shot command that failed, with the end of what it said. */
export class CommandFailed extends Error {
  constructor(name: string, how: string, tail: string, logFile: string) {
    super(`${name} failed (${how}):\n\n${tail}\n\nAll of its output: ${logFile}`)
    this.name = 'CommandFailed'
  }
}

/** Runs a command to its end. */
export async function run(
  options: Omit<ChildOptions, 'onParentDeath' | 'stopSignal'>,
): Promise<void> {
  const child = new Child({ ...options, onParentDeath: 'KILL', stopSignal: 'SIGTERM' })
  const how = await child.ended
  if (how !== 'exit code 0')
    throw new CommandFailed(options.name, how, tailOf(options.logFile, 15), options.logFile)
}
