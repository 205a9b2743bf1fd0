// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

import type { OperationStatusInit as _strongroom_certificate_v1_OperationStatusInit, OperationStatus as _strongroom_certificate_v1_OperationStatus } from '../../../strongroom/certificate/v1/OperationStatus.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * The making of one version of a certificate. The last one of each certificate is kept.
 */
export interface CertificateOperationInit {
  /**
   * "vaults/{vault}/certificates/{certificate}/operation".
   */
  'name'?: (string);
  /**
   * 32 lower-case hex digits.
   */
  'uid'?: (string);
  /**
   * Where it stands.
   */
  'status'?: (_strongroom_certificate_v1_OperationStatusInit);
  /**
   * Who signs.
   */
  'issuer'?: (string);
  /**
   * PKCS#10 certificate signing request, DER; empty until the key is there.
   */
  'csr'?: (Buffer | Uint8Array);
  /**
   * Name of the version that was made; empty until it is completed.
   */
  'certificate'?: (string);
  /**
   * Why it failed: a reason of docs/errors.md; empty unless it did.
   */
  'errorReason'?: (string);
  /**
   * The same for people.
   */
  'errorMessage'?: (string);
  /**
   * When it began.
   */
  'createTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * When its status changed last.
   */
  'updateTime'?: (_google_protobuf_TimestampInit | null);
}

/**
 * The making of one version of a certificate. The last one of each certificate is kept.
 */
export interface CertificateOperation {
  /**
   * "vaults/{vault}/certificates/{certificate}/operation".
   */
  'name': (string);
  /**
   * 32 lower-case hex digits.
   */
  'uid': (string);
  /**
   * Where it stands.
   */
  'status': (_strongroom_certificate_v1_OperationStatus);
  /**
   * Who signs.
   */
  'issuer': (string);
  /**
   * PKCS#10 certificate signing request, DER; empty until the key is there.
   */
  'csr': (Buffer);
  /**
   * Name of the version that was made; empty until it is completed.
   */
  'certificate': (string);
  /**
   * Why it failed: a reason of docs/errors.md; empty unless it did.
   */
  'errorReason': (string);
  /**
   * The same for people.
   */
  'errorMessage': (string);
  /**
   * When it began.
   */
  'createTime': (_google_protobuf_Timestamp | null);
  /**
   * When its status changed last.
   */
  'updateTime': (_google_protobuf_Timestamp | null);
}
