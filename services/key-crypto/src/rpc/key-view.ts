import type {
  Key,
  KeyInit,
  KeyOperation,
  KeyType,
  ProtectionLevel,
} from '@strongroom/contracts/key'
import { crc32c, headEtag, stateEtag } from '@strongroom/formats'
import type { HeadRow, KeyVersionRow, StateRow } from '@strongroom/formats'
import { invalidField } from '../domain/faults.ts'
import type { KeyOperationName, KeyWish } from '../domain/key-spec.ts'
import { fromWire, toWire, toWireOrNull } from './time.ts'
import type { StateChoice } from '../domain/version-state.ts'

const types = { EC: 'KEY_TYPE_EC', RSA: 'KEY_TYPE_RSA', oct: 'KEY_TYPE_OCT' } as const
const curves = {
  'P-256': 'CURVE_P256',
  'P-384': 'CURVE_P384',
  'P-521': 'CURVE_P521',
  'P-256K': 'CURVE_P256K',
} as const
const families = {
  'AES-GCM': 'KEY_FAMILY_AES_GCM',
  'AES-KW': 'KEY_FAMILY_AES_KW',
  HMAC: 'KEY_FAMILY_HMAC',
} as const
const operations = {
  encrypt: 'KEY_OPERATION_ENCRYPT',
  decrypt: 'KEY_OPERATION_DECRYPT',
  sign: 'KEY_OPERATION_SIGN',
  verify: 'KEY_OPERATION_VERIFY',
  wrapKey: 'KEY_OPERATION_WRAP_KEY',
  unwrapKey: 'KEY_OPERATION_UNWRAP_KEY',
} as const satisfies Record<KeyOperationName, KeyOperation>
const curveBits: Record<string, number> = {
  'P-256': 256,
  'P-384': 384,
  'P-521': 521,
  'P-256K': 256,
}

/** The name by which a table's value goes on the wire, read backwards. */
function named<Table extends Record<string, string>>(
  table: Table,
  wire: string,
): keyof Table | undefined {
  return Object.keys(table).find((name) => table[name] === wire)
}

export const versionName = (vault: string, head: HeadRow, versionUid: string): string =>
  `vaults/${vault}/keys/${head.name}/versions/${versionUid}`

export const protectionLevel = ({ protection }: KeyVersionRow): ProtectionLevel =>
  `PROTECTION_LEVEL_${protection}`

/** A version as callers see it. */
export function keyView(
  vault: string,
  rows: { head: { row: HeadRow }; state: { row: StateRow }; keyVersion: { row: KeyVersionRow } },
): KeyInit {
  const [head, state, version] = [rows.head.row, rows.state.row, rows.keyVersion.row]
  return {
    name: versionName(vault, head, state.versionUid),
    uid: head.objectUid,
    keyType: types[version.keyType],
    ...shapeView(version),
    keyOperations: state.operations.flatMap((name) =>
      name in operations ? [operations[name as KeyOperationName]] : [],
    ),
    enabled: state.enabled,
    notBefore: toWireOrNull(state.notBefore),
    expireTime: toWireOrNull(state.expiry),
    tags: Object.fromEntries(state.tags.map(({ name, value }) => [name, value])),
    createTime: toWire(state.created),
    updateTime: toWire(state.updated),
    deleteTime: toWireOrNull(head.deletedAt),
    purgeTime: toWireOrNull(head.purgeAt),
    protectionLevel: protectionLevel(version),
    etag: headEtag(head),
    versionEtag: stateEtag(state),
    ...(version.publicKey.length === 0
      ? {}
      : { publicKey: version.publicKey, publicKeyCrc32c: crc32c(version.publicKey) }),
    managed: head.managedBy !== null,
    displayName: head.displayName,
  }
}

function shapeView({ keyType, sizeOrCurve, family }: KeyVersionRow): KeyInit {
  if (keyType === 'EC') {
    const curve = curves[sizeOrCurve as keyof typeof curves]
    return { curve, sizeBits: curveBits[sizeOrCurve] ?? 0 }
  }
  const sizeBits = Number(sizeOrCurve)
  return family === 'RSA' || family === 'EC'
    ? { sizeBits }
    : { sizeBits, keyFamily: families[family] }
}

/** What a request asks for as a new key. */
export function keyWish(key: Pick<Key, 'keyType' | 'curve' | 'sizeBits' | 'keyFamily'>): KeyWish {
  const type: Record<KeyType, KeyWish['type']> = {
    KEY_TYPE_UNSPECIFIED: undefined,
    KEY_TYPE_EC: 'EC',
    KEY_TYPE_RSA: 'RSA',
    KEY_TYPE_OCT: 'oct',
  }
  return {
    type: type[key.keyType],
    curve: named(curves, key.curve),
    sizeBits: key.sizeBits,
    family: named(families, key.keyFamily),
  }
}

/** The operations that a request names. */
export const askedOperations = (key: Pick<Key, 'keyOperations'>): KeyOperationName[] =>
  key.keyOperations.map((wire) => {
    const name = named(operations, wire)
    if (name === undefined) throw invalidField('key.key_operations', 'holds an unknown operation')
    return name
  })

/** What a request says about a version's state, operations left out. */
export const askedState = (key: Key): Omit<StateChoice, 'operations' | 'contentType'> => ({
  enabled: key.enabled ?? true,
  notBefore: fromWire(key.notBefore, 'key.not_before'),
  expiry: fromWire(key.expireTime, 'key.expire_time'),
  tags: Object.entries(key.tags).map(([name, value]) => ({ name, value })),
})

/** The key of a request with its tags in one order: proto has none, and a repeat has the same body. */
export const inOrder = (key: Key): Key => ({
  ...key,
  tags: Object.fromEntries(Object.entries(key.tags).sort(([a], [b]) => (a < b ? -1 : 1))),
})
