// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

/**
 * How the secret of a certificate is written.
 */
export const ContentType = {
  /**
   * PKCS12.
   */
  CONTENT_TYPE_UNSPECIFIED: 'CONTENT_TYPE_UNSPECIFIED',
  /**
   * application/x-pkcs12: a PKCS#12 file without a password, base64. Without a private key where the policy does not
   * let it be exported.
   */
  CONTENT_TYPE_PKCS12: 'CONTENT_TYPE_PKCS12',
  /**
   * application/x-pem-file: the private key as PKCS#8 where the policy lets it be exported, then the chain, leaf first.
   */
  CONTENT_TYPE_PEM: 'CONTENT_TYPE_PEM',
} as const;

/**
 * How the secret of a certificate is written.
 */
export type ContentTypeInit =
  /**
   * PKCS12.
   */
  | 'CONTENT_TYPE_UNSPECIFIED'
  | 0
  /**
   * application/x-pkcs12: a PKCS#12 file without a password, base64. Without a private key where the policy does not
   * let it be exported.
   */
  | 'CONTENT_TYPE_PKCS12'
  | 1
  /**
   * application/x-pem-file: the private key as PKCS#8 where the policy lets it be exported, then the chain, leaf first.
   */
  | 'CONTENT_TYPE_PEM'
  | 2

/**
 * How the secret of a certificate is written.
 */
export type ContentType = typeof ContentType[keyof typeof ContentType]
