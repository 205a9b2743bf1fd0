import { readEnv, serviceEnv } from '@strongroom/config'
import type { EnvSource } from '@strongroom/config'

/** What certificate is told by its environment, all problems reported together. */
export const readConfig = (source: EnvSource) =>
  readEnv(source, (env) => ({
    ...serviceEnv(env, 'CERTIFICATE'),
    /** gRPC target of key-crypto's peer port. */
    keyCryptoPeerAddress: env.string('CERTIFICATE_KEY_CRYPTO_PEER_ADDRESS'),
    /** gRPC target of secret's peer port. */
    secretPeerAddress: env.string('CERTIFICATE_SECRET_PEER_ADDRESS'),
    /** gRPC target of auth's peer port. */
    authPeerAddress: env.string('CERTIFICATE_AUTH_PEER_ADDRESS'),
    /** gRPC target of audit's peer port. */
    auditPeerAddress: env.string('CERTIFICATE_AUDIT_PEER_ADDRESS'),
  }))

export type CertificateConfig = ReturnType<typeof readConfig>
