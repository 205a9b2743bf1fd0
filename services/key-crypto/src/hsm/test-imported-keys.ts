import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { decodeRow } from '@strongroom/formats'
import type { KeyVersionRow, RowKind } from '@strongroom/formats'
import type { TestHsm } from './test-hsm.ts'
import type { TestKey } from './test-keys.ts'
import type { TestToken } from './test-token.ts'
import type { MadeRow } from './types.ts'

/** A key that others made, as a version of ours is to hold it. Bytes in hex. For tests only. */
export interface ImportedKey extends Pick<KeyVersionRow, 'keyType' | 'sizeOrCurve' | 'family'> {
  /** The bytes of a secret, or PKCS#8; none where only the public half is known. */
  readonly secret?: string
  readonly publicKey?: string
  /** All that there are, where it does not say. */
  readonly operations?: readonly string[]
}

/** AES-KWP under a key that is no vault's, as the engine does it. Bytes in hex. */
export interface Wrapping {
  readonly key: string
  readonly input: string
  readonly wrap: boolean
}

export interface ImportRequest {
  readonly keys: readonly ImportedKey[]
  readonly wrappings: readonly Wrapping[]
}

export interface ImportedRow {
  readonly body: string
  readonly mac: string
}

export interface ImportAnswer {
  readonly vaultUid: string
  readonly vaultKey: ImportedRow
  readonly keys: readonly Readonly<Record<'keyVersion' | 'head' | 'state', ImportedRow>>[]
  /** null where it failed. */
  readonly wrappings: readonly (string | null)[]
}

const IMPORT = fileURLToPath(new URL('test-key-importer.ts', import.meta.url))

function made<K extends RowKind>(kind: K, row: ImportedRow): MadeRow<K> {
  const body = Buffer.from(row.body, 'hex')
  return { body, mac: Buffer.from(row.mac, 'hex'), row: decodeRow(kind, body).row }
}

export interface Imported {
  /** Keys of one vault, with all their rows. */
  readonly keys: readonly TestKey[]
  /** What each wrapping gave; undefined where it failed. */
  readonly wrappings: readonly (Buffer | undefined)[]
}

/** Does it in a process of its own, without holding up this one: an HSM whose workers nobody hears takes them for dead. */
async function importOn(token: TestToken, request: ImportRequest): Promise<Imported> {
  const child = spawn(process.execPath, [IMPORT, JSON.stringify(token.options)], {
    env: { ...token.options.environmentVariables },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(request))
  const { vaultUid, ...answer } = (await json(child.stdout)) as ImportAnswer
  const vaultKey = made('vault-key', answer.vaultKey)
  return {
    keys: answer.keys.map(({ keyVersion, head, state }) => ({
      vaultUid,
      vaultKey,
      keyVersion: made('key-version', keyVersion),
      head: made('head', head),
      state: made('state', state),
    })),
    wrappings: answer.wrappings.map((output) =>
      output === null ? undefined : Buffer.from(output, 'hex'),
    ),
  }
}

/** Collects what the tests of a `describe` want imported while they are declared; gives it to them when they run. */
export class Imports {
  readonly #keys: ImportedKey[] = []
  readonly #places = new Map<string, number>()
  readonly #wrappings: Wrapping[] = []
  #imported: Imported = { keys: [], wrappings: [] }

  constructor(made: () => TestHsm) {
    before(async () => {
      const request = { keys: this.#keys, wrappings: this.#wrappings }
      this.#imported = await importOn(made().token, request)
    })
  }

  /** The same key once, however often it is wanted. */
  keys(wanted: readonly ImportedKey[]): () => readonly TestKey[] {
    const places = wanted.map((key) => {
      const text = JSON.stringify(key)
      const place = this.#places.get(text) ?? this.#keys.push(key) - 1
      this.#places.set(text, place)
      return place
    })
    return () => places.map((place) => this.#imported.keys[place] ?? assert.fail())
  }

  wrappings(wanted: readonly Wrapping[]): () => readonly (Buffer | undefined)[] {
    const start = this.#wrappings.length
    const end = this.#wrappings.push(...wanted)
    return () => this.#imported.wrappings.slice(start, end)
  }
}
