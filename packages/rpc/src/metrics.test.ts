import { Fault } from '@strongroom/fault'
import { metricsHandler } from '@strongroom/telemetry'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { measure } from './metrics.ts'

describe('rpc: the metrics of a method', () => {
  const server = createServer(metricsHandler())
  before(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening')
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const scraped = async (method: string): Promise<string[]> => {
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
    const lines = (await answer.text()).split('\n')
    assert.ok(lines.includes('# TYPE strongroom_rpc_calls_total counter'))
    return lines
      .filter((line) => line.startsWith('strongroom_rpc_calls') && line.includes(method))
      .sort()
  }
  const line = (method: string, kind: string, reason: string, value: number) =>
    `strongroom_rpc_calls_total{method="${method}",kind="${kind}",reason="${reason}"} ${value}`

  it('count its calls from the beginning, whichever listener served them', async () => {
    const [one, other] = [measure('/test/A'), measure('/test/A')]
    const denied = new Fault('denied', 'NOT_ALLOWED', 'no')
    for (const error of [undefined, denied, new Error('a bug')]) one()(error)
    other()(undefined)
    const counts = [
      line('/test/A', 'denied', 'NOT_ALLOWED', 1),
      line('/test/A', 'internal', '', 1),
      line('/test/A', 'ok', '', 2),
    ]
    assert.deepEqual(await scraped('/test/A'), counts)
    assert.deepEqual(await scraped('/test/A'), counts)
    one()(denied)
    assert.equal((await scraped('/test/A'))[0], line('/test/A', 'denied', 'NOT_ALLOWED', 2))
  })

  it('say nothing of a method that nobody has called', async () => {
    measure('/test/C')()(undefined)
    measure('/test/B')()
    assert.deepEqual(await scraped('/test/B'), [])
  })
})
