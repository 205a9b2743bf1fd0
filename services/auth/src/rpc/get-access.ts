import type { GetAccessRequest, GetAccessResponseInit } from '@strongroom/contracts/auth'

import { invalidField } from '../domain/faults.ts'
import { isVaultId, parseUids } from '../domain/names.ts'
import type { AuthDeps } from './deps.ts'

const KEYS_MAX = 1000

/** Reads rows from the primary at once. */
export const getAccess =
  ({ feed }: Pick<AuthDeps, 'feed'>) =>
  async (request: GetAccessRequest): Promise<GetAccessResponseInit> => {
    const query = {
      principalUids: parseUids(request.principalUids, 'principal_uids'),
      roleUids: parseUids(request.roleUids, 'role_uids'),
      // No vault has another name, and the database fails on some.
      vaultNames: request.vaultNames.filter(isVaultId),
      vaultUids: parseUids(request.vaultUids, 'vault_uids'),
    }
    const asked = [request.principalUids, request.roleUids, request.vaultNames, request.vaultUids]
    if (asked.flat().length > KEYS_MAX)
      throw invalidField('principal_uids', `at most ${KEYS_MAX} names in all`)
    return { rows: [...(await feed.get(query))] }
  }
