export { bind } from './bind.ts'
export type { Bound, Handlers, Port, RpcName, RpcRequest, RpcResponseInit } from './bound.ts'
export { callerOf, forwardOf } from './caller.ts'
export type { Forward } from './caller.ts'
export { peerClient } from './client.ts'
export type { CallOptions, PeerClient, PeerClientOptions } from './client.ts'
export { assertEtag, etagMismatch } from './etag.ts'
export { spiffeId } from './identity.ts'
export type {
  Call,
  Caller,
  CallVault,
  Handler,
  Middleware,
  RecordNotes,
  StreamHandler,
} from './method.ts'
export { parseResourceName, rootName } from './resource-name.ts'
export type { ObjectCollection, ResourceName } from './resource-name.ts'
export { AUDIT_INDEX, RECEIPT } from './sending.ts'
export { startService } from './server.ts'
export type { RunningService, ServiceOptions, ServerConfig } from './server.ts'
export { fromStatus, toStatus } from './status.ts'
export type { PeerTlsFiles, TlsFiles } from './tls.ts'
export { assertReadable, UNREADABLE } from './unreadable.ts'
