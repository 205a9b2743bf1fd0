import { invalidField } from '../domain/faults.ts'

/** google.protobuf.Timestamp as it is received. */
export interface WireTime {
  readonly seconds: string | number
  readonly nanos: number
}

const SECONDS_MAX = 253_402_300_799

/** A time that may be absent; whole milliseconds are kept. Throws INVALID_FIELD outside 1970 to 9999. */
export function fromWire(time: WireTime | null, field: string): Date | null {
  if (time === null) return null
  const seconds = Number(time.seconds)
  if (!(seconds >= 0 && seconds <= SECONDS_MAX) || time.nanos < 0 || time.nanos > 999_999_999)
    throw invalidField(field, 'must lie between 1970 and 9999')
  return new Date(seconds * 1000 + Math.floor(time.nanos / 1_000_000))
}

/** A time for an answer. */
export function toWire(time: Date): { seconds: string; nanos: number } {
  const ms = time.getTime()
  const seconds = Math.floor(ms / 1000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1000) * 1_000_000 }
}

/** Absent stays absent. */
export const toWireOrNull = (time: Date | null) => (time === null ? null : toWire(time))
