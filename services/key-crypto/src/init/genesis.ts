import { leafHash } from '@strongroom/formats'
import { RecordChain } from '@strongroom/guard'
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
  instanceUid: Buffer,
  trustDomain: string,
  now: Date,
): Genesis {
  const chain = new RecordChain(() => now, instanceUid)
  const { bytes: record } = chain.next({
    phase: 'single',
    operation: GENESIS_OPERATION,
    resource: '',
    rows: genesisRows(realm),
    outcome: 'success',
  })
  const leaf = {
    receivedAtMicros: BigInt(now.getTime()) * 1000n,
    peer: spiffeId(trustDomain, 'key-crypto'),
    record,
  }
  return { ...leaf, leafHash: leafHash(leaf), instanceUid }
}
