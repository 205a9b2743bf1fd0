import assert from 'node:assert/strict'
import { credentials, Metadata, status } from '@grpc/grpc-js'
import { Strongroom, StrongroomError, readConfiguration } from '@strongroom/client'
import type { Configuration } from '@strongroom/client'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import type { CallResponse } from '@strongroom/contracts/rpc'
import type { Cluster, ServiceName } from '@strongroom/local-cluster'
import { rpcs } from '../contract/request-fields.ts'
import { callerAs as callerTo } from './peer-caller.ts'
import { RawCaller } from './raw-caller.ts'
import { recordedFromNow } from './recorded.ts'
import { sharedCluster } from './shared.ts'

const PEERS: readonly ServiceName[] = ['auth', 'secret', 'key-crypto', 'audit', 'certificate']
const PROTECTION = 'strongroom.key.v1.ProtectionService'
const AUDIT = 'strongroom.audit.v1.AuditService'
const FEED = 'strongroom.auth.v1.AccessFeedService'
const MANAGED_KEYS = 'strongroom.key.v1.ManagedKeyService'
const MANAGED_SECRETS = 'strongroom.secret.v1.ManagedSecretService'
/** Carries calls of the others. */
const CARRIER = 'strongroom.rpc.v1.GatheringService'

/** Who may call whom, as docs/architecture.md and each service's policy have it. */
const allowed: Readonly<Record<string, Readonly<Record<string, readonly ServiceName[]>>>> = {
  [PROTECTION]: {
    Verify: ['auth', 'secret', 'audit', 'certificate'],
    GetTokenKeys: ['auth', 'secret', 'audit', 'certificate'],
    Seal: ['secret'],
    Open: ['secret'],
    Restate: ['secret'],
    Fingerprint: ['auth', 'secret', 'certificate'],
    ProtectAccess: ['auth'],
    SignToken: ['auth'],
    SignCheckpoint: ['audit'],
  },
  [AUDIT]: {
    Append: PEERS,
    GetCheckpoint: ['key-crypto'],
    GetConsistencyProof: ['key-crypto'],
    ListRecords: [],
    TailRecords: [],
    ExportRecords: [],
    GetInclusionProof: [],
  },
  [FEED]: { WatchAccess: PEERS, GetAccess: PEERS },
  [MANAGED_KEYS]: {
    CreateManagedKeyVersion: ['certificate'],
    SignManagedCertificate: ['certificate'],
    RestateManagedKey: ['certificate'],
    ProtectCertificate: ['certificate'],
    SealManagedSecret: ['secret'],
    ProtectManagedSecret: ['secret'],
  },
  [MANAGED_SECRETS]: { SetManagedSecret: ['certificate'], RestateManagedSecret: ['certificate'] },
}
const owner: Readonly<Record<string, ServiceName>> = {
  [PROTECTION]: 'key-crypto',
  [AUDIT]: 'audit',
  [FEED]: 'auth',
  [MANAGED_KEYS]: 'key-crypto',
  [MANAGED_SECRETS]: 'secret',
}

describe('peers', () => {
  let cluster: Cluster
  let configuration: Configuration
  let administrator: Strongroom
  const callers: RawCaller[] = []

  before(async function () {
    this.timeout(120_000)
    cluster = await sharedCluster()
    configuration = readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig })
    administrator = new Strongroom(configuration)
  })
  after(() => {
    administrator.close()
    for (const caller of callers) caller.close()
  })

  const keep = (caller: RawCaller): RawCaller => {
    callers.push(caller)
    return caller
  }

  const callerAs = (peer: ServiceName, callee: ServiceName): RawCaller =>
    keep(callerTo(cluster, peer, callee))

  it('have each of their methods on the list', () => {
    const methods = rpcs().filter(({ service }) => service in allowed)
    const listed = Object.entries(allowed).flatMap(([name, methods]) =>
      Object.keys(methods).map((rpc) => `${name}/${rpc}`),
    )
    assert.deepEqual(
      listed.toSorted(),
      methods.map(({ service, name }) => `${service}/${name}`).toSorted(),
    )
  })

  for (const [name, methods] of Object.entries(allowed)) {
    for (const peer of PEERS) {
      it(`${peer} may call of ${name} just what is on its list, else that is on record`, async () => {
        const since = recordedFromNow(administrator)
        const caller = callerAs(peer, owner[name] ?? 'auth')
        const refused: string[] = []
        for (const [rpc, peers] of Object.entries(methods)) {
          const reason = await caller.refusal(name as GrpcService, rpc)
          // Who may call meets the handler, which wants more than an empty request.
          assert.equal(reason === 'PEER_NOT_ALLOWED', !peers.includes(peer), `${rpc}: ${reason}`)
          assert.notEqual(reason, 'UNAVAILABLE')
          assert.notEqual(reason, 'UNIMPLEMENTED')
          if (!peers.includes(peer)) refused.push(rpc)
        }
        const entries = await since.entries({ outcome: 'ENTRY_OUTCOME_DENIED' })
        const ours = entries.filter(
          ({ record }) => record?.forwardingPeer === peer && record.reason === 'PEER_NOT_ALLOWED',
        )
        assert.equal(ours.length, refused.length, refused.join())
        // Each by the name of its own operation.
        assert.equal(new Set(ours.map(({ record }) => record?.operation)).size, refused.length)
      })
    }
  }

  it('may call the same in a message with others, and nothing more', async () => {
    const since = recordedFromNow(administrator)
    const methods = Object.entries(allowed[PROTECTION] ?? {})
    for (const peer of PEERS) {
      const caller = callerAs(peer, 'key-crypto')
      for (const [rpc, peers] of methods) {
        const reason = await carried(caller, `/${PROTECTION}/${rpc}`)
        assert.equal(reason === 'PEER_NOT_ALLOWED', !peers.includes(peer), `${rpc}: ${reason}`)
      }
      for (const method of [`/${CARRIER}/Call`, '/strongroom.key.v1.CryptoService/Sign'])
        assert.equal(await carried(caller, method), 'UNIMPLEMENTED', method)
    }
    const refused = methods.reduce((sum, [, peers]) => sum + PEERS.length - peers.length, 0)
    const entries = await since.entries({ outcome: 'ENTRY_OUTCOME_DENIED' })
    const ours = entries.filter(({ record }) => record?.reason === 'PEER_NOT_ALLOWED')
    assert.equal(ours.length, refused)
  })

  it('are offered nothing of what is for users alone', async () => {
    const forUsers = rpcs().filter(({ service }) => !(service in allowed) && service !== CARRIER)
    assert.ok(forUsers.length > 40)
    for (const { service, name } of forUsers) {
      const area = service.split('.')[1] ?? ''
      const callee = area === 'key' ? 'key-crypto' : (area as ServiceName)
      const caller = callerAs(callee === 'secret' ? 'auth' : 'secret', callee)
      const reason = await caller.refusal(service as GrpcService, name)
      assert.equal(reason, 'UNIMPLEMENTED', `${service}/${name}`)
      caller.close()
    }
  })

  it('alone are offered what is for peers', async () => {
    const { ca, endpoints } = configuration
    for (const name of [PROTECTION, FEED, MANAGED_KEYS, MANAGED_SECRETS] as const) {
      const callee = owner[name]
      assert.ok(callee !== undefined)
      const token = await tokenFor(callee)
      const caller = keep(new RawCaller(endpoints[callee], credentials.createSsl(ca)))
      for (const rpc of Object.keys(allowed[name] ?? {}))
        assert.equal(await caller.refusal(name, rpc, {}, token), 'UNIMPLEMENTED', rpc)
    }
    const audit = keep(new RawCaller(endpoints.audit, credentials.createSsl(ca)))
    const since = recordedFromNow(administrator)
    assert.equal(
      await audit.refusal(AUDIT, 'Append', {}, await tokenFor('audit')),
      'PEER_NOT_ALLOWED',
    )
    const [entry] = await since.entries({ operation: 'Append' })
    assert.equal(entry?.record?.reason, 'PEER_NOT_ALLOWED')
  })

  /** Why a call failed that came by the carrier; empty when it did not. */
  async function carried(caller: RawCaller, method: string): Promise<string> {
    const outcome = await caller.call(CARRIER, 'Call', { calls: [{ method, timeoutMs: 2000 }] })
    assert.equal(outcome.error, undefined)
    const [answer] = (outcome.answer as CallResponse).answers
    assert.ok(answer)
    const { code, message: details, statusDetails } = answer
    if (code === (status.OK as number)) return ''
    if (code === (status.UNIMPLEMENTED as number)) return 'UNIMPLEMENTED'
    const metadata = new Metadata()
    metadata.set('grpc-status-details-bin', statusDetails)
    const error = { code: status.UNKNOWN, details, metadata }
    return StrongroomError.from(Object.assign(new Error(details), error)).code
  }

  async function tokenFor(audience: string): Promise<string> {
    const { clientId, clientSecret } = configuration
    return (await administrator.tokens.issueToken({ clientId, clientSecret, audience })).accessToken
  }

  it("want the user's own token, made for the service that forwards it", async () => {
    await administrator.vaults.createVault({ vaultId: 'peers', vault: { retentionDays: 7 } })
    const request = { name: 'vaults/peers/secrets/s', displayName: 's' }
    const [ours, another] = await Promise.all([tokenFor('secret'), tokenFor('auth')])
    const caller = callerAs('secret', 'key-crypto')
    for (const [rpc, operation] of [
      ['Seal', 'ProtectSeal'],
      ['Open', 'ProtectOpen'],
    ] as const) {
      for (const [token, reason] of [
        [undefined, 'TOKEN_MISSING'],
        [another, 'TOKEN_AUDIENCE'],
        ['x.y.z', 'TOKEN_INVALID'],
      ] as const) {
        const since = recordedFromNow(administrator)
        assert.equal(await caller.refusal(PROTECTION, rpc, request, token), reason)
        const [entry] = await since.entries({ operation })
        assert.equal(entry?.outcome, 'ENTRY_OUTCOME_DENIED')
        assert.equal(entry.record?.reason, reason)
        assert.equal(entry.record.forwardingPeer, 'secret')
      }
      // With the right one the monitor goes on to ask for the rows.
      assert.equal(await caller.refusal(PROTECTION, rpc, request, ours), 'INVALID_FIELD')
    }
    // Where a token may be left out, a wrong one is none the better for it.
    for (const [peer, rpc, token] of [
      ['secret', 'Restate', another],
      ['auth', 'ProtectAccess', ours],
    ] as const) {
      const reason = await callerAs(peer, 'key-crypto').refusal(PROTECTION, rpc, request, token)
      assert.equal(reason, 'TOKEN_AUDIENCE')
    }
  })
})
