export { commitChange, Lost } from './commit.ts'
export type { Beside, CommitOutcome, KeptRequest, ObjectChange } from './commit.ts'
export * from './faults.ts'
export { ObjectStore } from './object-store.ts'
export type { ObjectRows } from './object-store.ts'
export { cutPage, parsePage } from './page.ts'
export type { Page, PageRequest } from './page.ts'
export { identify, keep, repeatOf, twinOf } from './repeats.ts'
export type { Identified, RepeatDeps } from './repeats.ts'
export { ATTEMPTS_MAX, headAfter, isStale, restate } from './restate.ts'
export type {
  Plan,
  Restated,
  RestateAnswer,
  Restatement,
  RestateRequest,
  ShownRow,
} from './restate.ts'
export * from './rows.ts'
export { ObjectTables } from './tables.ts'
export { assertTags, characters, tagMap, tagsOf } from './tags.ts'
export type { Tag } from './tags.ts'
export { note, objectTarget, vaultTarget } from './target.ts'
export type { Target } from './target.ts'
export { parseTimestamp, timestamp } from './times.ts'
export { emptyPurgedVaults, isDue, purgeDue, upkeepQueues } from './upkeep.ts'
export type { UpkeepDeps, UpkeepEvents } from './upkeep.ts'
export { UpkeepStore } from './upkeep-store.ts'
export type { DueHead } from './upkeep-store.ts'
export { VerifiedRows } from './verified-rows.ts'
export type { LoadedRow } from './verified-rows.ts'
export { assertAllVersions, versionsHash } from './versions-hash.ts'
