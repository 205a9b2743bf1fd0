import { closeSync, openSync, readFileSync, statSync } from 'node:fs'

import { SecretBytes } from '@strongroom/secret-bytes'
import { z } from 'zod'

/** Where settings come from; `process.env` in a service. */
export type EnvSource = Readonly<Record<string, string | undefined>>

/** Thrown by `readEnv` with every problem it found, so that an operator mends them in one go. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`bad configuration:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Without the path: whoever puts a secret where the path of its file belongs must not find it in a log. */
const notRead = (code: string) => `names no file that can be read (${code})`

/**
 * Reads settings one by one. A problem is noted and a harmless value of the right type returned, so that reading goes on
 * to the next; `readEnv` throws before anybody sees that value. An empty variable counts as absent.
 */
export class Env {
  readonly #source: EnvSource
  readonly #problems: string[] = []

  constructor(source: EnvSource) {
    this.#source = source
  }

  get problems(): readonly string[] {
    return this.#problems
  }

  /** Any text. Without a default the variable must be set. */
  string(name: string, fallback?: string): string {
    return this.#read(name, z.string(), fallback, '')
  }

  /** Text, or undefined when not set. */
  optional(name: string): string | undefined {
    const text = this.#source[name]
    return text === '' ? undefined : text
  }

  /** A TCP port; 0 lets the system choose. */
  port(name: string, fallback?: number): number {
    return this.#read(name, integer(0, 65_535), fallback, 0)
  }

  /** A whole number within the limits. */
  integer(name: string, fallback?: number, limits: { min?: number; max?: number } = {}): number {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = limits
    return this.#read(name, integer(min, max), fallback, 0)
  }

  /** `true` or `false`. */
  boolean(name: string, fallback?: boolean): boolean {
    const schema = z.stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' })
    return this.#read(name, schema, fallback, false)
  }

  /** One of the listed words. */
  oneOf<const Word extends string>(
    name: string,
    words: readonly [Word, ...Word[]],
    fallback?: Word,
  ): Word {
    return this.#read(name, z.enum(words), fallback, words[0])
  }

  /** A URL. */
  url(name: string, fallback?: string): string {
    return this.#read(name, z.url({ error: 'is not a URL' }), fallback, '')
  }

  /** The path of a file that this process can read. */
  path(name: string): string {
    const path = this.string(name)
    if (path !== '') this.noteUnreadable(name, path)
    return path
  }

  /** Notes where a file that a variable names, as a whole or within it, cannot be read. */
  noteUnreadable(name: string, path: string): void {
    try {
      if (!statSync(path).isFile()) this.note(name, notRead('EISDIR'))
      // Another user's key can be looked at and not read: that would end the service when its listener wants it.
      else closeSync(openSync(path, 'r'))
    } catch (error) {
      this.note(name, notRead(codeOf(error)))
    }
  }

  /** The content of a file, without the newline at its end; the variable holds the path. */
  secretFile(name: string): SecretBytes {
    const path = this.string(name)
    if (path === '') return new SecretBytes(Buffer.alloc(0))
    try {
      return readSecret(path)
    } catch (error) {
      this.note(name, notRead(codeOf(error)))
      return new SecretBytes(Buffer.alloc(0))
    }
  }

  /** Notes a problem that only the reader of several variables can see. */
  note(name: string, problem: string): void {
    this.#problems.push(`${name} ${problem}`)
  }

  #read<T>(name: string, schema: z.ZodType<T>, fallback: T | undefined, placeholder: T): T {
    const text = this.optional(name)
    if (text === undefined) {
      if (fallback === undefined) this.note(name, 'is not set')
      return fallback ?? placeholder
    }
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    this.note(name, parsed.error.issues.map((issue) => issue.message).join(', '))
    return placeholder
  }
}

/**
 * Builds a frozen configuration from the environment: the object literal that `read` returns is schema, documentation
 * and type at once. Throws `ConfigError` listing all problems.
 */
export function readEnv<T extends object>(source: EnvSource, read: (env: Env) => T): Readonly<T> {
  const env = new Env(source)
  const config = read(env)
  if (env.problems.length > 0) throw new ConfigError(env.problems)
  return Object.freeze(config)
}

function integer(min: number, max: number): z.ZodType<number> {
  return z
    .string()
    .regex(/^-?\d{1,16}$/, 'is not a whole number')
    .transform(Number)
    .refine(
      (value) => value >= min && value <= max,
      `is not between ${String(min)} and ${String(max)}`,
    )
}

function readSecret(path: string): SecretBytes {
  const bytes = readFileSync(path)
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1
  // A copy of its own: destroying it must not leave the newline's buffer behind with the secret in it.
  const secret = Buffer.alloc(end)
  bytes.copy(secret, 0, 0, end)
  bytes.fill(0)
  return new SecretBytes(secret)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
