import type { PurgeVaultRequest, PurgeVaultResponseInit } from '@strongroom/contracts/auth'
import { Fault } from '@strongroom/fault'
import { forwardOf } from '@strongroom/rpc'
import type { Call } from '@strongroom/rpc'

import { assertCanPurge } from '../domain/vault.ts'
import { madeRow } from './changes.ts'
import type { AuthDeps, ChangeDeps } from './deps.ts'
import { calledVault, changeVault, readVault, vaultAnswer } from './vaults.ts'
import { verifiedOne } from './verified.ts'

/** Purges a deleted vault; one whose purge was begun and not finished is finished. */
export const purgeVault =
  (deps: ChangeDeps & Pick<AuthDeps, 'purge' | 'now'>) =>
  async (request: PurgeVaultRequest, call: Call): Promise<PurgeVaultResponseInit> => {
    const vault = calledVault(call, 'name')
    const current = await deps.store.vaultByName(vault)
    const purging =
      current?.row.state === 'purging'
        ? (await verifiedOne(deps.verifier, await readVault(deps, vault), call.signal)).row
        : await changeVault(deps, call, {
            message: 'strongroom.auth.v1.PurgeVaultRequest',
            request,
            vault,
            rule: (row) => {
              assertCanPurge(row, deps.now())
            },
            change: { purgeVault: {} },
          })
    if (purging.state !== 'purging') return vaultAnswer(purging)
    // Its time counts anew: what was begun is worth a whole attempt.
    const { token, userAddress, deadlineAt, signal } = forwardOf(call)
    try {
      const made = await deps.purge.finish(purging.uid, { token, userAddress, deadlineAt, signal })
      if (made === undefined) return vaultAnswer(purging)
      const purged = madeRow('vault', made)
      call.record.rows.push({ kind: 'vault', uid: purged.uid, counter: purged.counter })
      return vaultAnswer(purged)
    } catch (thrown) {
      // What was begun is committed and never undone: a job finishes it, so this is not a failure.
      if (thrown instanceof Fault && thrown.kind === 'unavailable') return vaultAnswer(purging)
      throw thrown
    }
  }
