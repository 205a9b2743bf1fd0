import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A string field of a request, or of a message inside it. */
export interface RequestField {
  /** As in the proto, for example `key.name`. */
  readonly path: string
  /** As in code, for example `['key', 'name']`. */
  readonly keys: readonly string[]
  readonly repeated: boolean
  /** Its doc comment on one line. */
  readonly comment: string
}

/** An RPC with the string fields of its request. */
export interface Rpc {
  readonly service: string
  readonly name: string
  readonly fields: readonly RequestField[]
}

// Descriptors as buf writes them in JSON, with comments.
interface FieldJson {
  readonly name: string
  readonly jsonName: string
  readonly type: string
  readonly typeName?: string
  readonly label?: string
}
interface MessageJson {
  readonly name: string
  readonly field?: readonly FieldJson[]
}
interface ServiceJson {
  readonly name: string
  readonly method: readonly { readonly name: string; readonly inputType: string }[]
}
interface FileJson {
  readonly package: string
  readonly messageType?: readonly MessageJson[]
  readonly service?: readonly ServiceJson[]
  readonly sourceCodeInfo?: {
    readonly location: readonly {
      readonly path?: readonly number[]
      readonly leadingComments?: string
    }[]
  }
}
interface Message {
  readonly fields: readonly { readonly field: FieldJson; readonly comment: string }[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
// Field numbers of FileDescriptorProto.message_type and DescriptorProto.field, of which comment paths are made.
const MESSAGE_TYPE = 4
const FIELD = 2

/** Every RPC of our own contracts. */
export function rpcs(): Rpc[] {
  const options = ['build', '--as-file-descriptor-set', '-o', '-#format=json']
  const text = execFileSync(`${root}/node_modules/.bin/buf`, options, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { file: all } = JSON.parse(text) as { file: FileJson[] }
  const files = all.filter((file) => file.package.startsWith('strongroom.'))
  const messages = new Map(files.flatMap(messagesOf))
  return files.flatMap(({ package: area, service = [] }) =>
    service.flatMap(({ name: service, method }) =>
      method.map(({ name, inputType }) => ({
        service: `${area}.${service}`,
        name,
        fields: [...fieldsOf(inputType, messages, [])],
      })),
    ),
  )
}

function messagesOf({ package: area, messageType = [], sourceCodeInfo }: FileJson) {
  const comments = new Map(
    sourceCodeInfo?.location.map(({ path = [], leadingComments = '' }) => [
      path.join(),
      leadingComments.replaceAll(/\s+/g, ' ').trim(),
    ]),
  )
  return messageType.map(({ name, field = [] }, at): [string, Message] => [
    `.${area}.${name}`,
    {
      fields: field.map((one, index) => ({
        field: one,
        comment: comments.get([MESSAGE_TYPE, at, FIELD, index].join()) ?? '',
      })),
    },
  ])
}

function* fieldsOf(
  type: string,
  messages: ReadonlyMap<string, Message>,
  above: readonly FieldJson[],
): Generator<RequestField> {
  for (const { field, comment } of messages.get(type)?.fields ?? []) {
    const way = [...above, field]
    if (field.type === 'TYPE_STRING') {
      yield {
        path: way.map(({ name }) => name).join('.'),
        keys: way.map(({ jsonName }) => jsonName),
        repeated: way.some(({ label }) => label === 'LABEL_REPEATED'),
        comment,
      }
    } else if (field.typeName !== undefined && !above.some((one) => one === field)) {
      yield* fieldsOf(field.typeName, messages, way)
    }
  }
}
