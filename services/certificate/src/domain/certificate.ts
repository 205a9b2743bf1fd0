import { decodeRow } from '@strongroom/formats'
import type { CertificateVersionRow } from '@strongroom/formats'
import { decoded, deletedButRecoverable, rowIntegrity } from '@strongroom/objects'
import type { Head, StoredRow, Version } from '@strongroom/objects'
import { createHash, X509Certificate } from 'node:crypto'

/** What was issued: the row that says by which policy, and with which chain. It never changes. */
export interface Issued {
  readonly kind: 'certificate-version'
  readonly stored: StoredRow
  readonly row: CertificateVersionRow
  readonly leaf: Leaf
  /** The issuers, DER. */
  readonly chain: readonly Buffer[]
}

/** What is shown of a leaf. */
export interface Leaf {
  readonly der: Buffer
  readonly sha1: Buffer
  readonly sha256: Buffer
  readonly notBefore: Date
  readonly expiry: Date
}

/** All of one version of a certificate. */
export interface Certificate {
  readonly head: Head
  readonly version: Version
  readonly issued: Issued
}

/** Reads the row of an issue, for the version that it must be of. Throws ROW_INTEGRITY when it is none of that. */
export function readIssued({ body, mac }: StoredRow, { row: state }: Version): Issued {
  const kind = 'certificate-version'
  const { versionUid } = state
  return decoded(
    () => {
      const { row } = decodeRow(kind, body)
      const same =
        row.objectUid === state.objectUid &&
        row.versionUid === versionUid &&
        row.ordinal === state.ordinal
      const [leaf, ...chain] = splitDer(row.certificates)
      if (!same || leaf === undefined) throw rowIntegrity(kind, versionUid)
      return { kind, stored: { body, mac }, row, leaf: readLeaf(leaf), chain }
    },
    kind,
    versionUid,
  )
}

/** Reads a certificate. Throws RangeError when it is none. */
export function readLeaf(der: Buffer): Leaf {
  const digest = (name: string) => createHash(name).update(der).digest()
  let parsed: X509Certificate
  try {
    parsed = new X509Certificate(der)
  } catch (cause) {
    throw new RangeError('not a certificate', { cause })
  }
  const { validFromDate: notBefore, validToDate: expiry } = parsed
  return { der, sha1: digest('sha1'), sha256: digest('sha256'), notBefore, expiry }
}

/** Parts DER values that stand one after the other, each a SEQUENCE. Throws RangeError on anything else. */
export function splitDer(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let rest = bytes
  while (rest.length > 0) {
    const length = sequenceBytes(rest)
    if (length > rest.length) throw new RangeError('DER: cut short')
    parts.push(rest.subarray(0, length))
    rest = rest.subarray(length)
  }
  return parts
}

const SEQUENCE = 0x30

function sequenceBytes(bytes: Buffer): number {
  const first = bytes[1] ?? 0
  if (bytes[0] !== SEQUENCE || bytes.length < 2) throw new RangeError('DER: not a sequence')
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 4 || bytes.length < 2 + count) throw new RangeError('DER: length')
  return 2 + count + bytes.readUIntBE(2, count)
}

/** A name is free or live; a deleted certificate holds it. */
export function assertCreatable(head: Head | undefined, resource: string): void {
  if (head !== undefined && head.row.deletedAt !== null) throw deletedButRecoverable(resource)
}
