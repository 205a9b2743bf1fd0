import { readEnv, serviceEnv } from '@strongroom/config'
import type { EnvSource } from '@strongroom/config'

/** What auth is told by its environment, all problems reported together. */
export const readConfig = (source: EnvSource) =>
  readEnv(source, (env) => ({
    ...serviceEnv(env, 'AUTH'),
    /** gRPC target of key-crypto's peer port. */
    keyCryptoPeerAddress: env.string('AUTH_KEY_CRYPTO_PEER_ADDRESS'),
    /** gRPC target of audit's peer port. */
    auditPeerAddress: env.string('AUTH_AUDIT_PEER_ADDRESS'),
  }))

export type AuthConfig = ReturnType<typeof readConfig>
