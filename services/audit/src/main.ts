import { AccessCache, redisWake } from '@strongroom/change-feed'
import { configOrExit } from '@strongroom/config'
import { accessFeedPeer, accessSource, guard, TokenKeys } from '@strongroom/guard'
import {
  assertDurability,
  assertSchemaVersion,
  createPool,
  untilAvailable,
} from '@strongroom/postgres'
import { startService } from '@strongroom/rpc'
import { startTelemetry } from '@strongroom/telemetry'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { openLog } from './log.ts'
import { KeyCrypto } from './peers.ts'
import { services } from './service.ts'

const config = configOrExit(readConfig)
const telemetry = startTelemetry({ service: 'audit', instance: randomUUID(), config })
// A replica that hangs while it holds the lock of the log holds up everybody for no longer than this.
const pool = createPool(config, { applicationName: 'audit', idleInTransactionMs: 1000 })
const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url))
await untilAvailable(async () => {
  await assertSchemaVersion(pool, { schema: 'audit', migrationsDir })
  await assertDurability(pool)
})

const keyCrypto = new KeyCrypto(config)
const { deps, sink, checkpointer } = openLog({ pool, keyCrypto, trustDomain: config.trustDomain })
const auth = accessFeedPeer(config, config.authPeerAddress)
const { redisUrl } = config
const wake = redisUrl === undefined ? undefined : redisWake({ url: redisUrl, channel: 'auth' })
const access = new AccessCache({ source: accessSource(auth), verifier: keyCrypto.verifier, wake })
const tokens = new TokenKeys({ fetch: keyCrypto.tokenKeys(deps.realmUid) })
const guarded = guard({ audience: 'audit', tokens, access, audit: sink })

checkpointer.start()
access.start()
tokens.start()
const running = await startService({
  name: 'audit',
  config,
  environment: process.env,
  services: services(deps, guarded),
  readiness: () => access.isFresh() && tokens.isReady(),
  onStop: async () => {
    tokens.stop()
    guarded.flush()
    await Promise.all([access.stop(), sink.close(500)])
    await checkpointer.stop()
    auth.close()
    keyCrypto.close()
    wake?.close()
    await pool.end()
    await telemetry.stop()
  },
})
await running.stopped
