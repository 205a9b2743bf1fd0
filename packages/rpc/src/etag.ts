import { Fault } from '@strongroom/fault'

/** RFC 9110, 8.8.3, without weak ones, and no longer than any of ours. */
const ETAG = /^"[\x21\x23-\x7e]{1,64}"$/
/** What agrees with no row, so that a caller can demand that there is none. */
const NONE = '"0"'

/** Also where a change that was to be made of what its caller saw lost to another. */
export const etagMismatch = (resource: string): Fault =>
  new Fault('conflict', 'ETAG_MISMATCH', `${resource} has changed since it was read`, { resource })

/**
 * Refuses a change of a row that is not the one its caller saw, in the state that it was in; `kept` is that row's etag now. An
 * empty etag agrees with everything, `"0"` with no row. Throws the faults INVALID_FIELD and ETAG_MISMATCH.
 */
export function assertEtag(
  given: string,
  kept: string | undefined,
  resource: string,
  field = 'etag',
): void {
  if (given === '') return
  if (!ETAG.test(given)) {
    const why = 'must be an etag as it was read, with its quotation marks'
    throw new Fault('invalid', 'INVALID_FIELD', `${field}: ${why}`, { field })
  }
  if (given !== (kept ?? NONE)) throw etagMismatch(resource)
}
