import { text, uid } from './codec.ts'
import { encode } from './encoding.ts'

/** What tells one use of a request_id from another. */
export interface RequestIdentity {
  readonly principalUid: string
  /** Full method, for example `/strongroom.secret.v1.SecretService/SetSecret`. */
  readonly method: string
  readonly requestId: string
  /** From requestBody(). */
  readonly body: Buffer
}

/** What `HMAC-SHA-256(idem.N, …)` is made over: a plain hash of a body could be searched for a short secret. */
export function fingerprintInput({
  principalUid,
  method,
  requestId,
  body,
}: RequestIdentity): Buffer {
  return encode('request', [
    uid.write(principalUid),
    text.write(method),
    text.write(requestId),
    body,
  ])
}

/**
 * The request encoded again without its request_id, so that a repeat has the same body whatever order its sender wrote
 * the fields in. `encode` is the message type's own.
 */
export function requestBody<T extends { readonly requestId?: string }>(
  request: T,
  encodeMessage: (message: T) => Buffer,
): Buffer {
  return encodeMessage({ ...request, requestId: '' })
}
