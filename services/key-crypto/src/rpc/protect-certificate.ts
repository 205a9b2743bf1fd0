import type {
  IssueChange,
  ProtectCertificateRequest,
  ProtectCertificateResponseInit,
} from '@strongroom/contracts/key'
import type { HeadRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { leafOf } from '../domain/certificate-chain.ts'
import type { Leaf } from '../domain/certificate-chain.ts'
import type { Draft } from '../domain/draft.ts'
import {
  certificateNotFound,
  invalidField,
  permissionDenied,
  rowIntegrity,
  valueTooLarge,
} from '../domain/faults.ts'
import { assertWritable, isDeleted, isTombstone, newHead, withVersion } from '../domain/head.ts'
import { assertChoice, newState, updatedState } from '../domain/version-state.ts'
import type { StateChoice } from '../domain/version-state.ts'
import type { PresentedRow } from '../hsm/types.ts'
import { headDraft } from './head-draft.ts'
import { located } from './keys.ts'
import type { Located } from './keys.ts'
import { assertDisplayName, locatedAs, managedKey, versionOf } from './managed-key.ts'
import { certificateAction } from './managed-actions.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { requestFingerprint } from './request-fingerprint.ts'
import { assertHeadOf } from './seal.ts'
import { secretChoice } from './secret-state.ts'
import { changedRow, claimed, presented, protect } from './wire-rows.ts'

const POLICY_BYTES_MAX = 16 * 1024

/** Makes the rows of a certificate's new version, or of a change of one. */
export const protectCertificate =
  (deps: ProtectionDeps) =>
  async (
    request: ProtectCertificateRequest,
    call: Call,
  ): Promise<ProtectCertificateResponseInit> => {
    const at = located(call, 'certificates')
    const priors: PresentedRow[] = []
    for (const row of [request.head, request.state]) if (row !== null) priors.push(presented(row))
    // What is decided below hangs on every row sent, the ones that do not change as well.
    await deps.hsm.present(priors)
    const head = request.head === null ? undefined : claimed('head', request.head)
    if (head !== undefined) {
      assertHeadOf(head, at, 'certificates')
      if (isTombstone(head)) throw certificateNotFound(at.text)
    }
    // Without a user only what the row itself says is due may happen.
    if (call.caller === undefined && request.change !== 'purge')
      throw permissionDenied(certificateAction(request), at.text)
    const drafts = await draftsOf(deps, request, call, head)
    const [rows, fingerprint] = await Promise.all([
      protect(deps.hsm, deps.keys, drafts, priors),
      requestFingerprint(deps.hsm, call, request.request),
    ])
    note(call, drafts)
    const made = (kind: Draft['kind']) => rows[drafts.findIndex((one) => one.kind === kind)] ?? null
    return {
      head: made('head'),
      state: made('state'),
      certificateVersion: made('certificate-version'),
      fingerprint,
    }
  }

async function draftsOf(
  deps: ProtectionDeps,
  request: ProtectCertificateRequest,
  call: Call,
  head: HeadRow | undefined,
): Promise<Draft[]> {
  const { change } = request
  if (change === 'issue') return await issue(deps, request, call, head)
  const name = call.name.text
  const now = deps.now()
  if (head === undefined) throw certificateNotFound(name)
  switch (change) {
    case 'update':
      return [stateDraft(request, head, name, now)]
    case 'delete':
    case 'undelete':
    case 'purge': {
      const action = certificateAction(request)
      return [headDraft(change, head, call, { name, now, action, notFound: certificateNotFound })]
    }
    default:
      throw invalidField('change', 'is required')
  }
}

/** One more version, whose uid and public key are those of the key's. */
async function issue(
  deps: ProtectionDeps,
  request: ProtectCertificateRequest,
  call: Call,
  before: HeadRow | undefined,
): Promise<Draft[]> {
  const at = located(call, 'certificates')
  const { displayName } = request
  assertDisplayName(displayName, at)
  const change = request.issue ?? undefined
  if (change === undefined) throw invalidField('issue', 'is required')
  const versionUid = versionOf(change.version)
  if (before !== undefined) assertWritable(before, at.text)
  if (before?.currentVersionUid === versionUid)
    throw invalidField('issue.version', 'is the current one already')
  const { policy, certificates } = change
  if (policy.length === 0) throw invalidField('issue.policy', 'is required')
  if (policy.length > POLICY_BYTES_MAX) throw valueTooLarge('issue.policy', POLICY_BYTES_MAX)
  const key = await managedKey(deps.keys, call, locatedAs('keys', call, versionUid))
  const choice = issuedChoice(change, leafOf(certificates, key.keyVersion.row.publicKey))
  const now = deps.now()
  const head = withVersion(before ?? (await firstHead(deps, at, displayName, now)), versionUid)
  const { objectUid, currentOrdinal: ordinal } = head
  return [
    { kind: 'head', row: head, ...(before && { prior: 0 }) },
    { kind: 'state', row: newState({ objectUid, versionUid, ordinal, now }, choice) },
    {
      kind: 'certificate-version',
      row: { objectUid, versionUid, ordinal, policy, certificates: Buffer.concat(certificates) },
    },
  ]
}

async function firstHead(
  { uids }: ProtectionDeps,
  { vaultUid, object: name }: Located,
  displayName: string,
  now: Date,
): Promise<HeadRow> {
  const objectUid = await uids.next()
  return newHead({ vaultUid, objectType: 'certificates', objectUid, name, displayName, now })
}

/** What the caller decides; the times are the leaf's, and naming others is a mistake. */
function issuedChoice(change: IssueChange, leaf: Leaf): StateChoice {
  const choice = secretChoice(change.state, 'issue.state')
  for (const time of ['notBefore', 'expiry'] as const)
    if (choice[time] !== null && choice[time].getTime() !== leaf[time].getTime())
      throw invalidField('issue.state', 'its times are not those of the leaf')
  const issued = { ...choice, ...leaf, contentType: null }
  assertChoice(issued)
  return issued
}

/** The fields of a version, but for its times: what it says of those stands in the certificate. */
function stateDraft(
  request: ProtectCertificateRequest,
  head: HeadRow,
  name: string,
  now: Date,
): Draft {
  if (isDeleted(head)) throw certificateNotFound(name)
  if (request.state === null) throw invalidField('state', 'is required')
  const state = claimed('state', request.state)
  if (state.objectUid !== head.objectUid) throw rowIntegrity('a state of another object')
  const { enabled, tags } = secretChoice(request.update ?? null, 'update')
  const { notBefore, expiry, operations, contentType } = state
  const choice = { enabled, tags, notBefore, expiry, operations, contentType }
  return { kind: 'state', prior: 1, row: updatedState(state, choice, now) }
}

function note(call: Call, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind === 'head' || draft.kind === 'state') call.record.objectUid = draft.row.objectUid
    if (draft.kind === 'state') call.record.versionUid = draft.row.versionUid
  }
  call.record.rows.push(...drafts.flatMap((draft) => changedRow(draft) ?? []))
}
