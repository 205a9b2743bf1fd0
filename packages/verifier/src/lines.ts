/** First line of an export. */
export interface HeaderLine {
  readonly type: 'header'
  readonly version: 1
  readonly realmUid: string
  /** SPKI DER, base64. */
  readonly auditPublicKey: string
}

/** One leaf. Numbers are decimal text, because JSON readers lose large ones. */
export interface LeafLine {
  readonly type: 'leaf'
  readonly index: string
  readonly receivedAtMicros: string
  readonly peer: string
  /** The record's bytes, base64. */
  readonly record: string
}

/** Last line of an export. */
export interface TrailerLine {
  readonly type: 'trailer'
  readonly size: string
  /** A note; empty before the first checkpoint. */
  readonly checkpoint: string
}

/** Text of the first line. */
export const headerLine = (header: { realmUid: string; auditPublicKey: Uint8Array }): string =>
  line({
    type: 'header',
    version: 1,
    realmUid: header.realmUid,
    auditPublicKey: Buffer.from(header.auditPublicKey).toString('base64'),
  })

/** Text of the line of one leaf, from what ExportRecords sends. */
export const leafLine = (leaf: {
  index: string | number
  receivedAtMicros: string | bigint
  peer: string
  record: Uint8Array
}): string =>
  line({
    type: 'leaf',
    index: `${leaf.index}`,
    receivedAtMicros: `${leaf.receivedAtMicros}`,
    peer: leaf.peer,
    record: Buffer.from(leaf.record).toString('base64'),
  })

/** Text of the last line. */
export const trailerLine = (trailer: { size: string | number; checkpoint: string }): string =>
  line({ type: 'trailer', size: `${trailer.size}`, checkpoint: trailer.checkpoint })

const line = (value: HeaderLine | LeafLine | TrailerLine) => JSON.stringify(value)

/** Reads one line; undefined for one that is none of the three. */
export function parseLine(text: string): HeaderLine | LeafLine | TrailerLine | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined
  const fields = value as { readonly [name: string]: unknown }
  const hasTexts = (...names: string[]) => names.every((name) => typeof fields[name] === 'string')
  const hasNumbers = (...names: string[]) =>
    hasTexts(...names) && names.every((name) => /^\d{1,18}$/.test(String(fields[name])))
  switch (value.type) {
    case 'header':
      return hasTexts('realmUid', 'auditPublicKey') && fields['version'] === 1
        ? (value as HeaderLine)
        : undefined
    case 'leaf':
      return hasNumbers('index', 'receivedAtMicros') && hasTexts('peer', 'record')
        ? (value as LeafLine)
        : undefined
    case 'trailer':
      return hasNumbers('size') && hasTexts('checkpoint') ? (value as TrailerLine) : undefined
    default:
      return undefined
  }
}
