import { databaseUrl, readEnv } from '@strongroom/config'
import type { EnvSource } from '@strongroom/config'
import { hsmEnv } from '../config.ts'

/** What `strongroom-hsm check` and `status` are told. */
export const readCheckConfig = (source: EnvSource) =>
  readEnv(source, (env) => {
    const environment = env.oneOf('KEY_CRYPTO_ENVIRONMENT', ['development', 'production'])
    return {
      environment,
      ...hsmEnv(env, environment),
      pinFile: env.string('KEY_CRYPTO_PKCS11_PIN_FILE'),
      /** Role strongroom_check, which may only read. */
      databaseUrl: databaseUrl(env, 'STRONGROOM_CHECK_DATABASE_URL', environment),
      databasePassword: env.secretFile('STRONGROOM_CHECK_DATABASE_PASSWORD_FILE'),
      /** Floors of all replicas that this machine has, separated by colons. */
      floorFiles: (env.optional('STRONGROOM_CHECK_FLOOR_FILES') ?? '')
        .split(':')
        .filter((path) => path !== ''),
    }
  })

export type CheckConfig = ReturnType<typeof readCheckConfig>
