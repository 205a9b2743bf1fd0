export { configOrExit } from './config-or-exit.ts'
export { ConfigError, Env, readEnv, type EnvSource } from './env.ts'
export { serviceEnv, type ServiceConfig, type TlsFiles } from './service-env.ts'
