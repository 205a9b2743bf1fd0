// Original file: proto/strongroom/certificate/v1/certificate_service.proto

import type { CertificatePolicyInit as _strongroom_certificate_v1_CertificatePolicyInit, CertificatePolicy as _strongroom_certificate_v1_CertificatePolicy } from '../../../strongroom/certificate/v1/CertificatePolicy.ts';

/**
 * A certificate to make.
 */
export interface CreateCertificateRequestInit {
  /**
   * Required. "vaults/{vault}".
   */
  'parent'?: (string);
  /**
   * Required. The name's last segment: 1 to 127 characters of 0-9, a-z, A-Z and "-"; the same in upper and lower case.
   */
  'certificateId'?: (string);
  /**
   * What to make it by. Required for the first version; absent for a next one: the policy of the version before.
   */
  'policy'?: (_strongroom_certificate_v1_CertificatePolicyInit | null);
  /**
   * Optional. False makes a version whose key and secret cannot be used until it is enabled; true when absent.
   */
  'enabled'?: (boolean);
  /**
   * Optional. At most 15 names and values of at most 512 characters each; a name has at least one.
   */
  'tags'?: ({[key: string]: string});
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the certificate has this etag; "\"0\"" demands that there is
   * none of the name.
   */
  'etag'?: (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId'?: (string);
  '_enabled'?: "enabled";
}

/**
 * A certificate to make.
 */
export interface CreateCertificateRequest {
  /**
   * Required. "vaults/{vault}".
   */
  'parent': (string);
  /**
   * Required. The name's last segment: 1 to 127 characters of 0-9, a-z, A-Z and "-"; the same in upper and lower case.
   */
  'certificateId': (string);
  /**
   * What to make it by. Required for the first version; absent for a next one: the policy of the version before.
   */
  'policy': (_strongroom_certificate_v1_CertificatePolicy | null);
  /**
   * Optional. False makes a version whose key and secret cannot be used until it is enabled; true when absent.
   */
  'enabled'?: (boolean);
  /**
   * Optional. At most 15 names and values of at most 512 characters each; a name has at least one.
   */
  'tags': ({[key: string]: string});
  /**
   * Optional. Refused with ABORTED (ETAG_MISMATCH) unless the certificate has this etag; "\"0\"" demands that there is
   * none of the name.
   */
  'etag': (string);
  /**
   * Optional. A UUID; a repeat within 24 hours gets the first outcome, with other contents ABORTED (REQUEST_ID_REUSED).
   */
  'requestId': (string);
  '_enabled'?: "enabled";
}
