import assert from 'node:assert/strict'
import type { Strongroom } from '@strongroom/client'
import type { Services } from '@strongroom/contracts'
import type { Write } from './calls.ts'

/** How a kind of write is asked for, and what it leaves behind. */
interface WriteKind {
  readonly definition: keyof Services
  readonly rpc: string
  readonly operation: string
  readonly request: (write: Write) => object
  /** The name of what an acknowledged write made. */
  readonly made: (answer: object) => string
  /** Whether what was acknowledged is only that it was begun. */
  readonly isUnderWay?: (answer: object) => boolean
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
    made: (answer) => operationOf(answer).uid,
    isUnderWay: (answer) => operationOf(answer).status !== 'OPERATION_STATUS_COMPLETED',
    assertThere: async (client, { name }, made) => {
      const { operation } = await client.certificates.getCertificateOperation({ name })
      assert.equal(operation?.uid, made, `${name} was asked for twice`)
      assert.equal(operation.status, 'OPERATION_STATUS_COMPLETED', operation.errorReason)
      const { certificate } = await client.certificates.getCertificate({ name })
      assert.ok(certificate?.der.length, `${name} has no certificate`)
      // No half of it is left: one version of the certificate, of its key and of its secret.
      const of = (parts: readonly { name: string }[]) => parts.map((part) => versionOf(part.name))
      const parent = name
      const keyParent = name.replace('/certificates/', '/keys/')
      const secretParent = name.replace('/certificates/', '/secrets/')
      const [whole, { keys }, { versions }] = await Promise.all([
        client.certificates.listCertificateVersions({ parent }),
        client.keys.listKeyVersions({ parent: keyParent }),
        client.secrets.listSecretVersions({ parent: secretParent }),
      ])
      const version = [versionOf(certificate.name)]
      assert.deepEqual(of(whole.versions), version, `versions of ${name}`)
      assert.deepEqual(of(keys), version, `versions of ${keyParent}`)
      assert.deepEqual(of(versions), version, `versions of ${secretParent}`)
    },
  },
}

const operationOf = (answer: object): { readonly uid: string; readonly status: string } =>
  (answer as { operation: { uid: string; status: string } }).operation

const versionOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
