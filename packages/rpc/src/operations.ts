import { log, metricsHandler } from '@strongroom/telemetry'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const CONNECTIONS_MAX = 512

/** Plain HTTP for whoever runs the service, on loopback: /metrics, /healthz (the process lives), /readyz (users are served). */
export async function startOperations(port: number, isReady: () => boolean) {
  const metrics = metricsHandler()
  const server = createServer((request, response) => {
    const path = request.method === 'GET' ? request.url : undefined
    if (path === '/metrics') {
      metrics(request, response)
      return
    }
    const status = path === '/healthz' ? 200 : path === '/readyz' ? (isReady() ? 200 : 503) : 404
    response
      .writeHead(status, { 'content-type': 'text/plain' })
      .end(`${status === 200 ? 'ok' : 'no'}\n`)
  })
  server.requestTimeout = 5000
  server.headersTimeout = 5000
  server.maxConnections = CONNECTIONS_MAX
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  server.on('error', (error) => {
    log.error({ err: error, port: 'operations' }, 'connection not taken')
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
