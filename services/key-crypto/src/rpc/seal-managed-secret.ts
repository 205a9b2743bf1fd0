import type {
  SealManagedSecretRequest,
  SealManagedSecretResponseInit,
} from '@strongroom/contracts/key'
import type { HeadRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { leafOf } from '../domain/certificate-chain.ts'
import type { Draft } from '../domain/draft.ts'
import { invalidField, nameInUse, rowIntegrity } from '../domain/faults.ts'
import { assertWritable, isTombstone, newHead, withVersion } from '../domain/head.ts'
import { MANAGED_BY } from '../domain/managed.ts'
import { newState } from '../domain/version-state.ts'
import type { PresentedRow } from '../hsm/types.ts'
import { withReread } from './keys.ts'
import type { Located } from './keys.ts'
import { assertDisplayName, locatedAs, managedKey, versionOf } from './managed-key.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { assertHeadOf } from './seal.ts'
import { secretChoice } from './secret-state.ts'
import { changedRow, claimed, presented, protect } from './wire-rows.ts'

const FORMS = ['application/x-pkcs12', 'application/x-pem-file']

/** Builds a certificate's secret of its key and chain, seals it, and makes its head and state. */
export const sealManagedSecret =
  (deps: ProtectionDeps) =>
  async (request: SealManagedSecretRequest, call: Call): Promise<SealManagedSecretResponseInit> => {
    const at = locatedAs('secrets', call)
    assertDisplayName(request.displayName, at)
    const versionUid = versionOf(request.version)
    const choice = secretChoice(request.state, 'state')
    const contentType = choice.contentType ?? ''
    if (!FORMS.includes(contentType))
      throw invalidField('state.content_type', `must be one of ${FORMS.join(', ')}`)
    const prior = request.head === null ? undefined : presented(request.head)
    const keyAt = locatedAs('keys', call, versionUid)
    const [key, before, sealKey] = await Promise.all([
      managedKey(deps.keys, call, keyAt),
      headBefore(deps, at, request.displayName, prior),
      deps.keys.currentVaultKey(at.vaultUid, 'seal'),
    ])
    const { certificates } = request
    leafOf(certificates, key.keyVersion.row.publicKey)
    if (before.currentVersionUid === versionUid)
      throw invalidField('version', 'is the current one already')
    const head = withVersion(before, versionUid)
    const { objectUid, currentOrdinal: ordinal } = head
    const state = newState({ objectUid, versionUid, ordinal, now: deps.now() }, choice)
    const drafts: Draft[] = [
      { kind: 'head', row: head, ...(prior && { prior: 0 }) },
      { kind: 'state', row: state },
    ]
    const { vaultUid, object: name } = at
    const meaning = { vaultUid, objectUid, name, versionUid, ordinal, contentType, certificates }
    call.signal.throwIfAborted()
    const [sealed, [headRow, stateRow]] = await Promise.all([
      withReread(deps.keys, keyAt, key, (rows) =>
        deps.hsm.sealManaged({ ...meaning, rows, sealKey }),
      ),
      protect(deps.hsm, deps.keys, drafts, prior === undefined ? [] : [prior]),
    ])
    call.record.objectUid = objectUid
    call.record.versionUid = versionUid
    call.record.rows.push(...drafts.flatMap((draft) => changedRow(draft) ?? []))
    return { head: headRow ?? null, state: stateRow ?? null, sealed }
  }

/** The secret's head so far; its MAC and counter are judged with the row that is made from it. */
async function headBefore(
  deps: ProtectionDeps,
  at: Located,
  displayName: string,
  prior: PresentedRow | undefined,
): Promise<HeadRow> {
  if (prior === undefined) {
    const objectUid = await deps.uids.next()
    const { vaultUid, object: name } = at
    const now = deps.now()
    return {
      ...newHead({ vaultUid, objectType: 'secrets', objectUid, name, displayName, now }),
      managedBy: MANAGED_BY,
    }
  }
  const head = claimed('head', prior)
  assertHeadOf(head, at)
  if (head.managedBy !== MANAGED_BY) throw nameInUse(at.text)
  assertWritable(head, at.text)
  if (isTombstone(head)) throw rowIntegrity('a purged head')
  return head
}
