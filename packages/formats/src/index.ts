export * from './encoding.ts'
export * from './rows.ts'
