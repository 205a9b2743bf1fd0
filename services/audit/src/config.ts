import { readEnv, serviceEnv } from '@strongroom/config'
import type { EnvSource } from '@strongroom/config'

/** What audit is told by its environment, all problems reported together. */
export const readConfig = (source: EnvSource) =>
  readEnv(source, (env) => ({
    ...serviceEnv(env, 'AUDIT'),
    /** gRPC target of auth's peer port. */
    authPeerAddress: env.string('AUDIT_AUTH_PEER_ADDRESS'),
    /** gRPC target of key-crypto's peer port. */
    keyCryptoPeerAddress: env.string('AUDIT_KEY_CRYPTO_PEER_ADDRESS'),
  }))

/** What readConfig gives. */
export type AuditConfig = ReturnType<typeof readConfig>
