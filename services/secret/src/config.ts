import { readEnv, serviceEnv } from '@strongroom/config'
import type { EnvSource } from '@strongroom/config'

/** What secret is told by its environment, all problems reported together. */
export const readConfig = (source: EnvSource) =>
  readEnv(source, (env) => ({
    ...serviceEnv(env, 'SECRET'),
    /** gRPC target of key-crypto's peer port. */
    keyCryptoPeerAddress: env.string('SECRET_KEY_CRYPTO_PEER_ADDRESS'),
    /** gRPC target of auth's peer port. */
    authPeerAddress: env.string('SECRET_AUTH_PEER_ADDRESS'),
    /** gRPC target of audit's peer port. */
    auditPeerAddress: env.string('SECRET_AUDIT_PEER_ADDRESS'),
  }))

export type SecretConfig = ReturnType<typeof readConfig>
