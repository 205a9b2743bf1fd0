import type { RestateRequest, RestateResponseInit } from '@strongroom/contracts/key'
import type { HeadRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import type { Draft } from '../domain/draft.ts'
import {
  invalidField,
  permissionDenied,
  rowIntegrity,
  secretManaged,
  secretNotFound,
} from '../domain/faults.ts'
import { isDeleted, isTombstone } from '../domain/head.ts'
import { updatedState } from '../domain/version-state.ts'
import { headDraft } from './head-draft.ts'
import { located } from './keys.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { requestFingerprint } from './request-fingerprint.ts'
import { assertHeadOf } from './seal.ts'
import { secretChoice } from './secret-state.ts'
import { changedRow, claimed, presented, protect, required } from './wire-rows.ts'

/** Makes the rows of a change of a secret's head or of one version's state. */
export const restate =
  (deps: ProtectionDeps) =>
  async (request: RestateRequest, call: Call): Promise<RestateResponseInit> => {
    const at = located(call, 'secrets')
    const priors = [required(request.head, 'head')]
    if (request.state !== null) priors.push(presented(request.state))
    // What is decided below hangs on every row sent, the ones that do not change as well.
    await deps.hsm.present(priors)
    const head = claimed('head', priors[0] ?? required(null, 'head'))
    assertHeadOf(head, at)
    if (isTombstone(head)) throw secretNotFound(at.text)
    // A certificate's secret goes by the certificate, but for a purge whose time has come, which asks nobody.
    const isTimer = call.caller === undefined && request.change === 'purge'
    if (head.managedBy !== null && !isTimer) throw secretManaged(at.text)
    const draft = draftOf(deps, request, call, head)
    const [[row], fingerprint] = await Promise.all([
      protect(deps.hsm, deps.keys, [draft], priors),
      requestFingerprint(deps.hsm, call, request.request),
    ])
    call.record.objectUid = head.objectUid
    const changed = changedRow(draft)
    if (changed !== undefined) call.record.rows.push(changed)
    const made = row ?? null
    return draft.kind === 'head'
      ? { head: made, state: null, fingerprint }
      : { head: null, state: made, fingerprint }
  }

function draftOf(deps: ProtectionDeps, request: RestateRequest, call: Call, head: HeadRow): Draft {
  const name = call.name.text
  const now = deps.now()
  const { change } = request
  const action = actionOf(request)
  if (call.caller === undefined && change !== 'purge') throw permissionDenied(action, name)
  switch (change) {
    case 'update':
      return stateDraft(request, head, name, now)
    case 'delete':
    case 'undelete':
    case 'purge':
      return headDraft(change, head, call, { name, now, action, notFound: secretNotFound })
    default:
      throw invalidField('change', 'is required')
  }
}

function stateDraft(request: RestateRequest, head: HeadRow, name: string, now: Date): Draft {
  if (isDeleted(head)) throw secretNotFound(name)
  if (request.state === null) throw invalidField('state', 'is required')
  const state = claimed('state', request.state)
  if (state.objectUid !== head.objectUid) throw rowIntegrity('a state of another object')
  const choice = secretChoice(request.update ?? null, 'update')
  return { kind: 'state', prior: 1, row: updatedState(state, choice, now) }
}

const actions = {
  update: 'secrets/update/action',
  delete: 'secrets/delete',
  undelete: 'secrets/recover/action',
  purge: 'secrets/purge/action',
} as const

/** What the forwarded user needs for the change. */
export const actionOf = (request: Pick<RestateRequest, 'change'>): string =>
  actions[request.change ?? 'purge']
