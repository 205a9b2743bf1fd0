/** One line of the table. */
export interface Line {
  readonly name: string
  readonly rate: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly concurrency: number
  /** What it is held against. */
  readonly reference: string
  readonly referenceRate: number
  /** The ratio that architecture asks for; undefined where it asks for none. */
  readonly aim: number | undefined
}

const HEAD = [
  'what',
  'at once',
  'calls/s',
  'p50 ms',
  'p99 ms',
  'reference',
  'calls/s',
  'ratio',
  'aim',
]
const WIDTHS = [21, 7, 7, 7, 7, 12, 7, 5, 4]

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => {
      const width = WIDTHS[index] ?? 0
      return index === 0 || index === 5 ? cell.padEnd(width) : cell.padStart(width)
    })
    .join('  ')

export const heading = (): string => row(HEAD)

export function textLine(line: Line): string {
  return row([
    line.name,
    String(line.concurrency),
    line.rate.toFixed(0),
    line.p50Ms.toFixed(2),
    line.p99Ms.toFixed(2),
    line.reference,
    line.referenceRate.toFixed(0),
    (line.rate / line.referenceRate).toFixed(3),
    line.aim === undefined ? '' : line.aim.toFixed(2),
  ])
}

export function jsonLine(line: Line): string {
  return JSON.stringify({
    name: line.name,
    rate: round(line.rate, 1),
    p50_ms: round(line.p50Ms, 3),
    p99_ms: round(line.p99Ms, 3),
    concurrency: line.concurrency,
    reference: line.reference,
    reference_rate: round(line.referenceRate, 1),
    ratio: round(line.rate / line.referenceRate, 4),
    aim: line.aim ?? null,
  })
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
