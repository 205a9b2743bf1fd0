import { invalidField } from './faults.ts'

interface WireTime {
  readonly seconds: string
  readonly nanos: number
}

const SECONDS_MAX = 253_402_300_799

/** A time as it travels. */
export const timestamp = (time: Date): WireTime => ({
  seconds: Math.floor(time.getTime() / 1000).toString(),
  nanos: (((time.getTime() % 1000) + 1000) % 1000) * 1_000_000,
})

/** A time as code holds it, in whole milliseconds. Throws INVALID_FIELD outside 1970 to 9999. */
export function parseTimestamp(time: WireTime | null, field: string): Date | undefined {
  if (time === null) return undefined
  const seconds = Number(time.seconds)
  if (!(seconds >= 0 && seconds <= SECONDS_MAX) || time.nanos < 0 || time.nanos > 999_999_999) {
    throw invalidField(field, 'must lie between 1970 and 9999')
  }
  return new Date(seconds * 1000 + Math.floor(time.nanos / 1_000_000))
}
