import type { StoredRow } from '@strongroom/change-feed'
import { ObjectStore, readHead, rowIntegrity } from '@strongroom/objects'
import type { Head, Version } from '@strongroom/objects'
import { query } from '@strongroom/postgres'
import type { Pool } from '@strongroom/postgres'
import { LRUCache } from 'lru-cache'
import { readIssued } from '../domain/certificate.ts'
import type { Certificate, Issued } from '../domain/certificate.ts'
import { tables } from './tables.ts'

interface IssuedColumns {
  versionUid: Buffer
  body: Buffer
  mac: Buffer
}

const ISSUED_BYTES_MAX = 32 * 1024 * 1024
const ENTRY_BYTES = 1024
const bytes = (uid: string): Buffer => Buffer.from(uid, 'hex')

/** Reads certificates from the primary. Nothing here is verified: key-crypto judges rows before they are believed. */
export class CertificateStore extends ObjectStore {
  readonly #pool: Pool
  /** What was issued never changes: parsed once, known again byte for byte. */
  readonly #parsed = new LRUCache<string, Issued>({
    maxSize: ISSUED_BYTES_MAX,
    sizeCalculation: ({ stored }) => 2 * stored.body.length + ENTRY_BYTES,
  })

  constructor(pool: Pool) {
    super(pool, tables)
    this.#pool = pool
  }

  /** Versions with what was issued for them, in their order. */
  async issued(
    rows: readonly { readonly head: Head; readonly version: Version }[],
  ): Promise<Certificate[]> {
    if (rows.length === 0) return []
    const found = await query<IssuedColumns>(
      this.#pool,
      `SELECT version_uid AS "versionUid", issued_body AS body, issued_mac AS mac
         FROM certificate.certificate_versions WHERE version_uid = ANY ($1)`,
      [rows.map(({ version }) => bytes(version.row.versionUid))],
    )
    const byUid = new Map(found.map((one) => [one.versionUid.toString('hex'), one]))
    return rows.map(({ head, version }) => {
      const { versionUid } = version.row
      const stored = byUid.get(versionUid)
      if (stored === undefined) throw rowIntegrity('certificate-version', versionUid)
      return { head, version, issued: this.#parse(stored, version) }
    })
  }

  #parse({ body, mac }: IssuedColumns, version: Version): Issued {
    const known = this.#parsed.get(version.row.versionUid)
    if (known?.stored.body.equals(body) === true && known.stored.mac.equals(mac)) return known
    const issued = readIssued({ body, mac }, version)
    this.#parsed.set(version.row.versionUid, issued)
    return issued
  }

  /** The operation that made a version. */
  async operationUid(versionUid: string): Promise<string> {
    const [found] = await query<{ uid: Buffer }>(
      this.#pool,
      'SELECT operation_uid AS uid FROM certificate.certificate_versions WHERE version_uid = $1',
      [bytes(versionUid)],
    )
    return found?.uid.toString('hex') ?? ''
  }

  /** The certificate of this name whose key and secret have still to follow what was done to it. */
  async unsettled(vaultUid: string, name: string): Promise<string | undefined> {
    const [found] = await query<{ uid: Buffer }>(
      this.#pool,
      `SELECT object_uid AS uid FROM certificate.certificate_heads
        WHERE vault_uid = $1 AND name = $2 AND unsettled ORDER BY changed_at DESC LIMIT 1`,
      [bytes(vaultUid), name],
    )
    return found?.uid.toString('hex')
  }

  /** Its head, which nobody has judged yet. */
  async unsettledHead(vaultUid: string, name: string): Promise<Head | undefined> {
    const uid = await this.unsettled(vaultUid, name)
    if (uid === undefined) return undefined
    const [stored] = await query<StoredRow>(
      this.#pool,
      'SELECT body, mac FROM certificate.certificate_heads WHERE object_uid = $1',
      [bytes(uid)],
    )
    const head = stored && readHead(stored, 'certificates', name)
    if (head !== undefined && head.row.objectUid !== uid) throw rowIntegrity('head', uid)
    return head
  }

  /** Key and secret have followed. */
  async settle(objectUid: string): Promise<void> {
    await query(
      this.#pool,
      'UPDATE certificate.certificate_heads SET unsettled = false WHERE object_uid = $1 AND unsettled',
      [bytes(objectUid)],
    )
  }
}
