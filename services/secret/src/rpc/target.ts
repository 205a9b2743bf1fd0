import { Fault } from '@strongroom/fault'
import type { Call, Caller, CallVault } from '@strongroom/rpc'
import { invalidName } from '../domain/faults.ts'

/** What a call is about, from the name that the onion parsed. */
export interface Target {
  readonly vault: CallVault
  /** Canonical object name. */
  readonly name: string
  /** The name as the caller wrote it. */
  readonly displayName: string
  readonly versionUid: string | undefined
  /** "vaults/{vault}/secrets/{secret}". */
  readonly resource: string
  /** Options of calls made for this user. */
  readonly forward: {
    readonly token: string
    readonly deadlineAt: number
    readonly signal: AbortSignal
  }
}

/** The secret that a request names. Throws INVALID_NAME for anything else, also for a version unless `versions`. */
export function secretTarget(call: Call, field: string, versions?: 'versions'): Target {
  const { name, vault } = call
  if (name.collection !== 'secrets' || name.object === undefined || vault === undefined) {
    throw invalidName(field, 'must be "vaults/{vault}/secrets/{secret}"')
  }
  if (name.version !== undefined && versions === undefined) {
    throw invalidName(field, 'must name a secret, not a version')
  }
  return {
    vault,
    name: name.object,
    displayName: name.displayObject ?? name.object,
    versionUid: name.version,
    resource: `vaults/${vault.name}/secrets/${name.object}`,
    forward: { token: callerOf(call).token, deadlineAt: call.deadlineAt, signal: call.signal },
  }
}

/** The vault that a list is of. */
export function vaultTarget(call: Call): CallVault {
  if (call.vault === undefined || call.name.collection !== undefined) {
    throw invalidName('parent', 'must be "vaults/{vault}"')
  }
  return call.vault
}

/** The caller of a method that only authenticated users reach. */
export function callerOf(call: Call): Caller {
  if (call.caller === undefined) {
    throw new Fault('unauthenticated', 'TOKEN_MISSING', 'this method needs an access token')
  }
  return call.caller
}

/** Tells the record which rows were changed. */
export function note(
  call: Call,
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
