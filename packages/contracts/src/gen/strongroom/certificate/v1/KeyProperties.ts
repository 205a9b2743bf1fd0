// Original file: proto/strongroom/certificate/v1/certificate_resources.proto

import type { KeyTypeInit as _strongroom_key_v1_KeyTypeInit, KeyType as _strongroom_key_v1_KeyType } from '../../../strongroom/key/v1/KeyType.ts';
import type { CurveInit as _strongroom_key_v1_CurveInit, Curve as _strongroom_key_v1_Curve } from '../../../strongroom/key/v1/Curve.ts';

/**
 * What a certificate's key is to be.
 */
export interface KeyPropertiesInit {
  /**
   * EC or RSA; RSA when unspecified.
   */
  'keyType'?: (_strongroom_key_v1_KeyTypeInit);
  /**
   * Size of an RSA key: 2048 (when 0), 3072 or 4096.
   */
  'sizeBits'?: (number);
  /**
   * Curve of an EC key: P-256 (when unspecified), P-384 or P-521.
   */
  'curve'?: (_strongroom_key_v1_CurveInit);
  /**
   * The next version keeps the private key instead of getting a new one.
   */
  'reuseKey'?: (boolean);
  /**
   * Whoever may read the certificate's secret gets the private key. Fixed for a key when it is made.
   */
  'exportable'?: (boolean);
}

/**
 * What a certificate's key is to be.
 */
export interface KeyProperties {
  /**
   * EC or RSA; RSA when unspecified.
   */
  'keyType': (_strongroom_key_v1_KeyType);
  /**
   * Size of an RSA key: 2048 (when 0), 3072 or 4096.
   */
  'sizeBits': (number);
  /**
   * Curve of an EC key: P-256 (when unspecified), P-384 or P-521.
   */
  'curve': (_strongroom_key_v1_Curve);
  /**
   * The next version keeps the private key instead of getting a new one.
   */
  'reuseKey': (boolean);
  /**
   * Whoever may read the certificate's secret gets the private key. Fixed for a key when it is made.
   */
  'exportable': (boolean);
}
