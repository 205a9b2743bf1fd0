import assert from 'node:assert/strict'
import { policy as auditPolicy } from '../../services/audit/src/service.ts'
import * as auth from '../../services/auth/src/policy.ts'
import * as keyCrypto from '../../services/key-crypto/src/policy.ts'
import { certificatePolicy } from '../../services/certificate/src/policy.ts'
import { managedSecretPolicy, secretPolicy } from '../../services/secret/src/policy.ts'
import { rpcs } from './request-fields.ts'
import type { RequestField, Rpc } from './request-fields.ts'

/** What of any service's row this law looks at. */
interface Row {
  readonly on?: (request: object) => string
  readonly resource?: (request: object) => string
  readonly field?: string
  readonly peers?: readonly string[]
}

const policies = {
  'strongroom.audit.v1.AuditService': auditPolicy,
  'strongroom.auth.v1.VaultService': auth.vaultPolicy,
  'strongroom.auth.v1.PrincipalService': auth.principalPolicy,
  'strongroom.auth.v1.AccessService': auth.accessPolicy,
  'strongroom.auth.v1.TokenService': auth.tokenPolicy,
  'strongroom.auth.v1.AccessFeedService': auth.feedPolicy,
  'strongroom.key.v1.KeyService': keyCrypto.keyPolicy,
  'strongroom.key.v1.CryptoService': keyCrypto.cryptoPolicy,
  'strongroom.key.v1.ProtectionService': keyCrypto.protectionPolicy,
  'strongroom.key.v1.ManagedKeyService': keyCrypto.managedPolicy,
  'strongroom.secret.v1.SecretService': secretPolicy,
  'strongroom.secret.v1.ManagedSecretService': managedSecretPolicy,
  'strongroom.certificate.v1.CertificateService': certificatePolicy,
}
const tables = new Map(
  Object.entries(policies).map(([service, policy]) => [
    service,
    new Map(Object.entries(policy as unknown as Readonly<Record<string, Row>>)),
  ]),
)

/**
 * A field is a resource name when its comment quotes the form of one, as every such field's has to: no option of ours
 * would be understood by anyone else, and this one is read by people too.
 */
const FORM = /"(vaults|principals|roleDefinitions)\/\{/
/** Names that fields have when they name a resource. */
const TELLING = /(^|\.)(name|parent|scope|resource|principal|role)$/

/** Fields that mention a resource beside the one that the call is about, and why the policy need not know them. */
const beside = new Map([
  // The handler and key-crypto's rules see to what a role may be given for.
  ['AccessService.CreateRoleAssignment role_assignment.role', 'who may assign which role'],
  ['AccessService.CreateRoleDefinition role_definition.assignable_roles', 'contents of the role'],
  ['AccessService.UpdateRoleDefinition role_definition.assignable_roles', 'contents of the role'],
  // The right is needed at the root, whatever is asked for.
  ['AccessService.ListRoleAssignments scope', 'a filter'],
])

/** Fields with such a name that hold none. */
const otherNames = new Map([
  ['AuditService.ListRecords principal', 'a filter, by plain name'],
  ['AuditService.TailRecords principal', 'a filter, by plain name'],
  ['ProtectionService.ProtectAccess create_vault.name', 'the last segment of what is to be'],
  ['ProtectionService.ProtectAccess create_principal.name', 'the last segment of what is to be'],
  ['ProtectionService.ProtectAccess create_role.name', 'a role_name'],
  ['ProtectionService.ProtectAccess update_role.name', 'a role_name'],
  ['ProtectionService.Seal state.tags.name', "a tag's"],
  ['ProtectionService.Restate update.tags.name', "a tag's"],
  ['ManagedKeyService.CreateManagedKeyVersion state.tags.name', "a tag's"],
  ['ManagedKeyService.RestateManagedKey update.tags.name', "a tag's"],
  ['ManagedKeyService.ProtectCertificate issue.state.tags.name', "a tag's"],
  ['ManagedKeyService.ProtectCertificate update.tags.name', "a tag's"],
  ['ManagedKeyService.SealManagedSecret state.tags.name', "a tag's"],
  ['ManagedKeyService.ProtectManagedSecret update.tags.name', "a tag's"],
])

const idOf = (rpc: Rpc, field: RequestField) =>
  `${rpc.service.slice(rpc.service.lastIndexOf('.') + 1)}.${rpc.name} ${field.path}`
/** What a service fills in counts in the updates alone that say so. */
const isSent = (rpc: Rpc, { comment }: RequestField) =>
  !comment.startsWith('Output only') ||
  (comment.includes('in updates required') && rpc.name.startsWith('Update'))
const isNamed = (rpc: Rpc, field: RequestField) => FORM.test(field.comment) && isSent(rpc, field)

const SENTINEL = 'vaults/sentinel/secrets/sentinel'

/** A request with one name in the field asked about and `/` in the others. */
function requestWith(names: readonly RequestField[], asked: RequestField): object {
  const request: Record<string, unknown> = {}
  for (const field of names) {
    const value = field === asked ? SENTINEL : '/'
    let at = request
    for (const key of field.keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
    at[field.keys.at(-1) ?? ''] = field.repeated ? [value] : value
  }
  return request
}

/** What is wrong with how the row treats a field that names a resource; undefined for nothing. */
function faultOf(row: Row, names: readonly RequestField[], field: RequestField) {
  const request = requestWith(names, field)
  if (row.on?.(request) === SENTINEL)
    return row.field === field.path ? undefined : `\`field\` is ${row.field ?? 'missing'}`
  if (row.resource?.(request) === SENTINEL) return undefined
  // Without an action a peer is trusted with the request whole: the handler decides from verified rows.
  if (row.on === undefined && row.resource === undefined && row.peers !== undefined)
    return undefined
  return 'neither `on` nor `resource` reads it'
}

/** Carries calls of other RPCs, each of which is looked at as if it had come alone. */
const CARRIER = 'strongroom.rpc.v1.GatheringService'

describe('resource names in requests', () => {
  const all = rpcs().filter(({ service }) => service !== CARRIER)
  const named = all.map((rpc) => ({ rpc, names: rpc.fields.filter((one) => isNamed(rpc, one)) }))

  it('are looked for in every RPC, each with a row in a policy', () => {
    assert.ok(all.length > 50, `only ${all.length} RPCs were found`)
    const rows = [...tables].flatMap(([service, rows]) =>
      [...rows.keys()].map((name) => `${service}.${name}`),
    )
    assert.deepEqual(rows.sort(), all.map(({ service, name }) => `${service}.${name}`).sort())
  })

  it('are told by the form that their comment quotes', () => {
    const untold = all.flatMap((rpc) =>
      rpc.fields
        .filter((field) => TELLING.test(field.path) && isSent(rpc, field))
        .filter((field) => !isNamed(rpc, field) && !otherNames.has(idOf(rpc, field)))
        .map((field) => `${idOf(rpc, field)}: ${field.comment}`),
    )
    assert.deepEqual(untold, [])
  })

  for (const { rpc, names } of named) {
    for (const field of names.filter((one) => !beside.has(idOf(rpc, one)))) {
      it(`stand in the policy: ${idOf(rpc, field)}`, () => {
        const row = tables.get(rpc.service)?.get(rpc.name)
        assert.ok(row)
        assert.equal(faultOf(row, names, field), undefined)
      })
    }
  }

  it('are the only ones that rows name', () => {
    const idle = named.flatMap(({ rpc, names }) => {
      const field = tables.get(rpc.service)?.get(rpc.name)?.field
      const known = field === undefined || names.some(({ path }) => path === field)
      return known ? [] : [`${rpc.name} ${field}`]
    })
    assert.deepEqual(idle, [])
  })

  it('are excepted only where there is such a field', () => {
    const ids = new Set(all.flatMap((rpc) => rpc.fields.map((field) => idOf(rpc, field))))
    const mentioned = new Set(
      named.flatMap(({ rpc, names }) => names.map((field) => idOf(rpc, field))),
    )
    assert.deepEqual(
      [...otherNames.keys()].filter((id) => !ids.has(id) || mentioned.has(id)),
      [],
    )
    assert.deepEqual(
      [...beside.keys()].filter((id) => !mentioned.has(id)),
      [],
    )
  })

  it('would be missed if a row forgot them', () => {
    const [found] = named.filter(({ rpc }) => rpc.name === 'GetSecret')
    const [field] = found?.names ?? []
    assert.ok(found && field)
    const on = (request: object) => (request as { name: string }).name
    assert.equal(faultOf({ on, field: 'name' }, found.names, field), undefined)
    assert.equal(faultOf({ on }, found.names, field), '`field` is missing')
    const blind = faultOf({ on: () => '/', field: 'name' }, found.names, field)
    assert.equal(blind, 'neither `on` nor `resource` reads it')
  })
})
