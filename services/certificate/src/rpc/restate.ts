import type { ProtectCertificateRequestInit } from '@strongroom/contracts/key'
import { restate as restateObject } from '@strongroom/objects'
import type { Identified, Plan, Restated, Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { ChangeDeps } from './deps.ts'

/** One of the changes that ProtectCertificate knows, but a new version. */
export type CertificateChange = Pick<
  ProtectCertificateRequestInit,
  'update' | 'delete' | 'undelete' | 'purge'
>

/** A change of a certificate's head or state. */
export interface Restatement {
  readonly target: Target
  readonly identified: Identified | undefined
  /** Reads rows and asks the rules, the etag too; called again when another change came between. */
  readonly plan: () => Promise<Plan<CertificateChange>>
  /** Key and secret follow after this commit. */
  readonly unsettled?: boolean
}

/** The way of every change but a new version. */
export const restate = (
  deps: ChangeDeps,
  call: Call,
  { target, identified, plan, unsettled = false }: Restatement,
): Promise<Restated> =>
  restateObject(deps, call, {
    objectType: 'certificates',
    resource: target.resource,
    identified,
    plan,
    ask: (request) =>
      deps.keys.ProtectCertificate({ ...request, name: target.resource }, target.forward),
    commit: (change) => deps.commit({ ...change, unsettled }),
  })
