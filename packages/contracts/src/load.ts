import { loadSync } from '@grpc/proto-loader'
import type { MessageTypeDefinition, Options, PackageDefinition } from '@grpc/proto-loader'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileOf } from './gen/table.ts'
import type { Messages, Services } from './gen/table.ts'

export type { Services }
/** Full name of a service, for example `strongroom.key.v1.CryptoService`. */
export type ServiceName = keyof Services
/** Full name of a top-level message, for example `strongroom.audit.v1.Record`. */
export type MessageName = keyof Messages
/** A message as it is received: every field present. */
export type MessageValue<Name extends MessageName> = Messages[Name]['value']
/** A message as it may be sent. */
export type MessageInit<Name extends MessageName> = Messages[Name]['init']

/** Where the contracts lie. google-proto-files is found through its own package, wherever npm put it. */
const includeDirs = [
  fileURLToPath(new URL('../../../proto', import.meta.url)),
  dirname(createRequire(import.meta.url).resolve('google-proto-files/package.json')),
]

/** The options that generate.mjs gives to proto-loader-gen-types too: other ones would make the types lie. */
export const loaderOptions: Options = { longs: String, enums: String, defaults: true, oneofs: true }

const packages = new Map<string, PackageDefinition>()

/** Each file is parsed once, when something in it is first asked for: a command that needs one service loads one. */
function packageOf(file: string): PackageDefinition {
  const known = packages.get(file)
  if (known !== undefined) return known
  const loaded = loadSync(file, { ...loaderOptions, includeDirs })
  packages.set(file, loaded)
  return loaded
}

/** The gRPC definition of a service. */
export function service<Name extends ServiceName>(name: Name): Services[Name] {
  const found = packageOf(fileOf[name])[name]
  if (found === undefined || isType(found)) throw new Error(`no service ${name} in ${fileOf[name]}`)
  // The generated type describes just this definition; proto-loader itself cannot know it.
  return found as unknown as Services[Name]
}

/** The bytes of a message on the wire. */
export function encode<Name extends MessageName>(name: Name, message: MessageInit<Name>): Buffer {
  return messageType(name).serialize(message)
}

/** A message from its bytes; throws on bytes that are none. */
export function decode<Name extends MessageName>(
  name: Name,
  bytes: Uint8Array,
): MessageValue<Name> {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return messageType(name).deserialize(buffer)
}

/** What is read of proto-loader's descriptor of a message. */
export interface Descriptor {
  readonly field: readonly {
    readonly name: string
    readonly type: string
    readonly typeName: string
    readonly options: { readonly debugRedact?: boolean } | null
  }[]
  readonly nestedType: readonly { readonly name: string }[]
}

const types = new Map<string, MessageTypeDefinition<object, object>>()

/** How proto-loader sees a message. */
export function messageType(name: MessageName): MessageTypeDefinition<object, object> {
  const known = types.get(name)
  if (known !== undefined) return known
  const found = packageOf(fileOf[name])[name]
  if (found === undefined || !isType(found))
    throw new Error(`no message ${name} in ${fileOf[name]}`)
  types.set(name, found)
  return found
}

const isType = (entry: PackageDefinition[string]): entry is MessageTypeDefinition<object, object> =>
  typeof entry.format === 'string'
