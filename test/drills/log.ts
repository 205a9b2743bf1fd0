import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
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

/** Checkpoints are a second apart. */
const SIGNED_AFTER_MS = 2500

/** The log of a cluster, as it was read piece by piece; all of it is verified at the end. */
export class Log {
  readonly #leafLines: string[] = []
  #header = ''
  #trailer = ''

  /** Reads what came since the last time. */
  async next(client: Strongroom): Promise<readonly Leaf[]> {
    const leaves: Leaf[] = []
    const startIndex = this.#leafLines.length
    for await (const { header, leaf, trailer } of client.audit.exportRecords({ startIndex })) {
      if (header) this.#header = headerLine(header)
      if (trailer) this.#trailer = trailerLine(trailer)
      if (!leaf) continue
      const { index, peer, receivedAtMicros } = leaf
      const record = decode('strongroom.audit.v1.Record', leaf.record)
      leaves.push({ index, peer, receivedAtMicros: BigInt(receivedAtMicros), record })
      this.#leafLines.push(leafLine(leaf))
    }
    return leaves
  }

  /** Recomputes the whole of it against a checkpoint over all that was read. Gives how many leaves that covers. */
  async verify(client: Strongroom): Promise<number> {
    const read = this.#leafLines.length
    await sleep(SIGNED_AFTER_MS)
    await this.next(client)
    const { auditPublicKeyFile } = client.configuration
    assert.ok(auditPublicKeyFile)
    const report = await verifyExport({
      lines: this.#lines(),
      auditPublicKey: readFileSync(auditPublicKeyFile, 'utf8'),
    })
    assert.deepEqual(report.findings, [])
    assert.ok(report.signedSize >= read, `${report.signedSize} of ${read} leaves are signed`)
    return report.signedSize
  }

  async *#lines(): AsyncGenerator<string> {
    await Promise.resolve()
    yield this.#header
    yield* this.#leafLines
    yield this.#trailer
  }
}
