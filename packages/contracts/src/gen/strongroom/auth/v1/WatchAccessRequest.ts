// Original file: proto/strongroom/auth/v1/access_feed_service.proto


/**
 * A question to the feed.
 */
export interface WatchAccessRequestInit {
  /**
   * Optional. Transaction id in decimal from which changes are wanted; empty: only the current cursor is wanted.
   */
  'cursor'?: (string);
  /**
   * Optional. Anything up to 64 characters; comes back as it was, so that an answer can be tied to its question.
   */
  'question'?: (string);
}

/**
 * A question to the feed.
 */
export interface WatchAccessRequest {
  /**
   * Optional. Transaction id in decimal from which changes are wanted; empty: only the current cursor is wanted.
   */
  'cursor': (string);
  /**
   * Optional. Anything up to 64 characters; comes back as it was, so that an answer can be tied to its question.
   */
  'question': (string);
}
