import { stripVTControlCharacters, styleText } from 'node:util'

/** Where a command writes; tests give their own. */
export interface Output {
  readonly json: boolean
  readonly write: (text: string | Buffer) => void
}

/** A column of a table: its heading with what stands in it for a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string>>

/** A table for people, or for `--json` one object a line. */
export function printRows<Row>(
  output: Output,
  rows: readonly Row[],
  columns: Columns<Row>,
  empty: string,
): void {
  if (output.json) {
    for (const row of rows) output.write(`${toJson(row)}\n`)
    return
  }
  if (rows.length === 0) {
    output.write(`${empty}\n`)
    return
  }
  const headings = Object.keys(columns)
  const lines = rows.map((row) =>
    headings.map((heading) => printable(columns[heading]?.(row) ?? '')),
  )
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...lines.map((line) => line[index]?.length ?? 0)),
  )
  const join = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  output.write(`${styleText('dim', join(headings.map((heading) => heading.toUpperCase())))}\n`)
  for (const line of lines) output.write(`${join(line)}\n`)
}

/** One thing, a line for each fact; facts that are empty are left out. */
export function printFacts(
  output: Output,
  whole: object,
  facts: Readonly<Record<string, string>>,
): void {
  if (output.json) {
    output.write(`${toJson(whole)}\n`)
    return
  }
  const shown = Object.entries(facts).filter(([, value]) => value !== '')
  const width = Math.max(...shown.map(([name]) => name.length))
  for (const [name, value] of shown) {
    output.write(`${styleText('dim', name.padEnd(width))}  ${printable(value)}\n`)
  }
}

/** A line for people; with `--json` the object. */
export function printDone(output: Output, whole: object, line: string): void {
  output.write(output.json ? `${toJson(whole)}\n` : `${line}\n`)
}

/** JSON with bytes as base64, timestamps as RFC 3339, and without the loader's presence markers (`_name`). */
export function toJson(value: unknown): string {
  // JSON itself escapes control characters up to 1f only; terminals obey some of these too.
  return JSON.stringify(plain(value)).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  )
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if ('seconds' in value && 'nanos' in value) return timeText(value as Timestamp)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, field]) => !name.startsWith('_') && field !== null && field !== undefined)
      .map(([name, field]) => [name, plain(field)]),
  )
}

/** What a service says may hold control characters that somebody chose; a terminal must not obey them. */
export const printable = (text: string): string =>
  stripVTControlCharacters(text).replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')

interface Timestamp {
  readonly seconds: string | number
  readonly nanos: number
}

/** RFC 3339 in UTC, whole seconds; empty for none. */
export function timeText(time: Timestamp | null | undefined): string {
  if (time === null || time === undefined) return ''
  const text = new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString()
  return text.replace(/\.000Z$/, 'Z')
}

/** The last segment of a resource name. */
export const lastSegment = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** `SIGNATURE_ALGORITHM_ES256` as people say it: without the enum's prefix. */
export const withoutPrefix = (value: string, prefix: string): string =>
  value.startsWith(prefix) ? value.slice(prefix.length) : value
