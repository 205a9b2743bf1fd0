import type {
  Metadata,
  ServerUnaryCall,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js'
import type { Admission } from './admission.ts'
import type { Handler, StreamHandler } from './method.ts'

export type Port = 'user' | 'peer'

/** Names of the RPCs of a generated service definition. */
export type RpcName<Definition> = keyof {
  [Name in keyof Definition as string extends Name ? never : Name]: true
} &
  string

/** What an RPC receives. */
export type RpcRequest<Definition, Name extends RpcName<Definition>> = Definition[Name] extends {
  requestDeserialize: (bytes: Buffer) => infer Request
}
  ? Request
  : never

/** What an RPC may answer. */
export type RpcResponseInit<
  Definition,
  Name extends RpcName<Definition>,
> = Definition[Name] extends { responseSerialize: (message: infer Response) => Buffer }
  ? Response
  : never

/** One handler for each RPC; a missing one does not compile. */
export type Handlers<Definition> = {
  readonly [Name in RpcName<Definition>]:
    | Handler<RpcRequest<Definition, Name>, RpcResponseInit<Definition, Name>>
    | StreamHandler<RpcRequest<Definition, Name>, RpcResponseInit<Definition, Name>>
}

/** What is read of a unary call: one of grpc-js, or one that came with others in a message. */
export interface UnaryWire extends Pick<
  ServerUnaryCall<unknown, unknown>,
  'getPeer' | 'getAuthContext'
> {
  readonly request: unknown
  readonly metadata: Metadata
  readonly cancelled: boolean
  /** How long its caller waits, where grpc-js does not say `cancelled` then. */
  readonly timeoutMs?: number
  /** The call of grpc-js that it came by, where it is none itself. */
  readonly connectedBy?: object
  getDeadline(): Date | number
  once(event: 'cancelled', listener: () => void): unknown
}

/** A service ready to be put on a listener. */
export interface Bound {
  readonly definition: ServiceDefinition
  /** Full name, for example `strongroom.key.v1.CryptoService`. */
  readonly name: string
  /** Which listeners serve it. */
  readonly ports: readonly Port[]
  readonly implement: (listener: ListenerContext) => UntypedServiceImplementation
}

/** What handlers of one listener have in common. */
export interface ListenerContext {
  readonly port: Port
  readonly trustDomain: string
  /** How long a unary call may run. */
  readonly callMsMax: number
  readonly unary: Admission
  readonly streams: Admission
  /** Ends each stream that is open now; called when the service stops. */
  readonly openStreams: Set<() => void>
}
