import type { AuditSink, Receipt, RecordDraft } from '@strongroom/guard'

/** The log, in memory. */
export class FakeAuditLog implements AuditSink {
  readonly records: RecordDraft[] = []
  /** Set to make it fail as a log that takes no record. */
  failure: Error | undefined
  /** Set to make it take its time. */
  held: Promise<unknown> = Promise.resolve()

  async append(draft: RecordDraft): Promise<Receipt> {
    await this.held
    if (this.failure !== undefined) throw this.failure
    const sequence = this.records.push(draft)
    return { index: String(sequence), sequence }
  }
}
