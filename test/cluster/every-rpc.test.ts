import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Client, credentials } from '@grpc/grpc-js'
import { Strongroom, readConfiguration } from '@strongroom/client'
import type { Configuration } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { Entry } from '@strongroom/contracts/audit'
import type { Cluster } from '@strongroom/local-cluster'
import { peerClient } from '@strongroom/rpc'
import { rpcs } from '../contract/request-fields.ts'
import { bareCall } from './bare-call.ts'
import { peerCases, unrecorded } from './peer-cases.ts'
import { reasonOf } from './reason.ts'
import { authCases, lastCases } from './rpc-cases-auth.ts'
import { certificateCases } from './rpc-cases-certificates.ts'
import { keyEndCases, objectCases } from './rpc-cases-objects.ts'
import { newStory } from './rpc-story.ts'
import type { Cases, UserCase } from './rpc-story.ts'
import { sharedCluster } from './shared.ts'

/** Shown below by calls of their own. */
const BY_HAND = [
  'strongroom.auth.v1.TokenService/IssueToken',
  'strongroom.auth.v1.AccessService/CheckAccess',
  'strongroom.audit.v1.AuditService/Append',
]

const flat = (cases: Cases): [string, UserCase][] =>
  Object.entries(cases).flatMap(([name, methods]) =>
    Object.entries(methods).map(([rpc, one]): [string, UserCase] => [`${name}/${rpc}`, one]),
  )
const ordered = [authCases, objectCases, certificateCases, keyEndCases, lastCases].flatMap(flat)

const peerRpcs = (Object.keys(peerCases) as (keyof typeof peerCases)[]).flatMap((name) => {
  const { callee, cases } = peerCases[name]
  return Object.entries(cases).map(([rpc, one]) => [name, callee, rpc, one] as const)
})

describe('every RPC', () => {
  let cluster: Cluster
  let configuration: Configuration
  let administrator: Strongroom
  let nobody: Strongroom
  const story = newStory()

  before(async function () {
    this.timeout(120_000)
    cluster = await sharedCluster()
    configuration = readConfiguration({ STRONGROOM_CONFIG: cluster.clientConfig })
    administrator = new Strongroom(configuration)
    await administrator.principals.createPrincipal({ principalId: 'nobody' })
    const { clientSecret } = await administrator.principals.createCredential({
      parent: 'principals/nobody',
    })
    nobody = new Strongroom({ ...configuration, clientId: 'nobody', clientSecret })
  })
  after(() => {
    administrator.close()
    nobody.close()
  })

  /** Entries of one operation, the newest first. */
  async function entries(operation: string, fields: object = {}): Promise<Entry[]> {
    const request = { parent: '/', operation, pageSize: 200, ...fields }
    return (await administrator.audit.listRecords(request)).entries
  }

  it('has a case here', () => {
    const known = [
      ...ordered.map(([name]) => name),
      ...peerRpcs.map(([name, , rpc]) => `${name}/${rpc}`),
      ...Object.keys(unrecorded),
      ...BY_HAND,
    ]
    const all = rpcs().map((rpc) => `${rpc.service}/${rpc.name}`)
    assert.deepEqual(known.toSorted(), all.toSorted())
  })

  for (const [name, { operation, call }] of ordered) {
    it(`${name} is refused and granted on record`, async () => {
      assert.equal(await reasonOf(call(nobody, { ...story })), 'PERMISSION_DENIED')
      await call(administrator, story)
      const [refusal] = await entries(operation, { principal: 'nobody' })
      assert.equal(refusal?.outcome, 'ENTRY_OUTCOME_DENIED')
      assert.equal(refusal.record?.reason, 'PERMISSION_DENIED')
      const granted = await entries(operation, {
        principal: 'administrator',
        outcome: 'ENTRY_OUTCOME_SUCCESS',
      })
      assert.ok(granted.length > 0, `no success of ${operation} on record`)
    })
  }

  for (const [name, callee, rpc, { success, wrong }] of peerRpcs) {
    it(`${name}/${rpc} is refused to ${wrong}, on record`, async () => {
      const { trustDomain, peer, peerCaFile } = cluster.facts.certificates
      const ports = cluster.of(callee).map(({ listeners }) => `127.0.0.1:${listeners.peer}`)
      const client = peerClient(service(name), {
        target: `ipv4:${ports.join()}`,
        peer: callee,
        tls: { ...peer[wrong], caFile: peerCaFile },
        trustDomain,
      })
      try {
        const methods = client as unknown as Record<string, (request: object) => Promise<unknown>>
        assert.equal(await reasonOf(methods[rpc]?.({}) ?? Promise.resolve()), 'PEER_NOT_ALLOWED')
      } finally {
        client.close()
      }
      const operation = 'operation' in success ? success.operation : rpc
      const [refusal] = await entries(operation, { outcome: 'ENTRY_OUTCOME_DENIED' })
      assert.equal(refusal?.record?.reason, 'PEER_NOT_ALLOWED')
      assert.equal(refusal.record.forwardingPeer, wrong)
      const completed = 'standsFor' in success ? success.standsFor : operation
      const granted = await entries(completed, { outcome: 'ENTRY_OUTCOME_SUCCESS' })
      const own = granted.filter(({ peer: writer }) => writer.endsWith(`/${callee}`))
      assert.equal(own.length > 0, 'operation' in success)
    })
  }

  it('strongroom.auth.v1.TokenService/IssueToken is refused and granted on record', async () => {
    const wrong = `${configuration.clientSecret.slice(0, -1)}0`
    const stranger = new Strongroom({ ...configuration, clientId: 'stranger', clientSecret: wrong })
    assert.equal(await reasonOf(stranger.vaults.listVaults({})), 'INVALID_CLIENT')
    stranger.close()
    const [refusal] = await entries('TokenIssue', { principal: 'stranger' })
    assert.equal(refusal?.record?.reason, 'INVALID_CLIENT')
    assert.equal(refusal.outcome, 'ENTRY_OUTCOME_DENIED')
    const granted = await entries('TokenIssue', { principal: 'nobody' })
    assert.equal(granted[0]?.outcome, 'ENTRY_OUTCOME_SUCCESS')
  })

  it('strongroom.auth.v1.AccessService/CheckAccess is refused and granted on record', async () => {
    const asked = { action: 'secrets/getSecret/action', resource: 'vaults/every' }
    const { allowed } = await nobody.access.checkAccess(asked)
    assert.equal(allowed, false)
    const call = bareCall(configuration, 'strongroom.auth.v1.AccessService', 'CheckAccess', asked)
    assert.equal(await reasonOf(call), 'TOKEN_MISSING')
    const [refusal] = await entries('AccessCheck', { outcome: 'ENTRY_OUTCOME_DENIED' })
    assert.equal(refusal?.record?.reason, 'TOKEN_MISSING')
    const granted = await entries('AccessCheck', { principal: 'nobody' })
    assert.equal(granted[0]?.outcome, 'ENTRY_OUTCOME_SUCCESS')
  })

  it('strongroom.audit.v1.AuditService/Append is for services; the log shows that they may', async () => {
    const { clientId, clientSecret } = configuration
    const issued = await administrator.tokens.issueToken({
      clientId,
      clientSecret,
      audience: 'audit',
    })
    const request = { instanceUid: Buffer.alloc(16), records: [] }
    const token = `Bearer ${issued.accessToken}`
    const call = bareCall(
      configuration,
      'strongroom.audit.v1.AuditService',
      'Append',
      request,
      token,
    )
    assert.equal(await reasonOf(call), 'PEER_NOT_ALLOWED')
    const [refusal] = await entries('Append')
    assert.equal(refusal?.record?.reason, 'PEER_NOT_ALLOWED')
  })

  it('is told to have no record only where there is nothing to tell', async () => {
    const { keys } = await administrator.tokens.getJwks({})
    assert.equal(keys.length > 0, true)
    const [auth] = cluster.of('auth')
    const stranger = new Client(
      `127.0.0.1:${auth?.listeners.peer ?? 0}`,
      credentials.createSsl(readFileSync(cluster.facts.certificates.peerCaFile)),
      { 'grpc.ssl_target_name_override': 'auth' },
    )
    const ready = new Promise((resolve, reject) => {
      stranger.waitForReady(Date.now() + 1000, (error) => {
        if (error) reject(error)
        else resolve(undefined)
      })
    })
    await assert.rejects(ready)
    stranger.close()
  })
})
