import type { UpdateVaultRequest, UpdateVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { parseUpdateMask } from '../domain/update-mask.ts'
import { assertActive, assertProtectionKept } from '../domain/vault.ts'
import type { ChangeDeps } from './deps.ts'
import { calledVault, changeVault, vaultAnswer } from './vaults.ts'

/** Switches purge protection on. */
export const updateVault =
  (deps: ChangeDeps) =>
  async (request: UpdateVaultRequest, call: Call): Promise<UpdateVaultResponseInit> => {
    parseUpdateMask(request.updateMask, ['purge_protection'])
    const vault = calledVault(call, 'vault.name')
    const purgeProtection = request.vault?.purgeProtection ?? false
    const row = await changeVault(deps, call, {
      message: 'strongroom.auth.v1.UpdateVaultRequest',
      request,
      vault,
      etag: request.vault?.etag ?? '',
      rule: (current) => {
        assertActive(current)
        assertProtectionKept(current, purgeProtection)
      },
      change: { updateVault: { purgeProtection } },
    })
    return vaultAnswer(row)
  }
