import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import { AuditClient } from './audit-client.ts'
import type { RecordBatch } from './audit-client.ts'
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
    assert.ok(usual > 1250 && usual < 1500, `${usual} ms`)
    assert.ok(short > 450 && short < 700, `${short} ms`)
  })

  it('sends the same bytes again until the log names a place for each record', async () => {
    const sent: RecordBatch[] = []
    const answers = [[], ['7', '8'], new Error('away'), ['7']]
    const patient = new AuditClient({
      append: (batch) => {
        sent.push(batch)
        const answer = answers.shift() ?? []
        return answer instanceof Error
          ? Promise.reject(answer)
          : Promise.resolve({ indexes: answer })
      },
    })
    assert.deepEqual(await patient.append(draft), { index: '7', sequence: 1 })
    assert.equal(sent.length, 4)
    for (const batch of sent) assert.deepEqual(batch, sent[0])
    await patient.close()
  })

  it('takes no more than 8 MiB that the log has not, and leaves no hole for what it refused', async () => {
    const waiting: Promise<unknown>[] = []
    while (client.pendingBytes < 8 * 1024 * 1024) {
      const items = Array.from({ length: 400 }, () => ({
        ...{ resource: 'r'.repeat(256), operation: 'o', reason: '' },
        outcome: 'success' as const,
      }))
      const appending = client.append({ ...draft, items })
      appending.catch(() => undefined)
      waiting.push(appending)
    }
    const taken = client.pendingBytes
    await rejectsWith(client.append(draft), 'AUDIT_UNAVAILABLE')
    assert.equal(client.pendingBytes, taken)
    await client.close(0)
    await Promise.allSettled(waiting)
  })
})
