export type {
  AccessQuery,
  AccessSource,
  FeedAnswer,
  FeedSource,
  Held,
  RowVerifier,
  StoredRow,
} from './source.ts'
export type { Wake } from './wake.ts'
export { AccessCache } from './access-cache.ts'
export type { AccessCacheOptions } from './access-cache.ts'
export { ChangeFeed, rowIntegrity } from './change-feed.ts'
export type { ChangeFeedOptions, Decoded } from './change-feed.ts'
export { redisWake } from './redis-wake.ts'
export { rowBatches, rowBytes } from './row-batches.ts'
export { rowKindOf } from './row-kind.ts'
