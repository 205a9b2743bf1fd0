import assert from 'node:assert/strict'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Strongroom } from '@strongroom/client'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { amidVolley, monotonicMs } from '../calls.ts'
import { VAULT } from '../drill-cluster.ts'
import type { DrillCluster } from '../drill-cluster.ts'
import type { Fault } from '../fault.ts'

const FROZEN_SECONDS = 5
const GONE_SECONDS = 4
const LIBRARY_CALLS = 10
/** What hangs is told within 2 s; then another replica is asked. */
const LIBRARY_MS_MAX = 3000

/** One call of each service, by the library. */
const READS: Readonly<Record<ServiceName, (client: Strongroom) => Promise<unknown>>> = {
  auth: (client) => client.vaults.getVault({ name: VAULT }),
  secret: (client) => client.secrets.listSecrets({ parent: VAULT, pageSize: 1 }),
  'key-crypto': (client) => client.keys.getKey({ name: `${VAULT}/keys/signer` }),
  certificate: (client) =>
    client.certificates.getCertificate({ name: `${VAULT}/certificates/web` }),
  audit: (client) => client.audit.getCheckpoint({}),
}

/** One replica is ended by SIGKILL, and the other when the first is back. Healing begins with the second kill. */
export function killed(cluster: Cluster, service: ServiceName): Fault {
  const replicas = cluster.of(service)
  const [one, other] = replicas
  if (one === undefined || other === undefined) throw new Error(`no two of ${service}`)
  return {
    name: `kill -9 of ${service}, one replica after the other`,
    seconds: 0,
    begin: async () => {
      one.supervisor.kill()
      // Its end is heard before anybody asks whether it is ready.
      await sleep(200)
      await one.ready()
      await amidVolley()
      other.supervisor.kill()
    },
    end: () => undefined,
    ends: replicas.map(({ name }) => name),
  }
}

/**
 * One replica's clock stands still: connections to it stay open, and nothing answers. Whoever calls with the library gets
 * what they want all the same, from the other one.
 */
export function frozen({ cluster, client }: DrillCluster, service: ServiceName): Fault {
  const [replica] = cluster.of(service)
  if (replica === undefined) throw new Error(`no ${service}`)
  return {
    name: `SIGSTOP of one ${service}`,
    seconds: FROZEN_SECONDS,
    begin: () => {
      replica.supervisor.pause()
    },
    meanwhile: async () => {
      for (let times = 0; times < LIBRARY_CALLS; times++) {
        const began = monotonicMs()
        await READS[service](client)
        const tookMs = monotonicMs() - began
        assert.ok(tookMs < LIBRARY_MS_MAX, `${service} by the library: ${tookMs.toFixed(0)} ms`)
      }
    },
    end: () => {
      replica.supervisor.resume()
    },
    deaf: [replica.name],
  }
}

/** Both replicas of a service end in good order, and are started again. */
export function stopped(cluster: Cluster, service: ServiceName): Fault {
  const replicas = cluster.of(service)
  return {
    name: `${service} stopped and started, both replicas`,
    seconds: GONE_SECONDS,
    begin: async () => {
      await Promise.all(replicas.map(({ supervisor }) => supervisor.stop()))
    },
    end: () => {
      for (const { supervisor } of replicas) supervisor.start()
    },
    ends: replicas.map(({ name }) => name),
    refuses: true,
  }
}

/** A worker process of one key-crypto is ended. */
export function workerKilled(cluster: Cluster): Fault {
  return {
    name: 'kill -9 of an HSM worker',
    seconds: 1,
    begin: () => {
      process.kill(workerOf(cluster), 'SIGKILL')
    },
    end: () => undefined,
  }
}

/** A worker process of one key-crypto stands still. Whether it is replaced meanwhile is key-crypto's affair. */
export function workerFrozen(cluster: Cluster): Fault {
  let worker = 0
  return {
    name: 'SIGSTOP of an HSM worker',
    seconds: FROZEN_SECONDS,
    begin: () => {
      worker = workerOf(cluster)
      process.kill(worker, 'SIGSTOP')
    },
    end: () => {
      if (existsSync(`/proc/${worker}`)) process.kill(worker, 'SIGCONT')
    },
  }
}

/** The token's directory is away, as when a device is unplugged. */
export function tokenAway(cluster: Cluster): Fault {
  const tokens = join(cluster.layout.hsm, 'tokens')
  return {
    name: "the token's directory moved away and back",
    seconds: GONE_SECONDS,
    begin: () => {
      renameSync(tokens, `${tokens}.away`)
    },
    end: () => {
      renameSync(`${tokens}.away`, tokens)
    },
    refuses: true,
  }
}

function workerOf(cluster: Cluster): number {
  const [keyCrypto] = cluster.of('key-crypto')
  const [worker] = keyCrypto === undefined ? [] : childrenOf(keyCrypto.supervisor.pid)
  if (worker === undefined) throw new Error('key-crypto has no worker')
  return worker
}

/** Every process that a process started. */
function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}
