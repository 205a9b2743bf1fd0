import type {
  UpdateKeyVersionRequest,
  UpdateKeyVersionResponseInit,
} from '@strongroom/contracts/key'
import { assertEtag } from '@strongroom/rpc'
import { stateEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField, keyManaged, rowIntegrity } from '../domain/faults.ts'
import { keyOperations } from '../domain/key-spec.ts'
import { assertChoice, updatedState } from '../domain/version-state.ts'
import type { StateChoice } from '../domain/version-state.ts'
import type { KeyDeps } from './deps.ts'
import { askedOperations, askedState, inOrder, keyView } from './key-view.ts'
import { located } from './keys.ts'
import { mutate } from './mutation.ts'

const PATHS = ['key_operations', 'enabled', 'not_before', 'expire_time', 'tags']

/** Changes what one version may be used for and when. */
export const updateKeyVersion =
  (deps: KeyDeps) =>
  async (request: UpdateKeyVersionRequest, call: Call): Promise<UpdateKeyVersionResponseInit> => {
    const at = located(call, 'keys', { field: 'key.name', versions: true })
    if (request.key === null) throw invalidField('key', 'is required')
    const key = inOrder(request.key)
    const paths = maskPaths(request)
    const vault = call.name.vault ?? ''
    return await mutate(deps, {
      message: 'strongroom.key.v1.UpdateKeyVersionRequest',
      request: { ...request, key },
      call,
      etag: key.versionEtag,
      plan: async () => {
        const found = await deps.keys.find(at)
        if (found.head.row.managedBy !== null) throw keyManaged(at.text)
        assertEtag(key.versionEtag, stateEtag(found.state.row), at.text, 'key.version_etag')
        const operations = askedOperations(key)
        const { family } = found.keyVersion.row
        // None means none here: all that fit is what a new key gets.
        const asked = {
          ...askedState(key),
          // True is the default of a new key; who only names the field must not open one that is disabled.
          enabled: key.enabled ?? false,
          operations: operations.length === 0 ? [] : keyOperations(family, operations),
        }
        const choice = chosen(found.state.row, asked, paths)
        assertChoice(choice)
        const row = updatedState(found.state.row, choice, deps.now())
        const body = deps.keys.body('state', row)
        const [mac] = await deps.hsm.protectRows([{ prior: found.state, next: body }])
        if (mac === undefined) throw rowIntegrity('a new row')
        const state = { row, body, mac }
        return {
          commit: { state: { before: found.state, after: state } },
          answer: { key: keyView(vault, { ...found, state }) },
          resource: at.text,
          version: row.versionUid,
        }
      },
      replay: async ({ version }) => ({
        key: keyView(vault, await deps.keys.find({ ...at, version })),
      }),
    })
  }

function maskPaths({ updateMask }: UpdateKeyVersionRequest): ReadonlySet<string> {
  const paths = updateMask?.paths ?? []
  if (paths.length === 0) throw invalidField('update_mask', 'is required')
  for (const path of paths)
    if (!PATHS.includes(path)) throw invalidField('update_mask', `${path} cannot be changed`)
  return new Set(paths)
}

function chosen(
  now: StateChoice,
  asked: Omit<StateChoice, 'contentType'>,
  paths: ReadonlySet<string>,
): StateChoice {
  return {
    operations: paths.has('key_operations') ? asked.operations : now.operations,
    enabled: paths.has('enabled') ? asked.enabled : now.enabled,
    notBefore: paths.has('not_before') ? asked.notBefore : now.notBefore,
    expiry: paths.has('expire_time') ? asked.expiry : now.expiry,
    tags: paths.has('tags') ? asked.tags : now.tags,
    contentType: now.contentType,
  }
}
