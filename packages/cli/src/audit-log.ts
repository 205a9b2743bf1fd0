import { createPublicKey } from 'node:crypto'
import { createReadStream, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { headerLine, leafLine, trailerLine } from '@strongroom/verifier'
import type { Remembered } from '@strongroom/verifier'
import type { Strongroom } from '@strongroom/client'
import { UsageError, codeOf, readInput } from './input.ts'

/** The log as JSON lines: a header, a line for each leaf with its bytes in base64, a trailer. */
export async function* exportLines(client: Strongroom, startIndex = 0): AsyncGenerator<string> {
  for await (const { header, leaf, trailer } of client.audit.exportRecords({ startIndex })) {
    if (header) yield headerLine(header)
    if (leaf) yield leafLine(leaf)
    if (trailer) yield trailerLine(trailer)
  }
}

/** The lines of an export that was kept; `-` is standard input. */
export async function* fileLines(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  try {
    yield* createInterface({ input, crlfDelay: Infinity })
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${codeOf(error)}`)
  }
}

/** SPKI of the key pinned when the cluster was made, PEM or DER. Throws UsageError for a file that holds none. */
export function readPublicKey(file: string): Buffer {
  const bytes = readInput(file)
  const isPem = bytes.toString('latin1').startsWith('-----BEGIN PUBLIC KEY-----')
  try {
    const key = createPublicKey(isPem ? bytes : { key: bytes, format: 'der', type: 'spki' })
    return key.export({ format: 'der', type: 'spki' })
  } catch {
    throw new UsageError(`${file} holds no public key`)
  }
}

/** What was seen of a log, kept beside the client's configuration from one verification to the next. */
export class Memory {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Throws UsageError for a file that is none: to go on without it would hide a log that was cut. */
  read(): Remembered | undefined {
    let text: string
    try {
      text = readFileSync(this.#file, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw new UsageError(`cannot read ${this.#file}: ${codeOf(error)}`)
    }
    const kept = parse(text)
    if (!isRemembered(kept)) throw new UsageError(`${this.#file} is no memory of a log`)
    return kept
  }

  /** Keeps what was seen, unless another verification has seen more meanwhile. */
  write(seen: Remembered): void {
    if (sizeOf(this.read()) > sizeOf(seen)) return
    const temporary = `${this.#file}.${process.pid}`
    rmSync(temporary, { force: true })
    writeFileSync(temporary, `${JSON.stringify(seen, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
    renameSync(temporary, this.#file)
  }
}

const sizeOf = (seen: Remembered | undefined): number => seen?.anchors.at(-1)?.size ?? 0

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false
  const { checkpoint, anchors } = value as Partial<Record<keyof Remembered, unknown>>
  return typeof checkpoint === 'string' && Array.isArray(anchors) && anchors.every(isAnchor)
}

const isAnchor = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'size' in value &&
  Number.isSafeInteger(value.size) &&
  'root' in value &&
  typeof value.root === 'string'
