import type { ProtectedBytes } from './types.ts'

/** A row that was made lately. `body` lies in the block: it is not to be kept. */
export interface FoundRow {
  readonly body: Buffer
  /** Life of the worker that made it. */
  readonly life: number
  /** How often it was found, this time included; no more than 255. */
  readonly uses: number
}

const SETS = 2048
/** Places of a set. A row made later takes the place of the oldest. */
const PLACES = 4
const PLACE_BYTES = 512
const MAC_BYTES = 32
// What stands where in a place.
const LIFE = MAC_BYTES
const USES = LIFE + 4
const LENGTH = USES + 1
const BODY = LENGTH + 2
const BODY_BYTES_MAX = PLACE_BYTES - BODY

/**
 * The 8192 rows, about, that were made last, as bytes in one block of 4 MiB. Most are never asked for again; as objects they would
 * live just long enough for the collector to take them for old. The first bits of its MAC, which are as good as drawn by lot,
 * say which set a row is in.
 */
export class MadeRows {
  readonly #block = Buffer.alloc(SETS * PLACES * PLACE_BYTES)
  /** Of each set, the place that is taken next. */
  readonly #next = new Uint8Array(SETS)

  /** False for a row that is too long for a place. */
  add({ body, mac }: ProtectedBytes, life: number): boolean {
    if (body.length > BODY_BYTES_MAX || mac.length !== MAC_BYTES) return false
    const set = setOf(mac)
    const place = this.#next[set] ?? 0
    this.#next[set] = (place + 1) % PLACES
    const at = (set * PLACES + place) * PLACE_BYTES
    mac.copy(this.#block, at)
    this.#block.writeUInt32LE(life, at + LIFE)
    this.#block[at + USES] = 0
    this.#block.writeUInt16LE(body.length, at + LENGTH)
    body.copy(this.#block, at + BODY)
    return true
  }

  /** By all of its MAC. */
  find(mac: Buffer): FoundRow | undefined {
    if (mac.length !== MAC_BYTES) return undefined
    const first = setOf(mac) * PLACES * PLACE_BYTES
    for (let at = first; at < first + PLACES * PLACE_BYTES; at += PLACE_BYTES) {
      const length = this.#block.readUInt16LE(at + LENGTH)
      if (length === 0 || this.#block.compare(mac, 0, MAC_BYTES, at, at + MAC_BYTES) !== 0) continue
      const uses = Math.min((this.#block[at + USES] ?? 0) + 1, 255)
      this.#block[at + USES] = uses
      const body = this.#block.subarray(at + BODY, at + BODY + length)
      return { body, life: this.#block.readUInt32LE(at + LIFE), uses }
    }
    return undefined
  }
}

const setOf = (mac: Buffer): number => mac.readUInt32LE(0) % SETS
