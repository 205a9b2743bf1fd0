import { randomBytes, randomUUID } from 'node:crypto'
import type { Services } from '@strongroom/contracts'
import type { ServiceName } from '@strongroom/local-cluster'
import type { Write } from './calls.ts'
import { WRITES } from './writes.ts'

/** A call to make. */
export interface Ask {
  readonly definition: keyof Services
  readonly rpc: string
  readonly operation: string
  readonly request: object
  readonly write?: Write
  /** What is wrong with an answer; undefined when nothing is. */
  readonly judge?: (answer: object) => string | undefined
  /** Told what an acknowledged write made. */
  readonly acknowledged?: (made: string) => void
}

/** What one worker asks of one service, call after call: mostly what is asked most in life, some changes among it. */
export type Asking = (order: AskingOrder) => (turn: number) => Ask

export interface AskingOrder {
  readonly vault: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Versions of one secret before the worker takes the next. */
const VERSIONS = 10

export const ASKING: Readonly<Record<ServiceName | 'certificate', Asking>> = {
  auth: ({ clientId, clientSecret }) => {
    return (turn) => {
      if (turn % 5 === 0) {
        const value = `drill-${randomBytes(8).toString('hex')}`
        return writeOf({ kind: 'role', name: value, value, requestId: randomUUID() })
      }
      if (turn % 5 !== 2) {
        return {
          definition: 'strongroom.auth.v1.AccessService',
          rpc: 'CheckAccess',
          operation: 'AccessCheck',
          request: { action: 'secrets/getSecret/action', resource: '/' },
          judge: (answer) => ((answer as { allowed: boolean }).allowed ? undefined : 'not allowed'),
        }
      }
      return askToken({ clientId, clientSecret }, 'secret')
    }
  },
  secret: ({ vault }) => {
    let name = ''
    let last: { readonly version: string; readonly value: string } | undefined
    return (turn) => {
      if (turn % 3 === 0 || last === undefined) {
        if (name === '' || turn % (3 * VERSIONS) === 0)
          name = `${vault}/secrets/s-${randomBytes(6).toString('hex')}`
        const value = randomBytes(24).toString('hex')
        return {
          ...writeOf({ kind: 'secret', name, value, requestId: randomUUID() }),
          acknowledged: (version) => {
            last = { version, value }
          },
        }
      }
      const { version, value } = last
      return {
        definition: 'strongroom.secret.v1.SecretService',
        rpc: 'GetSecret',
        operation: 'SecretGet',
        request: { name: version },
        judge: (answer) =>
          (answer as { data: Buffer }).data.toString('hex') === value ? undefined : 'another value',
      }
    }
  },
  'key-crypto': ({ vault }) => {
    return (turn) =>
      turn % 5 === 0
        ? writeOf({
            kind: 'key',
            name: `${vault}/keys/k-${randomBytes(8).toString('hex')}`,
            value: '',
            requestId: randomUUID(),
          })
        : {
            definition: 'strongroom.key.v1.CryptoService',
            rpc: 'Sign',
            operation: 'KeySign',
            request: {
              name: `${vault}/keys/signer`,
              algorithm: 'SIGNATURE_ALGORITHM_ES256',
              digest: randomBytes(32),
            },
            judge: (answer) =>
              (answer as { signature: Buffer }).signature.length === 64
                ? undefined
                : 'no signature',
          }
  },
  certificate: ({ vault }) => {
    return (turn) =>
      turn % 40 === 0
        ? writeOf({
            kind: 'certificate',
            name: `${vault}/certificates/c-${randomBytes(8).toString('hex')}`,
            value: '',
            requestId: randomUUID(),
          })
        : {
            definition: 'strongroom.certificate.v1.CertificateService',
            rpc: 'GetCertificate',
            operation: 'CertificateGet',
            request: { name: `${vault}/certificates/web` },
            judge: (answer) =>
              (answer as { certificate: { der: Buffer } }).certificate.der.length > 0
                ? undefined
                : 'no certificate',
          }
  },
  audit: () => {
    const definition = 'strongroom.audit.v1.AuditService'
    const asks: readonly Ask[] = [
      {
        definition,
        rpc: 'ListRecords',
        operation: 'AuditList',
        request: { parent: '/', pageSize: 3 },
        judge: (answer) =>
          (answer as { entries: unknown[] }).entries.length === 3 ? undefined : 'no records',
      },
      { definition, rpc: 'GetCheckpoint', operation: 'AuditGetCheckpoint', request: {} },
      {
        definition,
        rpc: 'GetInclusionProof',
        operation: 'AuditGetInclusionProof',
        request: { index: 0 },
      },
    ]
    return (turn) => asks[turn % asks.length] as Ask
  },
}

/** A token for one service. */
export const askToken = (
  { clientId, clientSecret }: Pick<AskingOrder, 'clientId' | 'clientSecret'>,
  audience: ServiceName,
): Ask => ({
  definition: 'strongroom.auth.v1.TokenService',
  rpc: 'IssueToken',
  operation: 'TokenIssue',
  request: { clientId, clientSecret, audience },
})

function writeOf(write: Write): Ask {
  const { definition, rpc, operation, request } = WRITES[write.kind]
  return { definition, rpc, operation, request: request(write), write }
}
