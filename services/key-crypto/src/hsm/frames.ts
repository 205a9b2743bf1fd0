import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'

/** A row on its way to a worker. */
export interface RowFrame {
  readonly mac: Buffer
  readonly body?: Buffer
}

export interface Call {
  readonly id: number
  readonly verb: string
  readonly rows: readonly RowFrame[]
  readonly bodies: readonly Buffer[]
  readonly data: Buffer
  readonly operation: string
  readonly algorithm: string
  readonly signature: Buffer
  readonly iv: Buffer
  readonly tag: Buffer
  readonly aad: Buffer
  readonly uid: string
  readonly now: number
  readonly number: number
  readonly priors: readonly number[]
}

export interface Reply {
  readonly id: number
  readonly reason: string
  readonly message: string
  readonly output: Buffer
  readonly outputs: readonly Buffer[]
  readonly verdicts: readonly boolean[]
  readonly iv: Buffer
  readonly tag: Buffer
  readonly valid: boolean
  readonly needsRows: boolean
  readonly rowsRight: boolean
}

export interface Ready {
  readonly realmUid: string
  readonly macGeneration: number
  readonly publicKeys: readonly {
    readonly name: string
    readonly generation: number
    readonly publicKey: Buffer
  }[]
  readonly algorithms: readonly string[]
  readonly keyWrapPad: number
  readonly oaep256Outside: boolean
}

export interface Alive {
  readonly keysHeld: number
  readonly hits: number
  readonly misses: number
}

export interface Ending {
  readonly problem: string
  readonly message: string
  readonly final: boolean
}

export interface ToWorker {
  readonly calls: readonly (Partial<Call> & Pick<Call, 'id' | 'verb'>)[]
}

export interface FromWorker {
  readonly replies?: readonly (Partial<Reply> & Pick<Reply, 'id'>)[]
  readonly ready?: Ready | null
  readonly alive?: Alive | null
  readonly ending?: Ending | null
}

const FRAME_BYTES_MAX = 64 * 1024 * 1024
const root = protobuf.loadSync(fileURLToPath(new URL('frames.proto', import.meta.url)))
const toWorkerType = root.lookupType('strongroom.hsm.ToWorker')
const fromWorkerType = root.lookupType('strongroom.hsm.FromWorker')

function frame(type: protobuf.Type, message: object): Buffer {
  // fixed32 is little-endian, so the length goes in front by hand.
  const body = type.encode(message).finish()
  const out = Buffer.allocUnsafe(4 + body.length)
  out.writeUInt32BE(body.length, 0)
  out.set(body, 4)
  body.fill(0)
  return out
}

export const encodeToWorker = (message: ToWorker): Buffer => frame(toWorkerType, message)
export const encodeFromWorker = (message: FromWorker): Buffer => frame(fromWorkerType, message)

// Absent bytes read as an empty array from protobufjs; a Buffer on each prototype makes them what the types say.
const EMPTY = Buffer.alloc(0)
for (const [name, fields] of [
  ['Call', ['data', 'signature', 'iv', 'tag', 'aad']],
  ['Reply', ['output', 'iv', 'tag']],
] as const) {
  const prototype = root.lookupType(`strongroom.hsm.${name}`).ctor.prototype
  for (const field of fields)
    Object.defineProperty(prototype, field, { value: EMPTY, writable: true })
}

/** The decoder's own words would quote what was in the frame. */
function decoded(type: protobuf.Type, body: Buffer): unknown {
  try {
    return type.decode(body)
  } catch {
    throw new RangeError('frame: not a message')
  }
}

/** Throws RangeError on what is no message. */
export const decodeToWorker = (body: Buffer): { readonly calls: readonly Call[] } =>
  decoded(toWorkerType, body) as { readonly calls: readonly Call[] }
/** Throws RangeError on what is no message. */
export const decodeFromWorker = (
  body: Buffer,
): Omit<FromWorker, 'replies'> & { readonly replies: readonly Reply[] } =>
  decoded(fromWorkerType, body) as Omit<FromWorker, 'replies'> & {
    readonly replies: readonly Reply[]
  }

/** Cuts a stream of bytes into frames. Throws RangeError on a length that no frame has. */
export class FrameReader {
  #rest: Buffer = EMPTY
  #parts: Buffer[] = []
  #bytes = 0
  #wanted = 4

  /** Bodies that are complete with this chunk. */
  push(chunk: Buffer): Buffer[] {
    this.#parts.push(chunk)
    this.#bytes += chunk.length
    const bodies: Buffer[] = []
    if (this.#bytes < this.#wanted) return bodies
    this.#rest = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts)
    let at = 0
    for (;;) {
      const left = this.#rest.length - at
      this.#wanted = 4
      if (left < 4) break
      const length = this.#rest.readUInt32BE(at)
      if (length > FRAME_BYTES_MAX) throw new RangeError('frame: too long')
      this.#wanted = 4 + length
      if (left < this.#wanted) break
      bodies.push(this.#rest.subarray(at + 4, at + this.#wanted))
      at += this.#wanted
    }
    const rest = this.#rest.subarray(at)
    this.#parts = rest.length > 0 ? [rest] : []
    this.#bytes = rest.length
    this.#rest = EMPTY
    return bodies
  }
}
