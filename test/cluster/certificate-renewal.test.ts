import assert from 'node:assert/strict'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from 'node:tls'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import { SERVICES, makeCertificates } from '@strongroom/local-cluster'
import type { Certificates, Cluster, RunningService } from '@strongroom/local-cluster'
import { peerClient } from '@strongroom/rpc'
import { reasonOf } from './reason.ts'
import { BareLoad, SteadyLoad, libraryWorks, prepareLoad } from './steady-load.ts'
import { sharedCluster } from './shared.ts'

const RELOADED_WITHIN_MILLIS = 30_000
const CALLS_BETWEEN = 20
const SLOW_MAX = 0.02
const PROTECTION = 'strongroom.key.v1.ProtectionService'

describe('certificates', function () {
  this.timeout(240_000)
  let cluster: Cluster
  let folder: string
  /** Other authorities, and by them a certificate of each kind for each service. */
  let next: Certificates
  let first: Certificates

  before(async () => {
    cluster = await sharedCluster()
    folder = mkdtempSync(join(tmpdir(), 'strongroom-renewal-'))
    next = await makeCertificates(join(folder, 'next'))
    first = cluster.facts.certificates
    const client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    await prepareLoad(client, 'renewal')
    client.close()
  })
  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('of both kinds, and their authorities, are renewed under load without a failed call', async () => {
    const old = { certificateFile: join(folder, 'old.pem'), keyFile: join(folder, 'old.key') }
    copyFileSync(first.peer.audit.certificateFile, old.certificateFile)
    copyFileSync(first.peer.audit.keyFile, old.keyFile)
    const authorities = ['userCaFile', 'peerCaFile'] as const

    // Both authorities are trusted before anything is signed by the new ones.
    const trusting = logsFrom(cluster)
    for (const name of authorities)
      replace(first[name], Buffer.concat([readFileSync(first[name]), readFileSync(next[name])]))
    const client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    const bare = await BareLoad.start(client, 'renewal')
    const load = new SteadyLoad([...libraryWorks(client, 'renewal'), ...bare.works])
    try {
      await load.more(CALLS_BETWEEN)
      await trusting.reloaded()

      for (const name of SERVICES)
        for (const kind of ['user', 'peer'] as const) {
          replace(first[kind][name].keyFile, readFileSync(next[kind][name].keyFile))
          replace(first[kind][name].certificateFile, readFileSync(next[kind][name].certificateFile))
        }
      const slowest = await shown(cluster, next)
      await load.more(CALLS_BETWEEN)

      // The old authorities go last, and with them whoever still shows their certificates.
      const forgetting = logsFrom(cluster)
      for (const name of authorities) replace(first[name], readFileSync(next[name]))
      await forgetting.reloaded()
      await load.more(CALLS_BETWEEN)
      assert.equal(await verify(cluster, { ...old, caFile: first.peerCaFile }), 'PEER_UNAVAILABLE')
      assert.equal(await verify(cluster, { ...first.peer.audit, caFile: first.peerCaFile }), '')

      // A replica that starts now trusts the new authority alone: all its callers come back with what it signed.
      const [replica] = cluster.of('key-crypto')
      assert.ok(replica)
      const { pid } = replica.supervisor
      process.kill(pid, 'SIGTERM')
      while (replica.supervisor.pid === pid) await sleep(20)
      await replica.ready()
      await load.more(CALLS_BETWEEN)
      await load.stop()
      console.log(
        `      ${load.calls} calls, ${load.lost.length} failed, ${load.slow.length} too slow, longest gap ${load.longestGapMillis.toFixed(0)} ms; new certificates at every port after ${slowest.toFixed(0)} ms`,
      )
      assert.deepEqual(load.lost, [])
      assert.ok(load.slow.length <= load.calls * SLOW_MAX, load.slow.join('\n'))
    } finally {
      await load.stop()
      bare.close()
      client.close()
    }
  })
})

/** As a renewal is done well: the file is there at any time, old or new. */
function replace(file: string, content: Buffer): void {
  writeFileSync(`${file}.next`, content, { mode: 0o600 })
  renameSync(`${file}.next`, file)
}

/** Waits until each replica has read its peers' certificates anew: once, for its port and all of its clients. */
function logsFrom(cluster: Cluster): { reloaded: () => Promise<void> } {
  const text = ({ supervisor }: RunningService) => readFileSync(supervisor.options.logFile, 'utf8')
  const lengths = new Map(cluster.services.map((each) => [each.name, text(each).length]))
  const missing = () =>
    cluster.services.filter((each) => {
      const lines = text(each).slice(lengths.get(each.name)).split('\n')
      const file = cluster.facts.certificates.peer[each.service].certificateFile
      return !lines.some((line) => line.includes('certificate reloaded') && line.includes(file))
    })
  return {
    reloaded: async () => {
      const deadline = performance.now() + RELOADED_WITHIN_MILLIS
      while (missing().length > 0) {
        const names = missing().map(({ name }) => name)
        assert.ok(performance.now() < deadline, `not reloaded: ${names.join()}`)
        await sleep(100)
      }
    },
  }
}

/** Waits until each port of each replica shows its new certificate to who connects. Gives the milliseconds it took. */
async function shown(cluster: Cluster, next: Certificates): Promise<number> {
  const startedAt = performance.now()
  for (const replica of cluster.services)
    for (const kind of ['user', 'peer'] as const) {
      const files = next[kind][replica.service]
      const expected = new X509Certificate(readFileSync(files.certificateFile)).fingerprint256
      while ((await fingerprintAt(replica.listeners[kind], next)) !== expected) {
        const took = performance.now() - startedAt
        assert.ok(
          took < RELOADED_WITHIN_MILLIS,
          `${replica.name} shows its old ${kind} certificate`,
        )
        await sleep(50)
      }
    }
  return performance.now() - startedAt
}

async function fingerprintAt(port: number, next: Certificates): Promise<string> {
  const socket = connect({
    port,
    host: '127.0.0.1',
    ALPNProtocols: ['h2'],
    key: readFileSync(next.peer.audit.keyFile),
    cert: readFileSync(next.peer.audit.certificateFile),
    // Which certificate it is, is what is asked here.
    rejectUnauthorized: false,
  })
  try {
    await once(socket, 'secureConnect')
    return socket.getPeerCertificate().fingerprint256
  } finally {
    socket.destroy()
  }
}

/** Why key-crypto does not answer the audit service that shows this certificate; empty when it does. */
async function verify(
  cluster: Cluster,
  tls: { certificateFile: string; keyFile: string; caFile: string },
): Promise<string> {
  const ports = cluster.of('key-crypto').map(({ listeners }) => `127.0.0.1:${listeners.peer}`)
  const client = peerClient(service(PROTECTION), {
    target: `ipv4:${ports.join()}`,
    peer: 'key-crypto',
    tls,
    trustDomain: cluster.facts.certificates.trustDomain,
  })
  try {
    return await reasonOf(client.Verify({ rows: [] }))
  } finally {
    client.close()
  }
}
