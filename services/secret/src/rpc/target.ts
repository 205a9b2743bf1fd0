import { objectTarget } from '@strongroom/objects'
import type { Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'

/** The secret that a request names. Throws INVALID_NAME for anything else, also for a version unless `versions`. */
export const secretTarget = (call: Call, field: string, versions?: 'versions'): Target =>
  objectTarget(call, field, 'secrets', { versions: versions !== undefined })
