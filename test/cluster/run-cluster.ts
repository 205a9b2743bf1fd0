import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '@strongroom/local-cluster'
import type { Cluster, ClusterOptions } from '@strongroom/local-cluster'

/** A cluster in a folder of its own that starts when it is first asked for, and ends with the test run. */
export function runCluster(
  name: string,
  stopMsMax: number,
  options: Omit<ClusterOptions, 'dir'> = {},
): () => Promise<Cluster> {
  let starting: Promise<Cluster> | undefined
  let folder: string | undefined
  const start = async (): Promise<Cluster> => {
    folder = await mkdtemp(join(tmpdir(), `strongroom-${name}-`))
    return startCluster({ ...options, dir: folder })
  }
  after(async function () {
    this.timeout(stopMsMax)
    if (starting === undefined) return
    await (await starting).stop()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  })
  return () => (starting ??= start())
}
