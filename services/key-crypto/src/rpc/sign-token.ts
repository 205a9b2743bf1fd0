import type { SignTokenRequest, SignTokenResponseInit } from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import { parseClientSecret } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { RealmClock } from './realm-clock.ts'
import { lastCheckpoint } from './sign-checkpoint.ts'
import { toWire } from './time.ts'
import { claimed, presented } from './wire-rows.ts'

const LIFETIME_SECONDS = 900
const AUDIENCES = ['auth', 'secret', 'key-crypto', 'certificate', 'audit']

const invalidClient = () =>
  new Fault('unauthenticated', 'INVALID_CLIENT', 'client id or secret is wrong')

/** Signs an access token for whoever shows a client secret: the secret is the evidence, no word of a peer's. */
export const signToken = (deps: Pick<ProtectionDeps, 'hsm' | 'checkpoints' | 'now'>) => {
  const { hsm } = deps
  const clock = new RealmClock(async () => (await lastCheckpoint(deps)).row.time, deps.now)
  return async (request: SignTokenRequest, call: Call): Promise<SignTokenResponseInit> => {
    if (!AUDIENCES.includes(request.audience)) throw invalidField('audience', 'is not one of ours')
    const shown = parseClientSecret(request.clientSecret)
    // What fails its checksum is a typing mistake and tells nothing about who exists.
    if (shown === undefined) throw invalidClient()
    const rows = rowsOf(request)
    if (rows !== undefined) call.record.objectUid = rows.principalUid
    const { token, expires } = await hsm.signToken({
      credentialUid: shown.credentialUid,
      secret: shown.secret,
      ...(rows && { credential: rows.credential, principal: rows.principal }),
      audience: request.audience,
      now: await clock.now(),
      lifetimeSeconds: LIFETIME_SECONDS,
    })
    return { token, expireTime: toWire(expires) }
  }
}

/** The rows, when they are of the client that was named; else the HSM does the same work without them. */
function rowsOf({ credential, principal, clientId }: SignTokenRequest) {
  if (credential === null || principal === null) return undefined
  const { name, uid } = claimed('principal', principal)
  if (name !== clientId) return undefined
  return {
    credential: presented(credential),
    principal: presented(principal),
    principalUid: uid,
  }
}
