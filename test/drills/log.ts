import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Strongroom } from '@strongroom/client'
import { decode } from '@strongroom/contracts'
import type { Record as LogRecord } from '@strongroom/contracts/audit'
import { headerLine, leafLine, trailerLine, verifyExport } from '@strongroom/verifier'

/** One leaf of the log, read. */
export interface Leaf {
  readonly index: string
  readonly peer: string
  readonly receivedAtMicros: bigint
  readonly record: LogRecord
}

/** Size of the log now. */
export async function logSize(client: Strongroom): Promise<number> {
  return Number((await client.audit.getCheckpoint({})).tipSize)
}

/** Exports the whole log, has it verified, and gives its leaves from an index on. */
export async function verifiedLog(client: Strongroom, from: number): Promise<readonly Leaf[]> {
  const leaves: Leaf[] = []
  async function* lines(): AsyncGenerator<string> {
    for await (const { header, leaf, trailer } of client.audit.exportRecords({ startIndex: 0 })) {
      if (header) yield headerLine(header)
      if (trailer) yield trailerLine(trailer)
      if (!leaf) continue
      if (Number(leaf.index) >= from) {
        const { index, peer, receivedAtMicros } = leaf
        const record = decode('strongroom.audit.v1.Record', leaf.record)
        leaves.push({ index, peer, receivedAtMicros: BigInt(receivedAtMicros), record })
      }
      yield leafLine(leaf)
    }
  }
  const { auditPublicKeyFile } = client.configuration
  assert.ok(auditPublicKeyFile)
  const report = await verifyExport({
    lines: lines(),
    auditPublicKey: readFileSync(auditPublicKeyFile, 'utf8'),
  })
  assert.deepEqual(report.findings, [])
  assert.ok(report.signedSize > from, 'nothing of the drill is under a checkpoint')
  return leaves
}
