import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Client, credentials, Metadata, status } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { readConfiguration, Strongroom } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { ServiceName as GrpcService } from '@strongroom/contracts'
import { SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { anyBytes, anyText, damaged } from '@strongroom/testkit'
import fc from 'fast-check'
import { rpcs } from '../contract/request-fields.ts'
import { HostileCluster } from './hostile-cluster.ts'
import { recordedFromNow } from './recorded.ts'

/** At each peer port. */
const CARRIER = 'strongroom.rpc.v1.GatheringService'
const TARGET = { 'grpc.ssl_target_name_override': 'localhost', 'grpc.enable_retries': 0 }

describe('hostile messages', () => {
  let hostile: HostileCluster

  before(async function () {
    this.timeout(180_000)
    hostile = await HostileCluster.open()
  })
  after(() => {
    hostile.close()
  })

  const wire = fc.oneof(
    damaged(fc.array(anyField(2), { maxLength: 6 }).map((parts) => Buffer.concat(parts))),
    fc.array(anyField(2), { maxLength: 6 }).map((parts) => Buffer.concat(parts)),
    anyBytes(400),
  )

  it('in messages that are none, of every RPC, gets no word of what is inside', async function () {
    this.timeout(300_000)
    const given = process.env['FUZZ_SEED']
    const seed = given === undefined ? Date.now() & 0x7fffffff : Number(given)
    const samples = fc.sample(wire, { numRuns: 24, seed })
    const codes = new Map<string, number>()
    const { peerCaFile, peer } = hostile.cluster.facts.certificates
    for (const name of SERVICES) {
      const { user, peer: peerPort } = hostile.replica(name).listeners
      const asPeer = credentials.createSsl(
        readFileSync(peerCaFile),
        readFileSync(peer.secret.keyFile),
        readFileSync(peer.secret.certificateFile),
        { checkServerIdentity: () => undefined },
      )
      const clients = [
        new Client(`127.0.0.1:${user}`, credentials.createSsl(hostile.ca), TARGET),
        new Client(`127.0.0.1:${peerPort}`, asPeer, TARGET),
      ]
      for (const { service: rpcService, path } of methodsOf(name)) {
        for (const client of clients) {
          const outcomes = await Promise.all(
            samples.map((bytes) => sent(client, path, bytes, hostile.token(name))),
          )
          for (const [at, error] of outcomes.entries()) {
            const code = String(status[error?.code ?? 0])
            codes.set(code, (codes.get(code) ?? 0) + 1)
            if (error === undefined) continue
            const bytes = samples[at]?.toString('hex') ?? ''
            const where = `${rpcService} ${path}, FUZZ_SEED=${seed}, ${bytes}: ${error.message}`
            assert.notEqual(error.code, status.INTERNAL, where)
            assert.notEqual(error.code, status.UNKNOWN, where)
            assert.doesNotMatch(
              error.details,
              /\bat .*:\d+|node_modules|wire type|offset|\/src\//,
              where,
            )
          }
        }
      }
      for (const client of clients) client.close()
      await hostile.ordinaryMs(name)
      hostile.assertAlive(name, 'a message')
    }
    console.log(`hostile messages, seed ${seed}: ${JSON.stringify(Object.fromEntries(codes))}`)
  })

  it('that cannot be read are recorded with who sent them, like any call', async () => {
    const configuration = readConfiguration({ STRONGROOM_CONFIG: hostile.cluster.clientConfig })
    const reader = new Strongroom(configuration)
    const since = recordedFromNow(reader)
    for (const name of SERVICES) {
      const client = new Client(hostile.target(name), credentials.createSsl(hostile.ca), TARGET)
      const error = await sent(
        client,
        hostile.path(name),
        Buffer.from('ff', 'hex'),
        hostile.token(name),
      )
      client.close()
      assert.equal(error?.code, status.INVALID_ARGUMENT, name)
    }
    const failed = await since.entries({ outcome: 'ENTRY_OUTCOME_FAILED' })
    reader.close()
    const found = failed
      .filter(({ record }) => record?.reason === 'MALFORMED_MESSAGE')
      .map(({ record }) => `${record?.operation ?? ''} by ${record?.principalName ?? ''}`)
    assert.deepEqual(found.sort(), [
      'AuditGetCheckpoint by administrator',
      'CertificateList by administrator',
      'KeyList by administrator',
      'SecretList by administrator',
      'VaultList by administrator',
    ])
  })
})

/** A field of any number and wire type, nested messages and texts that look like arguments among it. */
function anyField(depth: number): fc.Arbitrary<Buffer> {
  const likely = fc.constantFrom(
    '/',
    'vaults/hostile',
    'vaults/hostile/keys/k',
    'principals/x',
    '*',
  )
  const content: fc.Arbitrary<Buffer> =
    depth === 0
      ? anyBytes(40)
      : fc.oneof(
          fc.oneof(likely, anyText()).map((text) => Buffer.from(text)),
          anyBytes(40),
          fc.array(anyField(depth - 1), { maxLength: 4 }).map((parts) => Buffer.concat(parts)),
        )
  const number = fc.integer({ min: 1, max: 24 })
  return fc.oneof(
    fc
      .tuple(number, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
      .map(([field, value]) => Buffer.concat([varint(BigInt(field * 8)), varint(value)])),
    fc
      .tuple(number, content)
      .map(([field, value]) =>
        Buffer.concat([varint(BigInt(field * 8 + 2)), varint(BigInt(value.length)), value]),
      ),
    fc
      .tuple(number, anyBytes(9))
      .map(([field, value]) =>
        Buffer.concat([varint(BigInt(field * 8 + (value.length % 8))), value]),
      ),
  )
}

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128)
  return Buffer.from([...bytes, Number(rest)])
}

/** The methods that a service serves, on whichever port. */
function methodsOf(name: ServiceName): { service: GrpcService; path: string }[] {
  const area = name === 'key-crypto' ? 'key' : name
  const names = [...new Set(rpcs().map(({ service: one }) => one))] as GrpcService[]
  return names
    .filter((one) => one.startsWith(`strongroom.${area}.`) || one === CARRIER)
    .flatMap((one) =>
      Object.values(service(one) as unknown as Record<string, { path: string }>).map(
        ({ path }) => ({
          service: one,
          path,
        }),
      ),
    )
}

/** Sends bytes as the message of a call; a stream of answers counts by its first. */
function sent(
  client: Client,
  path: string,
  bytes: Buffer,
  token = '',
): Promise<ServiceError | undefined> {
  const metadata = new Metadata()
  metadata.set('authorization', `Bearer ${token}`)
  return new Promise((resolve) => {
    const stream = client.makeServerStreamRequest(
      path,
      (value: Buffer) => value,
      (value: Buffer) => value,
      bytes,
      metadata,
      { deadline: Date.now() + 10_000 },
    )
    stream.once('data', () => {
      resolve(undefined)
      stream.cancel()
    })
    stream.on('error', (error) => {
      resolve(error as ServiceError)
    })
    stream.once('end', () => {
      resolve(undefined)
    })
  })
}
