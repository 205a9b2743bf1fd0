import assert from 'node:assert/strict'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { peerClient } from '@strongroom/rpc'
import { reasonOf } from './reason.ts'
import { sharedCluster } from './shared.ts'

const PEERS: readonly ServiceName[] = ['auth', 'secret', 'key-crypto', 'audit']
const PROTECTION = 'strongroom.key.v1.ProtectionService'
const AUDIT = 'strongroom.audit.v1.AuditService'
const FEED = 'strongroom.auth.v1.AccessFeedService'

/** Who may call whom, as docs/architecture.md and each service's policy have it. */
const allowed: Readonly<Record<string, Readonly<Record<string, readonly ServiceName[]>>>> = {
  [PROTECTION]: {
    Verify: ['auth', 'secret', 'audit'],
    GetTokenKeys: ['auth', 'secret', 'audit'],
    Seal: ['secret'],
    Open: ['secret'],
    Restate: ['secret'],
    Fingerprint: ['auth', 'secret'],
    ProtectAccess: ['auth'],
    SignToken: ['auth'],
    SignCheckpoint: ['audit'],
  },
  [AUDIT]: {
    Append: PEERS,
    GetCheckpoint: ['key-crypto'],
    GetConsistencyProof: ['key-crypto'],
    ListRecords: [],
    GetInclusionProof: [],
  },
  [FEED]: { WatchAccess: PEERS, GetAccess: PEERS },
}
const owner: Readonly<Record<string, ServiceName>> = {
  [PROTECTION]: 'key-crypto',
  [AUDIT]: 'audit',
  [FEED]: 'auth',
}

type Call = (request: object, options?: { token?: string }) => Promise<unknown>

describe('peers', () => {
  let cluster: Cluster
  before(async function () {
    this.timeout(120_000)
    cluster = await sharedCluster()
  })

  /** Calls of one service by whoever has that certificate. */
  async function withClient<T>(
    name: GrpcService,
    certificate: { certificateFile: string; keyFile: string },
    use: (call: (rpc: string) => Call) => Promise<T>,
  ): Promise<T> {
    const { trustDomain, peerCaFile } = cluster.facts.certificates
    const peer = owner[name] ?? 'auth'
    const ports = cluster.of(peer).map(({ listeners }) => `127.0.0.1:${listeners.peer}`)
    const client = peerClient(service(name), {
      target: `ipv4:${ports.join()}`,
      peer,
      tls: { ...certificate, caFile: peerCaFile },
      trustDomain,
    })
    const calls = client as unknown as Record<string, Call>
    try {
      return await use((rpc) => calls[rpc] ?? assert.fail(`no ${rpc}`))
    } finally {
      client.close()
    }
  }

  for (const [name, methods] of Object.entries(allowed)) {
    for (const peer of PEERS) {
      it(`lets ${peer} call of ${name} just what is on its list`, async () => {
        const certificate = cluster.facts.certificates.peer[peer]
        await withClient(name as GrpcService, certificate, async (call) => {
          for (const [rpc, peers] of Object.entries(methods)) {
            const reason = await reasonOf(call(rpc)({}))
            // Who may call meets the handler, which wants more than an empty request.
            assert.equal(reason === 'PEER_NOT_ALLOWED', !peers.includes(peer), `${rpc}: ${reason}`)
          }
        })
      })
    }
  }

  it('takes no certificate of a user port for a peer', async () => {
    const certificate = cluster.facts.certificates.user.secret
    const reason = await withClient(PROTECTION, certificate, (call) =>
      reasonOf(call('GetTokenKeys')({})),
    )
    assert.equal(reason, 'PEER_UNAVAILABLE')
  })

  it('serves nothing of users on a peer port', async () => {
    const { certificates } = cluster.facts
    const [keyCrypto] = cluster.of('key-crypto')
    const client = peerClient(service('strongroom.key.v1.KeyService'), {
      target: `127.0.0.1:${keyCrypto?.listeners.peer ?? 0}`,
      peer: 'key-crypto',
      tls: { ...certificates.peer.secret, caFile: certificates.peerCaFile },
      trustDomain: certificates.trustDomain,
    })
    await assert.rejects(client.ListKeys({ parent: 'vaults/demo' }), /UNIMPLEMENTED/)
    client.close()
  })

  it("wants the user's own token, made for the service that forwards it", async () => {
    const configuration = readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig })
    const { clientId, clientSecret } = configuration
    using user = new Strongroom(configuration)
    const tokenFor = async (audience: string) =>
      (await user.tokens.issueToken({ clientId, clientSecret, audience })).accessToken
    await user.vaults.createVault({ vaultId: 'peers', vault: { retentionDays: 7 } })
    const request = { name: 'vaults/peers/secrets/s', displayName: 's' }
    const [ours, another] = await Promise.all([tokenFor('secret'), tokenFor('auth')])
    await withClient(PROTECTION, cluster.facts.certificates.peer.secret, async (call) => {
      const open = call('Open')
      assert.equal(await reasonOf(open(request)), 'TOKEN_MISSING')
      assert.equal(await reasonOf(open(request, { token: another })), 'TOKEN_AUDIENCE')
      assert.equal(await reasonOf(open(request, { token: 'x.y.z' })), 'TOKEN_INVALID')
      // With the right one the monitor goes on to ask for the rows.
      assert.equal(await reasonOf(open(request, { token: ours })), 'INVALID_FIELD')
    })
  })
})
