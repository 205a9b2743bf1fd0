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

  it('loses nothing when links to key-crypto and auth are slow or silent', async () => {
    await drill(
      ground,
      faults.slow(links, 'key-crypto'),
      faults.silentThere(links, 'auth'),
      faults.silent(links, 'key-crypto-2'),
    )
  })
  it('loses nothing when links to audit and Postgres are silent or cut', async () => {
    await drill(
      ground,
      faults.silentBack(links, 'audit'),
      faults.cut(links, 'audit'),
      faults.silentBack(links, 'postgres'),
    )
  })
  it('kept the log whole all the while', () => ground.assertLogWhole())
})
