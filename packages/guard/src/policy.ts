import type { Caller } from '@strongroom/rpc'

/** Services that may be named by a peer certificate; also the audiences of tokens. */
export type ServiceName = 'auth' | 'secret' | 'key-crypto' | 'certificate' | 'audit'

/** `single`: one record when the call ends. `intent-and-outcome`: one durable before the handler starts, one after. */
export type AuditLevel = 'single' | 'intent-and-outcome'

interface Recorded<Request> {
  /** Azure's operation name for the record, for example `SecretGet`. */
  readonly operation: string
  /** What the record names as resource where it is not what `on` names, for example `principals/ci`. */
  readonly resource?: (request: Request) => string
}

/** `key_id` of `keyId`. */
type Snake<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : ''

/** A field of the request, or one in it: `role_assignment.scope`. */
type FieldPath<Request> =
  Snake<Extract<keyof Request, string>> extends infer Field extends string
    ? Field | `${Field}.${string}`
    : never

interface Targeted<Request> {
  /** The data action that is needed, for example `secrets/getSecret/action`; by request where a method has several. */
  readonly action: string | ((request: Request, caller: Caller) => string)
  /** Resource text on which it is needed; `/` for root. */
  readonly on: (request: Request) => string
  /** The request field that `on` reads, as the contract writes it, for refusals; left out where `on` is `/`. */
  readonly field?: FieldPath<Request>
  /**
   * For what is to be made in what `on` names: the right is needed on `resource`, of whose name this field, as the contract
   * writes it, is the last segment. Rights and denials that an object's name has hold for its next version as well.
   */
  readonly makes?: string
  /**
   * `active` (default): the vault must be active, else VAULT_NOT_FOUND. `any`: the handler sees deleted vaults, and a
   * missing one as undefined, which then needs the right at `/`.
   */
  readonly vault?: 'active' | 'any'
}

/** A method of users, by right. With `peers`, those services may call it too, on the peer port, without a token. */
export interface ActionRow<Request> extends Recorded<Request>, Targeted<Request> {
  readonly audit: AuditLevel
  /**
   * With `intent-and-outcome`: the intent is on its way while the handler works, and durable before it commits
   * (`call.intended`). For a handler that changes nothing but by its commit.
   */
  readonly intent?: 'before-commit'
  /** Their calls are not recorded. */
  readonly peers?: readonly ServiceName[]
  /**
   * A success is on record by this peer, whose row says `standsFor`: the handler hands over the receipt of that record as
   * `call.record.receipt`, and none other is made. Without a receipt, and for everything else, the call records itself.
   */
  readonly recordedBy?: ServiceName
}

/** A method of peers alone. */
export interface PeerRow<Request> extends Partial<Recorded<Request>>, Partial<Targeted<Request>> {
  readonly peers: readonly ServiceName[]
  /**
   * Whether the peer must forward a user's token. With a token and an `action`, the user needs it on `on`; without a
   * token an `action` is not asked for, and the handler sees no caller.
   */
  readonly token: 'required' | 'optional' | 'none'
  /** Audiences accepted from each peer; a peer's own name when left out. */
  readonly audiences?: { readonly [peer in ServiceName]?: readonly ServiceName[] }
  readonly audit: AuditLevel | 'none'
  /** The user's operation that a success of this one completes: recorded as that, it is the record of the user's call. */
  readonly standsFor?: string
}

/** A method of anyone on the user port; a token is not looked at. */
export interface PublicRow<Request> extends Partial<Recorded<Request>> {
  readonly public: true
  readonly audit: AuditLevel | 'none'
  /** The identity that the request claims, for the record, for example a client id. */
  readonly claimed?: (request: Request) => string
}

/** A method of every live principal, on the user port; the handler decides what it may see. */
export interface AuthenticatedRow<Request> extends Recorded<Request> {
  readonly authenticated: true
  readonly audit: AuditLevel | 'none'
}

export type PolicyRow<Request> =
  ActionRow<Request> | PeerRow<Request> | PublicRow<Request> | AuthenticatedRow<Request>

type RequestOf<Method> = Method extends { requestDeserialize: (bytes: Buffer) => infer Request }
  ? Request
  : never

/** Names of RPCs; generated definitions also have an index signature, which is no RPC. */
type RpcOf<Definition> = keyof {
  [Rpc in keyof Definition as string extends Rpc ? never : number extends Rpc ? never : Rpc]: true
}

/** Who may call each RPC of one gRPC service. A missing row does not compile. */
export type Policy<Definition> = {
  readonly [Rpc in RpcOf<Definition>]: PolicyRow<RequestOf<Definition[Rpc]>>
}
