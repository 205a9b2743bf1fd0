import { randomUUID } from 'node:crypto'

import { AccessCache } from '@strongroom/change-feed'
import { configOrExit } from '@strongroom/config'
import { guard, TokenKeys, tokenKeySource } from '@strongroom/guard'
import { Confirmation, readRealm, Requests, startJobs, untilAvailable } from '@strongroom/postgres'
import { startService } from '@strongroom/rpc'
import { startTelemetry } from '@strongroom/telemetry'

import { readConfig } from './config.ts'
import { connect } from './connections.ts'
import { queues } from './jobs.ts'
import { Changes } from './rpc/changes.ts'
import { TokenRows } from './rpc/token-rows.ts'
import { VaultPurge } from './rpc/vault-purge.ts'
import { services } from './service.ts'
import { AccessStore } from './store/access-store.ts'
import { commit } from './store/commit.ts'
import type { Commit } from './store/commit.ts'
import { FeedOwner } from './store/feed-owner.ts'
import { TokenAttempts } from './store/token-attempts.ts'
import { removeTombstones } from './store/tombstones.ts'

const config = configOrExit(readConfig)
const telemetry = startTelemetry({ service: 'auth', instance: randomUUID(), config })
const stopping = new AbortController()
const connections = await connect(config)
const { pool, protection, verifier, wake } = connections

const feed = new FeedOwner(pool, new Confirmation({ pool, schema: 'auth' }))
const access = new AccessCache({ source: feed, verifier, wake })
const tokens = new TokenKeys({ fetch: tokenKeySource(protection, () => readRealm(pool, 'auth')) })
const gate = guard({ audience: 'auth', tokens, access, audit: connections.auditSink })

const store = new AccessStore(pool)
const requests = new Requests('auth')
const changing = {
  protection,
  commit: (change: Commit) => commit(pool, change),
  announce: () => wake?.announce(),
}
const changes = new Changes({ ...changing, earlier: (key) => requests.find(pool, key) })
const purge = new VaultPurge({ ...changing, store })
const attempts = new TokenAttempts(connections.redis)
const tokenRows = new TokenRows(store, access)
const reading = { store, verifier, access, authorizer: gate.authorizer, feed, tokenRows, attempts }
const deps = { ...reading, protection, changes, purge, now: () => new Date() }

access.start()
tokens.start()
const running = await startService({
  name: 'auth',
  config,
  environment: process.env,
  services: services(deps, gate),
  readiness: () => access.isFresh() && tokens.isReady(),
  onStop: async () => {
    stopping.abort()
    tokens.stop()
    gate.flush()
    await Promise.all([jobs.then((started) => started?.stop()), access.stop()])
    await connections.close()
    await telemetry.stop()
  },
})

const removeExpiredRequests = () => requests.deleteExpired(pool)
const work = queues({
  purge,
  removeExpiredRequests,
  removeTombstones: () => removeTombstones(pool),
})
const jobs = untilAvailable(
  () => startJobs({ config, schema: 'auth_jobs', queues: work }),
  stopping.signal,
).catch((error: unknown) => {
  if (!stopping.signal.aborted) throw error
  return undefined
})
await Promise.all([jobs, running.stopped])
