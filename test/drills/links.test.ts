import { DrillCluster, REPLICAS } from './drill-cluster.ts'
import { drill } from './drill.ts'
import * as faults from './faults/link.ts'
import { Links } from './links.ts'

describe('links that fail under load', function () {
  this.timeout(240_000)
  let links: Links
  let ground: DrillCluster

  before(async () => {
    links = await Links.open(REPLICAS)
    ground = await DrillCluster.start({ route: links.route })
  })
  after(async () => {
    await ground.stop()
    await links.close()
  })

  it('loses nothing when the way to key-crypto is slow', async () => {
    await drill(ground, faults.slow(links, 'key-crypto'))
  })
  it('loses nothing when nothing reaches auth', async () => {
    await drill(ground, faults.silentThere(links, 'auth'))
  })
  it('loses nothing when nothing comes back from audit', async () => {
    await drill(ground, faults.silentBack(links, 'audit'))
  })
  it('loses nothing when key-crypto cannot be reached nor heard', async () => {
    await drill(ground, faults.silent(links, 'key-crypto-2'))
  })
  it('loses nothing when nothing comes back from Postgres', async () => {
    await drill(ground, faults.silentBack(links, 'postgres'))
  })
  it('loses nothing when connections to audit are cut', async () => {
    await drill(ground, faults.cut(links, 'audit'))
  })
})
