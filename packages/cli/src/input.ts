import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'

/** What the user typed is wrong; the command ends with exit code 2. */
export class UsageError extends Error {}

type Collection = 'secrets' | 'keys' | 'certificates'

/** `demo/db-password`, `demo/db-password/VERSION`, or the whole resource name. */
export function objectName(text: string, collection: Collection): string {
  if (text.startsWith('vaults/')) return text
  const [vault, object, version, ...rest] = text.split('/')
  if (!vault || !object || rest.length > 0) {
    throw new UsageError(
      `"${text}" is no ${collection.slice(0, -1)} name: write VAULT/NAME or VAULT/NAME/VERSION`,
    )
  }
  const name = `vaults/${vault}/${collection}/${object}`
  return version === undefined ? name : `${name}/versions/${version}`
}

/** `demo`, or `vaults/demo`. */
export const vaultName = (text: string): string =>
  text.startsWith('vaults/') ? text : `vaults/${text}`

/** `app1`, or `principals/app1`. */
export const principalName = (text: string): string =>
  text.startsWith('principals/') ? text : `principals/${text}`

/** Splits VAULT/NAME into the parent and the id that a create request wants. */
export function parentAndId(text: string, collection: Collection): { parent: string; id: string } {
  const name = objectName(text, collection)
  const parts = name.split('/')
  if (parts.length !== 4) throw new UsageError(`"${text}": write VAULT/NAME`)
  return { parent: `${parts[0] ?? ''}/${parts[1] ?? ''}`, id: parts[3] ?? '' }
}

/** The bytes of a file; `-` is standard input. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new UsageError(`cannot read ${file === '-' ? 'standard input' : file}: ${codeOf(error)}`)
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** `2027-01-31`, `2027-01-31T12:00:00Z`, or a span from now: `30d`, `12h`, `15m`. */
export function parseTime(text: string): { seconds: number; nanos: number } {
  const span = /^(\d{1,6})([dhm])$/.exec(text)
  const unit = { d: 86_400_000, h: 3_600_000, m: 60_000 }[span?.[2] ?? ''] ?? 0
  const ms = span === null ? Date.parse(text) : Date.now() + Number(span[1]) * unit
  if (Number.isNaN(ms) || (span === null && !/^\d{4}-\d\d-\d\d/.test(text))) {
    throw new InvalidArgumentError(
      'write 2027-01-31, 2027-01-31T12:00:00Z, or a span from now such as 30d, 12h, 15m',
    )
  }
  const seconds = Math.floor(ms / 1000)
  return { seconds, nanos: (ms - seconds * 1000) * 1e6 }
}

/** A whole number. */
export function parseInteger(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('write a whole number')
  return Number(text)
}

/** Collects `--tag name=value` into a record. */
export function collectTag(
  text: string,
  tags: Record<string, string> = {},
): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('write NAME=VALUE')
  return { ...tags, [text.slice(0, at)]: text.slice(at + 1) }
}

/** Collects a repeatable option. */
export const collect = (text: string, list: readonly string[] = []): readonly string[] => [
  ...list,
  text,
]
