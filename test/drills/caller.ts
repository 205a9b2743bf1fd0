import { randomBytes } from 'node:crypto'
import { Client, credentials, Metadata } from '@grpc/grpc-js'
import type { ServiceError } from '@grpc/grpc-js'
import { StrongroomError } from '@strongroom/client'
import { service } from '@strongroom/contracts'
import { SERVICES } from '@strongroom/local-cluster'
import type { ServiceName } from '@strongroom/local-cluster'
import { monotonicMs } from './calls.ts'
import type { Call, LoadOrder } from './calls.ts'
import type { Ask } from './workload.ts'
import { WRITES } from './writes.ts'

interface Method {
  readonly path: string
  readonly requestSerialize: (request: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
}

/** Longer than anything may take: who answers no sooner has broken its word. */
const PATIENCE_MS = 3000
const AUDIT_INDEX = 'strongroom-audit-index'

/** Calls each replica by itself, once: nothing is tried again or elsewhere, which would hide what went wrong. */
export class Caller {
  readonly #clients: Readonly<Record<ServiceName, readonly Client[]>>

  constructor({ ports, ca, serverName }: Pick<LoadOrder, 'ports' | 'ca' | 'serverName'>) {
    const made = SERVICES.map((name) => [
      name,
      ports[name].map(
        (port) =>
          new Client(`127.0.0.1:${port}`, credentials.createSsl(Buffer.from(ca)), {
            'grpc.ssl_target_name_override': serverName,
            'grpc.enable_retries': 0,
            'grpc.initial_reconnect_backoff_ms': 100,
            'grpc.max_reconnect_backoff_ms': 500,
          }),
      ),
    ])
    this.#clients = Object.fromEntries(made) as Record<ServiceName, Client[]>
  }

  replicas(name: ServiceName): number {
    return this.#clients[name].length
  }

  /** One attempt at one replica. The answer comes beside what is kept of it. */
  async call(
    name: ServiceName,
    replica: number,
    ask: Ask,
    token: string | undefined,
  ): Promise<{ readonly call: Call; readonly answer: object | undefined }> {
    const trace = randomBytes(16).toString('hex')
    const metadata = new Metadata()
    metadata.set('traceparent', `00-${trace}-${trace.slice(16)}-00`)
    if (token !== undefined) metadata.set('authorization', `Bearer ${token}`)
    const sentAt = monotonicMs()
    const { error, answer, index } = await this.#send(name, replica, ask, metadata)
    const refusal = error === undefined ? undefined : StrongroomError.from(error)
    const made =
      answer === undefined || ask.write === undefined
        ? undefined
        : WRITES[ask.write.kind].made(answer)
    const call: Call = {
      trace,
      service: name,
      replica,
      operation: ask.operation,
      write: ask.write,
      sentAt,
      tookMs: monotonicMs() - sentAt,
      status: refusal?.status ?? 'OK',
      reason: refusal?.code ?? '',
      life: lifeOf(token),
      index,
      made,
      isUnderWay:
        answer !== undefined &&
        ask.write !== undefined &&
        WRITES[ask.write.kind].isUnderWay?.(answer) === true,
      wrong: answer === undefined ? undefined : ask.judge?.(answer),
    }
    return { call, answer }
  }

  close(): void {
    for (const clients of Object.values(this.#clients)) for (const client of clients) client.close()
  }

  #send(name: ServiceName, replica: number, ask: Ask, metadata: Metadata): Promise<Sent> {
    const method = (service(ask.definition) as unknown as Record<string, Method>)[ask.rpc]
    const client = this.#clients[name][replica]
    if (method === undefined || client === undefined) throw new TypeError(`no ${name} ${ask.rpc}`)
    const { path, requestSerialize, responseDeserialize } = method
    const options = { deadline: Date.now() + PATIENCE_MS }
    return new Promise((resolve) => {
      let error: ServiceError | undefined
      let answer: object | undefined
      const done = (failure: ServiceError | null, received?: object) => {
        error = failure ?? undefined
        answer = received
      }
      client
        .makeUnaryRequest(
          path,
          requestSerialize,
          responseDeserialize,
          ask.request,
          metadata,
          options,
          done,
        )
        // Comes last, with the trailers.
        .on('status', ({ metadata: trailers }) => {
          resolve({ error, answer, index: trailers.get(AUDIT_INDEX)[0]?.toString() })
        })
    })
  }
}

interface Sent {
  readonly error: ServiceError | undefined
  readonly answer: object | undefined
  readonly index: string | undefined
}

function lifeOf(token: string | undefined): Call['life'] {
  if (token === undefined) return undefined
  const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  const { nbf, exp } = JSON.parse(text) as { nbf: number; exp: number }
  return { from: nbf, until: exp }
}
