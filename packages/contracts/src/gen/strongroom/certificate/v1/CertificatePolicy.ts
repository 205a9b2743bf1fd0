// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

import type { SubjectAlternativeNamesInit as _strongroom_certificate_v1_SubjectAlternativeNamesInit, SubjectAlternativeNames as _strongroom_certificate_v1_SubjectAlternativeNames } from '../../../strongroom/certificate/v1/SubjectAlternativeNames.ts';
import type { KeyPropertiesInit as _strongroom_certificate_v1_KeyPropertiesInit, KeyProperties as _strongroom_certificate_v1_KeyProperties } from '../../../strongroom/certificate/v1/KeyProperties.ts';
import type { ContentTypeInit as _strongroom_certificate_v1_ContentTypeInit, ContentType as _strongroom_certificate_v1_ContentType } from '../../../strongroom/certificate/v1/ContentType.ts';
import type { KeyUsageInit as _strongroom_certificate_v1_KeyUsageInit, KeyUsage as _strongroom_certificate_v1_KeyUsage } from '../../../strongroom/certificate/v1/KeyUsage.ts';

/**
 * What a certificate is made by.
 */
export interface CertificatePolicyInit {
  /**
   * Who signs: "self". "self" when empty.
   */
  'issuer'?: (string);
  /**
   * Distinguished name as RFC 4514 writes it, at most 200 characters, for example "CN=web.example,O=Example". Required
   * unless there is an alternative name.
   */
  'subject'?: (string);
  /**
   * Optional. Alternative names.
   */
  'subjectAlternativeNames'?: (_strongroom_certificate_v1_SubjectAlternativeNamesInit | null);
  /**
   * Optional. The key; a new RSA key of 2048 bits that is not exportable when absent.
   */
  'keyProperties'?: (_strongroom_certificate_v1_KeyPropertiesInit | null);
  /**
   * How the secret is written.
   */
  'contentType'?: (_strongroom_certificate_v1_ContentTypeInit);
  /**
   * Key usage; digitalSignature, and keyEncipherment for an RSA key, when empty.
   */
  'keyUsages'?: (_strongroom_certificate_v1_KeyUsageInit)[];
  /**
   * Extended key usage, dotted OIDs, at most 20; TLS server (1.3.6.1.5.5.7.3.1) and client (1.3.6.1.5.5.7.3.2) when empty.
   */
  'extendedKeyUsages'?: (string)[];
  /**
   * Calendar months, 1 to 1,200.
   */
  'validityMonths'?: (number);
  /**
   * Days, 1 to 36,525.
   */
  'validityDays'?: (number);
  /**
   * How long it is valid; 12 months when absent.
   */
  'validity'?: "validityMonths"|"validityDays";
}

/**
 * What a certificate is made by.
 */
export interface CertificatePolicy {
  /**
   * Who signs: "self". "self" when empty.
   */
  'issuer': (string);
  /**
   * Distinguished name as RFC 4514 writes it, at most 200 characters, for example "CN=web.example,O=Example". Required
   * unless there is an alternative name.
   */
  'subject': (string);
  /**
   * Optional. Alternative names.
   */
  'subjectAlternativeNames': (_strongroom_certificate_v1_SubjectAlternativeNames | null);
  /**
   * Optional. The key; a new RSA key of 2048 bits that is not exportable when absent.
   */
  'keyProperties': (_strongroom_certificate_v1_KeyProperties | null);
  /**
   * How the secret is written.
   */
  'contentType': (_strongroom_certificate_v1_ContentType);
  /**
   * Key usage; digitalSignature, and keyEncipherment for an RSA key, when empty.
   */
  'keyUsages': (_strongroom_certificate_v1_KeyUsage)[];
  /**
   * Extended key usage, dotted OIDs, at most 20; TLS server (1.3.6.1.5.5.7.3.1) and client (1.3.6.1.5.5.7.3.2) when empty.
   */
  'extendedKeyUsages': (string)[];
  /**
   * Calendar months, 1 to 1,200.
   */
  'validityMonths'?: (number);
  /**
   * Days, 1 to 36,525.
   */
  'validityDays'?: (number);
  /**
   * How long it is valid; 12 months when absent.
   */
  'validity'?: "validityMonths"|"validityDays";
}
