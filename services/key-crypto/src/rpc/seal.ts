import type { SealRequest, SealResponseInit } from '@strongroom/contracts/key'
import { sealedPlaintext } from '@strongroom/formats'
import type { HeadRow, ObjectType } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import type { Draft } from '../domain/draft.ts'
import { invalidField, rowIntegrity, secretManaged, valueTooLarge } from '../domain/faults.ts'
import { assertWritable, isTombstone, newHead, withVersion } from '../domain/head.ts'
import { newState } from '../domain/version-state.ts'
import type { PresentedRow } from '../hsm/types.ts'
import { located } from './keys.ts'
import type { Located } from './keys.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { requestFingerprint } from './request-fingerprint.ts'
import { secretChoice } from './secret-state.ts'
import { changedRow, changesOf, presented, recalled, rowsMade } from './wire-rows.ts'

const VALUE_BYTES_MAX = 65_536

/** Seals a new version of a secret and makes its head and state. */
export const seal =
  (deps: ProtectionDeps) =>
  async (request: SealRequest, call: Call): Promise<SealResponseInit> => {
    const at = located(call, 'secrets')
    const { plaintext: value, text } = request
    if (value.length > VALUE_BYTES_MAX) throw valueTooLarge('plaintext', VALUE_BYTES_MAX)
    if (request.displayName.toLowerCase() !== at.object)
      throw invalidField('display_name', 'is another name')
    const choice = secretChoice(request.state, 'state')
    const prior = request.head === null ? undefined : presented(request.head)
    const vaultKey = deps.keys.currentVaultKey(at.vaultUid, 'seal')
    const [before, versionUid, sealKey] = await Promise.all([
      headBefore(deps, at, request.displayName, prior),
      deps.uids.next(),
      vaultKey,
    ])
    const head = withVersion(before, versionUid)
    const { objectUid, currentOrdinal: ordinal } = head
    const state = newState({ objectUid, versionUid, ordinal, now: deps.now() }, choice)
    const drafts: Draft[] = [
      { kind: 'head', row: head, ...(prior && { prior: 0 }) },
      { kind: 'state', row: state },
    ]
    const plaintext = sealedPlaintext(value, text)
    try {
      const { vaultUid, object: name } = at
      const changes = changesOf(deps.keys, drafts, prior === undefined ? [] : [prior])
      const [{ sealed, macs }, fingerprint] = await Promise.all([
        deps.hsm.seal({
          vaultKey: sealKey,
          vaultUid,
          objectUid,
          name,
          versionUid,
          ordinal,
          plaintext,
          changes,
        }),
        requestFingerprint(deps.hsm, call, request.request),
      ])
      const [headRow, stateRow] = rowsMade(changes, macs)
      call.record.objectUid = objectUid
      call.record.versionUid = versionUid
      for (const draft of drafts) {
        const row = changedRow(draft)
        if (row !== undefined) call.record.rows.push(row)
      }
      return { head: headRow ?? null, state: stateRow ?? null, sealed, fingerprint }
    } finally {
      plaintext.fill(0)
      value.fill(0)
    }
  }

/** The object's head so far; its MAC and counter are judged with the row that is made from it. */
async function headBefore(
  deps: ProtectionDeps,
  at: Located,
  displayName: string,
  prior: PresentedRow | undefined,
): Promise<HeadRow> {
  if (prior === undefined) {
    return newHead({
      vaultUid: at.vaultUid,
      objectType: 'secrets',
      objectUid: await deps.uids.next(),
      name: at.object,
      displayName,
      now: deps.now(),
    })
  }
  const head = recalled(deps.hsm, 'head', prior)
  assertHeadOf(head, at)
  assertWritable(head, at.text)
  if (isTombstone(head)) throw rowIntegrity('a purged head')
  if (head.managedBy !== null) throw secretManaged(at.text)
  return head
}

/** The head must be of the very name that the user was authorized for. */
export function assertHeadOf(head: HeadRow, at: Located, objectType: ObjectType = 'secrets'): void {
  const own =
    head.objectType === objectType && head.vaultUid === at.vaultUid && head.name === at.object
  if (!own) throw rowIntegrity('a head of another object')
}
