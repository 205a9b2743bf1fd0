// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * Takes a credential off its principal's list.
 */
export interface DeleteCredentialChangeInit {
  /**
   * 32 hex digits.
   */
  'credentialUid'?: (string);
}

/**
 * Takes a credential off its principal's list.
 */
export interface DeleteCredentialChange {
  /**
   * 32 hex digits.
   */
  'credentialUid': (string);
}
