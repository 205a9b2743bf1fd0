import { etagMismatch } from './faults.ts'

/** A counter as an etag. */
export const etagOf = (counter: number): string => `"${counter}"`

/** An empty etag asks for nothing. */
export function assertEtag(given: string, counter: number, name: string): void {
  if (given !== '' && given !== etagOf(counter)) throw etagMismatch(name)
}
