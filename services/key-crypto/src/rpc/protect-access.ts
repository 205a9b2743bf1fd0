import type {
  CreateCredentialChange,
  ProtectAccessRequest,
  ProtectAccessResponseInit,
} from '@strongroom/contracts/key'
import type { Row, RowKind, ScopeTuple } from '@strongroom/formats'
import { parseResourceName } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'
import type { Actor } from '../domain/actor.ts'
import type { Draft } from '../domain/draft.ts'
import { invalidField, permissionDenied, vaultNotFound } from '../domain/faults.ts'
import { createAssignment, deleteAssignment } from '../domain/protect-assignments.ts'
import * as principals from '../domain/protect-principals.ts'
import * as roles from '../domain/protect-roles.ts'
import * as vaults from '../domain/protect-vaults.ts'
import type { PresentedRow } from '../hsm/types.ts'
import { actorOf } from './actor.ts'
import { buryVault } from './bury-vault.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { requestFingerprint } from './request-fingerprint.ts'
import { fromWire } from './time.ts'
import { changedRow, claimed, presented, protect } from './wire-rows.ts'

/** Rows that each change needs, in their order. */
const needs = {
  createVault: [],
  updateVault: ['vault'],
  deleteVault: ['vault'],
  undeleteVault: ['vault'],
  purgeVault: ['vault'],
  finishPurgeVault: ['vault'],
  createPrincipal: [],
  updatePrincipal: ['principal'],
  deletePrincipal: ['principal', 'access'],
  revokeTokens: ['principal'],
  createCredential: ['principal', 'access'],
  deleteCredential: ['principal'],
  createRole: [],
  updateRole: ['role'],
  deleteRole: ['role'],
  createAssignment: ['principal', 'access', 'role'],
  deleteAssignment: ['access'],
} as const satisfies Record<NonNullable<ProtectAccessRequest['change']>, readonly RowKind[]>

/** A change with the rows it was sent with, verified. */
interface Change {
  readonly request: ProtectAccessRequest
  readonly call: Call
  readonly rows: readonly PresentedRow[]
}

/** Makes the rows of a change that auth wants to commit, if the acting user may have it. */
export const protectAccess =
  (deps: ProtectionDeps) =>
  async (request: ProtectAccessRequest, call: Call): Promise<ProtectAccessResponseInit> => {
    if (request.change === undefined) throw invalidField('change', 'is required')
    const kinds: readonly RowKind[] = needs[request.change]
    if (request.rows.length !== kinds.length)
      throw invalidField('rows', `${request.change} needs ${kinds.join(', ') || 'none'}`)
    const rows = request.rows.map(presented)
    if (rows.length > 0) await deps.hsm.present(rows)
    const change = { request, call, rows }
    if (request.createCredential)
      return await createCredential(deps, change, request.createCredential)
    const drafts = await draftsOf(deps, change)
    const [made, fingerprint] = await Promise.all([
      protect(deps.hsm, deps.keys, drafts, rows),
      requestFingerprint(deps.hsm, call, request.request),
    ])
    note(call, drafts)
    return { rows: made, fingerprint }
  }

const row = <K extends RowKind>(change: Change, kind: K, index = 0): Row<K> => {
  const sent = change.rows[index]
  if (sent === undefined) throw invalidField('rows', 'one is missing')
  return claimed(kind, sent)
}

function note(call: Call, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const changed = changedRow(draft)
    if (changed !== undefined) call.record.rows.push(changed)
  }
  const [first] = call.record.rows
  if (first !== undefined) call.record.objectUid = first.uid
}

async function draftsOf(deps: ProtectionDeps, change: Change): Promise<Draft[]> {
  const { request, call } = change
  if (request.finishPurgeVault) {
    const drafts = vaults.finishPurgeVault(row(change, 'vault'))
    // The keys go first: once the row says purged, nobody would come back for them.
    await buryVault(deps, row(change, 'vault').uid)
    return drafts
  }
  if (request.purgeVault) {
    const actor = call.caller === undefined ? undefined : await actorOf(deps, call)
    return vaults.purgeVault(actor, row(change, 'vault'), deps.now())
  }
  const roleUids = [
    ...(request.createRole?.assignableRoleUids ?? []),
    ...(request.updateRole?.assignableRoleUids ?? []),
    ...(request.createAssignment ? [row(change, 'role', 2).uid] : []),
    ...(request.deleteAssignment
      ? row(change, 'access').assignments.map(({ roleUid }) => roleUid)
      : []),
  ]
  const actor = await actorOf(deps, call, roleUids)
  const uid = await uidFor(deps, request)
  return (
    vaultDrafts(change, actor, uid) ??
    principalDrafts(change, actor, uid) ??
    roleDrafts(change, actor, uid) ??
    (await assignmentDrafts(deps, change, actor))
  )
}

/** Changes that make something draw its uid; the others need none. */
const uidFor = async (deps: ProtectionDeps, { change }: ProtectAccessRequest) =>
  change?.startsWith('create') === true ? await deps.uids.next() : ''

function vaultDrafts(change: Change, actor: Actor, uid: string): Draft[] | undefined {
  const { createVault, updateVault, deleteVault, undeleteVault } = change.request
  if (createVault) return vaults.createVault(actor, uid, createVault)
  if (updateVault)
    return vaults.updateVault(actor, row(change, 'vault'), updateVault.purgeProtection)
  if (deleteVault) return vaults.deleteVault(actor, row(change, 'vault'))
  if (undeleteVault) return vaults.undeleteVault(actor, row(change, 'vault'))
  return undefined
}

function principalDrafts(change: Change, actor: Actor, uid: string): Draft[] | undefined {
  const { createPrincipal, updatePrincipal, deletePrincipal, revokeTokens, deleteCredential } =
    change.request
  if (createPrincipal) return principals.createPrincipal(actor, uid, createPrincipal.name)
  if (updatePrincipal)
    return principals.updatePrincipal(actor, row(change, 'principal'), updatePrincipal)
  if (deletePrincipal)
    return principals.deletePrincipal(actor, row(change, 'principal'), row(change, 'access', 1))
  if (revokeTokens) return principals.revokeTokens(actor, row(change, 'principal'))
  if (deleteCredential)
    return principals.deleteCredential(
      actor,
      row(change, 'principal'),
      deleteCredential.credentialUid,
    )
  return undefined
}

function roleDrafts(change: Change, actor: Actor, uid: string): Draft[] | undefined {
  const { createRole, updateRole, deleteRole } = change.request
  if (createRole) return roles.createRole(actor, uid, createRole)
  if (updateRole) return roles.updateRole(actor, row(change, 'role'), updateRole)
  if (deleteRole) return roles.deleteRole(actor, row(change, 'role'))
  return undefined
}

async function assignmentDrafts(
  deps: ProtectionDeps,
  change: Change,
  actor: Actor,
): Promise<Draft[]> {
  const { createAssignment: wish, deleteAssignment: removal } = change.request
  if (removal) return deleteAssignment(actor, row(change, 'access'), removal.assignmentUid)
  if (!wish) throw invalidField('change', 'is required')
  const rows = {
    principal: row(change, 'principal'),
    access: row(change, 'access', 1),
    role: row(change, 'role', 2),
  }
  return createAssignment(actor, rows, {
    uid: await deps.uids.next(),
    deny: wish.deny,
    scope: await scopeOf(deps, wish.scope),
    scopeText: wish.scope,
    expiry: fromWire(wish.expireTime, 'expire_time'),
  })
}

/** `/`, a vault or an object, as the rows have it. */
async function scopeOf({ access }: ProtectionDeps, text: string): Promise<ScopeTuple> {
  if (text === '/') return []
  const name = parseResourceName(text, 'scope')
  if (name.version !== undefined) throw invalidField('scope', 'must not name a version')
  const vault = await access.vault(name.vault ?? '')
  if (vault === undefined) throw vaultNotFound(text)
  if (name.collection === undefined || name.object === undefined) return [vault.uid]
  return [vault.uid, name.collection, name.object]
}

async function createCredential(
  deps: ProtectionDeps,
  change: Change,
  wish: CreateCredentialChange,
): Promise<ProtectAccessResponseInit> {
  const { hsm } = deps
  const { call, request, rows } = change
  const [principal, access] = [row(change, 'principal'), row(change, 'access', 1)]
  const roleUids = access.assignments.map(({ roleUid }) => roleUid)
  const actor = await actorOf(deps, call, roleUids)
  principals.assertMayCreateCredential(actor, principal, access)
  const notBefore = fromWire(wish.notBefore, 'not_before') ?? deps.now()
  const expiry = fromWire(wish.expireTime, 'expire_time')
  if (expiry !== null && expiry.getTime() <= Math.max(notBefore.getTime(), deps.now().getTime()))
    throw invalidField('expire_time', 'must lie after not_before and now')
  const made = await hsm.newClientSecret({ principalUid: principal.uid, notBefore, expiry })
  const credential = made.credential
  const drafts = [principals.withCredential(principal, credential.row.uid)]
  try {
    const [[principalRow], fingerprint] = await Promise.all([
      protect(hsm, deps.keys, drafts, rows),
      requestFingerprint(hsm, call, request.request),
    ])
    if (principalRow === undefined) throw permissionDenied('credentials/write', principal.name)
    note(call, [...drafts, { kind: 'credential', row: credential.row }])
    const credentialRow = { body: credential.body, mac: credential.mac }
    const clientSecret = made.secret.reveal().toString('utf8')
    return { rows: [principalRow, credentialRow], clientSecret, fingerprint }
  } finally {
    made.secret.destroy()
  }
}
