import type {
  RestateManagedKeyRequest,
  RestateManagedKeyResponseInit,
} from '@strongroom/contracts/key'
import type { HeadRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import {
  invalidField,
  keyNotFound,
  nameInUse,
  rowIntegrity,
  vaultNotFound,
} from '../domain/faults.ts'
import {
  assertPurgeable,
  deletedHead,
  isDeleted,
  purgedHead,
  undeletedHead,
} from '../domain/head.ts'
import { MANAGED_BY } from '../domain/managed.ts'
import { assertChoice, updatedState } from '../domain/version-state.ts'
import type { KeyCommit } from '../store/key-store.ts'
import { nextHead } from './change-head.ts'
import type { KeyDeps } from './deps.ts'
import { locatedAs, managedKey, versionOf } from './managed-key.ts'
import { commitPlan } from './mutation.ts'
import { stateChoice } from './secret-state.ts'

const NOTHING: KeyCommit = {}

/**
 * Does to the key what was done to its certificate. A certificate repeats it until it has an answer, so that what is so
 * already is as good as what was just made so.
 */
export const restateManagedKey =
  (deps: KeyDeps) =>
  async (request: RestateManagedKeyRequest, call: Call): Promise<RestateManagedKeyResponseInit> => {
    const resource = locatedAs('keys', call).text
    return await commitPlan(deps, call, {
      plan: async () => {
        const commit = await commitOf(deps, request, call)
        // Only a purge is content with a key that is not there.
        const found = request.change !== 'purge' || commit !== NOTHING
        return { commit, answer: { found }, resource }
      },
    })
  }

async function commitOf(
  deps: KeyDeps,
  request: RestateManagedKeyRequest,
  call: Call,
): Promise<KeyCommit> {
  switch (request.change) {
    case 'update':
      return await update(deps, request, call)
    case 'delete':
    case 'undelete':
      return await deleteOrUndelete(deps, call, request.change)
    case 'purge':
      return await purge(deps, call)
    default:
      throw invalidField('change', 'is required')
  }
}

async function update(
  deps: KeyDeps,
  request: RestateManagedKeyRequest,
  call: Call,
): Promise<KeyCommit> {
  const at = locatedAs('keys', call, versionOf(request.version))
  const { state: before } = await managedKey(deps.keys, call, at)
  const { operations, contentType } = before.row
  const choice = { ...stateChoice(request.update ?? null, 'update'), operations, contentType }
  assertChoice(choice)
  const row = updatedState(before.row, choice, deps.now())
  const { counter, updated } = before.row
  // As they are encoded: the order of tags means nothing.
  const same = deps.keys.body('state', { ...row, counter, updated }).equals(before.body)
  if (same) return NOTHING
  const body = deps.keys.body('state', row)
  const [mac] = await deps.hsm.protectRows([{ prior: before, next: body }])
  if (mac === undefined) throw rowIntegrity('a new row')
  return { state: { before, after: { row, body, mac } } }
}

async function deleteOrUndelete(
  deps: KeyDeps,
  call: Call,
  change: 'delete' | 'undelete',
): Promise<KeyCommit> {
  const at = locatedAs('keys', call)
  const { vault } = call
  const before = await deps.keys.head(at)
  if (vault === undefined) throw vaultNotFound(at.text)
  if (before === undefined) throw keyNotFound(at.text)
  if (before.row.managedBy !== MANAGED_BY) throw nameInUse(at.text)
  if (isDeleted(before.row) === (change === 'delete')) return NOTHING
  const row: HeadRow =
    change === 'delete' ? deletedHead(before.row, vault, deps.now()) : undeletedHead(before.row)
  return { head: await nextHead(deps, before, row) }
}

async function purge(deps: KeyDeps, call: Call): Promise<KeyCommit> {
  const at = locatedAs('keys', call)
  const { vault } = call
  const before = await deps.keys.head(at)
  if (vault === undefined) throw vaultNotFound(at.text)
  // Gone already, though somebody may have made a key of the name since.
  if (before?.row.managedBy !== MANAGED_BY) return NOTHING
  if (!isDeleted(before.row)) throw keyNotFound(at.text)
  assertPurgeable(before.row, vault, at.text, deps.now())
  return {
    head: await nextHead(deps, before, purgedHead(before.row)),
    purgedObjectUid: before.row.objectUid,
  }
}
