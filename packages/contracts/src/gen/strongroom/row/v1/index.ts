export type * from './ProtectedRow.ts'
