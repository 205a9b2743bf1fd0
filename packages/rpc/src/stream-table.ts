import type { Http2Session, Http2Stream } from 'node:http2'
import { SmallSet } from './small-set.ts'
import type { FewOf } from './small-set.ts'

/**
 * Streams by number, in place of a Map. A Map makes itself a new table after as many streams as it has room for, and V8 lets
 * the old table, with the streams that it held, point to the new one: once one of them has grown old, each table after it is
 * kept until the next full collection, and with them nearly every stream that ever was, and the whole call behind it.
 * What has ended then grows old instead of being forgotten, which was a fifth of all CPU time.
 */
class StreamTable {
  readonly #streams: Record<number, Http2Stream | undefined> = {}
  size = 0

  get(id: number): Http2Stream | undefined {
    return this.#streams[id]
  }

  set(id: number, stream: Http2Stream): this {
    if (this.#streams[id] === undefined) this.size += 1
    this.#streams[id] = stream
    return this
  }

  delete(id: number): boolean {
    if (this.#streams[id] === undefined) return false
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- numbered, so that it has no shape to lose
    delete this.#streams[id]
    this.size -= 1
    return true
  }

  forEach(visit: (stream: Http2Stream, id: number) => void): void {
    for (const [id, stream] of Object.entries(this.#streams))
      if (stream !== undefined) visit(stream, Number(id))
  }
}

/** What is used of the Map: a session asks for nothing else (Node 24, lib/internal/http2/core.js). */
type Streams = Pick<StreamTable, 'size' | 'get' | 'set' | 'delete' | 'forEach'>

/** Streams that have no number yet: a Set, which makes itself a new table for each that gets one. */
type Pending = FewOf<Http2Stream>

/**
 * Gives a session a table of streams that lets go of them. Where Node keeps them is not public: false where it is not found,
 * and nothing is changed then, all works as before but slower; a test notices.
 */
export function forgetEndedStreams(session: Http2Session): boolean {
  const symbol = Object.getOwnPropertySymbols(session).find(
    ({ description }) => description === 'state',
  )
  const state: unknown = symbol === undefined ? undefined : Reflect.get(session, symbol)
  if (typeof state !== 'object' || state === null) return false
  const streams: unknown = Reflect.get(state, 'streams')
  const pending: unknown = Reflect.get(state, 'pendingStreams')
  if (!isMap(streams) || !isSet(pending)) return false
  const table = new StreamTable()
  streams.forEach((stream, id) => table.set(id, stream))
  const waiting = new SmallSet<Http2Stream>()
  pending.forEach((stream) => waiting.add(stream))
  return Reflect.set(state, 'streams', table) && Reflect.set(state, 'pendingStreams', waiting)
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value)
// Node's own are of classes that it made before any of ours.
const isMap = (value: unknown): value is Streams => tagOf(value) === '[object Map]'
const isSet = (value: unknown): value is Pending => tagOf(value) === '[object Set]'
