import { AccessCache, redisWake } from '@strongroom/change-feed'
import { configOrExit } from '@strongroom/config'
import { guard, TokenKeys, tokenKeySource } from '@strongroom/guard'
import { ObjectStore, UpkeepStore, VerifiedRows } from '@strongroom/objects'
import {
  assertDurability,
  assertSchemaVersion,
  Confirmation,
  createPool,
  readRealm,
  Requests,
  startJobs,
  untilAvailable,
} from '@strongroom/postgres'
import { startService } from '@strongroom/rpc'
import { startTelemetry } from '@strongroom/telemetry'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { connectPeers } from './peers.ts'
import { afterIntent } from './rpc/after-intent.ts'
import { services } from './service.ts'
import type { Change } from './store/commit.ts'
import { CommitQueue } from './store/commit-queue.ts'
import { tables } from './store/tables.ts'
import { ValueReader } from './store/value-reader.ts'
import { queues } from './upkeep.ts'

const config = configOrExit(readConfig)
const telemetry = startTelemetry({ service: 'secret', instance: randomUUID(), config })
const pool = createPool(config, { applicationName: 'secret' })
const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url))
await untilAvailable(async () => {
  await assertSchemaVersion(pool, { schema: 'secret', migrationsDir })
  await assertDurability(pool)
})

const peers = connectPeers(config)
const { protection, managed, verifier, auditSink } = peers
const { redisUrl } = config
const wake = redisUrl === undefined ? undefined : redisWake({ url: redisUrl, channel: 'auth' })
const access = new AccessCache({ source: peers.accessSource, verifier, wake })
const tokens = new TokenKeys({ fetch: tokenKeySource(protection, () => readRealm(pool, 'secret')) })
const gate = guard({ audience: 'secret', tokens, access, audit: auditSink })

const requests = new Requests('secret')
const commits = new CommitQueue(pool)
const commit = (change: Change) => commits.commit(change)
const deps = {
  store: new ObjectStore(pool, tables),
  values: new ValueReader(pool, new Confirmation({ pool, schema: 'secret' })),
  protection,
  managed,
  verified: new VerifiedRows(verifier),
  commit: afterIntent(commit),
  earlier: (key: Parameters<Requests['find']>[1]) => requests.find(pool, key),
}
const work = queues({
  ...deps,
  store: new UpkeepStore(pool, tables),
  access,
  audit: auditSink,
  // A job puts what it is about to do on record itself.
  commit,
})
const stopping = new AbortController()

access.start()
tokens.start()
const running = await startService({
  name: 'secret',
  config,
  environment: process.env,
  services: services(deps, gate),
  readiness: () => access.isFresh() && tokens.isReady(),
  onStop: async () => {
    stopping.abort()
    tokens.stop()
    gate.flush()
    await Promise.all([jobs.then((started) => started?.stop()), access.stop(), peers.close()])
    wake?.close()
    await pool.end()
    await telemetry.stop()
  },
})
const jobs = untilAvailable(
  () => startJobs({ config, schema: 'secret_jobs', queues: work }),
  stopping.signal,
).catch((thrown: unknown) => {
  if (!stopping.signal.aborted) throw thrown
  return undefined
})
await Promise.all([jobs, running.stopped])
