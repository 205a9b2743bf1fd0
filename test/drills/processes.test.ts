import { SERVICES } from '@strongroom/local-cluster'
import { DrillCluster } from './drill-cluster.ts'
import { drill } from './drill.ts'
import * as faults from './faults/process.ts'
import { killMakers } from './kill-makers.ts'

describe('processes that fail under load', function () {
  this.timeout(240_000)
  let ground: DrillCluster

  before(async () => {
    ground = await DrillCluster.start()
  })
  after(() => ground.stop())

  for (const service of SERVICES) {
    it(`loses nothing when ${service} is killed and frozen`, async () => {
      await drill(ground, faults.killed(ground.cluster, service), faults.frozen(ground, service))
    })
  }
  it('loses nothing when audit is stopped', async () => {
    await drill(ground, faults.stopped(ground.cluster, 'audit'))
  })
  it('loses nothing when an HSM worker is killed and frozen, and the token is away', async () => {
    const { cluster } = ground
    await drill(
      ground,
      faults.workerKilled(cluster),
      faults.workerFrozen(cluster),
      faults.tokenAway(cluster),
    )
  })
  it('leaves no half of a certificate when who makes it is killed', async () => {
    await killMakers(ground)
  })
  it('kept the log whole all the while', () => ground.assertLogWhole())
})
