import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { AuditClient } from './audit-client.ts'
import type { RecordDraft } from './audit-sink.ts'

describe('AuditClient', () => {
  const draft: RecordDraft = {
    phase: 'single',
    operation: 'SecretGet',
    resource: 'vaults/demo/secrets/db',
    outcome: 'success',
  }
  let client: AuditClient
  beforeEach(() => {
    // A log that never answers.
    client = new AuditClient({ append: () => new Promise(() => undefined) })
  })
  afterEach(() => client.close(0))

  const waited = async (until?: number): Promise<number> => {
    const askedAt = performance.now()
    await rejectsWith(client.append(draft, until), 'AUDIT_UNAVAILABLE')
    return performance.now() - askedAt
  }

  it('lets each call wait for its record as long as it can, and nobody longer than 2 s', async () => {
    const [usual, short] = await Promise.all([waited(), waited(performance.now() + 500)])
    assert.ok(usual > 1450 && usual < 1700, `${usual} ms`)
    assert.ok(short > 450 && short < 700, `${short} ms`)
  })
})
