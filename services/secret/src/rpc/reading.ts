import type { Head, Target, Version } from '@strongroom/objects'
import type { SecretInit } from '@strongroom/contracts/secret'
import type { Call } from '@strongroom/rpc'
import { secretNotFound } from '../domain/faults.ts'
import type { ReadDeps } from './deps.ts'
import { secretView } from './views.ts'

/** The live secret of a name. Throws SECRET_NOT_FOUND, for a deleted one too. */
export async function liveHead({ store }: ReadDeps, target: Target): Promise<Head> {
  const head = await store.head(target.vault.uid, target.name)
  if (head === undefined || head.row.deletedAt !== null) throw secretNotFound(target.resource)
  return head
}

/** The deleted secret of a name. Throws SECRET_NOT_FOUND, for a live one too. */
export async function deletedHead({ store }: ReadDeps, target: Target): Promise<Head> {
  const head = await store.head(target.vault.uid, target.name)
  if (head === undefined || head.row.deletedAt === null) throw secretNotFound(target.resource)
  return head
}

/** A secret as it is shown, its rows judged. `head` is verified when key-crypto has just made it; judging it twice is free. */
export async function shownSecret(
  deps: ReadDeps,
  call: Call,
  head: Head,
  target: Target,
): Promise<SecretInit> {
  const version: Version | undefined = await deps.store.version(head)
  if (version === undefined) throw secretNotFound(target.resource)
  await deps.verified.assert([head, version], call.signal)
  call.record.objectUid = head.row.objectUid
  return secretView(head.row, version.row, target.resource)
}
