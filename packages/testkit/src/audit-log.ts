import type { AuditSink, Receipt, RecordDraft } from '@strongroom/guard'

/** The log, in memory. */
export class FakeAuditLog implements AuditSink {
  readonly records: RecordDraft[] = []
  /** Set to make it fail as a log that takes no record. */
  failure: Error | undefined

  async append(draft: RecordDraft): Promise<Receipt> {
    await Promise.resolve()
    if (this.failure !== undefined) throw this.failure
    const sequence = this.records.push(draft)
    return { index: String(sequence), sequence }
  }
}
