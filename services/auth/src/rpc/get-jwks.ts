import { createPublicKey } from 'node:crypto'

import type {
  GetJwksRequest,
  GetJwksResponseInit,
  JsonWebKeyInit,
} from '@strongroom/contracts/auth'
import type { GetTokenKeysResponse, TokenKey } from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'

import { unexpectedAnswer } from '../domain/faults.ts'
import type { AuthDeps } from './deps.ts'

/** Gives the public keys that verify tokens, as key-crypto has them. */
export const getJwks =
  ({ protection }: Pick<AuthDeps, 'protection'>) =>
  async (_: GetJwksRequest, call: Call): Promise<GetJwksResponseInit> => {
    const answer = await protection.GetTokenKeys(
      {},
      {
        startedAt: call.startedAt,
        deadlineAt: call.deadlineAt,
        signal: call.signal,
        repeatable: true,
      },
    )
    return {
      issuer: answer.realmUid,
      keys: answer.keys.filter((key) => isAccepted(key, answer)).map(jsonWebKey),
    }
  }

const isAccepted = ({ kid }: TokenKey, { lowestGeneration }: GetTokenKeysResponse) =>
  Number(kid.replace('token.', '')) >= lowestGeneration

function jsonWebKey({ kid, publicKey }: TokenKey): JsonWebKeyInit {
  const jwk = createPublicKey({ key: publicKey, format: 'der', type: 'spki' }).export({
    format: 'jwk',
  })
  const { x, y } = jwk
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || x === undefined || y === undefined) {
    throw unexpectedAnswer('key-crypto')
  }
  return { kid, kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig' }
}
