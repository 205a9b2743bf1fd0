// Original file: proto/strongroom/auth/v1/principal_service.proto

import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * What a principal proves itself with: a client secret. The secret itself is not part of it.
 */
export interface CredentialInit {
  /**
   * Output only. "principals/{principal}/credentials/{credential}", the last being 32 lower-case hex digits.
   */
  'name'?: (string);
  /**
   * Optional. Refused before; now when absent.
   */
  'notBeforeTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. Refused at or after; never when absent.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
}

/**
 * What a principal proves itself with: a client secret. The secret itself is not part of it.
 */
export interface Credential {
  /**
   * Output only. "principals/{principal}/credentials/{credential}", the last being 32 lower-case hex digits.
   */
  'name': (string);
  /**
   * Optional. Refused before; now when absent.
   */
  'notBeforeTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. Refused at or after; never when absent.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
}
