import { isUtf8 } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'
import { Fault } from '@strongroom/fault'
import { text } from './codec.ts'
import { decodeFields, encodeFields } from './encoding.ts'

const HASH_BYTES = 16
/** Half of what one message may hold: names, times and frames come to the rows, and certificates to those that have one. */
const PAGE_BYTES_MAX = 2 * 1024 * 1024

/**
 * The token of the page after `last`: the last visible name and a hash of the list's other arguments. Unsigned, because
 * each page is authorized afresh and a forged one gives nothing that the caller could not list.
 */
export function formatPageToken(last: string, otherArguments: readonly string[]): string {
  return encodeFields([text.write(last), argumentsHash(otherArguments)]).toString('base64url')
}

/** The name that a page token carries, or undefined for an empty token: the first page. Throws INVALID_PAGE_TOKEN. */
export function parsePageToken(
  token: string,
  otherArguments: readonly string[],
): string | undefined {
  if (token === '') return undefined
  const refuse = (why: string): never => {
    throw new Fault('invalid', 'INVALID_PAGE_TOKEN', `page_token: ${why}`, { field: 'page_token' })
  }
  const bytes = Buffer.from(token, 'base64url')
  let fields
  try {
    fields = decodeFields(bytes)
  } catch {
    return refuse('not one of ours')
  }
  const [last, hash] = fields
  if (fields.length !== 2 || last === undefined || last === null || hash?.length !== HASH_BYTES)
    return refuse('not one of ours')
  // The name goes to the database, which fails on a zero byte and on bytes that are no text.
  if (bytes.toString('base64url') !== token || !isUtf8(last) || last.includes(0))
    return refuse('not one of ours')
  if (!timingSafeEqual(hash, argumentsHash(otherArguments)))
    return refuse('the other arguments changed')
  return last.toString('utf8')
}

/** How many of the items go into a page: as many as are asked for, fewer where they are long, one at least. */
export function pageLength<T>(
  items: readonly T[],
  asked: number,
  bytesOf: (item: T) => number,
): number {
  let room = PAGE_BYTES_MAX
  const fitting = items.findIndex((item, at) => {
    room -= bytesOf(item)
    return room < 0 && at > 0
  })
  return Math.min(asked, fitting === -1 ? items.length : fitting)
}

const argumentsHash = (values: readonly string[]) =>
  createHash('sha256')
    .update(encodeFields(values.map((value) => text.write(value))))
    .digest()
    .subarray(0, HASH_BYTES)
