import assert from 'node:assert/strict'
import { Fault } from '@strongroom/fault'
import { readVectors } from '../../../../packages/formats/src/testing/read-vectors.ts'
import type { TestHsm } from './test-hsm.ts'
import type { ImportedKey, Imports } from './test-imported-keys.ts'
import { useKey } from './test-keys.ts'
import type { KeyResult, KeyUse } from './types.ts'

/*
 * Runs a file of public vectors and counts what came of each. The counts are the test: no vector can be left out, or end
 * otherwise than it did, without one of them changing. For tests only.
 */

export interface Vector {
  readonly tcId: number
  readonly comment: string
  readonly result: 'valid' | 'invalid' | 'acceptable'
}

export type Group<G, V extends Vector> = G & { readonly tests: readonly V[] }

export interface VectorFile<G, V extends Vector> {
  readonly numberOfTests: number
  readonly testGroups: readonly Group<G, V>[]
}

export const readFile = <G, V extends Vector>(name: string): VectorFile<G, V> =>
  readVectors(`wycheproof/${name}_test.json`) as VectorFile<G, V>

/** Endings, and how many vectors have each. */
export type Counts = Readonly<Record<string, number>>

/** `accepted`: with exactly the vector's result. Anything else says by what it was refused. */
export const ACCEPTED = 'accepted'

export type Use = (fields: KeyUse) => Promise<KeyResult>

export interface Suite<G, V extends Vector> {
  /** The vector's key, as a version of ours holds it. */
  readonly keyOf: (vector: V, group: G) => ImportedKey
  /** Does with it what the vector is about. Faults are endings. */
  readonly run: (use: Use, vector: V, group: G) => Promise<string>
  /** Why we refuse what the file calls valid; undefined where we do not. */
  readonly refuses?: (vector: V) => string | undefined
  /** Why we accept what the file calls invalid. */
  readonly accepts?: (vector: V) => string | undefined
  readonly counts: Counts
}

/** Counts endings, and names the vectors whose ending is not what the file and our decisions say. */
export class Account {
  readonly #counts: Record<string, number> = {}
  readonly #wrong: string[] = []

  add({ tcId, comment, result }: Vector, ending: string, decision?: string): void {
    const wanted = (result === 'valid') === (decision === undefined)
    if (result !== 'acceptable' && (ending === ACCEPTED) !== wanted)
      this.#wrong.push(`${tcId} ${result}, ${ending}: ${comment}`)
    const what =
      decision === undefined ? `${result} ${ending}` : `${result} (${decision}) ${ending}`
    this.#counts[what] = (this.#counts[what] ?? 0) + 1
  }

  assertIs(counts: Counts, numberOfTests: number): void {
    assert.deepEqual(this.#wrong, [])
    assert.deepEqual(this.#counts, counts)
    const sum = Object.values(counts).reduce((total, count) => total + count, 0)
    assert.equal(sum, numberOfTests)
  }
}

/** A file and its counts in one line, to be the name of its test: whoever runs it reads what was run. */
export const lineOf = (file: string, counts: Counts): string =>
  `${file}: ${Object.entries(counts)
    .map(([ending, count]) => `${count} ${ending}`)
    .join(', ')}`

/** Any other output than the expected one fails the test, whatever the vector says. */
export async function gives(use: Use, fields: KeyUse, expected: Buffer): Promise<string> {
  assert.deepEqual((await use(fields)).output, expected)
  return ACCEPTED
}

export async function verifies(use: Use, fields: Omit<KeyUse, 'operation'>): Promise<string> {
  const { valid } = await use({ ...fields, operation: 'verify' })
  return valid === true ? ACCEPTED : 'not verified'
}

function reasonOf(error: unknown): string {
  if (error instanceof Fault) return error.reason
  throw error
}

/** Declares the test of one file: each vector under its own key, through the HSM's worker. */
export function account<G, V extends Vector>(
  made: () => TestHsm,
  imports: Imports,
  name: string,
  { keyOf, run, refuses, accepts, counts }: Suite<G, V>,
): void {
  const { numberOfTests, testGroups } = readFile<G, V>(name)
  const vectors = testGroups.flatMap((group) => group.tests.map((vector) => ({ vector, group })))
  const keys = imports.keys(vectors.map(({ vector, group }) => keyOf(vector, group)))
  it(lineOf(name, counts), async () => {
    const sum = new Account()
    for (const [at, key] of keys().entries()) {
      const { vector, group } = vectors[at] ?? assert.fail()
      const use: Use = (fields) => useKey(made().hsm, key, fields)
      const ending = await run(use, vector, group).catch(reasonOf)
      const decide = vector.result === 'valid' ? refuses : accepts
      sum.add(vector, ending, decide?.(vector))
    }
    sum.assertIs(counts, numberOfTests)
  })
}
