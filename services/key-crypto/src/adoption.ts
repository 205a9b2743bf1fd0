import type { AuditSink } from '@strongroom/guard'
import { log } from '@strongroom/telemetry'
import { readFile, rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const RETRY_MS = 1000

/** Beside the floor, from its adoption until the log has a record of it. */
export const adoptionFile = (floorFile: string): string => `${floorFile}.adopted`

/** Puts on record that an operator let this replica adopt a checkpoint; the mark goes when the record is durable. */
export async function recordAdoption(
  floorFile: string,
  audit: AuditSink,
  signal: AbortSignal,
): Promise<void> {
  const mark = adoptionFile(floorFile)
  for (;;) {
    try {
      const size = await readMark(mark)
      if (size === undefined) return
      await audit.append({
        phase: 'single',
        operation: 'CheckpointAdopt',
        resource: `checkpoints/${size}`,
        outcome: 'success',
      })
      await rm(mark)
      return
    } catch (thrown) {
      if (signal.aborted) return
      log.warn({ err: thrown }, 'the adoption of a checkpoint is not on record yet')
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function readMark(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined
    throw thrown
  }
}
