import { AccessCache, redisWake } from '@strongroom/change-feed'
import { configOrExit } from '@strongroom/config'
import { guard, TokenKeys, tokenKeySource } from '@strongroom/guard'
import { UpkeepStore, VerifiedRows } from '@strongroom/objects'
import {
  assertDurability,
  assertSchemaVersion,
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
import { services } from './service.ts'
import { CertificateStore } from './store/certificate-store.ts'
import { commit } from './store/commit.ts'
import { OperationStore } from './store/operation-store.ts'
import { tables } from './store/tables.ts'
import { queues } from './upkeep.ts'
import { Workshop } from './workshop.ts'

const config = configOrExit(readConfig)
const telemetry = startTelemetry({ service: 'certificate', instance: randomUUID(), config })
const pool = createPool(config, { applicationName: 'certificate' })
const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url))
await untilAvailable(async () => {
  await assertSchemaVersion(pool, { schema: 'certificate', migrationsDir })
  await assertDurability(pool)
})

const peers = connectPeers(config)
const { protection, keys, secrets, verifier, auditSink: audit } = peers
const { redisUrl } = config
const wake = redisUrl === undefined ? undefined : redisWake({ url: redisUrl, channel: 'auth' })
const access = new AccessCache({ source: peers.accessSource, verifier, wake })
const tokens = new TokenKeys({
  fetch: tokenKeySource(protection, () => readRealm(pool, 'certificate')),
})
const gate = guard({ audience: 'certificate', tokens, access, audit })

const requests = new Requests('certificate')
const operations = new OperationStore(pool)
const workshop = new Workshop({ operations, audit })
const deps = {
  ...{ operations, keys, secrets, protection, workshop, audit },
  store: new CertificateStore(pool),
  verified: new VerifiedRows(verifier),
  commit: (change: Parameters<typeof commit>[1]) => commit(pool, change),
  earlier: (key: Parameters<Requests['find']>[1]) => requests.find(pool, key),
}
const work = queues({ ...deps, store: new UpkeepStore(pool, tables), access })
const stopping = new AbortController()

access.start()
tokens.start()
const running = await startService({
  name: 'certificate',
  config,
  environment: process.env,
  services: services(deps, gate),
  readiness: () => access.isFresh() && tokens.isReady(),
  onStop: async () => {
    stopping.abort()
    tokens.stop()
    gate.flush()
    await workshop.stop()
    await Promise.all([jobs.then((started) => started?.stop()), access.stop(), peers.close()])
    wake?.close()
    await pool.end()
    await telemetry.stop()
  },
})
const jobs = untilAvailable(
  () => startJobs({ config, schema: 'certificate_jobs', queues: work }),
  stopping.signal,
).catch((thrown: unknown) => {
  if (!stopping.signal.aborted) throw thrown
  return undefined
})
await Promise.all([jobs, running.stopped])
