/*
 * formats.md written down once more, as plainly as it reads and without the package's own code: what the vectors were
 * made with, and what they are recomputed with.
 */
import { createHash, createHmac } from 'node:crypto'

/** A value of a vector: as JSON holds it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const u32 = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex')
const u64 = (value: bigint) =>
  Buffer.from(BigInt.asUintN(64, value).toString(16).padStart(16, '0'), 'hex')

const field = (bytes: Buffer | null) =>
  bytes === null ? Buffer.from('ffffffff', 'hex') : Buffer.concat([u32(bytes.length), bytes])
const fields = (values: readonly (Buffer | null)[]) => Buffer.concat(values.map(field))

/** `E(kind, f1 … fn)`. */
export const E = (kind: string, ...values: readonly (Buffer | null)[]): Buffer =>
  Buffer.concat([Buffer.from(`strongroom/v1/${kind}`), fields(values)])

const utf8 = (value: Json) => Buffer.from(value as string, 'utf8')
const hex = (value: Json) => Buffer.from(value as string, 'hex')
const integer = (value: Json) => u64(BigInt(value as number))
const flag = (value: Json) => Buffer.from(value === true ? '01' : '00', 'hex')
const time = (value: Json) => u64(BigInt(Date.parse(value as string)) * 1000n)
const set = (element: (value: Json) => Buffer) => (value: Json) =>
  fields((value as readonly Json[]).map(element).sort((a, b) => Buffer.compare(a, b)))
const tuple = (value: Json, ...parts: readonly [string, (value: Json) => Buffer][]) =>
  fields(
    parts.map(([name, write]) => {
      const part = (value as { readonly [name: string]: Json })[name] ?? null
      return part === null ? null : write(part)
    }),
  )
const scope = (value: Json) =>
  fields((value as readonly string[]).map((part, at) => (at === 0 ? hex(part) : utf8(part))))
const assignment = (value: Json) =>
  tuple(value, ['uid', hex], ['roleUid', hex], ['effect', utf8], ['scope', scope], ['expiry', time])
const tag = (value: Json) => tuple(value, ['name', utf8], ['value', utf8])

/** The table of section 3: each kind's fields in order, and how each is written. */
const rows: Readonly<Record<string, readonly [string, (value: Json) => Buffer][]>> = {
  vault: [
    ['uid', hex],
    ['name', utf8],
    ['counter', integer],
    ['state', utf8],
    ['created', time],
    ['deletedAt', time],
    ['purgeAt', time],
    ['retentionDays', integer],
    ['purgeProtection', flag],
  ],
  principal: [
    ['uid', hex],
    ['name', utf8],
    ['counter', integer],
    ['disabled', flag],
    ['deleted', flag],
    ['tokenEpoch', integer],
    ['credentialUids', set(hex)],
  ],
  access: [
    ['principalUid', hex],
    ['counter', integer],
    ['assignments', set(assignment)],
  ],
  role: [
    ['uid', hex],
    ['name', utf8],
    ['counter', integer],
    ['deleted', flag],
    ['actions', set(utf8)],
    ['assignableRoleUids', set(hex)],
  ],
  credential: [
    ['uid', hex],
    ['principalUid', hex],
    ['counter', integer],
    ['kind', utf8],
    ['verifier', hex],
    ['notBefore', time],
    ['expiry', time],
  ],
  'vault-key': [
    ['vaultUid', hex],
    ['purpose', utf8],
    ['generation', integer],
    ['rootGeneration', integer],
    ['counter', integer],
    ['blob', hex],
  ],
  head: [
    ['vaultUid', hex],
    ['objectType', utf8],
    ['objectUid', hex],
    ['name', utf8],
    ['displayName', utf8],
    ['counter', integer],
    ['currentOrdinal', integer],
    ['currentVersionUid', hex],
    ['versionCount', integer],
    ['versionsHash', hex],
    ['created', time],
    ['deletedAt', time],
    ['purgeAt', time],
    ['managedBy', utf8],
  ],
  state: [
    ['objectUid', hex],
    ['versionUid', hex],
    ['ordinal', integer],
    ['counter', integer],
    ['enabled', flag],
    ['notBefore', time],
    ['expiry', time],
    ['operations', set(utf8)],
    ['contentType', utf8],
    ['tags', set(tag)],
    ['created', time],
    ['updated', time],
    ['destroyed', time],
  ],
  'key-version': [
    ['objectUid', hex],
    ['versionUid', hex],
    ['ordinal', integer],
    ['keyType', utf8],
    ['sizeOrCurve', utf8],
    ['family', utf8],
    ['exportable', flag],
    ['protection', utf8],
    ['managedBy', utf8],
    ['wrapKeyGeneration', integer],
    ['mechanism', utf8],
    ['blob', hex],
    ['publicKey', hex],
  ],
  'certificate-version': [
    ['objectUid', hex],
    ['versionUid', hex],
    ['ordinal', integer],
    ['policy', hex],
    ['certificates', hex],
  ],
  'key-usage': [
    ['versionUid', hex],
    ['counter', integer],
    ['usesLeased', integer],
  ],
  checkpoint: [
    ['counter', integer],
    ['size', integer],
    ['root', hex],
    ['time', time],
  ],
}

/** What a row's MAC is made over. */
export function rowBody(kind: string, realmUid: string, generation: number, row: Json): Buffer {
  const table = rows[kind] ?? []
  const values = table.map(([name, write]) => {
    const value = (row as { readonly [name: string]: Json })[name] ?? null
    return value === null ? null : write(value)
  })
  return E(kind, hex(realmUid), integer(generation), ...values)
}

/** HMAC-SHA-256. */
export const hmac = (key: Buffer, data: Buffer): Buffer =>
  createHmac('sha256', key).update(data).digest()
/** SHA-256. */
export const sha256 = (...parts: readonly Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest()

/** Running hash of a head's versions. */
export const versionsHash = (versionUids: readonly string[]): Buffer =>
  versionUids.reduce<Buffer>((hash, uid) => sha256(hash, hex(uid)), Buffer.alloc(32))

/** CRC-32C bit by bit. */
export function crc32cBitwise(bytes: Buffer): number {
  let crc = 0xffffffffn
  for (const byte of bytes) {
    crc ^= BigInt(byte)
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1n ? (crc >> 1n) ^ 0x82f63b78n : crc >> 1n
  }
  return Number(crc ^ 0xffffffffn)
}

/** The pieces of which sections 5 to 9 are made. */
export const write = { utf8, hex, integer, time, u32, u64, fields }
