import type { UndeleteKeyRequest, UndeleteKeyResponseInit } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { keyManaged, keyNotFound } from '../domain/faults.ts'
import { isDeleted, isDue, undeletedHead } from '../domain/head.ts'
import { nextHead } from './change-head.ts'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { located } from './keys.ts'
import { mutate } from './mutation.ts'

/** Makes a deleted key live again. */
export const undeleteKey =
  (deps: KeyDeps) =>
  async (request: UndeleteKeyRequest, call: Call): Promise<UndeleteKeyResponseInit> => {
    const at = located(call, 'keys')
    const vault = call.name.vault ?? ''
    return await mutate(deps, {
      message: 'strongroom.key.v1.UndeleteKeyRequest',
      request,
      call,
      plan: async () => {
        const before = await deps.keys.head(at)
        if (before === undefined || !isDeleted(before.row)) throw keyNotFound(at.text)
        if (before.row.managedBy !== null) throw keyManaged(at.text)
        // The job that purges it may come late; it is as good as gone by then.
        if (isDue(before.row, deps.now())) throw keyNotFound(at.text)
        const [head, found] = await Promise.all([
          nextHead(deps, before, undeletedHead(before.row)),
          deps.keys.version(at, before),
        ])
        const answer = { key: keyView(vault, { ...found, head: head.after }) }
        const version = head.after.row.currentVersionUid ?? undefined
        return { commit: { head }, answer, resource: at.text, version }
      },
      replay: async (outcome) => ({
        key: keyView(vault, await deps.keys.sameKey(at, outcome.version)),
      }),
    })
  }
