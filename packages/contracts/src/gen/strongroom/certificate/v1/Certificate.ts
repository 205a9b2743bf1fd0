// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

import type { CertificatePolicyInit as _strongroom_certificate_v1_CertificatePolicyInit, CertificatePolicy as _strongroom_certificate_v1_CertificatePolicy } from '../../../strongroom/certificate/v1/CertificatePolicy.ts';
import type { TimestampInit as _google_protobuf_TimestampInit, Timestamp as _google_protobuf_Timestamp } from '../../../google/protobuf/Timestamp.ts';

/**
 * One version of a certificate. It shares its name and version with a key and a secret: "vaults/{vault}/keys/{…}" signs with
 * the private key, "vaults/{vault}/secrets/{…}" holds chain and, where the policy says so, private key.
 */
export interface CertificateInit {
  /**
   * Output only, but in updates required. "vaults/{vault}/certificates/{certificate}/versions/{version}".
   */
  'name'?: (string);
  /**
   * Output only. The certificate's uid, 32 lower-case hex digits, never used again, although names are.
   */
  'uid'?: (string);
  /**
   * Output only. The name as it was first written; names are compared without regard to case.
   */
  'displayName'?: (string);
  /**
   * Output only. Name of the key's version.
   */
  'key'?: (string);
  /**
   * Output only. Name of the secret's version.
   */
  'secret'?: (string);
  /**
   * Output only. X.509 certificate, DER.
   */
  'der'?: (Buffer | Uint8Array);
  /**
   * Output only. Certificates of the issuers, DER, each signed by the next; empty for a self-signed one.
   */
  'chain'?: (Buffer | Uint8Array)[];
  /**
   * Output only. SHA-1 of der, 20 bytes: Azure's x5t.
   */
  'sha1Thumbprint'?: (Buffer | Uint8Array);
  /**
   * Output only. SHA-256 of der, 32 bytes.
   */
  'sha256Thumbprint'?: (Buffer | Uint8Array);
  /**
   * Output only. What this version was made by.
   */
  'policy'?: (_strongroom_certificate_v1_CertificatePolicyInit | null);
  /**
   * Whether key and secret of this version may be used. True at creation unless given.
   */
  'enabled'?: (boolean);
  /**
   * Output only. Start of validity, from the certificate itself.
   */
  'notBefore'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. End of validity, from the certificate itself.
   */
  'expireTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Optional. At most 15; names of 1 to 512 characters, values of at most 512. Key and secret carry the same.
   */
  'tags'?: ({[key: string]: string});
  /**
   * Output only. When this version was made.
   */
  'createTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When this version was last changed.
   */
  'updateTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When the certificate was deleted; absent unless it is.
   */
  'deleteTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. When a deleted certificate is purged by itself; absent unless it is deleted.
   */
  'purgeTime'?: (_google_protobuf_TimestampInit | null);
  /**
   * Output only. Changes when the certificate gets a version, is deleted or undeleted. What takes the name later has
   * another.
   */
  'etag'?: (string);
  /**
   * Output only, but in updates optional: the value last read. Changes when this version does. No other has
   * it.
   */
  'versionEtag'?: (string);
  '_enabled'?: "enabled";
}

/**
 * One version of a certificate. It shares its name and version with a key and a secret: "vaults/{vault}/keys/{…}" signs with
 * the private key, "vaults/{vault}/secrets/{…}" holds chain and, where the policy says so, private key.
 */
export interface Certificate {
  /**
   * Output only, but in updates required. "vaults/{vault}/certificates/{certificate}/versions/{version}".
   */
  'name': (string);
  /**
   * Output only. The certificate's uid, 32 lower-case hex digits, never used again, although names are.
   */
  'uid': (string);
  /**
   * Output only. The name as it was first written; names are compared without regard to case.
   */
  'displayName': (string);
  /**
   * Output only. Name of the key's version.
   */
  'key': (string);
  /**
   * Output only. Name of the secret's version.
   */
  'secret': (string);
  /**
   * Output only. X.509 certificate, DER.
   */
  'der': (Buffer);
  /**
   * Output only. Certificates of the issuers, DER, each signed by the next; empty for a self-signed one.
   */
  'chain': (Buffer)[];
  /**
   * Output only. SHA-1 of der, 20 bytes: Azure's x5t.
   */
  'sha1Thumbprint': (Buffer);
  /**
   * Output only. SHA-256 of der, 32 bytes.
   */
  'sha256Thumbprint': (Buffer);
  /**
   * Output only. What this version was made by.
   */
  'policy': (_strongroom_certificate_v1_CertificatePolicy | null);
  /**
   * Whether key and secret of this version may be used. True at creation unless given.
   */
  'enabled'?: (boolean);
  /**
   * Output only. Start of validity, from the certificate itself.
   */
  'notBefore': (_google_protobuf_Timestamp | null);
  /**
   * Output only. End of validity, from the certificate itself.
   */
  'expireTime': (_google_protobuf_Timestamp | null);
  /**
   * Optional. At most 15; names of 1 to 512 characters, values of at most 512. Key and secret carry the same.
   */
  'tags': ({[key: string]: string});
  /**
   * Output only. When this version was made.
   */
  'createTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When this version was last changed.
   */
  'updateTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When the certificate was deleted; absent unless it is.
   */
  'deleteTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. When a deleted certificate is purged by itself; absent unless it is deleted.
   */
  'purgeTime': (_google_protobuf_Timestamp | null);
  /**
   * Output only. Changes when the certificate gets a version, is deleted or undeleted. What takes the name later has
   * another.
   */
  'etag': (string);
  /**
   * Output only, but in updates optional: the value last read. Changes when this version does. No other has
   * it.
   */
  'versionEtag': (string);
  '_enabled'?: "enabled";
}
