import { createPool } from '@strongroom/postgres'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { adoptionFile } from '../adoption.ts'
import { Engine } from '../hsm/engine.ts'
import type { Say } from '../hsm/init-token.ts'
import { rowOf } from '../hsm/row-kind.ts'
import { writeFloor } from '../store/checkpoint-floor.ts'
import { CheckpointStore } from '../store/checkpoint-store.ts'
import type { AdoptConfig } from './config.ts'

/**
 * Takes the checkpoint that the database holds for the one to go on from, where this replica has no floor of its own. The
 * replica puts it on record when it starts. Never lowers a floor that is there.
 */
export async function adopt(config: AdoptConfig, say: Say): Promise<void> {
  const { checkpointFloorFile: floorFile } = config
  if (existsSync(floorFile)) throw new Error(`${floorFile} is there: nothing to adopt`)
  const engine = Engine.open(config)
  const pool = createPool(config, { applicationName: 'strongroom-hsm', connectionsMax: 1 })
  try {
    const stored = await new CheckpointStore(pool).read()
    const verified = stored && engine.macs.check(stored)
    const checkpoint = verified && rowOf('checkpoint', verified)
    if (checkpoint === undefined) throw new Error('the database holds no checkpoint of this realm')
    const { size, root } = checkpoint
    // The mark first: a floor without it would be an adoption that nobody hears of.
    await writeFile(adoptionFile(floorFile), `${size}\n`, { mode: 0o600, flush: true })
    await writeFloor(floorFile, { size, root })
    say(`adopted the checkpoint of size ${size}`)
  } finally {
    await pool.end()
  }
}
