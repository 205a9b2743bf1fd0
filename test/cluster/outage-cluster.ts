import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '@strongroom/local-cluster'
import type { Cluster } from '@strongroom/local-cluster'

let starting: Promise<Cluster> | undefined
let folder: string | undefined

/** A cluster to break: no story that needs a whole one uses it. Ends with the test run. */
export function outageCluster(): Promise<Cluster> {
  starting ??= start()
  return starting
}

async function start(): Promise<Cluster> {
  folder = await mkdtemp(join(tmpdir(), 'strongroom-outages-'))
  return startCluster({ dir: folder })
}

after(async function () {
  this.timeout(60_000)
  if (starting === undefined) return
  await (await starting).stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})
