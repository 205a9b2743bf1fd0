import type {
  RestateManagedSecretRequest,
  RestateManagedSecretResponseInit,
} from '@strongroom/contracts/secret'
import { assertPurgeable, invalidField, restate, versionNotFound } from '@strongroom/objects'
import type { Head, Plan, Version } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import { isDeepStrictEqual } from 'node:util'
import { secretNotFound } from '../domain/faults.ts'
import { assertCertificates } from '../domain/secret.ts'
import { fieldsOf } from '../domain/version-fields.ts'
import { managedFields, managedTarget, managedVersion } from './managed.ts'
import type { ManagedDeps, ManagedTarget } from './managed.ts'
import type { RestateChange } from './restate.ts'
import { stateFields } from './views.ts'

/** What is there, and whether it is already what the certificate wants. */
interface Found {
  readonly head: Head
  readonly version?: Version
  readonly isSo: boolean
}

/** Does to the secret what was done to its certificate. What is so already is left as it is, so that a repeat converges. */
export const restateManagedSecret =
  (deps: ManagedDeps) =>
  async (
    request: RestateManagedSecretRequest,
    call: Call,
  ): Promise<RestateManagedSecretResponseInit> => {
    const target = managedTarget(call)
    const change = changeOf(request)
    const now = await find(deps, request, call, target)
    if (now === undefined || now.isSo) return { found: now !== undefined }
    await restate(deps, call, {
      objectType: 'secrets',
      resource: target.resource,
      identified: undefined,
      plan: async (): Promise<Plan<RestateChange>> => {
        const found = await find(deps, request, call, target)
        if (found === undefined) throw secretNotFound(target.secret)
        const { head, version } = found
        if (change.purge) assertPurgeable(target.vault, target.secret)
        return { head, ...(version && { version }), change }
      },
      ask: (asked) =>
        deps.managed.ProtectManagedSecret({ ...asked, name: target.resource }, target.forward),
      commit: (made) => deps.commit(made, call),
    })
    return { found: true }
  }

function changeOf(request: RestateManagedSecretRequest): RestateChange {
  switch (request.change) {
    case 'update':
      managedVersion(request.version)
      return { update: managedFields(request.update ?? null, 'update') }
    case 'delete':
      return { delete: {} }
    case 'undelete':
      return { undelete: {} }
    case 'purge':
      return { purge: {} }
    default:
      throw invalidField('change', 'is required')
  }
}

/** The certificate's secret, its rows judged. Undefined where a purge finds none: gone already, whoever has the name now. */
async function find(
  { store, verified }: ManagedDeps,
  request: RestateManagedSecretRequest,
  call: Call,
  target: ManagedTarget,
): Promise<Found | undefined> {
  const head = await store.head(target.vault.uid, target.name)
  if (head !== undefined) await verified.assert([head], call.signal)
  if (request.change === 'purge') {
    if (head === undefined || head.row.managedBy === null) return undefined
    if (head.row.deletedAt === null) throw secretNotFound(target.secret)
    return { head, isSo: false }
  }
  if (head === undefined) throw secretNotFound(target.secret)
  assertCertificates(head, target.secret)
  const isDeleted = head.row.deletedAt !== null
  if (request.change === 'update') {
    if (isDeleted) throw secretNotFound(target.secret)
    return await findVersion({ store, verified }, request, call, { head, secret: target.secret })
  }
  return { head, isSo: isDeleted === (request.change === 'delete') }
}

async function findVersion(
  { store, verified }: Pick<ManagedDeps, 'store' | 'verified'>,
  { version: versionUid, update }: RestateManagedSecretRequest,
  call: Call,
  { head, secret }: { readonly head: Head; readonly secret: string },
): Promise<Found> {
  const version = await store.version(head, versionUid)
  if (version === undefined) throw versionNotFound(`${secret}/versions/${versionUid}`)
  await verified.assert([version], call.signal)
  const wanted = managedFields(update ?? null, 'update')
  const is = stateFields({ ...fieldsOf(version.row), contentType: '' })
  return { head, version, isSo: isDeepStrictEqual(is, wanted) }
}
