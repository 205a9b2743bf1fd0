import type { CertificateInit } from '@strongroom/contracts/certificate'
import { versionNotFound } from '@strongroom/objects'
import type { Head, Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { Certificate } from '../domain/certificate.ts'
import { certificateNotFound } from '../domain/faults.ts'
import type { ReadDeps } from './deps.ts'
import { certificateView } from './views.ts'

/** The live certificate of a name. Throws CERTIFICATE_NOT_FOUND, for a deleted one too. */
export async function liveHead({ store }: ReadDeps, target: Target): Promise<Head> {
  const head = await store.head(target.vault.uid, target.name)
  if (head === undefined || head.row.deletedAt !== null) throw certificateNotFound(target.resource)
  return head
}

/** The deleted certificate of a name. Throws CERTIFICATE_NOT_FOUND, for a live one too. */
export async function deletedHead({ store }: ReadDeps, target: Target): Promise<Head> {
  const head = await store.head(target.vault.uid, target.name)
  if (head === undefined || head.row.deletedAt === null) throw certificateNotFound(target.resource)
  return head
}

/** One version of a certificate, the current one without uid, its rows judged. */
export async function readCertificate(
  deps: ReadDeps,
  call: Pick<Call, 'record' | 'signal'>,
  head: Head,
  { resource }: Pick<Target, 'resource'>,
  versionUid?: string,
): Promise<Certificate> {
  const version = await deps.store.version(head, versionUid)
  const [certificate] = version === undefined ? [] : await deps.store.issued([{ head, version }])
  if (certificate === undefined) {
    // Purged meanwhile, where it is the version that the head names.
    if (versionUid === undefined) throw certificateNotFound(resource)
    throw versionNotFound(`${resource}/versions/${versionUid}`)
  }
  await deps.verified.assert(rowsOf(certificate), call.signal)
  call.record.objectUid = head.row.objectUid
  call.record.versionUid = certificate.version.row.versionUid
  return certificate
}

/** The three rows of a version. */
export const rowsOf = ({ head, version, issued }: Certificate) => [head, version, issued]

/** A certificate as it is shown, by its current version. */
export async function shownCertificate(
  deps: ReadDeps,
  call: Call,
  head: Head,
  target: Target,
): Promise<CertificateInit> {
  return certificateView(await readCertificate(deps, call, head, target), target.resource)
}
