import type { CreateKeyRequest, CreateKeyResponseInit } from '@strongroom/contracts/key'
import { assertEtag, parseResourceName } from '@strongroom/rpc'
import { headEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField, keyManaged } from '../domain/faults.ts'
import { assertWritable, newHead } from '../domain/head.ts'
import { keyOperations, keySpec } from '../domain/key-spec.ts'
import type { KeyDeps } from './deps.ts'
import { askedOperations, askedState, inOrder, keyView, keyWish } from './key-view.ts'
import { located } from './keys.ts'
import { mutate } from './mutation.ts'
import { makeVersion } from './new-version.ts'

/** Makes a key, or a new version where the name exists. */
export const createKey =
  (deps: KeyDeps) =>
  async (request: CreateKeyRequest, call: Call): Promise<CreateKeyResponseInit> => {
    const name = parseResourceName(`${request.parent}/keys/${request.keyId}`, 'key_id')
    const at = located(call, 'keys', { field: 'key_id', name })
    if (request.key === null) throw invalidField('key', 'is required')
    const key = inOrder(request.key)
    const spec = keySpec(keyWish(key))
    const choice = {
      ...askedState(key),
      operations: keyOperations(spec.family, askedOperations(key)),
      contentType: null,
    }
    const vault = name.vault ?? ''
    return await mutate(deps, {
      message: 'strongroom.key.v1.CreateKeyRequest',
      request: { ...request, key },
      call,
      etag: key.etag,
      plan: async () => {
        const kept = await deps.keys.head(at)
        if (kept !== undefined) {
          assertWritable(kept.row, at.text)
          if (kept.row.managedBy !== null) throw keyManaged(at.text)
        }
        assertEtag(key.etag, kept && headEtag(kept.row), at.text)
        const head =
          kept?.row ??
          newHead({
            vaultUid: at.vaultUid,
            objectType: 'keys',
            objectUid: await deps.uids.next(),
            name: at.object,
            displayName: name.displayObject ?? at.object,
            now: deps.now(),
          })
        const { commit, found } = await makeVersion(deps, { head, kept }, spec, choice)
        return {
          commit,
          answer: { key: keyView(vault, found) },
          resource: at.text,
          version: found.state.row.versionUid,
        }
      },
      replay: async ({ version }) => ({
        key: keyView(vault, await deps.keys.find({ ...at, version })),
      }),
    })
  }
