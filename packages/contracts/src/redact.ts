import { messageType } from './load.ts'
import type { Descriptor, MessageName } from './load.ts'

const REDACTED = '[redacted]'
const secretFields = new Map<string, ReadonlySet<string>>()

/**
 * A copy of a message for logs and error reports: fields marked `debug_redact` in the proto are replaced, bytes become their
 * length. A nested message is left out altogether unless its own name is given in `nested`, so that nothing slips through
 * whose marks were not looked up.
 */
export function redact(
  name: MessageName,
  message: object,
  nested: Readonly<Record<string, MessageName>> = {},
): Record<string, unknown> {
  const secret = secretsOf(name)
  return Object.fromEntries(
    Object.entries(message)
      .filter(([field]) => !field.startsWith('_'))
      .map(([field, value]) => [
        field,
        secret.has(field) ? REDACTED : show(value, nested[field], nested),
      ]),
  )
}

function show(
  value: unknown,
  type: MessageName | undefined,
  nested: Readonly<Record<string, MessageName>>,
): unknown {
  if (value instanceof Uint8Array) return `${value.length.toString()} bytes`
  if (Array.isArray(value)) return value.map((item) => show(item, type, nested))
  if (typeof value !== 'object' || value === null) return value
  return type === undefined ? '[message]' : redact(type, value, nested)
}

function secretsOf(name: MessageName): ReadonlySet<string> {
  const known = secretFields.get(name)
  if (known !== undefined) return known
  const { field } = messageType(name).type as Descriptor
  const found = new Set(
    field.filter(({ options }) => options?.debugRedact === true).map((entry) => entry.name),
  )
  secretFields.set(name, found)
  return found
}
