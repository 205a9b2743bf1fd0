import type {
  CreateManagedKeyVersionRequest,
  CreateManagedKeyVersionResponseInit,
} from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import type { HeadRow, KeyVersionRow } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField, nameInUse } from '../domain/faults.ts'
import { assertWritable, newHead } from '../domain/head.ts'
import { keyOperations, keySpec } from '../domain/key-spec.ts'
import type { KeySpec } from '../domain/key-spec.ts'
import { MANAGED_BY } from '../domain/managed.ts'
import type { Kept } from '../store/key-rows.ts'
import type { KeyDeps } from './deps.ts'
import { askedOperations, keyWish, versionName } from './key-view.ts'
import type { FoundKey, Keys, Located } from './keys.ts'
import { assertDisplayName, locatedAs, versionOf } from './managed-key.ts'
import { mutate } from './mutation.ts'
import { makeVersion } from './new-version.ts'
import { stateChoice } from './secret-state.ts'

/** Makes a certificate's key, or its next version. */
export const createManagedKeyVersion =
  (deps: KeyDeps) =>
  async (
    request: CreateManagedKeyVersionRequest,
    call: Call,
  ): Promise<CreateManagedKeyVersionResponseInit> => {
    const at = locatedAs('keys', call)
    // A repeat gives the first version whatever it says of an earlier one, also to a peer that says nothing of it yet.
    const { reuseVersion, ...identified } = request
    const { displayName, exportable } = request
    assertDisplayName(displayName, at)
    if (request.requestId === '') throw invalidField('request_id', 'is required')
    const from = {
      ...at,
      version: reuseVersion === '' ? undefined : versionOf(reuseVersion, 'reuse_version'),
    }
    const spec = specOf(request)
    // Content types are of secrets; a certificate's parts may all be told the same.
    const choice = {
      ...stateChoice(request.state, 'state'),
      operations: operationsOf(request, spec),
      contentType: null,
    }
    const answer = (found: FoundKey) => ({
      name: versionName(call.name.vault ?? '', found.head.row, found.state.row.versionUid),
      version: found.state.row.versionUid,
      publicKey: found.keyVersion.row.publicKey,
    })
    return await mutate(deps, {
      message: 'strongroom.key.v1.CreateManagedKeyVersionRequest',
      request: identified,
      call,
      plan: async () => {
        const kept = await deps.keys.head(at)
        if (kept !== undefined) {
          if (kept.row.managedBy !== MANAGED_BY) throw nameInUse(at.text)
          assertWritable(kept.row, at.text)
        }
        const current =
          kept === undefined || !request.reuseKey ? undefined : await earlier(deps.keys, from, kept)
        const head = kept?.row ?? {
          ...newHead({
            vaultUid: at.vaultUid,
            objectType: 'keys',
            objectUid: await deps.uids.next(),
            name: at.object,
            displayName,
            now: deps.now(),
          }),
          managedBy: MANAGED_BY,
        }
        const { commit, found } = await makeVersion(deps, { head, kept }, spec, choice, {
          managedBy: MANAGED_BY,
          exportable,
          reuse: fitting(current, spec, exportable),
        })
        const { versionUid } = found.state.row
        return { commit, answer: answer(found), resource: at.text, version: versionUid }
      },
      replay: async ({ version }) => answer(await deps.keys.find({ ...at, version })),
    })
  }

function specOf(request: CreateManagedKeyVersionRequest): KeySpec {
  const spec = keySpec(keyWish({ ...request, keyFamily: 'KEY_FAMILY_UNSPECIFIED' }))
  if (spec.keyType === 'oct') throw invalidField('key_type', 'must be EC or RSA')
  return spec
}

function operationsOf(request: CreateManagedKeyVersionRequest, spec: KeySpec): readonly string[] {
  const asked = askedOperations(request)
  if (asked.length === 0) throw invalidField('key_operations', 'at least one')
  return keyOperations(spec.family, asked)
}

/** The version whose key is wanted again, or the current one where none is named. Undefined where it is gone. */
async function earlier(
  keys: Pick<Keys, 'version'>,
  from: Located,
  kept: Kept<HeadRow>,
): Promise<Kept<KeyVersionRow> | undefined> {
  try {
    return (await keys.version(from, kept)).keyVersion
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.reason === 'VERSION_NOT_FOUND') return undefined
    throw thrown
  }
}

/** The version to take the key of again; none where it is another kind of key, or another rule about its export. */
function fitting(
  current: Kept<KeyVersionRow> | undefined,
  { keyType, sizeOrCurve }: KeySpec,
  exportable: boolean,
): Kept<KeyVersionRow> | undefined {
  const fits =
    current?.row.keyType === keyType &&
    current.row.sizeOrCurve === sizeOrCurve &&
    current.row.exportable === exportable
  return fits ? current : undefined
}
