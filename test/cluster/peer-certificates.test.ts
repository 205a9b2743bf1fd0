import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { credentials } from '@grpc/grpc-js'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import { SERVICES } from '@strongroom/local-cluster'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { TestAuthority } from '../../packages/rpc/src/testing/pki.ts'
import { RawCaller } from './raw-caller.ts'
import { recordedFromNow } from './recorded.ts'
import { sharedCluster } from './shared.ts'

interface Files {
  readonly certificateFile: string
  readonly keyFile: string
}

const TRUSTED_WITHIN_MILLIS = 10_000

/** A method that any service may call, of each service that has one. */
const open: readonly (readonly [ServiceName, GrpcService, string])[] = [
  ['auth', 'strongroom.auth.v1.AccessFeedService', 'GetAccess'],
  ['auth', 'strongroom.auth.v1.AccessFeedService', 'WatchAccess'],
  ['key-crypto', 'strongroom.key.v1.ProtectionService', 'GetTokenKeys'],
  ['key-crypto', 'strongroom.key.v1.ProtectionService', 'Verify'],
  ['audit', 'strongroom.audit.v1.AuditService', 'Append'],
]

describe("a peer's certificate", () => {
  let cluster: Cluster
  let administrator: Strongroom
  let authority: TestAuthority

  before(async function () {
    this.timeout(120_000)
    cluster = await sharedCluster()
    administrator = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig }))
    authority = new TestAuthority()
  })
  after(() => {
    administrator.close()
    authority[Symbol.dispose]()
  })

  /** Why one call with that certificate fails. */
  async function refusal(
    callee: ServiceName,
    files: Files | undefined,
    name: GrpcService,
    rpc: string,
  ): Promise<string> {
    const [replica] = cluster.of(callee)
    const channel = credentials.createSsl(
      readFileSync(cluster.facts.certificates.peerCaFile),
      files && readFileSync(files.keyFile),
      files && readFileSync(files.certificateFile),
      { checkServerIdentity: () => undefined },
    )
    const caller = new RawCaller(`127.0.0.1:${replica?.listeners.peer ?? 0}`, channel)
    try {
      return await caller.refusal(name, rpc)
    } finally {
      caller.close()
    }
  }

  const KEYS = ['strongroom.key.v1.ProtectionService', 'GetTokenKeys'] as const

  it('is needed to be heard at all, and that of a user port is none', async () => {
    const { user } = cluster.facts.certificates
    for (const callee of SERVICES) {
      assert.equal(await refusal(callee, undefined, ...KEYS), 'UNAVAILABLE', callee)
      assert.equal(await refusal(callee, user.secret, ...KEYS), 'UNAVAILABLE', callee)
    }
    const { peer } = cluster.facts.certificates
    assert.equal(await refusal('key-crypto', peer.secret, ...KEYS), '')
  })

  it('of another authority is none, whatever it says', async () => {
    const forged = authority.peer('secret', cluster.facts.certificates.trustDomain)
    for (const callee of SERVICES)
      assert.equal(await refusal(callee, forged, ...KEYS), 'UNAVAILABLE', callee)
  })

  it('names one service of our trust domain, or every call is refused on record', async function () {
    this.timeout(60_000)
    const { peerCaFile, trustDomain } = cluster.facts.certificates
    const uri = (name: string, domain = trustDomain) => `URI:spiffe://${domain}/service/${name}`
    const bad = {
      'of another trust domain': [uri('secret', 'elsewhere.example')],
      'of a domain that ends in ours': [uri('secret', `x.${trustDomain}`)],
      'of two services': [uri('secret'), uri('audit')],
      'of no service': ['DNS:secret'],
      'of a service below another': [uri('secret/audit')],
      'of a user': [`URI:spiffe://${trustDomain}/user/secret`],
      'of a service that nobody lists': [uri('stranger')],
    }
    const before = readFileSync(peerCaFile, 'utf8')
    try {
      appendFileSync(peerCaFile, readFileSync(authority.caFile))
      const good = authority.peer('secret', trustDomain)
      for (const callee of SERVICES) await untilTrusted(callee, good)
      // It is the names that count: with the right one this authority's certificates are as good as any.
      assert.equal(await refusal('key-crypto', good, ...KEYS), '')
      for (const [what, names] of Object.entries(bad)) {
        const files = authority.issue(...names)
        for (const [callee, name, rpc] of open) {
          const since = recordedFromNow(administrator)
          assert.equal(await refusal(callee, files, name, rpc), 'PEER_NOT_ALLOWED', what)
          const [entry] = await since.entries({ operation: rpc, outcome: 'ENTRY_OUTCOME_DENIED' })
          assert.equal(entry?.record?.reason, 'PEER_NOT_ALLOWED', `${what}: ${rpc}`)
          const claimed = names[0] === uri('stranger') ? 'stranger' : ''
          assert.equal(entry.record.forwardingPeer, claimed)
        }
      }
    } finally {
      writeFileSync(peerCaFile, before)
    }
  })

  /** Services read their certificates anew each second. */
  async function untilTrusted(callee: ServiceName, files: Files): Promise<void> {
    const end = performance.now() + TRUSTED_WITHIN_MILLIS
    while ((await refusal(callee, files, ...KEYS)) === 'UNAVAILABLE') {
      assert.ok(performance.now() < end, `${callee} did not read its authorities again`)
      await sleep(100)
    }
  }
})
