import type {
  UpdateCertificateVersionRequest,
  UpdateCertificateVersionResponseInit,
} from '@strongroom/contracts/certificate'
import {
  assertTags,
  ATTEMPTS_MAX,
  changedMeanwhile,
  identify,
  invalidField,
  tagMap,
  tagsOf,
} from '@strongroom/objects'
import type { Target, Version } from '@strongroom/objects'
import { assertEtag } from '@strongroom/rpc'
import { stateEtag } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import type { Certificate } from '../domain/certificate.ts'
import type { ChangeDeps } from './deps.ts'
import { updateHalves } from './halves.ts'
import { liveHead, readCertificate } from './reading.ts'
import { restate } from './restate.ts'
import { certificateTarget } from './target.ts'
import { certificateView, stateFields } from './views.ts'

const UPDATE_PATHS = ['enabled', 'tags'] as const
type UpdatePath = (typeof UPDATE_PATHS)[number]

/**
 * Enables or disables a version or changes its tags, with its key and secret. What is disabled is closed before it is said
 * to be; what is enabled opens last.
 */
export const updateCertificateVersion =
  (deps: ChangeDeps) =>
  async (
    request: UpdateCertificateVersionRequest,
    call: Call,
  ): Promise<UpdateCertificateVersionResponseInit> => {
    const target = certificateTarget(call, 'certificate', 'versions')
    const mask = parseMask(request.updateMask)
    const wanted = request.certificate
    const etag = wanted?.versionEtag ?? ''
    const tags = tagsOf(wanted?.tags ?? {})
    if (mask.has('tags')) assertTags(tags)
    // Tags in one order, so that a repeat has the same body.
    const same = { ...request, certificate: wanted && { ...wanted, tags: tagMap(tags) } }
    const read = async (versionUid = target.versionUid) =>
      readCertificate(deps, call, await liveHead(deps, target), target, versionUid)
    let versionUid: string | undefined
    const restated = await restate(deps, call, {
      target,
      identified: identify('strongroom.certificate.v1.UpdateCertificateVersionRequest', same, call),
      plan: async () => {
        const { head, version } = await read()
        const { row } = version
        versionUid = row.versionUid
        assertEtag(etag, stateEtag(row), target.resource, 'certificate.version_etag')
        const fields = {
          ...row,
          enabled: mask.has('enabled') ? (wanted?.enabled ?? false) : row.enabled,
          tags: mask.has('tags') ? tags : row.tags,
        }
        if (row.enabled && !fields.enabled) {
          await updateHalves(deps, target, row.versionUid, fields)
        }
        return { head, version, change: { update: stateFields(fields) } }
      },
    })
    const certificate = await settle(deps, target, () =>
      read(restated.repeated === undefined ? versionUid : restated.repeated.version),
    )
    return { certificate: certificateView(certificate, target.resource) }
  }

/** Key and secret say what the version says, also when it is changed again meanwhile: whoever comes last looks again. */
async function settle(
  deps: ChangeDeps,
  target: Target,
  read: () => Promise<Certificate>,
): Promise<Certificate> {
  let before = await read()
  for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
    const { row } = before.version
    await updateHalves(deps, target, row.versionUid, row)
    const after = await read()
    if (sameState(before.version, after.version)) return after
    before = after
  }
  throw changedMeanwhile(target.resource)
}

const sameState = (a: Version, b: Version): boolean => a.stored.mac.equals(b.stored.mac)

function parseMask(mask: { readonly paths: readonly string[] } | null): Set<UpdatePath> {
  const chosen = new Set<UpdatePath>()
  for (const path of mask?.paths ?? []) {
    const known = UPDATE_PATHS.find((candidate) => candidate === path)
    if (known === undefined) {
      throw invalidField('update_mask', `may hold only ${UPDATE_PATHS.join(', ')}`)
    }
    chosen.add(known)
  }
  if (chosen.size === 0) {
    throw invalidField('update_mask', `must name what changes, of ${UPDATE_PATHS.join(', ')}`)
  }
  return chosen
}
