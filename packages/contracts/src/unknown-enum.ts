import type { MessageTypeDefinition } from '@grpc/proto-loader'
import { fileOf } from './gen/table.ts'
import { messageType } from './load.ts'
import type { Descriptor, MessageName } from './load.ts'

type Type = MessageTypeDefinition<object, object>
type Check = (message: object) => boolean

const NEVER: Check = () => false
const checks = new Map<object, Check>()

/**
 * Says of a decoded message whether a field of it, or of a message inside it, has an enum value that this release has no name
 * for. The decoder leaves those as numbers, where the generated types promise one of the names. `method` is one of a service
 * definition of this package.
 */
export function unknownEnumIn(method: { readonly path: string }): Check {
  const { requestType } = method as { readonly requestType?: Type }
  const [, service = ''] = method.path.split('/')
  return requestType === undefined ? NEVER : checkOf(requestType, packageOf(service))
}

const packageOf = (fullName: string): string =>
  fullName.slice(0, Math.max(0, fullName.lastIndexOf('.')))

function checkOf(type: Type, inPackage: string): Check {
  const known = checks.get(type)
  if (known !== undefined) return known
  const { field, nestedType } = type.type as Descriptor
  const nested = new Set(nestedType.map(({ name }) => name))
  const parts: Check[] = []
  for (const { name, type: kind, typeName } of field) {
    // The nested ones are the entries of maps, whose values are texts here.
    const check =
      kind === 'TYPE_ENUM'
        ? (value: unknown) => typeof value === 'number'
        : kind === 'TYPE_MESSAGE' && !nested.has(typeName)
          ? messageCheck(typeName, inPackage)
          : NEVER
    if (check !== NEVER) parts.push(ofField(name, check))
  }
  const made: Check = parts.length === 0 ? NEVER : (message) => parts.some((part) => part(message))
  checks.set(type, made)
  return made
}

function messageCheck(typeName: string, inPackage: string): Check {
  // Times, durations and the like: none has an enum.
  if (typeName.startsWith('google.protobuf.')) return NEVER
  const name = resolve(typeName, inPackage)
  return checkOf(messageType(name), packageOf(name))
}

/** A name is looked for in its own package first, then in each that this one stands in. */
function resolve(typeName: string, inPackage: string): MessageName {
  for (let scope = inPackage; scope !== ''; scope = packageOf(scope)) {
    const name = `${scope}.${typeName}`
    if (name in fileOf) return name as MessageName
  }
  if (typeName in fileOf) return typeName as MessageName
  throw new Error(`no message ${typeName}, seen from ${inPackage}`)
}

const ofField =
  (name: string, check: (value: never) => boolean): Check =>
  (message) => {
    const value = (message as Readonly<Record<string, unknown>>)[name]
    if (value === undefined || value === null) return false
    return Array.isArray(value) ? value.some((item) => check(item as never)) : check(value as never)
  }
