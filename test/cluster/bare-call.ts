import { Client, Metadata, credentials } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import type { Configuration } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { ServiceName } from '@strongroom/contracts'
import { toFault } from './reason.ts'

interface Method {
  readonly path: string
  readonly requestSerialize: (value: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

const audienceOf = (name: ServiceName): keyof Configuration['endpoints'] => {
  const area = name.split('.')[1] ?? ''
  return area === 'key' ? 'key-crypto' : (area as 'auth' | 'secret' | 'audit')
}

/** One call on a user port with whatever stands for a token, and for a trace; without one when it is undefined. */
export async function bareCall(
  { endpoints, ca }: Configuration,
  name: ServiceName,
  rpc: string,
  request: object,
  token?: string,
  traceparent?: string,
): Promise<object> {
  const method = (service(name) as Record<string, Method>)[rpc]
  if (method === undefined) throw new Error(`no method ${rpc}`)
  const client = new Client(endpoints[audienceOf(name)], credentials.createSsl(ca), {
    'grpc.ssl_target_name_override': 'localhost',
  })
  const metadata = new Metadata()
  if (token !== undefined) metadata.set('authorization', token)
  if (traceparent !== undefined) metadata.set('traceparent', traceparent)
  try {
    return await new Promise<object>((resolve, reject) => {
      const { path, requestSerialize, responseDeserialize } = method
      const done = (error: ServiceError | null, value?: object) => {
        if (error) reject(toFault(error))
        else resolve(value ?? {})
      }
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, done)
    })
  } finally {
    client.close()
  }
}
