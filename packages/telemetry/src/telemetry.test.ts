import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { currentTraceId, serverSpan, span, startTelemetry, traceparent } from './index.ts'

describe('telemetry', () => {
  const parent = `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`

  it('carries a trace id where nothing is exported', async () => {
    await serverSpan('call', parent, async (traceId) => {
      assert.equal(traceId, 'a1'.repeat(16))
      await span('inner', {}, () => Promise.resolve())
      assert.equal(currentTraceId(), traceId)
      assert.equal(traceparent(), parent)
    })
    assert.equal(currentTraceId(), '')
  })

  it('ties a log line to the call that wrote it', () => {
    const lines = `import { log, serverSpan } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)}
      await serverSpan('call', ${JSON.stringify(parent)}, async () => { log.info({}, 'inside') })
      log.info({}, 'outside')`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', lines], {
      encoding: 'utf8',
    })
    const [inside, outside] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.equal(inside?.['trace_id'], 'a1'.repeat(16))
    assert.equal(inside['span_id'], 'b2'.repeat(8))
    assert.equal(outside?.['trace_id'], undefined)
  })

  it('makes a new id where the header is missing or no trace', async () => {
    for (const header of [undefined, 'x', `00-${'0'.repeat(32)}-${'b2'.repeat(8)}-01`]) {
      await serverSpan('call', header, (traceId) => {
        assert.match(traceId, /^(?!0{32})[0-9a-f]{32}$/)
        return Promise.resolve()
      })
    }
  })

  it('delivers spans to a collector, and stops in time when it is dead', async () => {
    const received: string[] = []
    const collector = createServer((request, response) => {
      received.push(request.url ?? '')
      request.resume().on('end', () => response.end())
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const { port } = collector.address() as AddressInfo
    const config = {
      logLevel: 'silent',
      otlpUrl: `http://127.0.0.1:${port.toString()}`,
      environment: 'development',
    }
    const telemetry = startTelemetry({ service: 'test', instance: '1', config })
    await serverSpan('call', undefined, () => span('inner', { rows: 1 }, () => Promise.resolve()))
    await telemetry.stop()
    assert.deepEqual(received, ['/v1/traces'])
    collector.close()
    collector.closeAllConnections()
    const again = startTelemetry({ service: 'test', instance: '1', config })
    await serverSpan('call', undefined, () => Promise.resolve())
    const started = Date.now()
    await again.stop()
    assert.ok(Date.now() - started < 4000)
  })
})
