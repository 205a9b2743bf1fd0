import { ownCopy } from '@strongroom/formats'
import { LRUCache } from 'lru-cache'
import { MadeRows } from './made-rows.ts'
import { decodeAny, identityOf } from './row-kind.ts'
import type { AnyRow } from './row-kind.ts'
import type { ProtectedBytes } from './types.ts'

/** A row whose MAC a worker has found right or made. Decoded when it is first used. */
export class KnownRow {
  readonly body: Buffer
  readonly mac: Buffer
  /** The MAC in latin1: made once, for each use looks it up. */
  readonly macText: string
  #any: AnyRow | undefined
  #markId: string | undefined
  /** Few: an array takes a fifth of what a Set does. */
  readonly #sentTo: number[]

  constructor({ body, mac }: ProtectedBytes, sentTo: number[]) {
    this.body = body
    this.mac = mac
    this.macText = mac.toString('latin1')
    this.#sentTo = sentTo
  }

  get any(): AnyRow {
    this.#any ??= decodeAny(this.body)
    return this.#any
  }

  /** What the row's counter counts for. */
  get markId(): string {
    this.#markId ??= `${this.any.kind}:${identityOf(this.any)}`
    return this.#markId
  }

  /** Lives of the workers that have it: they are sent its MAC alone. */
  get sentTo(): readonly number[] {
    return this.#sentTo
  }

  nowWith(life: number): void {
    if (!this.#sentTo.includes(life)) this.#sentTo.push(life)
  }
}

/** As many as a worker remembers: one that it has forgotten is sent again. */
const KNOWN_MAX = 8192
/** A call looks a row up once or twice: what was found so often is wanted by several, and kept decoded. */
const USES_MIN = 4

/** Rows whose MAC a worker has found right. A row is the same only if all its bytes are. */
export class KnownRows {
  readonly #rows = new LRUCache<string, KnownRow>({ max: KNOWN_MAX })
  readonly #made = new MadeRows()

  get(row: ProtectedBytes): KnownRow | undefined {
    const { body, mac } = row
    const known = this.#rows.get(mac.toString('latin1'))
    if (known) return known.body === body || known.body.equals(body) ? known : undefined
    const made = this.#made.find(mac)
    if (made?.body.equals(body) !== true) return undefined
    return made.uses < USES_MIN ? new KnownRow(row, [made.life]) : this.#keep(row, [made.life])
  }

  /** Remembers a row that a worker has verified. */
  add(row: ProtectedBytes): KnownRow {
    return this.#keep(row, [])
  }

  /** Remembers a row that the worker of this life has made, and so has: few are used again, and those once. */
  made(row: ProtectedBytes, life: number): void {
    if (!this.#made.add(row, life)) this.#keep(row, [life])
  }

  #keep({ body, mac }: ProtectedBytes, sentTo: number[]): KnownRow {
    const known = new KnownRow({ body: ownCopy(body), mac: ownCopy(mac) }, sentTo)
    this.#rows.set(known.macText, known)
    return known
  }
}
