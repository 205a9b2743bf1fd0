import { log } from '@strongroom/telemetry'
import { Redis } from 'ioredis'

/** A connection for counters that may be lost: it gives up at once, so that what stands in for it takes over. */
export function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1000,
    commandTimeout: 200,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  })
  let lost = false
  redis.on('error', (error: Error) => {
    if (!lost) log.warn({ err: error }, 'redis lost: failed attempts are counted per process')
    lost = true
  })
  redis.on('ready', () => {
    lost = false
  })
  redis.connect().catch(() => undefined)
  return redis
}
