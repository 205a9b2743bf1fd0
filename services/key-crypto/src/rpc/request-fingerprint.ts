import type { RequestBody } from '@strongroom/contracts/key'
import { fingerprintInput } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import type { Hsm } from '../hsm/hsm.ts'

const EMPTY = Buffer.alloc(0)
const BODY_BYTES_MAX = 256 * 1024

/** Fingerprint of the body that a peer forwards; empty without one, or without a user whose it could be. */
export async function requestFingerprint(
  hsm: Pick<Hsm, 'fingerprint'>,
  call: Call,
  request: RequestBody | null,
): Promise<Buffer> {
  const principalUid = call.caller?.principalUid
  if (request === null || principalUid === undefined) return EMPTY
  const { method, requestId, body } = request
  if (method === '' || requestId === '') throw invalidField('request', 'is not complete')
  if (body.length > BODY_BYTES_MAX) throw invalidField('request.body', 'is too large')
  return await hsm.fingerprint(fingerprintInput({ principalUid, method, requestId, body }))
}
