import type { GetAccessRequest, GetAccessResponseInit } from '@strongroom/contracts/auth'

import { invalidField } from '../domain/faults.ts'
import { parseUids } from '../domain/names.ts'
import type { AuthDeps } from './deps.ts'

const KEYS_MAX = 1000

/** Reads rows from the primary at once. */
export const getAccess =
  ({ feed }: Pick<AuthDeps, 'feed'>) =>
  async (request: GetAccessRequest): Promise<GetAccessResponseInit> => {
    const query = {
      principalUids: parseUids(request.principalUids, 'principal_uids'),
      roleUids: parseUids(request.roleUids, 'role_uids'),
      vaultNames: request.vaultNames,
      vaultUids: parseUids(request.vaultUids, 'vault_uids'),
    }
    const keys = Object.values(query).reduce((count, list) => count + list.length, 0)
    if (keys > KEYS_MAX) throw invalidField('principal_uids', `at most ${KEYS_MAX} names in all`)
    return { rows: [...(await feed.get(query))] }
  }
