import { createHash, randomBytes } from 'node:crypto'
import { encodeRow } from '@strongroom/formats'
import type { HeadRow, KeyVersionRow, Row, RowKind, StateRow } from '@strongroom/formats'
import type { Hsm } from './hsm.ts'
import type { KeyResult, KeyRows, KeyUse, MadeRow, ProtectedBytes } from './types.ts'

/** A key with all its rows. For tests only. */
export interface TestKey {
  readonly vaultUid: string
  readonly vaultKey: MadeRow<'vault-key'>
  readonly keyVersion: MadeRow<'key-version'>
  readonly head: MadeRow<'head'>
  readonly state: MadeRow<'state'>
}

export const randomUid = (): string => randomBytes(16).toString('hex')

export async function makeRow<K extends RowKind>(
  hsm: Hsm,
  kind: K,
  row: Row<K>,
  prior?: ProtectedBytes,
): Promise<MadeRow<K>> {
  const body = encodeRow(kind, hsm.realmUid, hsm.macGeneration, row)
  const [mac] = await hsm.protectRows([prior ? { prior, next: body } : { next: body }])
  if (!mac) throw new Error('no MAC')
  return { body, mac, row }
}

export const ALL_OPERATIONS = ['sign', 'verify', 'encrypt', 'decrypt', 'wrapKey', 'unwrapKey']

export function headOf(
  vaultUid: string,
  objectUid: string,
  versionUid: string,
  changes: Partial<HeadRow> = {},
): HeadRow {
  return {
    vaultUid,
    objectType: 'keys',
    objectUid,
    name: 'signer',
    displayName: 'Signer',
    counter: 1,
    currentOrdinal: 1,
    currentVersionUid: versionUid,
    versionCount: 1,
    versionsHash: createHash('sha256')
      .update(Buffer.alloc(32))
      .update(Buffer.from(versionUid, 'hex'))
      .digest(),
    created: new Date(1_700_000_000_000),
    deletedAt: null,
    purgeAt: null,
    managedBy: null,
    ...changes,
  }
}

export function stateOf(
  objectUid: string,
  versionUid: string,
  changes: Partial<StateRow> = {},
): StateRow {
  return {
    objectUid,
    versionUid,
    ordinal: 1,
    counter: 1,
    enabled: true,
    notBefore: null,
    expiry: null,
    operations: ALL_OPERATIONS,
    contentType: null,
    tags: [],
    created: new Date(1_700_000_000_000),
    updated: new Date(1_700_000_000_000),
    destroyed: null,
    ...changes,
  }
}

type Kind = Pick<KeyVersionRow, 'keyType' | 'sizeOrCurve' | 'family'>

export async function makeKey(
  hsm: Hsm,
  kind: Kind,
  state: Partial<StateRow> = {},
): Promise<TestKey> {
  const vaultUid = randomUid()
  const [objectUid, versionUid] = [randomUid(), randomUid()]
  const vaultKey = await hsm.createVaultKey(vaultUid, 'wrap', 1)
  const template = {
    objectUid,
    versionUid,
    ordinal: 1,
    exportable: false,
    managedBy: null,
    wrapKeyGeneration: 1,
  }
  const [keyVersion, head, stateRow] = await Promise.all([
    hsm.createKeyVersion(vaultKey, { ...template, ...kind }),
    makeRow(hsm, 'head', headOf(vaultUid, objectUid, versionUid)),
    makeRow(hsm, 'state', stateOf(objectUid, versionUid, state)),
  ])
  return { vaultUid, vaultKey, keyVersion, head, state: stateRow }
}

/** Uses a key as a live caller would, with rows exchanged where a test says so. */
export function useKey(
  hsm: Hsm,
  key: TestKey,
  use: KeyUse,
  rows: Partial<KeyRows> = {},
  now = new Date(),
): Promise<KeyResult> {
  const { vaultUid, vaultKey, head, state, keyVersion } = key
  return hsm.use({ ...use, vaultUid, now, rows: { vaultKey, head, state, keyVersion, ...rows } })
}
