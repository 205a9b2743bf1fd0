import assert from 'node:assert/strict'
import type { Pool } from '@strongroom/postgres'
import type { Engine } from '../hsm/engine.ts'
import { OpenIntents } from './entries.ts'
import { Findings } from './finding.ts'
import type { Entry } from './ledger.ts'
import { Suspects } from './suspects.ts'

const hex = (at: number) => at.toString(16).padStart(32, '0')

describe('rows that do not stand where the log says', () => {
  it('are wrong where they are more than can be looked at again, although all others are explained', async () => {
    const intents = new OpenIntents()
    intents.see({
      instanceUid: Buffer.alloc(16),
      sequence: '1',
      intentSequence: '0',
      phase: 'PHASE_INTENT',
      operation: 'SecretPurge',
      resource: 'vaults/v/secrets/s',
      vaultUid: Buffer.from(hex(1), 'hex'),
    } as Parameters<OpenIntents['see']>[0])
    const suspects = new Suspects({ engine: anyHsm(), pool: emptyDatabase(), intents })
    const gone = Array.from({ length: 10_001 }, (_, at): Entry => {
      const uid = hex(at + 16)
      return {
        ...{ kind: 'head', uid, group: uid, vaultUid: hex(1), counter: 1 },
        ...{ row: false, committed: true, last: false, late: false },
      }
    })
    await suspects.judge(gone)
    const findings = new Findings()
    await suspects.settle(() => Promise.resolve(), findings)
    assert.equal(findings.notes.length, 10_000)
    assert.deepEqual([findings.list.length, findings.count], [0, 1])
  }).timeout(20_000)

  /** Nothing is there for it to judge. */
  function anyHsm(): Engine {
    const none: unknown = {}
    return none as Engine
  }

  /** A database that answers every question with no row. */
  function emptyDatabase(): Pool {
    const client = {
      query: (_: unknown, done: (error: null, result: { rows: [] }) => void) => {
        done(null, { rows: [] })
      },
      release: () => undefined,
    }
    return { totalCount: 1, connect: () => Promise.resolve(client) } as unknown as Pool
  }
})
