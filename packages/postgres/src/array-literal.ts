const SPECIAL = /["\\]/

/**
 * An array of numbers, or of plain text, as the literal that Postgres reads. pg makes one element by element, with two regular
 * expressions each, which cost the log more than its hashing; everything else is left to it, as it came.
 */
export function arrayLiteral(values: readonly unknown[]): unknown {
  if (values.length === 0) return values
  if (values.every((value) => value === null || isNumber(value)))
    return `{${values.map((value) => (value === null ? 'NULL' : decimal(value))).join(',')}}`
  if (!values.every((value) => typeof value === 'string')) return values
  const joined = values.join('","')
  // Nothing but our own separators may be special.
  return SPECIAL.test(values.join('')) ? values : `{"${joined}"}`
}

const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'

const THOUSAND = 1000
const padded = Array.from({ length: THOUSAND }, (_, n) => String(n).padStart(3, '0'))

/**
 * As `String` writes it. V8 keeps what it wrote of the last 16,000 numbers, for the next time: places in the log never come again, and
 * were a third of what grew old in the log's process. So only numbers below a thousand are written by it.
 */
function decimal(value: number | bigint): string {
  if (typeof value === 'bigint' || !Number.isSafeInteger(value) || value < THOUSAND)
    return String(value)
  const rest = value % THOUSAND
  return decimal((value - rest) / THOUSAND) + String(padded[rest])
}
