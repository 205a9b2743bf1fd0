import type {
  EncryptionAlgorithm as WireAlgorithm,
  ProtectionLevel,
} from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import type { EncryptionAlgorithm, KeyResult, KeyUse } from '../hsm/types.ts'
import type { Hsm } from '../hsm/hsm.ts'
import { protectionLevel, versionName } from './key-view.ts'
import { located, withReread } from './keys.ts'
import type { Keys } from './keys.ts'
import type { UsageLeases } from './usage-leases.ts'

/** What the handlers of crypto operations work with. */
export interface CryptoDeps {
  readonly hsm: Pick<Hsm, 'use' | 'random'>
  readonly keys: Pick<Keys, 'usable' | 'find' | 'readVaultKey'>
  readonly leases: Pick<UsageLeases, 'take'>
  readonly now: () => Date
}

/** What came of a use, and which version did it. */
export interface Used {
  readonly result: KeyResult
  readonly name: string
  readonly protectionLevel: ProtectionLevel
}

/** One use of the key that the call names: rows at hand, one frame to a worker. */
export async function useKey({ hsm, keys, leases, now }: CryptoDeps, call: Call, use: KeyUse) {
  const at = located(call, 'keys', { versions: true })
  const held = keys.usable(at)
  const key = held instanceof Promise ? await held : held
  const { objectUid } = key.head.row
  const { versionUid, family } = key.keyVersion.row
  call.record.objectUid = objectUid
  call.record.versionUid = versionUid
  const name = versionName(call.name.vault ?? '', key.head.row, versionUid)
  if (use.operation === 'encrypt' && family === 'AES-GCM') {
    const taking = leases.take(versionUid, name)
    if (taking !== undefined) await taking
  }
  call.signal.throwIfAborted()
  const { vaultUid } = at
  const result = await withReread(keys, at, key, (rows) =>
    hsm.use({ ...use, rows, vaultUid, now: now() }),
  )
  const used: Used = { result, name, protectionLevel: protectionLevel(key.keyVersion.row) }
  return used
}

const algorithms: Record<WireAlgorithm, EncryptionAlgorithm | undefined> = {
  ENCRYPTION_ALGORITHM_UNSPECIFIED: undefined,
  ENCRYPTION_ALGORITHM_RSA_OAEP: 'RSA-OAEP',
  ENCRYPTION_ALGORITHM_RSA_OAEP_256: 'RSA-OAEP-256',
  ENCRYPTION_ALGORITHM_A128GCM: 'A128GCM',
  ENCRYPTION_ALGORITHM_A192GCM: 'A192GCM',
  ENCRYPTION_ALGORITHM_A256GCM: 'A256GCM',
  ENCRYPTION_ALGORITHM_A128KW: 'A128KW',
  ENCRYPTION_ALGORITHM_A192KW: 'A192KW',
  ENCRYPTION_ALGORITHM_A256KW: 'A256KW',
}

/** The algorithm that a request names. A number that proto does not know arrives as itself. */
export function encryptionAlgorithm(wire: WireAlgorithm): EncryptionAlgorithm {
  const algorithm = Object.hasOwn(algorithms, wire) ? algorithms[wire] : undefined
  if (algorithm === undefined) throw invalidField('algorithm', 'is required')
  return algorithm
}

export const isGcm = (algorithm: EncryptionAlgorithm): boolean => algorithm.endsWith('GCM')
