export { verifyExport } from './verify.ts'
export type { VerifyOptions } from './verify.ts'
export type { Finding, FindingReason, Note, NoteReason, Remembered, Report } from './report.ts'
export { headerLine, leafLine, trailerLine } from './lines.ts'
