import { parseSealed } from '@strongroom/formats'
import { commitChange } from '@strongroom/objects'
import type { CommitOutcome, ObjectChange, Version } from '@strongroom/objects'
import { query } from '@strongroom/postgres'
import type { Client, Pool } from '@strongroom/postgres'
import { tables } from './tables.ts'

/** One change of a secret: all of it or nothing. Rows are those that key-crypto made. */
export interface Change extends ObjectChange {
  /** A new version with its sealed value. */
  readonly sealed?: SealedVersion
}

/** A version with its value, still to be written. */
export interface SealedVersion {
  readonly version: Version
  readonly sealed: Buffer
  readonly vaultUid: string
}

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/** Writes by compare-and-set. An IV that came twice is a lost race too: another seal will have another. */
export function commit(pool: Pool, change: Change): Promise<CommitOutcome> {
  const { sealed } = change
  if (sealed === undefined) return commitChange(pool, tables, change)
  return commitChange(pool, tables, change, {
    write: (client) => insertVersion(client, sealed),
    conflicts: ['secret_versions_iv'],
  })
}

async function insertVersion(client: Client, { version, sealed, vaultUid }: SealedVersion) {
  const { row, stored } = version
  const { sealGeneration, iv } = parseSealed(sealed)
  await query(
    client,
    `INSERT INTO secret.secret_versions
            (version_uid, object_uid, vault_uid, ordinal, seal_generation, iv, sealed, body, mac)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      bytes(row.versionUid),
      bytes(row.objectUid),
      bytes(vaultUid),
      row.ordinal,
      sealGeneration,
      iv,
      sealed,
      stored.body,
      stored.mac,
    ],
  )
}
