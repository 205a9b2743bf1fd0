// Original file: proto/strongroom/auth/v1/principal_service.proto


/**
 * A principal: a service account.
 */
export interface PrincipalInit {
  /**
   * Output only, but in updates required. "principals/{principal}".
   */
  'name'?: (string);
  /**
   * Output only. 32 lower-case hex digits, never used again, although names are.
   */
  'uid'?: (string);
  /**
   * Optional. While true, its tokens are refused and it gets none.
   */
  'disabled'?: (boolean);
  /**
   * Output only. How often its tokens were revoked.
   */
  'tokenEpoch'?: (number);
  /**
   * Output only. How many credentials it has.
   */
  'credentialCount'?: (number);
  /**
   * Output only, but in updates optional: the value last read. What takes the name later has another.
   */
  'etag'?: (string);
}

/**
 * A principal: a service account.
 */
export interface Principal {
  /**
   * Output only, but in updates required. "principals/{principal}".
   */
  'name': (string);
  /**
   * Output only. 32 lower-case hex digits, never used again, although names are.
   */
  'uid': (string);
  /**
   * Optional. While true, its tokens are refused and it gets none.
   */
  'disabled': (boolean);
  /**
   * Output only. How often its tokens were revoked.
   */
  'tokenEpoch': (number);
  /**
   * Output only. How many credentials it has.
   */
  'credentialCount': (number);
  /**
   * Output only, but in updates optional: the value last read. What takes the name later has another.
   */
  'etag': (string);
}
