import { isStale, versionNotFound } from '@strongroom/objects'
import type { Head, Target, Version } from '@strongroom/objects'
import type { GetSecretRequest, GetSecretResponseInit } from '@strongroom/contracts/secret'
import { Fault } from '@strongroom/fault'
import { crc32c, stateEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { secretNotFound } from '../domain/faults.ts'
import { assertEnabled } from '../domain/secret.ts'
import type { SecretDeps } from './deps.ts'
import { secretTarget } from './target.ts'
import { versionView } from './views.ts'

type GetDeps = Pick<SecretDeps, 'values' | 'protection' | 'verified'>

interface Found {
  readonly head: Head
  readonly version: Version
  readonly sealed: Buffer
}

/** Gives a value. Whoever serializes the answer zeroes it: see value-wiper. */
export const getSecret =
  (deps: GetDeps) =>
  async (request: GetSecretRequest, call: Call): Promise<GetSecretResponseInit> => {
    const target = secretTarget(call, 'name', 'versions')
    const found = await find(deps, target, call)
    if (request.ifNoneMatch === stateEtag(found.version.row)) {
      // Nobody else judges the rows when nothing is opened.
      await deps.verified.assert([found.head, found.version], call.signal)
      return { ...view(found, target), notModified: true }
    }
    try {
      return await opened(deps, target, found, call, false)
    } catch (thrown) {
      if (!isStale(thrown)) throw thrown
      // Read the primary again, and say so: if it is still older, a row was rolled back.
      return await opened(deps, target, await find(deps, target, call), call, true)
    }
  }

async function find({ values }: GetDeps, target: Target, call: Call): Promise<Found> {
  const { vault, name, versionUid, resource } = target
  const found = await values.read({ vaultUid: vault.uid, name, versionUid })
  if (found === undefined || found.head.row.deletedAt !== null) throw secretNotFound(resource)
  const { head, version, sealed } = found
  if (version === undefined) throw versionNotFound(`${resource}/versions/${versionUid ?? ''}`)
  call.record.objectUid = head.row.objectUid
  call.record.versionUid = version.row.versionUid
  assertEnabled(version, resource)
  return { head, version, sealed }
}

const view = ({ version: { row } }: Found, { resource }: Target): GetSecretResponseInit => ({
  version: versionView(row, resource),
  etag: stateEtag(row),
})

/** What key-crypto says of a sealed value that is not what it made. */
const UNOPENABLE: ReadonlySet<string> = new Set(['DECRYPTION_FAILED', 'ROW_INTEGRITY'])

async function opened(
  { protection, values }: GetDeps,
  target: Target,
  found: Found,
  { name, record }: Call,
  reread: boolean,
): Promise<GetSecretResponseInit> {
  const { head, version, sealed } = found
  const asked = protection.Open(
    {
      name: name.text,
      head: { ...head.stored, reread },
      state: { ...version.stored, reread },
      sealed,
    },
    {
      ...target.forward,
      repeatable: true,
      onReceipt: (index) => {
        record.receipt = index
      },
    },
  )
  const { plaintext, text } = await asked.catch((thrown: unknown) => {
    if (thrown instanceof Fault && UNOPENABLE.has(thrown.reason))
      values.forget(version.row.versionUid)
    throw thrown
  })
  const answer = { ...view(found, target), valueCrc32c: crc32c(plaintext) }
  if (!text) return { ...answer, data: plaintext }
  const value = plaintext.toString('utf8')
  plaintext.fill(0)
  return { ...answer, text: value }
}
