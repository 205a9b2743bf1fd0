import {
  identify,
  parseTimestamp,
  tagMap,
  tagsOf,
  unexpectedAnswer,
  versionNotFound,
} from '@strongroom/objects'
import type {
  UpdateSecretVersionRequest,
  UpdateSecretVersionResponseInit,
} from '@strongroom/contracts/secret'
import { assertEtag } from '@strongroom/rpc'
import { stateEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { secretNotFound } from '../domain/faults.ts'
import { assertUnmanaged } from '../domain/secret.ts'
import { assertFields, fieldsOf, mergeFields, parseUpdateMask } from '../domain/version-fields.ts'
import type { ChangeDeps } from './deps.ts'
import { liveHead } from './reading.ts'
import { restate } from './restate.ts'
import { secretTarget } from './target.ts'
import { stateFields, versionView } from './views.ts'

/** Changes what is known of a version. */
export const updateSecretVersion =
  (deps: ChangeDeps) =>
  async (
    request: UpdateSecretVersionRequest,
    call: Call,
  ): Promise<UpdateSecretVersionResponseInit> => {
    const target = secretTarget(call, 'version', 'versions')
    const mask = parseUpdateMask(request.updateMask)
    const wanted = request.version
    const etag = wanted?.etag ?? ''
    const next = {
      enabled: wanted?.enabled ?? false,
      notBefore: parseTimestamp(wanted?.notBefore ?? null, 'version.not_before'),
      expireTime: parseTimestamp(wanted?.expireTime ?? null, 'version.expire_time'),
      contentType: wanted?.contentType ?? '',
      tags: tagsOf(wanted?.tags ?? {}),
    }
    // Tags in one order, so that a repeat has the same body.
    const same = { ...request, version: wanted && { ...wanted, tags: tagMap(next.tags) } }
    const read = async (versionUid = target.versionUid) => {
      const head = await liveHead(deps, target)
      const version = await deps.store.version(head, versionUid)
      if (version === undefined) {
        throw versionNotFound(`${target.resource}/versions/${versionUid ?? ''}`)
      }
      return { head, version }
    }
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.secret.v1.UpdateSecretVersionRequest', same, call),
      plan: async () => {
        const { head, version } = await read()
        assertUnmanaged(head, target.resource)
        assertEtag(etag, stateEtag(version.row), target.resource, 'version.etag')
        const merged = mergeFields(fieldsOf(version.row), next, mask)
        assertFields(merged)
        return { head, version, change: { update: stateFields(merged) } }
      },
    })
    if (restated.repeated === undefined) {
      if (restated.version === undefined) throw unexpectedAnswer('key-crypto')
      return { version: versionView(restated.version.row, target.resource) }
    }
    if (restated.repeated.version === undefined) throw secretNotFound(target.resource)
    const { head, version } = await read(restated.repeated.version)
    await deps.verified.assert([head, version], call.signal)
    return { version: versionView(version.row, target.resource) }
  }
