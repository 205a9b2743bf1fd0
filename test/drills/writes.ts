import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Strongroom } from '@strongroom/client'
import type { Services } from '@strongroom/contracts'
import { monotonicMs } from './calls.ts'
import type { Write } from './calls.ts'

/** How a kind of write is asked for, and what it leaves behind. */
interface WriteKind {
  readonly definition: keyof Services
  readonly rpc: string
  readonly operation: string
  readonly request: (write: Write) => object
  /** The name of what an acknowledged write made. */
  readonly made: (answer: object) => string
  /** Fails unless what was made is there as it was written. */
  readonly assertThere: (client: Strongroom, write: Write, made: string) => Promise<void>
}

export const CERTIFICATE_POLICY = {
  issuer: 'self',
  subject: 'CN=drill.example',
  keyProperties: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
  contentType: 'CONTENT_TYPE_PEM',
  validityMonths: 12,
} as const

const MADE_WITHIN_MS = 15_000

/** What a role that the load makes allows; nobody is ever given one. */
const ROLE_ACTIONS = ['secrets/getSecret/action']

export const WRITES: Readonly<Record<Write['kind'], WriteKind>> = {
  secret: {
    definition: 'strongroom.secret.v1.SecretService',
    rpc: 'SetSecret',
    operation: 'SecretSet',
    request: ({ name, value, requestId }) => ({ name, data: Buffer.from(value, 'hex'), requestId }),
    made: (answer) => (answer as { secret: { version: { name: string } } }).secret.version.name,
    assertThere: async (client, { value }, made) => {
      const { data } = await client.secrets.getSecret({ name: made })
      assert.equal(data?.toString('hex'), value, `${made} has another value`)
    },
  },
  key: {
    definition: 'strongroom.key.v1.KeyService',
    rpc: 'CreateKey',
    operation: 'KeyCreate',
    request: ({ name, requestId }) => ({
      parent: name.slice(0, name.indexOf('/keys/')),
      keyId: name.slice(name.lastIndexOf('/') + 1),
      key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
      requestId,
    }),
    made: (answer) => (answer as { key: { name: string } }).key.name,
    assertThere: async (client, _, made) => {
      assert.equal((await client.keys.getKey({ name: made })).key?.name, made)
    },
  },
  role: {
    definition: 'strongroom.auth.v1.AccessService',
    rpc: 'CreateRoleDefinition',
    operation: 'RoleDefinitionCreate',
    request: ({ value, requestId }) => ({
      roleDefinition: { roleName: value, actions: ROLE_ACTIONS },
      requestId,
    }),
    made: (answer) => (answer as { roleDefinition: { name: string } }).roleDefinition.name,
    assertThere: async (client, { value }, made) => {
      const { roleDefinition } = await client.access.getRoleDefinition({ name: made })
      assert.equal(roleDefinition?.roleName, value, `${made} has another name`)
    },
  },
  certificate: {
    definition: 'strongroom.certificate.v1.CertificateService',
    rpc: 'CreateCertificate',
    operation: 'CertificateCreate',
    request: ({ name, requestId }) => ({
      parent: name.slice(0, name.indexOf('/certificates/')),
      certificateId: name.slice(name.lastIndexOf('/') + 1),
      policy: CERTIFICATE_POLICY,
      requestId,
    }),
    made: (answer) => (answer as { operation: { uid: string } }).operation.uid,
    // What is acknowledged is the operation: it has to finish, whoever failed meanwhile.
    assertThere: async (client, { name }, made) => {
      const end = monotonicMs() + MADE_WITHIN_MS
      for (;;) {
        const { operation } = await client.certificates.getCertificateOperation({ name })
        assert.equal(operation?.uid, made, `${name} was asked for twice`)
        assert.notEqual(operation.status, 'OPERATION_STATUS_FAILED', operation.errorReason)
        if (operation.status === 'OPERATION_STATUS_COMPLETED') break
        assert.ok(monotonicMs() < end, `${name} is not made`)
        await sleep(100)
      }
      const { certificate } = await client.certificates.getCertificate({ name })
      assert.ok(certificate?.der.length, `${name} has no certificate`)
    },
  },
}
