import type { AccessCache } from '@strongroom/change-feed'
import type { Middleware } from '@strongroom/rpc'
import type { AuditSink } from './audit-sink.ts'
import { audit, recordIntent } from './audit.ts'
import { authenticate } from './authenticate.ts'
import { authorize } from './authorize.ts'
import { Authorizer } from './authorizer.ts'
import type { Policy, PolicyRow, ServiceName } from './policy.ts'
import { Refusals } from './refusals.ts'
import type { TokenKeys } from './token-keys.ts'
import { TokenVerifier } from './verify-token.ts'

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
  readonly onion: <Definition>(policy: Policy<Definition>) => Middleware[]
  readonly authorizer: Authorizer
  /** Records the refusals that were only counted so far; before the sink closes. */
  readonly flush: () => void
}

/** What the layers share. */
export interface Layers {
  readonly audience: ServiceName
  readonly verifier: TokenVerifier
  readonly access: AccessCache
  readonly authorizer: Authorizer
  readonly audit: AuditSink
  readonly refusals: Refusals
}

/** The policy of one service as the layers see it. */
export type AnyPolicy = Readonly<Record<string, PolicyRow<never>>>

/** Makes the layers that decide who may call, and that record it. One for a process; its caches serve every onion. */
export function guard({
  audience,
  tokens,
  access,
  audit: sink,
  now = () => new Date(),
}: GuardOptions): Guard {
  const authorizer = new Authorizer(access, now)
  const refusals = new Refusals(sink)
  const layers = {
    audience,
    verifier: new TokenVerifier(tokens, now),
    access,
    authorizer,
    audit: sink,
    refusals,
  }
  return {
    onion(policy) {
      const rows = policy as AnyPolicy
      return [
        authenticate(layers, rows),
        audit(layers, rows),
        authorize(layers, rows),
        recordIntent(layers, rows),
      ]
    },
    authorizer,
    flush: () => {
      refusals.flush()
    },
  }
}
