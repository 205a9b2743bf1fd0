import { Http2SubchannelConnector } from '@grpc/grpc-js/build/src/transport.js'
import { AsyncResource } from 'node:async_hooks'
import type { ClientHttp2Session } from 'node:http2'
import { askLeanly } from './lean-headers.ts'
import { SmallSet } from './small-set.ts'
import type { FewOf } from './small-set.ts'
import { forgetEndedStreams } from './stream-table.ts'

/** What grpc-js keeps of a connection to a server, as far as it is of interest here. */
interface Transport {
  readonly session: ClientHttp2Session
  /** A Set, of which nothing else is used (grpc-js 1.14, transport.js). */
  activeCalls: FewOf<object>
}

/**
 * As Node has it, but for `length` and `asyncResource` of what it returns. The second is deprecated (DEP0172) and of no use here; its
 * getter and setter are closures of each function's own, which V8 notes in the function's hidden class: that is old from the start,
 * and what it points to lives until the next full collection. node:http2 binds a function for each request.
 */
function bind(
  this: AsyncResource,
  fn: (...args: unknown[]) => unknown,
  thisArg?: unknown,
): (...args: unknown[]) => unknown {
  const run = this.runInAsyncScope.bind(this, fn)
  return function bound(this: unknown, ...args: unknown[]) {
    return run(thisArg === undefined ? this : thisArg, ...args)
  }
}

let installed: boolean | undefined

/**
 * Lets go of the calls that this process makes once they have ended, from now on: Node and grpc-js keep most of them, and all that
 * hangs on them, until the next full collection, for the sake of three things that point from what is old to what is new. What is
 * asked has fewer headers as well, which the other end would keep as long. Where grpc-js keeps its part is not public: false where
 * it is not found, and nothing is changed then, all works as before but slower; a test notices.
 */
export function forgetEndedCalls(): boolean {
  installed ??= install()
  return installed
}

function install(): boolean {
  const create: unknown = Reflect.get(Http2SubchannelConnector.prototype, 'createSession')
  if (typeof create !== 'function') return false
  const forgetful = async function (this: unknown, ...args: unknown[]): Promise<Transport> {
    const transport = (await Reflect.apply(create, this, args)) as Transport
    if (transport.activeCalls instanceof Set && transport.activeCalls.size === 0) {
      forgetEndedStreams(transport.session)
      askLeanly(transport.session)
      transport.activeCalls = new SmallSet()
    }
    return transport
  }
  return (
    Reflect.set(Http2SubchannelConnector.prototype, 'createSession', forgetful) &&
    Reflect.set(AsyncResource.prototype, 'bind', bind)
  )
}
