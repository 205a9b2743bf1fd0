export type * from './source.ts'
export type * from './access-cache.ts'
export type * from './wake.ts'
