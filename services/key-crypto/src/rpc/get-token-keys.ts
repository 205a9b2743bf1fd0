import type { GetTokenKeysResponseInit } from '@strongroom/contracts/key'
import type { TokenKeySet } from '@strongroom/guard'
import { hsmUnavailable } from '../domain/faults.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { lastCheckpoint } from './sign-checkpoint.ts'
import { toWire } from './time.ts'

/** Gives the public keys that verify tokens and checkpoints. */
export const getTokenKeys =
  (deps: ProtectionDeps) => async (): Promise<GetTokenKeysResponseInit> => {
    const set = await tokenKeySet(deps)
    const auditPublicKey = deps.hsm.auditKeys().at(-1)?.publicKey
    if (auditPublicKey === undefined) throw hsmUnavailable()
    return {
      realmUid: set.realmUid,
      keys: [...set.keys],
      lowestGeneration: set.lowestGeneration,
      ...(set.lastCheckpointTime && { lastCheckpointTime: toWire(set.lastCheckpointTime) }),
      auditPublicKey,
    }
  }

/** The same for this service's own guard. */
export async function tokenKeySet(
  deps: Pick<ProtectionDeps, 'hsm' | 'checkpoints'>,
): Promise<TokenKeySet> {
  const keys = deps.hsm.tokenKeys()
  const { row } = await lastCheckpoint(deps)
  return {
    realmUid: deps.hsm.realmUid,
    keys: keys.map(({ label, publicKey }) => ({ kid: label, publicKey })),
    lowestGeneration: keys[0]?.generation ?? 1,
    // Init writes size 0; its time is as good as any signed one.
    lastCheckpointTime: row.time,
  }
}
