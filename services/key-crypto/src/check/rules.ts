import { createHash } from 'node:crypto'
import type {
  CredentialRow,
  HeadRow,
  KeyVersionRow,
  PrincipalRow,
  VaultKeyRow,
} from '@strongroom/formats'
import { parseSealed } from '@strongroom/formats'
import { isTombstone } from '../domain/head.ts'
import { decodeAny, rowOf } from '../hsm/row-kind.ts'
import type { FindingReason } from './finding.ts'

/** A row of a table as it was read: body, MAC, index columns and what was selected beside them. */
export type TableRecord = Readonly<Record<string, unknown>> & {
  readonly body: Buffer
  readonly mac: Buffer
}

export interface Trouble {
  readonly reason: FindingReason
  readonly message: string
}

export const trouble = (reason: FindingReason, message: string): Trouble => ({ reason, message })

/** `SHA-256(previous ‖ version uid)` over all versions; 32 zero bytes before the first. */
function runningHash(versions: readonly Buffer[]): Buffer {
  let hash: Buffer = Buffer.alloc(32)
  for (const version of versions) hash = createHash('sha256').update(hash).update(version).digest()
  return hash
}

/** Whether the versions at rest are the ones that the head was made with. */
export function* judgeHead(head: HeadRow, record: TableRecord): Iterable<Trouble> {
  const versions = record['versions'] as readonly Buffer[]
  const { versionCount, versionsHash, currentVersionUid } = head
  if (record['vault_known'] === false) yield trouble('ROW_ORPHANED', 'its vault is not there')
  if (isTombstone(head)) {
    if (versions.length > 0)
      yield trouble('ROW_ORPHANED', `it was purged and has ${versions.length} versions`)
    return
  }
  if (versions.length < versionCount) {
    const newest = versions.at(-1)?.toString('hex') !== currentVersionUid
    yield trouble(
      'VERSION_DELETED',
      versions.length === 0
        ? 'it has no version left'
        : `${versionCount - versions.length} of ${versionCount} versions are missing${newest ? ', the newest among them' : ''}`,
    )
  } else if (versions.length > versionCount) {
    yield trouble(
      'VERSION_INSERTED',
      `${versions.length} versions where there were ${versionCount}`,
    )
  } else if (
    !runningHash(versions).equals(versionsHash) ||
    versions.at(-1)?.toString('hex') !== currentVersionUid
  ) {
    yield trouble('VERSIONS_DIFFER', 'its versions are not the ones that it was made with')
  }
}

export const orphaned = (record: TableRecord, what: string): Trouble[] =>
  record['parent_known'] === false ? [trouble('ROW_ORPHANED', `${what} is not there`)] : []

export function* judgeSealed(record: TableRecord): Iterable<Trouble> {
  yield* orphaned(record, 'its secret')
  if (record['seal_key_known'] === false)
    yield trouble('ROW_MISSING', 'the key that seals it is not there')
  try {
    const { sealGeneration, iv } = parseSealed(record['sealed'] as Buffer)
    if (Number(record['seal_generation']) !== sealGeneration || !iv.equals(record['iv'] as Buffer))
      yield trouble('COLUMN_DIFFERS', 'its sealed value has another generation or IV')
  } catch {
    yield trouble('ROW_INTEGRITY', 'its sealed value is cut or of another form')
  }
}

export function* judgeCredential(
  credential: CredentialRow,
  record: TableRecord,
): Iterable<Trouble> {
  const parent = record['principal_body']
  if (!Buffer.isBuffer(parent)) {
    yield trouble('ROW_ORPHANED', 'its principal is not there')
    return
  }
  if (!credentialsOf(parent).includes(credential.uid))
    yield trouble('ROW_ORPHANED', 'its principal does not list it: it was deleted and put back')
}

/** A damaged principal is a finding of its own. */
function credentialsOf(body: Buffer): readonly string[] {
  try {
    return rowOf('principal', decodeAny(body))?.credentialUids ?? []
  } catch {
    return []
  }
}

export function* judgePrincipal(principal: PrincipalRow, record: TableRecord): Iterable<Trouble> {
  if (record['access_known'] === false) yield trouble('ROW_MISSING', 'it has no access row')
  const there = new Set(
    (record['credentials'] as readonly Buffer[]).map((id) => id.toString('hex')),
  )
  const missing = principal.deleted ? [] : principal.credentialUids.filter((id) => !there.has(id))
  if (missing.length > 0)
    yield trouble('ROW_MISSING', `credential ${missing.join(', ')} is not there`)
}

export function* judgeKeyVersion(version: KeyVersionRow, record: TableRecord): Iterable<Trouble> {
  yield* orphaned(record, "its version's state")
  if (version.family === 'AES-GCM' && record['usage_known'] === false)
    yield trouble('ROW_MISSING', 'its count of uses is not there')
  if (record['vault_key_known'] === false)
    yield trouble('ROW_MISSING', 'the key that wraps it is not there')
}

export function* judgeVaultKey(key: VaultKeyRow, record: TableRecord): Iterable<Trouble> {
  if (key.blob.length > 0 && record['vault_state'] !== 'live')
    yield trouble('VAULT_KEY_RESTORED', 'its vault is purged or not there')
}
