// The reference: a bare grpc-js server over the same TLS that answers every call with as many bytes as asked for in the
// path. Prints its port, ends with its parent.
import { readFileSync } from 'node:fs'
import { Server, ServerCredentials } from '@grpc/grpc-js'
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js'

const [certificateFile = '', keyFile = '', ...sizes] = process.argv.slice(2)
const pass = (bytes: Buffer): Buffer => bytes
const server = new Server({ 'grpc.max_concurrent_streams': 128 })
const methods = Object.fromEntries(
  sizes.map((size) => [
    `Echo${size}`,
    {
      path: `/bench.Echo/Echo${size}`,
      requestStream: false,
      responseStream: false,
      requestSerialize: pass,
      requestDeserialize: pass,
      responseSerialize: pass,
      responseDeserialize: pass,
    },
  ]),
)
const handlers = Object.fromEntries(
  sizes.map((size) => {
    const answer = Buffer.alloc(Number(size), 7)
    return [
      `Echo${size}`,
      (_call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>): void => {
        reply(null, answer)
      },
    ]
  }),
)
server.addService(methods, handlers)
const credentials = ServerCredentials.createSsl(null, [
  { cert_chain: readFileSync(certificateFile), private_key: readFileSync(keyFile) },
])
server.bindAsync('127.0.0.1:0', credentials, (error, port) => {
  if (error !== null) throw error
  process.stdout.write(`${port}\n`)
})
process.stdin.resume().once('end', () => {
  server.forceShutdown()
})
