import type { AccessCache } from '@strongroom/change-feed'
import type { ScopeTuple } from '@strongroom/formats'
import type { Call, CallVault, Middleware, ResourceName } from '@strongroom/rpc'
import type { AuditSink } from './audit-sink.ts'
import type { Policy, ServiceName } from './policy.ts'
import type { TokenKeys } from './token-keys.ts'

export interface GuardOptions {
  /** This service: the audience of tokens on its user port. */
  readonly audience: ServiceName
  readonly tokens: TokenKeys
  readonly access: AccessCache
  readonly audit: AuditSink
  readonly now?: () => Date
}

export interface Guard {
  /** authenticate, audit and authorize for one gRPC service, in this order. */
  onion<Definition>(policy: Policy<Definition>): Middleware[]
  readonly authorizer: Authorizer
}

/** Asks the rows; for handlers with many resources in one call, and for CheckAccess. */
export interface Authorizer {
  /** Whether a principal may; at once when its rows are at hand. */
  allowed(principalUid: string, action: string, target: ScopeTuple): boolean | Promise<boolean>
  /** Throws PERMISSION_DENIED or VAULT_NOT_FOUND, else gives the vault that the name lies in. */
  authorize(
    call: Call,
    action: string,
    name: ResourceName,
    vault?: 'active' | 'any',
  ): CallVault | undefined | Promise<CallVault | undefined>
}
