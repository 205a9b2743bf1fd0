import type { RestateRequestInit } from '@strongroom/contracts/key'
import { restate as restateObject } from '@strongroom/objects'
import type { Identified, Plan, Restated, Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'
import type { ChangeDeps } from './deps.ts'

/** One of the changes that Restate knows. */
export type RestateChange = Pick<RestateRequestInit, 'update' | 'delete' | 'undelete' | 'purge'>

/** A change of a secret's head or state. */
export interface Restatement {
  readonly target: Target
  readonly identified: Identified | undefined
  /** Reads rows and asks the rules, the etag too; called again when another change came between. */
  readonly plan: () => Promise<Plan<RestateChange>>
}

/** The way of every change but a new value. */
export const restate = (
  deps: ChangeDeps,
  call: Call,
  { target, identified, plan }: Restatement,
): Promise<Restated> =>
  restateObject(deps, call, {
    objectType: 'secrets',
    resource: target.resource,
    identified,
    plan,
    ask: (request) =>
      deps.protection.Restate({ ...request, name: target.resource }, target.forward),
    commit: (change) => deps.commit(change, call),
  })
