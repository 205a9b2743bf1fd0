import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '@strongroom/local-cluster'
import type { Cluster } from '@strongroom/local-cluster'

let starting: Promise<Cluster> | undefined
let folder: string | undefined

/** The one cluster that the stories share; each makes a vault of its own in it. Ends with the test run. */
export function sharedCluster(): Promise<Cluster> {
  starting ??= start()
  return starting
}

async function start(): Promise<Cluster> {
  folder = await mkdtemp(join(tmpdir(), 'strongroom-cluster-'))
  return startCluster({ dir: folder, replicas: 2 })
}

after(async function () {
  this.timeout(30_000)
  if (starting === undefined) return
  await (await starting).stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})
