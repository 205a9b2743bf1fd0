import { Client, Metadata } from '@grpc/grpc-js'
import type { ChannelCredentials, ClientOptions, ServiceError } from '@grpc/grpc-js'
import { StrongroomError } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import type { ServiceName } from '@strongroom/contracts'

interface Method {
  readonly path: string
  readonly responseStream: boolean
  readonly requestSerialize: (value: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

/** What a call came to: an answer, the first one of a stream, or an error. */
export interface Outcome {
  readonly answer?: object
  readonly error?: StrongroomError
  readonly milliseconds: number
}

const PATIENCE_MILLIS = 5000

/** Calls any method over any channel, once: nothing is tried again, added or left out. */
export class RawCaller {
  readonly #client: Client

  constructor(target: string, credentials: ChannelCredentials, options: ClientOptions = {}) {
    this.#client = new Client(target, credentials, {
      'grpc.ssl_target_name_override': 'localhost',
      'grpc.enable_retries': 0,
      ...options,
    })
  }

  async call(name: ServiceName, rpc: string, request = {}, token?: string): Promise<Outcome> {
    const method = (service(name) as Record<string, Method>)[rpc]
    if (method === undefined) throw new TypeError(`${name} has no ${rpc}`)
    const metadata = new Metadata()
    if (token !== undefined) metadata.set('authorization', `Bearer ${token}`)
    const began = performance.now()
    try {
      const answer = await this.#send(method, request, metadata)
      return { answer, milliseconds: performance.now() - began }
    } catch (error) {
      const milliseconds = performance.now() - began
      return { error: StrongroomError.from(error as ServiceError), milliseconds }
    }
  }

  /** Why a call failed: the reason, where none was given the status; empty when it did not fail. */
  async refusal(name: ServiceName, rpc: string, request = {}, token?: string): Promise<string> {
    return (await this.call(name, rpc, request, token)).error?.code ?? ''
  }

  close(): void {
    this.#client.close()
  }

  #send(method: Method, request: object, metadata: Metadata): Promise<object> {
    const { path, requestSerialize, responseDeserialize } = method
    const options = { deadline: Date.now() + PATIENCE_MILLIS }
    const { promise, resolve, reject } = Promise.withResolvers<object>()
    if (method.responseStream) {
      const stream = this.#client.makeServerStreamRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        metadata,
        options,
      )
      stream.once('data', (answer: object) => {
        resolve(answer)
        stream.cancel()
      })
      stream.on('error', reject)
      stream.once('end', () => {
        resolve({})
      })
    } else {
      const done = (error: ServiceError | null, answer?: object) => {
        if (error === null) resolve(answer ?? {})
        else reject(error)
      }
      this.#client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        metadata,
        options,
        done,
      )
    }
    return promise
  }
}
