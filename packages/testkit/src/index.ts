export { FakeAccessOwner } from './access-owner.ts'
export { FakeAuditLog } from './audit-log.ts'
export { rejectsWith } from './rejects-with.ts'
export {
  accessRow,
  assignment,
  FakeVerifier,
  newUid,
  principalRow,
  roleRow,
  vaultRow,
} from './rows.ts'
export { FakeTokens } from './tokens.ts'
