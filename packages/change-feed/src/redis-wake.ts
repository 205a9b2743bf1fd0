import { log } from '@strongroom/telemetry'
import { Redis } from 'ioredis'
import type { Wake } from './wake.ts'

export interface RedisWakeOptions {
  readonly url: string
  /** One for each owner, for example `auth`. */
  readonly channel: string
}

/**
 * Wake-ups over Redis pub/sub. With Redis gone nothing fails: readers ask every 250 ms in any case. Messages carry
 * nothing, so there is nothing in them to believe.
 */
export function redisWake({ url, channel }: RedisWakeOptions): Wake {
  const name = `strongroom:wake:${channel}`
  const connect = () => {
    const redis = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 1000,
      commandTimeout: 200,
      // Idle is the usual state of both connections, so a dead peer is found by the kernel.
      keepAlive: 5000,
      retryStrategy: (times) => Math.min(times * 100, 2000),
      reconnectOnError: (error) => error.message.startsWith('READONLY'),
    })
    let lost = false
    redis.on('error', (error: Error) => {
      if (!lost) log.warn({ err: error }, 'redis lost: wake-ups stop')
      lost = true
    })
    redis.on('ready', () => {
      lost = false
    })
    redis.connect().catch(ignore)
    return redis
  }
  const publisher = connect()
  const subscribers: Redis[] = []
  return {
    listen(listener) {
      const subscriber = connect()
      subscribers.push(subscriber)
      subscriber.on('ready', () => {
        subscriber.subscribe(name).catch(ignore)
      })
      subscriber.on('message', listener)
    },
    announce() {
      if (publisher.status === 'ready') publisher.publish(name, '').catch(ignore)
    },
    close() {
      publisher.disconnect()
      for (const subscriber of subscribers) subscriber.disconnect()
    },
  }
}

/** Reported by the error listener; a lost wake-up only costs 250 ms. */
const ignore = () => undefined
