import assert from 'node:assert/strict'
import { AccessCache } from '@strongroom/change-feed'
import { Fault } from '@strongroom/fault'
import { guard, TokenKeys } from '@strongroom/guard'
import type { ServiceName } from '@strongroom/guard'
import { rootName } from '@strongroom/rpc'
import type { Call, Handler, Middleware } from '@strongroom/rpc'
import {
  accessRow,
  assignment,
  FakeAccessOwner,
  FakeAuditLog,
  FakeTokens,
  FakeVerifier,
  principalRow,
  roleRow,
  vaultRow,
} from '@strongroom/testkit'
import { services as audit } from '../../services/audit/src/service.ts'
import { services as auth } from '../../services/auth/src/service.ts'
import { services as certificate } from '../../services/certificate/src/service.ts'
import { services as keyCrypto } from '../../services/key-crypto/src/service.ts'
import { services as secret } from '../../services/secret/src/service.ts'
import { rpcs } from './request-fields.ts'
import type { RequestField, Rpc } from './request-fields.ts'

const UID = '0'.repeat(32)

/** A name of every kind that there is. */
const kinds = {
  nothing: '',
  root: '/',
  vault: 'vaults/payments',
  secret: 'vaults/payments/secrets/thing',
  'secret version': `vaults/payments/secrets/thing/versions/${UID}`,
  key: 'vaults/payments/keys/thing',
  'key version': `vaults/payments/keys/thing/versions/${UID}`,
  certificate: 'vaults/payments/certificates/thing',
  'certificate version': `vaults/payments/certificates/thing/versions/${UID}`,
  principal: 'principals/ci',
  credential: `principals/ci/credentials/${UID}`,
  'role assignment': `principals/ci/roleAssignments/${UID}`,
  role: `roleDefinitions/${UID}`,
} as const
type Kind = keyof typeof kinds
const allKinds = Object.keys(kinds) as Kind[]

const forms: Readonly<Record<string, readonly Kind[]>> = {
  '/': ['root'],
  'vaults/{vault}': ['vault'],
  'vaults/{vault}/secrets/{secret}': ['secret'],
  'vaults/{vault}/keys/{key}': ['key'],
  'vaults/{vault}/certificates/{certificate}': ['certificate'],
  'principals/{principal}': ['principal'],
  'principals/{principal}/credentials/{credential}': ['credential'],
  'principals/{principal}/roleAssignments/{assignment}': ['role assignment'],
  'roleDefinitions/{role}': ['role'],
}
const OBJECTS = ['secret', 'key', 'certificate'] as const

/** The kinds that a field's comment says it takes. Where a version may be named, none means the current one. */
function kindsIn(comment: string): ReadonlySet<Kind> {
  const taken = new Set<Kind>()
  for (const [, quoted = ''] of comment.matchAll(/"([^"]*)"/g)) {
    const [form = '', version] = quoted.split('/versions/')
    for (const kind of forms[form] ?? []) taken.add(kind)
    if (version === undefined) continue
    for (const object of OBJECTS) if (taken.has(object)) taken.add(`${object} version`)
  }
  if (/ and likewise|an object's name/.test(comment)) for (const kind of OBJECTS) taken.add(kind)
  if (taken.size > 0 && / empty/.test(comment)) taken.add('nothing')
  return taken
}

/** What else a request has to say so that its handler gets as far as the name. */
const DIGEST = { algorithm: 'SIGNATURE_ALGORITHM_ES256', digest: Buffer.alloc(32) }
const CIPHER = { algorithm: 'ENCRYPTION_ALGORITHM_A256GCM' }
const besides: Readonly<Record<string, object>> = {
  'CryptoService.Sign': DIGEST,
  'CryptoService.Verify': { ...DIGEST, signature: Buffer.alloc(64) },
  'CryptoService.Encrypt': CIPHER,
  'CryptoService.Decrypt': CIPHER,
  'CryptoService.WrapKey': CIPHER,
  'CryptoService.UnwrapKey': CIPHER,
  'KeyService.CreateKey': { keyId: 'thing' },
  'CertificateService.CreateCertificate': { certificateId: 'thing' },
  'ManagedKeyService.SignManagedCertificate': { version: UID },
  'VaultService.UpdateVault': { updateMask: { paths: ['purge_protection'] } },
}

/** Fields that take more kinds than a call is about, and why. */
const exempt = new Map([
  ['ProtectionService.ProtectAccess create_assignment.scope', 'judged after the rows it is for'],
  ['AccessService.CreateRoleAssignment role_assignment.role', 'parsed as it is looked up'],
  ['AccessService.CheckAccess resource', 'a version has the rights of its object'],
  ['AccessService.CreateRoleDefinition role_definition.assignable_roles', 'contents of the role'],
  ['AccessService.UpdateRoleDefinition role_definition.assignable_roles', 'contents of the role'],
])

/** Stands for all that a handler works with, and says so when it is. */
class Touched extends Error {}
const untouched = new Proxy(() => undefined, {
  get: (_, key): unknown => (key === 'then' ? undefined : untouched),
  apply: () => {
    throw new Touched()
  },
}) as never

interface Rows {
  readonly [rpc: string]: {
    readonly makes?: string
    readonly peers?: readonly ServiceName[]
    readonly token?: string
    readonly audiences?: { readonly [peer in ServiceName]?: readonly ServiceName[] }
  }
}

/** An RPC behind its row, as the one calls it who may. */
interface Method {
  readonly row: Rows[string]
  readonly audience: ServiceName
  readonly definition: {
    readonly path: string
    readonly requestSerialize: (request: object) => Buffer
    readonly requestDeserialize: (bytes: Buffer) => object
  }
  readonly handler: Handler<unknown, unknown>
}

const made = { auth, secret, 'key-crypto': keyCrypto, certificate, audit } as const

/** Carries calls of other RPCs, each of which is looked at as if it had come alone. */
const CARRIER = 'strongroom.rpc.v1.GatheringService'

const idOf = (rpc: Rpc, field: RequestField) =>
  `${rpc.service.slice(rpc.service.lastIndexOf('.') + 1)}.${rpc.name} ${field.path}`

/** Whether a field names what a call is about; what a service fills in counts in updates alone. */
function isAsked(rpc: Rpc, field: RequestField): boolean {
  if (kindsIn(field.comment).size === 0 || exempt.has(idOf(rpc, field))) return false
  if (!field.comment.startsWith('Output only')) return true
  return field.comment.includes('in updates required') && rpc.name.startsWith('Update')
}

/** A request that says a text in the field asked about, and what is right in the others. */
function requestWith(rpc: Rpc, asked: RequestField, text: string): object {
  const [id = ''] = idOf(rpc, asked).split(' ')
  const request: Record<string, unknown> = { ...besides[id] }
  const set = ({ keys }: RequestField, value: string) => {
    let at = request
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
    at[keys.at(-1) ?? ''] = value
  }
  for (const field of rpc.fields.filter((one) => isAsked(rpc, one))) {
    const [kind = 'nothing'] = kindsIn(field.comment)
    set(field, kinds[kind])
  }
  set(asked, text)
  return request
}

/** Refused for the name: an error about anything else would hide that nobody looked at it. */
const isRefusal = (end: unknown, { path }: RequestField): boolean =>
  end instanceof Fault &&
  (end.reason === 'INVALID_NAME' ||
    (end.reason === 'INVALID_FIELD' && end.metadata['field'] === path))

function toldOf(end: unknown): string {
  if (end instanceof Touched) return 'looked up'
  return end instanceof Fault ? `${end.reason} ${end.message}` : String(end)
}

describe('a name of another kind', () => {
  const all = rpcs().filter(({ service }) => service !== CARRIER)
  const methods = new Map<string, Method>()
  const verifier = new FakeVerifier()
  const issuer = new FakeTokens(verifier.realmUid)
  const principal = principalRow()

  before(async () => {
    const owner = new FakeAccessOwner(verifier)
    const administrator = roleRow({ actions: ['*'] })
    owner.put('role', administrator)
    owner.put('vault', vaultRow())
    owner.put('principal', principal)
    owner.put('access', accessRow(principal.uid, [assignment(administrator)]))
    const access = new AccessCache({ source: owner, verifier })
    await access.poll()
    const tokens = new TokenKeys({ fetch: issuer.fetch })
    for (const audience of Object.keys(made) as ServiceName[]) {
      const gate = guard({ audience, tokens, access, audit: new FakeAuditLog() })
      const policies: { rows: Rows; handlers: Handler<unknown, unknown>[] }[] = []
      const onion: typeof gate.onion = (policy) => {
        const handlers: Handler<unknown, unknown>[] = []
        policies.push({ rows: policy as unknown as Rows, handlers })
        const kept: Middleware = (next) => {
          handlers.push(next)
          return next
        }
        return [kept, ...gate.onion(policy)]
      }
      made[audience](untouched, { onion }).forEach(({ definition, name }, at) => {
        Object.entries(definition).forEach(([rpc, method], index) => {
          const row = policies[at]?.rows[rpc]
          const handler = policies[at]?.handlers[index]
          assert.ok(row && handler, `${name}/${rpc}`)
          methods.set(`${name}.${rpc}`, { row, audience, definition: method, handler })
        })
      })
    }
  })

  /** How a call of one who may do everything ends. */
  async function endOf(rpc: Rpc, asked: RequestField, text: string): Promise<unknown> {
    const method = methods.get(`${rpc.service}.${rpc.name}`)
    assert.ok(method)
    const { row, audience, definition, handler } = method
    const request = definition.requestDeserialize(
      definition.requestSerialize(requestWith(rpc, asked, text)),
    )
    const peer = row.token === undefined ? undefined : row.peers?.[0]
    const aud = peer === undefined ? audience : (row.audiences?.[peer]?.[0] ?? peer)
    const token = issuer.issue(principal, { aud })
    const call: Call = {
      method: definition.path,
      port: peer === undefined ? 'user' : 'peer',
      signal: new AbortController().signal,
      startedAt: performance.now(),
      deadlineAt: Infinity,
      traceId: '',
      clientAddress: '127.0.0.1',
      userAddress: undefined,
      peer,
      header: (key) => (key === 'authorization' ? `Bearer ${token}` : undefined),
      setTrailer: () => undefined,
      caller: undefined,
      name: rootName,
      vault: undefined,
      record: { rows: [], items: [] },
      intended: () => Promise.resolve(),
    }
    try {
      const answer = await handler(request, call)
      if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer))
        return answer
      const items = answer as AsyncIterable<unknown>
      return await items[Symbol.asyncIterator]().next()
    } catch (thrown) {
      return thrown
    }
  }

  for (const rpc of all) {
    for (const field of rpc.fields.filter((one) => isAsked(rpc, one))) {
      it(`is refused before anything is looked up: ${idOf(rpc, field)}`, async () => {
        const taken = kindsIn(field.comment)
        const wrong: string[] = []
        for (const kind of allKinds) {
          const end = await endOf(rpc, field, kinds[kind])
          const fits = taken.has(kind) !== isRefusal(end, field)
          if (!fits) wrong.push(`${kind}: ${toldOf(end)}`)
        }
        assert.deepEqual(wrong, [])
      })
    }
  }

  it('is not made of the id of what is to be in a vault', async () => {
    const makers = all.flatMap((rpc) => {
      const field = rpc.fields.find(
        ({ path }) => path === methods.get(`${rpc.service}.${rpc.name}`)?.row.makes,
      )
      return field === undefined ? [] : [{ rpc, field }]
    })
    assert.ok(makers.length > 1)
    for (const { rpc, field } of makers) {
      assert.equal(isRefusal(await endOf(rpc, field, 'thing'), field), false)
      for (const id of ['', '..', 'thing/', 'thing/keys/other', `thing/versions/${UID}`])
        assert.ok(isRefusal(await endOf(rpc, field, id), field), `${rpc.name} of "${id}"`)
    }
  })

  it('is excepted only where there is such a field', () => {
    const ids = new Set(all.flatMap((rpc) => rpc.fields.map((field) => idOf(rpc, field))))
    assert.deepEqual(
      [...exempt.keys()].filter((id) => !ids.has(id)),
      [],
    )
  })
})
