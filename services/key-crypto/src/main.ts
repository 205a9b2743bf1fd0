import { AccessCache, ChangeFeed, redisWake } from '@strongroom/change-feed'
import type { RowVerifier } from '@strongroom/change-feed'
import { configOrExit } from '@strongroom/config'
import { guard, TokenKeys } from '@strongroom/guard'
import {
  assertDurability,
  assertRealm,
  assertSchemaVersion,
  Confirmation,
  createPool,
  Requests,
  startJobs,
  untilAvailable,
} from '@strongroom/postgres'
import { startService } from '@strongroom/rpc'
import { log, startTelemetry } from '@strongroom/telemetry'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { recordAdoption } from './adoption.ts'
import { moduleEnvironment, readConfig } from './config.ts'
import { checkpointRolledBack } from './domain/faults.ts'
import { hsmEvent, hsmMeters, hsmReadiness } from './events.ts'
import { Hsm } from './hsm/hsm.ts'
import { queues } from './jobs.ts'
import { connectPeers } from './peers.ts'
import { tokenKeySet } from './rpc/get-token-keys.ts'
import { Keys } from './rpc/keys.ts'
import { lastCheckpoint } from './rpc/sign-checkpoint.ts'
import { UidPool } from './rpc/uid-pool.ts'
import { UsageLeases } from './rpc/usage-leases.ts'
import { services } from './service.ts'
import { CheckpointFloor } from './store/checkpoint-floor.ts'
import { CheckpointStore } from './store/checkpoint-store.ts'
import { decodeKeyRow, KeyRows } from './store/key-rows.ts'
import { KeyStore } from './store/key-store.ts'

/** After this long without its HSM, key-crypto opens its ports all the same, to say what is wrong. */
const HSM_MS_MAX = 10_000

const config = configOrExit(readConfig)
const telemetry = startTelemetry({ service: 'key-crypto', instance: randomUUID(), config })
const pool = createPool(config, { applicationName: 'key-crypto' })
const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url))
const floor = await CheckpointFloor.open(config.checkpointFloorFile)
const stopping = new AbortController()
const hsm = new Hsm({
  library: config.library,
  tokenLabel: config.tokenLabel,
  pinFile: config.pinFile,
  workers: config.hsmWorkers,
  environment: config.environment,
  environmentVariables: moduleEnvironment(process.env),
  meters: hsmMeters(),
  log: hsmEvent,
})
const checkpoints = new CheckpointStore(pool)
let databaseChecked = false
const { promise: databaseKnown, resolve: knowDatabase } = Promise.withResolvers<undefined>()
hsm.onChange((ready) => {
  hsmReadiness(ready, hsm.notReadyReason())
  if (ready && !databaseChecked) void checkDatabase()
})

/**
 * A database of another realm than the HSM's ends the start, and so does one that was put back to before what this replica
 * saw: rights that were taken away since would be back. Until this is known, the service is not ready.
 */
async function checkDatabase(): Promise<void> {
  try {
    await untilAvailable(async () => {
      await assertRealm(pool, 'key_crypto', hsm.realmUid)
      const { row } = await lastCheckpoint({ checkpoints, hsm })
      if (row.size < floor.floor.size) throw checkpointRolledBack()
    }, stopping.signal)
    databaseChecked = true
    knowDatabase(undefined)
  } catch (thrown) {
    if (stopping.signal.aborted) return
    log.fatal({ err: thrown }, 'not started')
    process.exit(1)
  }
}
// Not waited for yet: the workers take as long as all that follows.
const hsmStarted = hsm.start()

await untilAvailable(async () => {
  await assertSchemaVersion(pool, { schema: 'key_crypto', migrationsDir })
  await assertDurability(pool)
})

const peers = connectPeers(config)
const { auditSink } = peers
const { redisUrl } = config
const wakeOf = (channel: string) =>
  redisUrl === undefined ? undefined : redisWake({ url: redisUrl, channel })
const [authWake, keyWake] = [wakeOf('auth'), wakeOf('key-crypto')]
const verifier: RowVerifier = { verify: (rows) => hsm.verifyRows(rows) }
const access = new AccessCache({ source: peers.accessSource, verifier, wake: authWake })
const rows = new KeyRows(pool, new Confirmation({ pool, schema: 'key_crypto' }))
const feed = new ChangeFeed({
  name: 'keys',
  source: rows,
  verifier,
  decode: decodeKeyRow,
  wake: keyWake,
})
const store = new KeyStore(pool, new Requests('key_crypto'))
const keys = new Keys({ hsm, store, rows, feed, announce: () => keyWake?.announce() })
const tokens = new TokenKeys({ fetch: () => tokenKeySet({ hsm, checkpoints }) })
const gate = guard({ audience: 'key-crypto', tokens, access, audit: auditSink })
const deps = {
  hsm,
  store,
  keys,
  uids: new UidPool(hsm),
  leases: new UsageLeases(hsm, store, keys),
  access,
  checkpoints,
  floor,
  consistencyProof: peers.consistencyProof,
  now: () => new Date(),
}

access.start()
feed.start()
tokens.start()
// Peers come back as soon as the port opens: until the HSM works, another replica serves them.
await Promise.race([
  Promise.all([hsmStarted, databaseKnown]),
  sleep(HSM_MS_MAX, undefined, { ref: false }),
])
const running = await startService({
  name: 'key-crypto',
  config,
  environment: process.env,
  services: services(deps, gate),
  readiness: () =>
    databaseChecked && hsm.ready() && access.isFresh() && feed.isFresh() && tokens.isReady(),
  onStop: async () => {
    stopping.abort()
    tokens.stop()
    gate.flush()
    await Promise.all([
      jobs.then((started) => started?.stop()),
      access.stop(),
      feed.stop(),
      peers.close(),
    ])
    await hsm.stop()
    authWake?.close()
    keyWake?.close()
    await pool.end()
    await telemetry.stop()
  },
})
void recordAdoption(config.checkpointFloorFile, auditSink, stopping.signal)
const jobs = untilAvailable(
  () =>
    startJobs({
      config,
      schema: 'key_crypto_jobs',
      queues: queues({ ...deps, audit: auditSink }),
    }),
  stopping.signal,
).catch((thrown: unknown) => {
  if (!stopping.signal.aborted) throw thrown
  return undefined
})
await Promise.all([jobs, running.stopped])
