const SPECIAL = /["\\]/

/**
 * An array of numbers, or of plain text, as the literal that Postgres reads. pg makes one element by element, with two regular
 * expressions each, which cost the log more than its hashing; everything else is left to it, as it came.
 */
export function arrayLiteral(values: readonly unknown[]): unknown {
  if (values.length === 0) return values
  if (values.every((value) => value === null || isNumber(value)))
    return `{${values.map((value) => value ?? 'NULL').join(',')}}`
  if (!values.every((value) => typeof value === 'string')) return values
  const joined = values.join('","')
  // Nothing but our own separators may be special.
  return SPECIAL.test(values.join('')) ? values : `{"${joined}"}`
}

const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'
