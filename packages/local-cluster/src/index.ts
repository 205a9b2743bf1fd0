export { makeCertificates, SERVICES, type Certificates, type ServiceName } from './certificates.ts'
export { startPostgres, type Postgres } from './postgres.ts'
export { startRedis, type Redis } from './redis.ts'
export { initialiseToken, makeToken, softHsmLibrary, type Token } from './token.ts'
