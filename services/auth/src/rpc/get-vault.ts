import type { GetVaultRequest, GetVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import type { ReadDeps } from './deps.ts'
import { calledVault, readVault, vaultAnswer } from './vaults.ts'
import { verifiedOne } from './verified.ts'

/** Gives one vault as the primary has it. */
export const getVault =
  (deps: ReadDeps) =>
  async (_: GetVaultRequest, call: Call): Promise<GetVaultResponseInit> => {
    const found = await verifiedOne(
      deps.verifier,
      await readVault(deps, calledVault(call, 'name')),
      call.signal,
    )
    call.record.objectUid = found.row.uid
    return vaultAnswer(found.row)
  }
