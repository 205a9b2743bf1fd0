import { fileURLToPath } from 'node:url'

import { redisWake } from '@strongroom/change-feed'
import {
  assertDurability,
  assertSchemaVersion,
  createPool,
  untilAvailable,
} from '@strongroom/postgres'

import { auditPeer, auditSink, protectionPeer, rowVerifier } from '@strongroom/guard'

import type { AuthConfig } from './config.ts'
import { connectRedis } from './store/redis.ts'

const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url))

/** Opens all that auth stands on. Waits for the database alone; throws where its schema is not of this version. */
export async function connect(config: AuthConfig) {
  const pool = createPool(config, { applicationName: 'auth' })
  await untilAvailable(async () => {
    await assertSchemaVersion(pool, { schema: 'auth', migrationsDir })
    await assertDurability(pool)
  })
  const protection = protectionPeer(config, config.keyCryptoPeerAddress)
  const audit = auditPeer(config, config.auditPeerAddress)
  const sink = auditSink(audit)
  const redis = config.redisUrl === undefined ? undefined : connectRedis(config.redisUrl)
  const wake =
    config.redisUrl === undefined ? undefined : redisWake({ url: config.redisUrl, channel: 'auth' })
  return {
    pool,
    protection,
    verifier: rowVerifier(protection),
    auditSink: sink,
    redis,
    wake,
    close: async (): Promise<void> => {
      await sink.close()
      audit.close()
      protection.close()
      wake?.close()
      redis?.disconnect()
      await pool.end()
    },
  }
}
