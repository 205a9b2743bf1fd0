import type { DeleteKeyRequest, DeleteKeyResponseInit } from '@strongroom/contracts/key'
import { assertEtag } from '@strongroom/rpc'
import { headEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { keyManaged, vaultNotFound } from '../domain/faults.ts'
import { deletedHead } from '../domain/head.ts'
import { nextHead } from './change-head.ts'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { located } from './keys.ts'
import { mutate } from './mutation.ts'

/** Deletes a key, recoverably. */
export const deleteKey =
  (deps: KeyDeps) =>
  async (request: DeleteKeyRequest, call: Call): Promise<DeleteKeyResponseInit> => {
    const at = located(call, 'keys')
    const { vault } = call
    if (vault === undefined) throw vaultNotFound(at.text)
    return await mutate(deps, {
      message: 'strongroom.key.v1.DeleteKeyRequest',
      request,
      call,
      etag: request.etag,
      plan: async () => {
        const found = await deps.keys.find(at)
        if (found.head.row.managedBy !== null) throw keyManaged(at.text)
        assertEtag(request.etag, headEtag(found.head.row), at.text)
        const head = await nextHead(
          deps,
          found.head,
          deletedHead(found.head.row, vault, deps.now()),
        )
        const answer = { key: keyView(vault.name, { ...found, head: head.after }) }
        const version = head.after.row.currentVersionUid ?? undefined
        return { commit: { head }, answer, resource: at.text, version }
      },
      replay: async (outcome) => ({
        key: keyView(vault.name, await deps.keys.sameKey(at, outcome.version)),
      }),
    })
  }
