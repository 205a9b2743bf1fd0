import type {
  ProtectManagedSecretRequest,
  ProtectManagedSecretResponseInit,
} from '@strongroom/contracts/key'
import type { HeadRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import type { Draft } from '../domain/draft.ts'
import { invalidField, nameInUse, rowIntegrity, secretNotFound } from '../domain/faults.ts'
import { isDeleted, isTombstone } from '../domain/head.ts'
import { MANAGED_BY } from '../domain/managed.ts'
import { updatedState } from '../domain/version-state.ts'
import { headDraft } from './head-draft.ts'
import type { Located } from './keys.ts'
import { certificateAction } from './managed-actions.ts'
import { locatedAs } from './managed-key.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { assertHeadOf } from './seal.ts'
import { secretChoice } from './secret-state.ts'
import { changedRow, claimed, presented, protect, required } from './wire-rows.ts'

/** Makes the rows of a change of a certificate's secret. */
export const protectManagedSecret =
  (deps: ProtectionDeps) =>
  async (
    request: ProtectManagedSecretRequest,
    call: Call,
  ): Promise<ProtectManagedSecretResponseInit> => {
    const at = locatedAs('secrets', call)
    const priors = [required(request.head, 'head')]
    if (request.state !== null) priors.push(presented(request.state))
    // What is decided below hangs on every row sent, the ones that do not change as well.
    await deps.hsm.present(priors)
    const head = claimed('head', priors[0] ?? required(null, 'head'))
    assertHeadOf(head, at)
    if (isTombstone(head)) throw secretNotFound(at.text)
    if (head.managedBy !== MANAGED_BY) throw nameInUse(at.text)
    const draft = draftOf(deps, request, call, head, at)
    const [row = null] = await protect(deps.hsm, deps.keys, [draft], priors)
    call.record.objectUid = head.objectUid
    if (draft.kind === 'state') call.record.versionUid = draft.row.versionUid
    call.record.rows.push(...[draft].flatMap((one) => changedRow(one) ?? []))
    return draft.kind === 'head' ? { head: row, state: null } : { head: null, state: row }
  }

function draftOf(
  deps: ProtectionDeps,
  request: ProtectManagedSecretRequest,
  call: Call,
  head: HeadRow,
  { text: name }: Located,
): Draft {
  const now = deps.now()
  switch (request.change) {
    case 'update':
      return stateDraft(request, head, name, now)
    case 'delete':
    case 'undelete':
    case 'purge': {
      const action = certificateAction(request)
      return headDraft(request.change, head, call, { name, now, action, notFound: secretNotFound })
    }
    default:
      throw invalidField('change', 'is required')
  }
}

/** The content type says what was sealed, so it stays. */
function stateDraft(
  request: ProtectManagedSecretRequest,
  head: HeadRow,
  name: string,
  now: Date,
): Draft {
  if (isDeleted(head)) throw secretNotFound(name)
  if (request.state === null) throw invalidField('state', 'is required')
  const state = claimed('state', request.state)
  if (state.objectUid !== head.objectUid) throw rowIntegrity('a state of another object')
  const { contentType } = state
  const choice = { ...secretChoice(request.update ?? null, 'update'), contentType }
  return { kind: 'state', prior: 1, row: updatedState(state, choice, now) }
}
