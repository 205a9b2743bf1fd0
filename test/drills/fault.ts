import type { StatusName } from '@strongroom/client'

/** Something that goes wrong while the cluster is under load. */
export interface Fault {
  /** As it is printed. */
  readonly name: string
  /** How long it lasts, once it has begun. */
  readonly seconds: number
  readonly begin: () => void | Promise<void>
  /** What has to go well while it lasts. */
  readonly meanwhile?: () => Promise<void>
  /** Takes it back; resolves when nothing is wrong any more but what has to heal. */
  readonly end: () => void | Promise<void>
  /** The processes that it ends, or has ended: `auth-2`, `postgres`. */
  readonly ends?: readonly string[]
  /** The replicas that cannot answer while it lasts, so that only a caller's own patience ends a call. */
  readonly deaf?: readonly string[]
  /** Calls fail because of it, whoever is asked: where none does, it did not happen. */
  readonly refuses?: boolean
  /** Nothing fails because of it. */
  readonly harmless?: boolean
  /** What a call may be answered beside UNAVAILABLE. */
  readonly statuses?: readonly StatusName[]
}
