import { decodeRow } from '@strongroom/formats'
import type { Row, RowKind } from '@strongroom/formats'
import type { Engine } from './engine.ts'
import { Refusal, integrity } from './faults.ts'
import type { Call, Reply } from './frames.ts'
import type { KeyRowValues } from './key-rules.ts'
import { rowOf } from './row-kind.ts'
import type { AnyRow } from './row-kind.ts'

export type Outcome = Partial<Omit<Reply, 'id'>>

/** Thrown when rows were named by MAC and are not known here. */
export class NeedsRows extends Error {}

/** The row at an index. Throws NeedsRows or Refusal. */
export function rowAt(engine: Engine, call: Call, index: number): AnyRow {
  const row = call.rows[index]
  if (!row) throw integrity('a row is missing')
  // An optional field that is absent reads as null or undefined, depending on who made the message.
  const body = row.body ?? undefined
  const any =
    body === undefined ? engine.macs.recall(row.mac) : engine.macs.check({ body, mac: row.mac })
  if (any) return any
  throw body === undefined ? new NeedsRows() : integrity('a row has no right MAC')
}

export function rowAs<K extends RowKind>(
  engine: Engine,
  call: Call,
  index: number,
  kind: K,
): Row<K> {
  const row = rowOf(kind, rowAt(engine, call, index))
  if (row === undefined) throw integrity(`a row is not of kind ${kind}`)
  return row
}

/** The rows of one key, which come first wherever a key is used. */
export const keyRows = (engine: Engine, call: Call): KeyRowValues => ({
  vaultKey: rowAs(engine, call, 0, 'vault-key'),
  head: rowAs(engine, call, 1, 'head'),
  state: rowAs(engine, call, 2, 'state'),
  keyVersion: rowAs(engine, call, 3, 'key-version'),
})

/** MACs for the bodies of a call, each over the one among its rows, from an index on, that it follows. */
export function macsOf(engine: Engine, call: Call, from = 0): Buffer[] {
  const priors = call.rows.slice(from).map((_, index) => rowAt(engine, call, from + index))
  return call.bodies.map((body, index) => {
    const position = call.priors[index] ?? 0
    const prior = position === 0 ? undefined : priors[position - 1]
    if (position !== 0 && prior === undefined) throw integrity('a row is missing')
    return engine.macs.protect(prior, body)
  })
}

/** By what the row at an index is known to the caches of handles. */
export const macKey = (call: Call, index: number): string =>
  call.rows[index]?.mac.toString('latin1') ?? ''

/** A draft that the main process encoded: a row whose remaining fields are made here. */
export function draftOf<K extends RowKind>(call: Call, kind: K): Row<K> {
  const body = call.bodies[0]
  if (!body) throw new Refusal('INVALID_FIELD', 'a draft is missing')
  return decodeRow(kind, body).row
}
