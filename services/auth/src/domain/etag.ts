import { etagMismatch, invalidField } from './faults.ts'

/** An object's etag is the counter of its row. */
export const etagOf = (row: { readonly counter: number }): string => `"${row.counter}"`

/** Refuses a change of a row that is not the one its caller saw. An empty etag agrees with every row. */
export function assertEtag(
  etag: string,
  row: { readonly counter: number },
  resource: string,
  field = 'etag',
): void {
  if (etag === '') return
  if (!/^"[0-9]{1,15}"$/.test(etag)) {
    throw invalidField(field, 'must be an etag as it was read, with its quotation marks')
  }
  if (etag !== etagOf(row)) throw etagMismatch(resource)
}
