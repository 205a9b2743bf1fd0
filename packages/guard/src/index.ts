export { AuditClient } from './audit-client.ts'
export type { AuditClientOptions, RecordBatch } from './audit-client.ts'
export type { AuditSink, Receipt, RecordDraft, RecordOutcome } from './audit-sink.ts'
export { Authorizer } from './authorizer.ts'
export { guard } from './guard.ts'
export type { Guard, GuardOptions } from './guard.ts'
export { isAllowed } from './is-allowed.ts'
export type { Roles } from './is-allowed.ts'
export {
  accessFeedPeer,
  accessSource,
  auditPeer,
  auditSink,
  protectionPeer,
  rowVerifier,
  tokenKeySource,
} from './peers.ts'
export type { PeerIdentity } from './peers.ts'
export type {
  ActionRow,
  AuditLevel,
  AuthenticatedRow,
  PeerRow,
  Policy,
  PolicyRow,
  PublicRow,
  ServiceName,
} from './policy.ts'
export { RecordChain } from './record-chain.ts'
export type { NumberedRecord } from './record-chain.ts'
export { TokenKeys } from './token-keys.ts'
export type { TokenKeySet, TokenKeysOptions } from './token-keys.ts'
export { TokenVerifier } from './verify-token.ts'
export type { VerifiedToken } from './verify-token.ts'
