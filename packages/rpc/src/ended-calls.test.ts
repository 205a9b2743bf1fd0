import { Http2SubchannelConnector } from '@grpc/grpc-js/build/src/transport.js'
import { growthOfOld } from '@strongroom/testkit'
import assert from 'node:assert/strict'
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import type { ClientHttp2Session } from 'node:http2'
import { forgetEndedCalls } from './ended-calls.ts'
import { forgetEndedStreams } from './stream-table.ts'
import { startTestService } from './testing/service.ts'

interface Transport {
  readonly session: ClientHttp2Session
  readonly activeCalls: Iterable<object> & { readonly size: number }
}

describe('forgetEndedCalls', () => {
  it('finds where grpc-js keeps the calls and the streams of a connection', async () => {
    assert.equal(forgetEndedCalls(), true)
    const transports: Transport[] = []
    const prototype = Http2SubchannelConnector.prototype
    const create = Reflect.get(prototype, 'createSession') as (...args: unknown[]) => unknown
    Reflect.set(prototype, 'createSession', async function (this: unknown, ...args: unknown[]) {
      const transport = await Reflect.apply(create, this, args)
      transports.push(transport as Transport)
      return transport
    })
    try {
      const { promise: asked, resolve: ask } = Promise.withResolvers<undefined>()
      const { promise: answered, resolve: answer } = Promise.withResolvers<{ rows: [] }>()
      await using service = await startTestService({
        feed: {
          GetAccess: () => {
            ask(undefined)
            return answered
          },
        },
      })
      const client = service.client(service.authority.peer('secret'), 'auth')
      const call = client.GetAccess({})
      await asked
      const [transport] = transports
      assert.ok(transport)
      assert.equal(transport.activeCalls instanceof Set, false)
      assert.equal(transport.activeCalls.size, 1)
      assert.equal(forgetEndedStreams(transport.session), false)
      assert.equal(Object.hasOwn(transport.session, 'request'), true)
      answer({ rows: [] })
      await call
      client.close()
    } finally {
      Reflect.set(prototype, 'createSession', create)
    }
  })

  describe('binds a function to a resource', () => {
    before(forgetEndedCalls)

    it('with its context, its arguments and its this', () => {
      const store = new AsyncLocalStorage<string>()
      const resource = store.run('here', () => new AsyncResource('test'))
      const seen = function (this: unknown, ...args: unknown[]) {
        return [store.getStore(), this, ...args]
      }
      const self = {}
      assert.deepEqual(resource.bind(seen).call(self, 1, 2), ['here', self, 1, 2])
      const bound: unknown = Reflect.apply(
        Reflect.get(resource, 'bind') as (...args: unknown[]) => unknown,
        resource,
        [seen, self],
      )
      assert.deepEqual((bound as typeof seen)(3), ['here', self, 3])
    })

    it('and lets go of both with the next collection of what is young', async () => {
      const numbers = 2_000
      const grown = await growthOfOld(20, () => {
        for (let at = 0; at < 50; at++) {
          const holding = new Array<number>(numbers).fill(0.5)
          new AsyncResource('test').bind(() => holding)
        }
      })
      const all = 20 * 50 * numbers * 8
      assert.ok(grown < all / 10, `${grown} bytes of ${all} grew old`)
    })
  })
})
