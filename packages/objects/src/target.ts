import { forwardOf } from '@strongroom/rpc'
import type { Call, CallVault, Forward, ObjectCollection, ResourceName } from '@strongroom/rpc'
import { invalidName } from './faults.ts'

/** What a call is about, from the name that the onion parsed. */
export interface Target {
  readonly vault: CallVault
  /** Canonical object name. */
  readonly name: string
  /** The name as the caller wrote it. */
  readonly displayName: string
  readonly versionUid: string | undefined
  /** "vaults/{vault}/secrets/{secret}" and likewise. */
  readonly resource: string
  /** Options of calls made for this user. */
  readonly forward: Forward
}

/** The object of a collection that a request names. Throws INVALID_NAME for anything else. */
export function objectTarget(
  call: Call,
  field: string,
  collection: ObjectCollection,
  { name, versions = false }: { readonly name?: ResourceName; readonly versions?: boolean } = {},
): Target {
  const named = name ?? call.name
  const { vault } = call
  const noun = collection.slice(0, -1)
  if (named.collection !== collection || named.object === undefined || vault === undefined) {
    throw invalidName(field, `must be "vaults/{vault}/${collection}/{${noun}}"`)
  }
  if (named.version !== undefined && !versions) {
    throw invalidName(field, `must name a ${noun}, not a version`)
  }
  return {
    vault,
    name: named.object,
    displayName: named.displayObject ?? named.object,
    versionUid: named.version,
    resource: `vaults/${vault.name}/${collection}/${named.object}`,
    forward: forwardOf(call),
  }
}

/** The vault that a list is of. */
export function vaultTarget(call: Call): CallVault {
  if (call.vault === undefined || call.name.collection !== undefined) {
    throw invalidName('parent', 'must be "vaults/{vault}"')
  }
  return call.vault
}

/** Tells the record which rows were changed. */
export function note(
  call: Pick<Call, 'record'>,
  rows: {
    readonly head?: { objectUid: string; counter: number } | undefined
    readonly version?: { versionUid: string; counter: number } | undefined
  },
): void {
  if (rows.head !== undefined) {
    call.record.objectUid = rows.head.objectUid
    call.record.rows.push({ kind: 'head', uid: rows.head.objectUid, counter: rows.head.counter })
  }
  if (rows.version !== undefined) {
    call.record.versionUid = rows.version.versionUid
    call.record.rows.push({
      kind: 'state',
      uid: rows.version.versionUid,
      counter: rows.version.counter,
    })
  }
}
