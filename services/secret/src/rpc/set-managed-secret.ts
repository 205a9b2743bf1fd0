import type { SealManagedSecretResponse } from '@strongroom/contracts/key'
import type {
  SetManagedSecretRequest,
  SetManagedSecretResponseInit,
} from '@strongroom/contracts/secret'
import {
  ATTEMPTS_MAX,
  changedMeanwhile,
  deletedButRecoverable,
  isStale,
  note,
  readVersion,
  unexpectedAnswer,
} from '@strongroom/objects'
import type { Head } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import { assertCertificates, MANAGED_BY, readHead } from '../domain/secret.ts'
import { managedFields, managedTarget, managedVersion } from './managed.ts'
import type { ManagedDeps, ManagedTarget } from './managed.ts'

/** Makes the secret of a certificate's version; gives it again where it is there. The value is never seen here. */
export const setManagedSecret =
  (deps: ManagedDeps) =>
  async (request: SetManagedSecretRequest, call: Call): Promise<SetManagedSecretResponseInit> => {
    const target = managedTarget(call)
    if (request.validateOnly) {
      await headBefore(deps, target, call)
      return { name: '' }
    }
    const version = managedVersion(request.version)
    const state = managedFields(request.state, 'state', request.contentType)
    const name = `${target.secret}/versions/${version}`
    let reread = false
    for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
      const before = await headBefore(deps, target, call)
      if (before !== undefined && (await isThere(deps, before, version, call))) return { name }
      let answer: SealManagedSecretResponse
      try {
        answer = await deps.managed.SealManagedSecret(
          {
            name: target.resource,
            displayName: request.displayName,
            ...(before && { head: { ...before.stored, reread } }),
            version,
            certificates: request.certificates,
            state,
          },
          target.forward,
        )
      } catch (thrown) {
        if (reread || !isStale(thrown)) throw thrown
        reread = true
        continue
      }
      const made = readAnswer(answer, target, version, before)
      const change = {
        head: { before, after: made.head },
        sealed: { version: made.version, sealed: answer.sealed, vaultUid: target.vault.uid },
      }
      const outcome = await deps.commit(change, call)
      if (outcome === 'committed') {
        note(call, { head: made.head.row, version: made.version.row })
        return { name }
      }
    }
    throw changedMeanwhile(target.secret)
  }

/** The secret that has the name: the certificate's and live, or none. */
async function headBefore(
  { store, verified }: ManagedDeps,
  target: ManagedTarget,
  call: Call,
): Promise<Head | undefined> {
  const head = await store.head(target.vault.uid, target.name)
  if (head === undefined) return undefined
  await verified.assert([head], call.signal)
  assertCertificates(head, target.secret)
  if (head.row.deletedAt !== null) throw deletedButRecoverable(target.secret)
  return head
}

async function isThere(
  { store, verified }: ManagedDeps,
  head: Head,
  versionUid: string,
  call: Call,
): Promise<boolean> {
  const version = await store.version(head, versionUid)
  if (version === undefined) return false
  await verified.assert([version], call.signal)
  call.record.objectUid = head.row.objectUid
  call.record.versionUid = versionUid
  return true
}

function readAnswer(
  answer: SealManagedSecretResponse,
  target: ManagedTarget,
  versionUid: string,
  before: Head | undefined,
) {
  if (answer.head === null || answer.state === null) throw unexpectedAnswer('key-crypto')
  const head = readHead(answer.head, target.secret)
  const version = readVersion(answer.state, target.secret)
  const isNext =
    head.row.vaultUid === target.vault.uid &&
    head.row.name === target.name &&
    head.row.managedBy === MANAGED_BY &&
    head.row.currentVersionUid === versionUid &&
    version.row.versionUid === versionUid &&
    version.row.objectUid === head.row.objectUid &&
    (before === undefined || before.row.objectUid === head.row.objectUid)
  if (!isNext) throw unexpectedAnswer('key-crypto')
  return { head, version }
}
