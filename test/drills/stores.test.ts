import { DrillCluster } from './drill-cluster.ts'
import { drill } from './drill.ts'
import { SmallDisk } from './faults/full-disk.ts'
import * as faults from './faults/stores.ts'

describe('stores that fail under load', function () {
  this.timeout(240_000)
  let ground: DrillCluster
  let disk: SmallDisk | undefined

  before(async () => {
    ground = await DrillCluster.start({}, (folder) => {
      disk = SmallDisk.mount(folder)
      return () => disk?.unmount()
    })
  })
  after(async () => {
    await ground.stop()
  })

  it('loses nothing when Postgres is stopped, killed and its connections are cut', async () => {
    const { cluster } = ground
    await drill(
      ground,
      faults.postgresStopped(cluster),
      faults.postgresKilled(cluster),
      faults.connectionsCut(cluster),
    )
  })
  it('fails no call when Redis is stopped, and loses nothing when the disk is full', async () => {
    if (disk === undefined) throw new Error('there is no small disk')
    await drill(ground, faults.redisStopped(ground.cluster), disk.full())
  })
  it('kept the log whole all the while', () => ground.assertLogWhole())
})
