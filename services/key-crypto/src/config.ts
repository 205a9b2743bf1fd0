import { readEnv, serviceEnv } from '@strongroom/config'
import type { Env, EnvSource } from '@strongroom/config'
import { basename } from 'node:path'

/** The HSM, for the service and for `strongroom-hsm`. */
export const hsmEnv = (env: Env, environment: 'development' | 'production') => {
  const library = env.path('KEY_CRYPTO_PKCS11_LIBRARY')
  const softHsm = env.boolean('KEY_CRYPTO_SOFTHSM_IN_PRODUCTION', false)
  // Its keys are files that root reads: whoever runs it in production has to say so.
  if (environment === 'production' && !softHsm && basename(library).includes('softhsm'))
    env.note('KEY_CRYPTO_PKCS11_LIBRARY', 'is SoftHSM: set KEY_CRYPTO_SOFTHSM_IN_PRODUCTION')
  return { library, tokenLabel: env.string('KEY_CRYPTO_PKCS11_TOKEN_LABEL') }
}

/** What key-crypto is told by its environment, all problems reported together. */
export const readConfig = (source: EnvSource) =>
  readEnv(source, (env) => {
    const service = serviceEnv(env, 'KEY_CRYPTO')
    return {
      ...service,
      ...hsmEnv(env, service.environment),
      pinFile: env.path('KEY_CRYPTO_PKCS11_PIN_FILE'),
      /** Worker processes for quick work; one more makes RSA keys. */
      hsmWorkers: env.integer('KEY_CRYPTO_HSM_WORKERS', 2, { min: 1, max: 64 }),
      /** Keeps the last checkpoint that this replica saw. */
      checkpointFloorFile: env.path('KEY_CRYPTO_CHECKPOINT_FLOOR_FILE'),
      /** gRPC target of auth's peer port. */
      authPeerAddress: env.string('KEY_CRYPTO_AUTH_PEER_ADDRESS'),
      /** gRPC target of audit's peer port. */
      auditPeerAddress: env.string('KEY_CRYPTO_AUDIT_PEER_ADDRESS'),
    }
  })

export type KeyCryptoConfig = ReturnType<typeof readConfig>

/** Variables that are ours or the system's; what is left may be meant for the PKCS#11 module. */
const OURS = /^(KEY_CRYPTO_|STRONGROOM_|NODE_(?!COMPILE_CACHE$)|npm_|PG)/

/** What the workers get of the environment: a module reads its own variables (SOFTHSM2_CONF), none of ours concern it. */
export const moduleEnvironment = (source: EnvSource): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !OURS.test(entry[0]),
    ),
  )
