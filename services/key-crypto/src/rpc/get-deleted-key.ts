import type { GetDeletedKeyRequest, GetDeletedKeyResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { keyNotFound } from '../domain/faults.ts'
import { isDeleted } from '../domain/head.ts'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { located } from './keys.ts'

/** Gives the current version of a deleted key. */
export const getDeletedKey =
  ({ keys }: KeyDeps) =>
  async (_request: GetDeletedKeyRequest, call: Call): Promise<GetDeletedKeyResponseInit> => {
    const at = located(call, 'keys')
    const head = await keys.head(at)
    if (head === undefined || !isDeleted(head.row)) throw keyNotFound(at.text)
    call.record.objectUid = head.row.objectUid
    return { key: keyView(call.name.vault ?? '', await keys.version(at, head)) }
  }
