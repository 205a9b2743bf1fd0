import { readFileSync } from 'node:fs'
import { fileOf } from './gen/table.ts'
import type { ServiceName } from './load.ts'

/** A file descriptor as far as this page reads it, with its bytes. */
interface FileDescriptor {
  readonly name: string
  readonly imports: readonly string[]
  readonly bytes: Buffer
}

// Field numbers of google.protobuf.FileDescriptorSet and FileDescriptorProto.
const SET_FILE = 1
const FILE_NAME = 1
const FILE_DEPENDENCY = 3

/** What an error may carry, so that a client can show it. */
const ALWAYS = ['google/rpc/status.proto', 'google/rpc/error_details.proto']

/** The encoded file descriptors of some services, their imports and the error details: what reflection answers with. */
export function descriptors(services: readonly ServiceName[]): Buffer[] {
  const set = readFileSync(new URL('./gen/descriptors.binpb', import.meta.url))
  const files = new Map<string, FileDescriptor>()
  for (const { field, value } of fields(set)) {
    if (field !== SET_FILE) continue
    const file = describe(value)
    files.set(file.name, file)
  }
  const wanted = new Map<string, Buffer>()
  const add = (name: string) => {
    const file = files.get(name)
    if (file === undefined || wanted.has(name)) return
    wanted.set(name, file.bytes)
    file.imports.forEach(add)
  }
  for (const name of services) add(fileOf[name])
  ALWAYS.forEach(add)
  return [...wanted.values()]
}

function describe(bytes: Buffer): FileDescriptor {
  const all = [...fields(bytes)]
  const texts = (number: number) =>
    all.filter(({ field }) => field === number).map(({ value }) => value.toString())
  return { name: texts(FILE_NAME)[0] ?? '', imports: texts(FILE_DEPENDENCY), bytes }
}

/** The length-delimited fields of a message; other wire types do not occur at this level but as varints. */
function* fields(bytes: Buffer): Generator<{ field: number; value: Buffer }> {
  let at = 0
  const varint = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    if ((tag & 7) === 0) {
      varint()
      continue
    }
    const length = varint()
    yield { field: tag >>> 3, value: bytes.subarray(at, at + length) }
    at += length
  }
}
