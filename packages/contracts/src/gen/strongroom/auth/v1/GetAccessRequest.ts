// Original file: proto/strongroom/auth/v1/access_feed_service.proto


/**
 * Names rows to read. At most 1,000 in all.
 */
export interface GetAccessRequestInit {
  /**
   * Optional. Principals, 32 hex digits each; gives their principal and access rows.
   */
  'principalUids'?: (string)[];
  /**
   * Optional. Roles, 32 hex digits each.
   */
  'roleUids'?: (string)[];
  /**
   * Optional. Vaults by canonical name; gives the row that holds the name now.
   */
  'vaultNames'?: (string)[];
  /**
   * Optional. Vaults by uid, 32 hex digits each, purged ones too while their rows are kept.
   */
  'vaultUids'?: (string)[];
}

/**
 * Names rows to read. At most 1,000 in all.
 */
export interface GetAccessRequest {
  /**
   * Optional. Principals, 32 hex digits each; gives their principal and access rows.
   */
  'principalUids': (string)[];
  /**
   * Optional. Roles, 32 hex digits each.
   */
  'roleUids': (string)[];
  /**
   * Optional. Vaults by canonical name; gives the row that holds the name now.
   */
  'vaultNames': (string)[];
  /**
   * Optional. Vaults by uid, 32 hex digits each, purged ones too while their rows are kept.
   */
  'vaultUids': (string)[];
}
