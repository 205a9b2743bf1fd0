import { encode } from '@strongroom/contracts'
import { leafHash } from '@strongroom/formats'
import { spiffeId } from '@strongroom/rpc'
import { genesisRows } from './realm.ts'
import type { Realm } from './realm.ts'

/** The log's first leaf. */
export interface Genesis {
  readonly receivedAtMicros: bigint
  readonly peer: string
  readonly record: Buffer
  readonly leafHash: Buffer
  readonly instanceUid: Buffer
}

export const GENESIS_OPERATION = 'RealmInitialize'

/** Makes the record that lists all that init writes, so that nothing of it can be taken back unseen. */
export function makeGenesis(
  realm: Realm,
  { random, trustDomain, now }: { random: Buffer; trustDomain: string; now: Date },
): Genesis {
  const instanceUid = random.subarray(0, 16)
  const timeMicros = now.getTime() * 1000
  const record = encode('strongroom.audit.v1.Record', {
    salt: random.subarray(16, 32),
    instanceUid,
    sequence: 1,
    timeMicros,
    phase: 'PHASE_SINGLE',
    operation: GENESIS_OPERATION,
    outcome: 'OUTCOME_SUCCESS',
    genesis: genesisRows(realm).map(({ kind, uid, counter }) => ({
      kind,
      uid: Buffer.from(uid, 'hex'),
      counter,
    })),
  })
  const leaf = {
    receivedAtMicros: BigInt(timeMicros),
    peer: spiffeId(trustDomain, 'key-crypto'),
    record,
  }
  return { ...leaf, leafHash: leafHash(leaf), instanceUid }
}
