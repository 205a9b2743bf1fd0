import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** Where a pattern stands for a value. */
export interface Pattern {
  readonly what: string
  readonly encoding: string
  readonly bytes: Buffer
}

/** What a scan came to. */
export interface Found {
  readonly bytes: number
  /** `what, encoding` of each hit, with how often. */
  readonly hits: ReadonlyMap<string, number>
}

/** A value like nobody else's, with characters that every encoding writes differently. */
export const newValue = (what: string): string =>
  `${what}/"ü${randomBytes(12).toString('hex')}?${randomBytes(6).toString('base64url')}\\~`

const ENCODINGS: Readonly<Record<string, (value: Buffer) => Buffer[]>> = {
  raw: (value) => [value],
  base64: (value) => shifted(value, 'base64'),
  base64url: (value) => shifted(value, 'base64url'),
  'hex lower': (value) => [Buffer.from(value.toString('hex'))],
  'hex upper': (value) => [Buffer.from(value.toString('hex').toUpperCase())],
  percent: (value) => [Buffer.from(encodeURIComponent(value.toString('utf8')))],
  json: (value) => [Buffer.from(JSON.stringify(value.toString('utf8')).slice(1, -1))],
  reversed: (value) => [Buffer.from(value).reverse()],
  'utf-16le': (value) => [Buffer.from(value.toString('utf8'), 'utf16le')],
}

/** Base64 of a value inside something longer: what stays the same at each of the three offsets. */
function shifted(value: Buffer, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), value])
      .toString(encoding)
      .replaceAll('=', '')
    const spoiled = offset === 0 ? 0 : offset + 1
    const whole = (offset + value.length) % 3 === 0 ? 0 : 1
    return Buffer.from(text.slice(spoiled, text.length - whole))
  })
}

/** All forms of a value; forms that are one and the same count once. */
export function patternsOf(what: string, value: Buffer): Pattern[] {
  const seen = new Set<string>()
  const text = value.equals(Buffer.from(value.toString('utf8')))
  return Object.entries(ENCODINGS).flatMap(([encoding, forms]) => {
    if (!text && ['percent', 'json', 'utf-16le'].includes(encoding)) return []
    return forms(value)
      .filter((bytes) => !seen.has(bytes.toString('latin1')))
      .map((bytes) => {
        seen.add(bytes.toString('latin1'))
        return { what, encoding, bytes }
      })
  })
}

const PREFIX = 4
const PAGE = 4096
const ZEROS = Buffer.alloc(PAGE)

/** Looks for many patterns in one pass: the first bytes of each stand in a bit table of 2 MiB. */
export class Scanner {
  readonly patterns: readonly Pattern[]
  readonly #bits = new Uint8Array(1 << 21)
  readonly #byPrefix = new Map<number, Pattern[]>()

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns
    for (const pattern of patterns) {
      const { bytes } = pattern
      const three = bytes.readUIntLE(0, 3)
      this.#bits[three >> 3] = (this.#bits[three >> 3] ?? 0) | (1 << (three & 7))
      const prefix = bytes.readUInt32LE(0)
      this.#byPrefix.set(prefix, [...(this.#byPrefix.get(prefix) ?? []), pattern])
    }
  }

  /** The longest pattern. */
  get bytesMax(): number {
    return Math.max(...this.patterns.map(({ bytes }) => bytes.length))
  }

  scan(places: readonly Buffer[]): Found {
    const hits = new Map<string, number>()
    let bytes = 0
    for (const place of places) {
      bytes += place.length
      this.#scanOne(place, hits)
    }
    return { bytes, hits }
  }

  #scanOne(place: Buffer, hits: Map<string, number>): void {
    const bits = this.#bits
    const end = place.length - PREFIX
    let three = place.length > 2 ? (place.readUInt16LE(0) << 8) & 0xffffff : 0
    for (let at = 0; at <= end; at += 1) {
      // A core is mostly pages that were never touched.
      if (
        at % PAGE === 0 &&
        at + PAGE <= place.length &&
        place.compare(ZEROS, 0, PAGE, at, at + PAGE) === 0
      ) {
        at += PAGE - 4
        three = 0
        continue
      }
      three = (three >>> 8) | ((place[at + 2] ?? 0) << 16)
      if (((bits[three >> 3] ?? 0) & (1 << (three & 7))) === 0) continue
      for (const { what, encoding, bytes } of this.#byPrefix.get(place.readUInt32LE(at)) ?? []) {
        if (
          place.compare(bytes, 0, bytes.length, at, Math.min(at + bytes.length, place.length)) !== 0
        )
          continue
        const name = `${what}, ${encoding}`
        hits.set(name, (hits.get(name) ?? 0) + 1)
      }
    }
  }
}

const PIECE = 16 * 1024 * 1024

/** Piece by piece, so that no more than one is held. */
export function scanFiles(scanner: Scanner, files: readonly string[]): Found {
  const hits = new Map<string, number>()
  let bytes = 0
  const piece = Buffer.alloc(PIECE)
  // What may begin in one piece and end in the next is looked at in both; a short pattern there counts twice.
  const shared = scanner.bytesMax - 1
  for (const file of files) {
    const opened = openSync(file, 'r')
    let kept = 0
    for (;;) {
      const read = readSync(opened, piece, kept, PIECE - kept, null)
      if (read === 0) break
      bytes += read
      const filled = kept + read
      const found = scanner.scan([piece.subarray(0, filled)])
      for (const [name, times] of found.hits) hits.set(name, (hits.get(name) ?? 0) + times)
      const from = Math.max(0, filled - shared)
      piece.copyWithin(0, from, filled)
      kept = filled - from
    }
    closeSync(opened)
  }
  return { bytes, hits }
}
