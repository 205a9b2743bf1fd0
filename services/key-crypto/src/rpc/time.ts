import { invalidField } from '../domain/faults.ts'

/** google.protobuf.Timestamp as it is received. */
export interface WireTime {
  readonly seconds: string | number
  readonly nanos: number
}

/** A time that may be absent; whole milliseconds are kept. */
export function fromWire(time: WireTime | null, field: string): Date | null {
  if (time === null) return null
  const ms = Number(time.seconds) * 1000 + Math.floor(time.nanos / 1_000_000)
  if (!Number.isSafeInteger(ms)) throw invalidField(field, 'not a time')
  return new Date(ms)
}

/** A time for an answer. */
export function toWire(time: Date): { seconds: string; nanos: number } {
  const ms = time.getTime()
  const seconds = Math.floor(ms / 1000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1000) * 1_000_000 }
}

/** Absent stays absent. */
export const toWireOrNull = (time: Date | null) => (time === null ? null : toWire(time))
