export { configOrExit } from './config-or-exit.ts'
export { ConfigError, Env, readEnv, type EnvSource } from './env.ts'
export { isUsageError } from './usage.ts'
export {
  databaseUrl,
  serviceEnv,
  trustDomain,
  type ServiceConfig,
  type TlsFiles,
} from './service-env.ts'
