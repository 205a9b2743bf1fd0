import { databaseUrl, readEnv, trustDomain } from '@strongroom/config'
import type { Env, EnvSource } from '@strongroom/config'
import { hsmEnv } from '../config.ts'

const ceremonyEnv = (env: Env) => {
  const environment = env.oneOf('KEY_CRYPTO_ENVIRONMENT', ['development', 'production'])
  return {
    environment,
    ...hsmEnv(env, environment),
    /** Made when it is missing, as the SO PIN's. */
    pinFile: env.string('KEY_CRYPTO_PKCS11_PIN_FILE'),
    checkpointFloorFile: env.string('KEY_CRYPTO_CHECKPOINT_FLOOR_FILE'),
  }
}

/** What `strongroom-hsm init` is told. */
export const readInitConfig = (source: EnvSource) =>
  readEnv(source, (env) => {
    const ceremony = ceremonyEnv(env)
    return {
      ...ceremony,
      soPinFile: env.string('KEY_CRYPTO_PKCS11_SO_PIN_FILE'),
      trustDomain: trustDomain(env, 'KEY_CRYPTO_TRUST_DOMAIN'),
      /** Role strongroom_init, which may only insert. */
      databaseUrl: databaseUrl(env, 'STRONGROOM_INIT_DATABASE_URL', ceremony.environment),
      databasePassword: env.secretFile('STRONGROOM_INIT_DATABASE_PASSWORD_FILE'),
      /** Gets the first administrator's client secret. */
      administratorSecretFile: env.string('STRONGROOM_INIT_ADMINISTRATOR_SECRET_FILE'),
      /** Gets the key that verifies checkpoints, for clients to pin. */
      auditPublicKeyFile: env.string('STRONGROOM_INIT_AUDIT_PUBLIC_KEY_FILE'),
    }
  })

export type InitConfig = ReturnType<typeof readInitConfig>

/** What `strongroom-hsm checkpoint adopt` is told. */
export const readAdoptConfig = (source: EnvSource) =>
  readEnv(source, (env) => {
    const ceremony = ceremonyEnv(env)
    return {
      ...ceremony,
      databaseUrl: databaseUrl(env, 'KEY_CRYPTO_DATABASE_URL', ceremony.environment),
      databasePassword: env.secretFile('KEY_CRYPTO_DATABASE_PASSWORD_FILE'),
    }
  })

export type AdoptConfig = ReturnType<typeof readAdoptConfig>
