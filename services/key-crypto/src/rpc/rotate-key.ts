import type { RotateKeyRequest, RotateKeyResponseInit } from '@strongroom/contracts/key'
import { assertEtag } from '@strongroom/rpc'
import { headEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { keyManaged } from '../domain/faults.ts'
import type { KeyDeps } from './deps.ts'
import { keyView } from './key-view.ts'
import { located } from './keys.ts'
import { mutate } from './mutation.ts'
import { makeVersion } from './new-version.ts'

/** Makes a version like the current one. */
export const rotateKey =
  (deps: KeyDeps) =>
  async (request: RotateKeyRequest, call: Call): Promise<RotateKeyResponseInit> => {
    const at = located(call, 'keys')
    const vault = call.name.vault ?? ''
    return await mutate(deps, {
      message: 'strongroom.key.v1.RotateKeyRequest',
      request,
      call,
      etag: request.etag,
      plan: async () => {
        const current = await deps.keys.find(at)
        const { row } = current.head
        if (row.managedBy !== null) throw keyManaged(at.text)
        assertEtag(request.etag, headEtag(row), at.text)
        const { keyType, sizeOrCurve, family } = current.keyVersion.row
        const { operations, tags } = current.state.row
        const { commit, found } = await makeVersion(
          deps,
          { head: row, kept: current.head },
          { keyType, sizeOrCurve, family },
          { enabled: true, notBefore: null, expiry: null, operations, contentType: null, tags },
        )
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
