export { FakeAccessOwner } from './access-owner.ts'
export { FakeAuditLog } from './audit-log.ts'
export { whileCommitsHang } from './commits-hang.ts'
export { anyBytes, anyText, anyUid, assertQuick, assertReader, damaged } from './hostile.ts'
export type { Reader } from './hostile.ts'
export { growthOfOld } from './old-memory.ts'
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
