import type { Fault } from '@strongroom/fault'
import type { HeadRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import type { Draft } from '../domain/draft.ts'
import { permissionDenied, vaultNotFound } from '../domain/faults.ts'
import {
  assertPurgeable,
  deletedHead,
  isDeleted,
  isDue,
  purgedHead,
  undeletedHead,
} from '../domain/head.ts'

/** What becomes of an object as a whole. */
export type HeadChange = 'delete' | 'undelete' | 'purge'

/** An object's next head, made from the first row that was presented. */
export function headDraft(
  change: HeadChange,
  head: HeadRow,
  call: Call,
  of: {
    readonly name: string
    readonly now: Date
    /** What a user needs for it. */
    readonly action: string
    readonly notFound: (name: string) => Fault
  },
): Draft {
  const { name, now, action, notFound } = of
  const { vault } = call
  if (vault === undefined) throw vaultNotFound(name)
  if (isDeleted(head) === (change === 'delete')) throw notFound(name)
  switch (change) {
    case 'delete':
      return { kind: 'head', prior: 0, row: deletedHead(head, vault, now) }
    case 'undelete':
      return { kind: 'head', prior: 0, row: undeletedHead(head) }
    case 'purge':
      // Without a user only what the row itself says is due may happen.
      if (call.caller === undefined && !isDue(head, now)) throw permissionDenied(action, name)
      assertPurgeable(head, vault, name, now)
      return { kind: 'head', prior: 0, row: purgedHead(head) }
  }
}
