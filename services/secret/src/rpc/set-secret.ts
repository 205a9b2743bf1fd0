import {
  ATTEMPTS_MAX,
  changedMeanwhile,
  identify,
  invalidField,
  isStale,
  keep,
  note,
  parseTimestamp,
  readVersion,
  repeatOf,
  tagMap,
  tagsOf,
  twinOf,
  unexpectedAnswer,
  versionNotFound,
} from '@strongroom/objects'
import type { Head, Identified, Target, Version } from '@strongroom/objects'
import type { SealResponse } from '@strongroom/contracts/key'
import type { SetSecretRequest, SetSecretResponseInit } from '@strongroom/contracts/secret'
import { crc32c, headEtag } from '@strongroom/formats'
import { assertEtag } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'
import { crc32cMismatch, secretNotFound, valueTooLarge } from '../domain/faults.ts'
import { assertSettable, readHead } from '../domain/secret.ts'
import { assertFields, VALUE_BYTES_MAX } from '../domain/version-fields.ts'
import type { VersionFields } from '../domain/version-fields.ts'
import type { ChangeDeps } from './deps.ts'
import { secretTarget } from './target.ts'
import { secretView, stateFields } from './views.ts'

interface Sealing {
  readonly target: Target
  readonly value: Buffer
  readonly text: boolean
  readonly fields: VersionFields
  readonly etag: string
  readonly identified: Identified | undefined
}

interface SetRows {
  readonly head: Head
  readonly version: Version
}

/** Stores a value as a new version. */
export const setSecret =
  (deps: ChangeDeps) =>
  async (request: SetSecretRequest, call: Call): Promise<SetSecretResponseInit> => {
    const target = secretTarget(call, 'name')
    const value = valueOf(request)
    let identified: Identified | undefined
    try {
      if (value.length > VALUE_BYTES_MAX) throw valueTooLarge(value.length, VALUE_BYTES_MAX)
      const verified = assertUndamaged(request, value)
      const fields = fieldsOf(request)
      const tags = tagMap(fields.tags)
      identified = identify('strongroom.secret.v1.SetSecretRequest', { ...request, tags }, call)
      const text = request.value === 'text'
      const sealing = { target, value, text, fields, etag: request.etag, identified }
      const { head, version } = await sealAndCommit(deps, call, sealing)
      return {
        secret: secretView(head.row, version.row, target.resource),
        verifiedValueCrc32c: verified,
      }
    } finally {
      value.fill(0)
      identified?.body.body.fill(0)
    }
  }

async function sealAndCommit(deps: ChangeDeps, call: Call, sealing: Sealing): Promise<SetRows> {
  const { target, identified } = sealing
  const first = await repeatOf(deps, identified, call)
  if (first !== undefined) return firstRows(deps, call, target, first.version)
  try {
    return await attempt(deps, call, sealing)
  } catch (thrown) {
    const { version } = await twinOf(deps, identified, call, thrown)
    return firstRows(deps, call, target, version)
  }
}

async function attempt(deps: ChangeDeps, call: Call, sealing: Sealing): Promise<SetRows> {
  const { target, identified, etag } = sealing
  let reread = false
  for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
    const before = await deps.store.head(target.vault.uid, target.name)
    assertSettable(before, target.resource)
    assertEtag(etag, before && headEtag(before.row), target.resource)
    let answer: SealResponse
    try {
      answer = await seal(deps, sealing, before, reread)
    } catch (thrown) {
      if (reread || !isStale(thrown)) throw thrown
      // Read the primary again, and say so: if it is still older, a row was rolled back.
      reread = true
      continue
    }
    const made = readAnswer(answer, target, before)
    const change = {
      head: { before, after: made.head },
      sealed: { version: made.version, sealed: answer.sealed, vaultUid: target.vault.uid },
      request: keep(identified, answer.fingerprint, target.resource, made.version.row.versionUid),
    }
    const outcome = await deps.commit(change, call)
    if (outcome === 'committed') {
      note(call, { head: made.head.row, version: made.version.row })
      return made
    }
    if (outcome === 'repeated') {
      const repeated = await repeatOf(deps, identified, call)
      if (repeated !== undefined) return firstRows(deps, call, target, repeated.version)
    }
  }
  throw changedMeanwhile(target.resource)
}

const seal = (
  { protection }: ChangeDeps,
  { target, value, text, fields, identified }: Sealing,
  before: Head | undefined,
  reread: boolean,
): Promise<SealResponse> =>
  protection.Seal(
    {
      name: target.resource,
      displayName: target.displayName,
      ...(before && { head: { ...before.stored, reread } }),
      plaintext: value,
      text,
      state: stateFields(fields),
      ...(identified && { request: identified.body }),
    },
    target.forward,
  )

function readAnswer(answer: SealResponse, target: Target, before: Head | undefined): SetRows {
  if (answer.head === null || answer.state === null) throw unexpectedAnswer('key-crypto')
  const head = readHead(answer.head, target.resource)
  const version = readVersion(answer.state, target.resource)
  const isNext =
    head.row.vaultUid === target.vault.uid &&
    head.row.name === target.name &&
    head.row.currentVersionUid === version.row.versionUid &&
    version.row.objectUid === head.row.objectUid &&
    (before === undefined || before.row.objectUid === head.row.objectUid)
  if (!isNext) throw unexpectedAnswer('key-crypto')
  return { head, version }
}

/** What the first request of this id made, as it is now. */
async function firstRows(
  { store, verified }: ChangeDeps,
  call: Call,
  target: Target,
  versionUid: string | undefined,
): Promise<SetRows> {
  const head = await store.head(target.vault.uid, target.name)
  if (head === undefined) throw secretNotFound(target.resource)
  const version = await store.version(head, versionUid)
  if (version === undefined) {
    throw versionNotFound(`${target.resource}/versions/${versionUid ?? ''}`)
  }
  await verified.assert([head, version], call.signal)
  call.record.objectUid = head.row.objectUid
  call.record.versionUid = version.row.versionUid
  return { head, version }
}

function valueOf(request: SetSecretRequest): Buffer {
  if (request.value === undefined) throw invalidField('value', 'one of data and text is required')
  return request.value === 'text'
    ? Buffer.from(request.text ?? '', 'utf8')
    : (request.data ?? Buffer.alloc(0))
}

function assertUndamaged({ valueCrc32c }: SetSecretRequest, value: Buffer): boolean {
  if (valueCrc32c === undefined) return false
  if (valueCrc32c !== crc32c(value)) throw crc32cMismatch('value_crc32c')
  return true
}

function fieldsOf(request: SetSecretRequest): VersionFields {
  const fields = {
    enabled: request.enabled ?? true,
    notBefore: parseTimestamp(request.notBefore, 'not_before'),
    expireTime: parseTimestamp(request.expireTime, 'expire_time'),
    contentType: request.contentType,
    tags: tagsOf(request.tags),
  }
  assertFields(fields)
  return fields
}
