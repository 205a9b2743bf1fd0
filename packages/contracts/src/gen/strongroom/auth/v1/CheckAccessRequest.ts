// Original file: proto/strongroom/auth/v1/access_service.proto


/**
 * Asks whether one may.
 */
export interface CheckAccessRequestInit {
  /**
   * Required. A data action without "*", for example "secrets/getSecret/action".
   */
  'action'?: (string);
  /**
   * Required. What it would be done to: "/", "vaults/{vault}", "vaults/{vault}/secrets/{secret}" and likewise. An object
   * need not exist.
   */
  'resource'?: (string);
}

/**
 * Asks whether one may.
 */
export interface CheckAccessRequest {
  /**
   * Required. A data action without "*", for example "secrets/getSecret/action".
   */
  'action': (string);
  /**
   * Required. What it would be done to: "/", "vaults/{vault}", "vaults/{vault}/secrets/{secret}" and likewise. An object
   * need not exist.
   */
  'resource': (string);
}
