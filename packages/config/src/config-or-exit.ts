import { env, exit, stderr } from 'node:process'

import { ConfigError, type EnvSource } from './env.ts'

/**
 * The configuration of this process. Where it is bad, every problem goes to standard error, without a stack that nobody
 * asked for, and the process ends with code 1 before it has opened anything.
 */
export function configOrExit<T>(read: (source: EnvSource) => T): T {
  try {
    return read(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    stderr.write(`${error.message}\n`)
    exit(1)
  }
}
