import type { CreateVaultRequest, CreateVaultResponseInit } from '@strongroom/contracts/auth'
import type { Call } from '@strongroom/rpc'

import { alreadyExists, deletedButRecoverable } from '../domain/faults.ts'
import { parseVaultId } from '../domain/names.ts'
import { parseRetentionDays } from '../domain/vault.ts'
import { madeRow } from './changes.ts'
import type { ChangeDeps } from './deps.ts'
import { appliedVault, vaultAnswer } from './vaults.ts'

/** Creates a vault; its keys are made when they are first needed. */
export const createVault =
  (deps: ChangeDeps) =>
  async (request: CreateVaultRequest, call: Call): Promise<CreateVaultResponseInit> => {
    const name = parseVaultId(request.vaultId, 'vault_id')
    const resource = `vaults/${name}`
    const retentionDays = parseRetentionDays(request.vault?.retentionDays ?? 0)
    const purgeProtection = request.vault?.purgeProtection ?? false
    const applied = await deps.changes.apply(
      {
        message: 'strongroom.auth.v1.CreateVaultRequest',
        request,
        resource,
        plan: async () => {
          const holder = await deps.store.vaultByName(name)
          if (holder?.row.state === 'deleted') throw deletedButRecoverable(resource)
          if (holder !== undefined) throw alreadyExists(resource)
          return { rows: [], change: { createVault: { name, retentionDays, purgeProtection } } }
        },
        outcome: (made) => madeRow('vault', made).uid,
      },
      call,
    )
    return vaultAnswer(await appliedVault(deps, call, applied, name))
  }
