import type { GetSecretRequest, GetSecretResponseInit } from '@strongroom/contracts/secret'
import type { OpenResponse } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { secretNotFound, versionNotFound } from '../domain/faults.ts'
import { assertEnabled, valueEtag } from '../domain/secret.ts'
import type { Head, Version } from '../domain/secret.ts'
import type { SecretDeps } from './deps.ts'
import { isStale } from './protection.ts'
import { secretTarget } from './target.ts'
import type { Target } from './target.ts'
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
    const found = await find(deps, target)
    const { row } = found.version
    call.record.objectUid = found.head.row.objectUid
    call.record.versionUid = row.versionUid
    assertEnabled(found.version, target.resource)
    const etag = valueEtag(row)
    const known = { version: versionView(row, target.resource), etag }
    if (request.ifNoneMatch === etag) {
      // Nobody else judges the rows when nothing is opened.
      await deps.verified.assert([found.head, found.version], call.signal)
      return { ...known, notModified: true }
    }
    const { plaintext, text } = await open(deps, target, found)
    const valueCrc32c = crc32c(plaintext)
    if (!text) return { ...known, data: plaintext, valueCrc32c }
    const value = plaintext.toString('utf8')
    plaintext.fill(0)
    return { ...known, text: value, valueCrc32c }
  }

async function find({ values }: GetDeps, target: Target): Promise<Found> {
  const { vault, name, versionUid, resource } = target
  const found = await values.read({ vaultUid: vault.uid, name, versionUid })
  if (found === undefined || found.head.row.deletedAt !== null) throw secretNotFound(resource)
  const { head, version, sealed } = found
  if (version === undefined) throw versionNotFound(`${resource}/versions/${versionUid ?? ''}`)
  return { head, version, sealed }
}

async function open(deps: GetDeps, target: Target, found: Found): Promise<OpenResponse> {
  const ask = ({ head, version, sealed }: Found, reread: boolean) =>
    deps.protection.Open(
      {
        name: target.resource,
        head: { ...head.stored, reread },
        state: { ...version.stored, reread },
        sealed,
      },
      { ...target.forward, repeatable: true },
    )
  try {
    return await ask(found, false)
  } catch (thrown) {
    if (!isStale(thrown)) throw thrown
    // Read the primary again, and say so: if it is still older, a row was rolled back.
    const again = await find(deps, { ...target, versionUid: found.version.row.versionUid })
    return await ask(again, true)
  }
}
