import type { PurgeKeyRequest, PurgeKeyResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { keyManaged, keyNotFound, vaultNotFound } from '../domain/faults.ts'
import { assertPurgeable, isDeleted, purgedHead } from '../domain/head.ts'
import { nextHead } from './change-head.ts'
import type { KeyDeps } from './deps.ts'
import { located } from './keys.ts'
import { mutate } from './mutation.ts'

/** Destroys a deleted key for good. */
export const purgeKey =
  (deps: KeyDeps) =>
  async (request: PurgeKeyRequest, call: Call): Promise<PurgeKeyResponseInit> => {
    const at = located(call, 'keys')
    const { vault } = call
    if (vault === undefined) throw vaultNotFound(at.text)
    return await mutate(deps, {
      message: 'strongroom.key.v1.PurgeKeyRequest',
      request,
      call,
      plan: async () => {
        const before = await deps.keys.head(at)
        if (before === undefined || !isDeleted(before.row)) throw keyNotFound(at.text)
        if (before.row.managedBy !== null) throw keyManaged(at.text)
        assertPurgeable(before.row, vault, at.text, deps.now())
        const head = await nextHead(deps, before, purgedHead(before.row))
        return {
          commit: { head, purgedObjectUid: before.row.objectUid },
          answer: {},
          resource: at.text,
        }
      },
      replay: () => Promise.resolve({}),
    })
  }
