import type { UndeleteVaultRequest, UndeleteVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { assertRecoverable } from '../domain/vault.ts'
import type { AuthDeps, ChangeDeps } from './deps.ts'
import { calledVault, changeVault, vaultAnswer } from './vaults.ts'

/** Makes a deleted vault live again. */
export const undeleteVault =
  (deps: ChangeDeps & Pick<AuthDeps, 'now'>) =>
  async (request: UndeleteVaultRequest, call: Call): Promise<UndeleteVaultResponseInit> => {
    const vault = calledVault(call, 'name')
    const row = await changeVault(deps, call, {
      message: 'strongroom.auth.v1.UndeleteVaultRequest',
      request,
      vault,
      rule: (row) => {
        assertRecoverable(row, deps.now())
      },
      change: { undeleteVault: {} },
    })
    return vaultAnswer(row)
  }
