// Original file: proto/strongroom/key/v1/managed_key_service.proto

import type { KeyTypeInit as _strongroom_key_v1_KeyTypeInit, KeyType as _strongroom_key_v1_KeyType } from '../../../strongroom/key/v1/KeyType.ts';
import type { CurveInit as _strongroom_key_v1_CurveInit, Curve as _strongroom_key_v1_Curve } from '../../../strongroom/key/v1/Curve.ts';
import type { KeyOperationInit as _strongroom_key_v1_KeyOperationInit, KeyOperation as _strongroom_key_v1_KeyOperation } from '../../../strongroom/key/v1/KeyOperation.ts';
import type { StateFieldsInit as _strongroom_key_v1_StateFieldsInit, StateFields as _strongroom_key_v1_StateFields } from '../../../strongroom/key/v1/StateFields.ts';

/**
 * A key to make.
 */
export interface CreateManagedKeyVersionRequestInit {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name'?: (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName'?: (string);
  /**
   * Required. EC or RSA.
   */
  'keyType'?: (_strongroom_key_v1_KeyTypeInit);
  /**
   * Size of an RSA key.
   */
  'sizeBits'?: (number);
  /**
   * Curve of an EC key.
   */
  'curve'?: (_strongroom_key_v1_CurveInit);
  /**
   * Whether the private key may be put into the certificate's secret.
   */
  'exportable'?: (boolean);
  /**
   * Keep the private key of an earlier version where it fits the fields above.
   */
  'reuseKey'?: (boolean);
  /**
   * What may be done with it, at least one.
   */
  'keyOperations'?: (_strongroom_key_v1_KeyOperationInit)[];
  /**
   * Required. The version's state.
   */
  'state'?: (_strongroom_key_v1_StateFieldsInit | null);
  /**
   * Required. Makes a repeat give the first version: a UUID.
   */
  'requestId'?: (string);
  /**
   * For reuse_key: whose private key, 32 hex digits; one that is gone does not fit. Without it, as older peers send it, the
   * key's current version. No part of what tells a repeat from another request.
   */
  'reuseVersion'?: (string);
}

/**
 * A key to make.
 */
export interface CreateManagedKeyVersionRequest {
  /**
   * Required. "vaults/{vault}/certificates/{certificate}", canonical.
   */
  'name': (string);
  /**
   * Required. The last segment as the caller wrote it.
   */
  'displayName': (string);
  /**
   * Required. EC or RSA.
   */
  'keyType': (_strongroom_key_v1_KeyType);
  /**
   * Size of an RSA key.
   */
  'sizeBits': (number);
  /**
   * Curve of an EC key.
   */
  'curve': (_strongroom_key_v1_Curve);
  /**
   * Whether the private key may be put into the certificate's secret.
   */
  'exportable': (boolean);
  /**
   * Keep the private key of an earlier version where it fits the fields above.
   */
  'reuseKey': (boolean);
  /**
   * What may be done with it, at least one.
   */
  'keyOperations': (_strongroom_key_v1_KeyOperation)[];
  /**
   * Required. The version's state.
   */
  'state': (_strongroom_key_v1_StateFields | null);
  /**
   * Required. Makes a repeat give the first version: a UUID.
   */
  'requestId': (string);
  /**
   * For reuse_key: whose private key, 32 hex digits; one that is gone does not fit. Without it, as older peers send it, the
   * key's current version. No part of what tells a repeat from another request.
   */
  'reuseVersion': (string);
}
