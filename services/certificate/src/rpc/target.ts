import { objectTarget } from '@strongroom/objects'
import type { Target } from '@strongroom/objects'
import type { Call } from '@strongroom/rpc'

/** The certificate that a request names. Throws INVALID_NAME for anything else, also for a version unless `versions`. */
export const certificateTarget = (call: Call, field: string, versions?: 'versions'): Target =>
  objectTarget(call, field, 'certificates', { versions: versions !== undefined })
