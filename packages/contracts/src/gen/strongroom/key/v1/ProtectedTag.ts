// Original file: proto/strongroom/key/v1/protection_service.proto


/**
 * A name and a value kept with a version.
 */
export interface ProtectedTagInit {
  /**
   * 1 to 512 characters.
   */
  'name'?: (string);
  /**
   * At most 512 characters.
   */
  'value'?: (string);
}

/**
 * A name and a value kept with a version.
 */
export interface ProtectedTag {
  /**
   * 1 to 512 characters.
   */
  'name': (string);
  /**
   * At most 512 characters.
   */
  'value': (string);
}
