import type { DeleteVaultRequest, DeleteVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { assertActive } from '../domain/vault.ts'
import type { ChangeDeps } from './deps.ts'
import { calledVault, changeVault, vaultAnswer } from './vaults.ts'

/** Deletes a vault, recoverable until its purge time. */
export const deleteVault =
  (deps: ChangeDeps) =>
  async (request: DeleteVaultRequest, call: Call): Promise<DeleteVaultResponseInit> => {
    const vault = calledVault(call, 'name')
    const row = await changeVault(deps, call, {
      message: 'strongroom.auth.v1.DeleteVaultRequest',
      request,
      vault,
      etag: request.etag,
      rule: assertActive,
      change: { deleteVault: {} },
    })
    return vaultAnswer(row)
  }
