import type { DeleteVaultRequest, DeleteVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { vaultNotFound } from '../domain/faults.ts'
import { assertActive } from '../domain/vault.ts'
import type { ChangeDeps } from './deps.ts'
import { changeVault, vaultAnswer } from './vaults.ts'

/** Deletes a vault, recoverable until its purge time. */
export const deleteVault =
  (deps: ChangeDeps) =>
  async (request: DeleteVaultRequest, call: Call): Promise<DeleteVaultResponseInit> => {
    const vault = call.name.vault
    if (vault === undefined) throw vaultNotFound('')
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
