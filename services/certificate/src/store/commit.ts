import { commitChange, Lost } from '@strongroom/objects'
import type { CommitOutcome, ObjectChange } from '@strongroom/objects'
import { query } from '@strongroom/postgres'
import type { Client, Pool } from '@strongroom/postgres'
import type { Certificate } from '../domain/certificate.ts'
import { tables } from './tables.ts'

/** One change of a certificate: all of it or nothing. Rows are those that key-crypto made. */
export interface Change extends ObjectChange {
  /** A new version, and the operation that it completes. */
  readonly issue?: { readonly certificate: Certificate; readonly operationUid: string }
  /** Key and secret are still to follow; where the caller does not get that far, a repeat does. */
  readonly unsettled?: boolean
}

const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/** Writes by compare-and-set. A version that is there already is a lost race too: the rows tell what it means. */
export const commit = (pool: Pool, change: Change): Promise<CommitOutcome> =>
  commitChange(pool, tables, change, {
    write: async (client) => {
      if (change.issue !== undefined) await insertVersion(client, change.issue)
      if (change.unsettled === true && change.head !== undefined) {
        await query(
          client,
          'UPDATE certificate.certificate_heads SET unsettled = true WHERE object_uid = $1',
          [bytes(change.head.after.row.objectUid)],
        )
      }
      if (change.removesVersionsOf !== undefined) {
        await query(
          client,
          `DELETE FROM certificate.operations o USING certificate.certificate_heads h
            WHERE h.object_uid = $1 AND o.vault_uid = h.vault_uid AND o.name = h.name`,
          [bytes(change.removesVersionsOf)],
        )
      }
    },
    conflicts: ['certificate_versions_pkey'],
  })

async function insertVersion(
  client: Client,
  { certificate: { head, version, issued }, operationUid }: NonNullable<Change['issue']>,
) {
  const { row, stored } = version
  await query(
    client,
    `INSERT INTO certificate.certificate_versions
            (version_uid, object_uid, vault_uid, ordinal, not_after, operation_uid, body, mac, issued_body, issued_mac)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      bytes(row.versionUid),
      bytes(row.objectUid),
      bytes(head.row.vaultUid),
      row.ordinal,
      issued.leaf.expiry,
      bytes(operationUid),
      stored.body,
      stored.mac,
      issued.stored.body,
      issued.stored.mac,
    ],
  )
  const completed = await query(
    client,
    `UPDATE certificate.operations SET status = 'completed', version_uid = $2, updated = now()
      WHERE uid = $1 AND status = 'in_progress' RETURNING 1`,
    [bytes(operationUid), bytes(row.versionUid)],
  )
  // Somebody else took it for interrupted and began again.
  if (completed.length !== 1) throw new Lost()
}
