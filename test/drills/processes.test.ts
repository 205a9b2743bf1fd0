import { SERVICES } from '@strongroom/local-cluster'
import { DrillCluster } from './drill-cluster.ts'
import { drill } from './drill.ts'
import * as faults from './faults/process.ts'

describe('processes that fail under load', function () {
  this.timeout(240_000)
  let ground: DrillCluster

  before(async () => {
    ground = await DrillCluster.start()
  })
  after(() => ground.stop())

  for (const service of SERVICES) {
    it(`loses nothing when ${service} is killed`, async () => {
      await drill(ground, faults.killed(ground.cluster, service))
    })
    it(`loses nothing when ${service} is frozen`, async () => {
      await drill(ground, faults.frozen(ground.cluster, service))
    })
  }
  it('loses nothing when audit is stopped', async () => {
    await drill(ground, faults.stopped(ground.cluster, 'audit'))
  })
  it('loses nothing when an HSM worker is killed', async () => {
    await drill(ground, faults.workerKilled(ground.cluster))
  })
  it('loses nothing when an HSM worker is frozen', async () => {
    await drill(ground, faults.workerFrozen(ground.cluster))
  })
  it('loses nothing when the token is away', async () => {
    await drill(ground, faults.tokenAway(ground.cluster))
  })
})
