import type { UndeleteVaultRequest, UndeleteVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { assertDeleted } from '../domain/vault.ts'
import type { ChangeDeps } from './deps.ts'
import { calledVault, changeVault, vaultAnswer } from './vaults.ts'

/** Makes a deleted vault live again. */
export const undeleteVault =
  (deps: ChangeDeps) =>
  async (request: UndeleteVaultRequest, call: Call): Promise<UndeleteVaultResponseInit> => {
    const vault = calledVault(call, 'name')
    const row = await changeVault(deps, call, {
      message: 'strongroom.auth.v1.UndeleteVaultRequest',
      request,
      vault,
      rule: assertDeleted,
      change: { undeleteVault: {} },
    })
    return vaultAnswer(row)
  }
