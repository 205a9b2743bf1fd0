import type { IssueTokenRequest, IssueTokenResponseInit } from '@strongroom/contracts/auth'
import type { SignTokenResponse } from '@strongroom/contracts/key'
import { Fault } from '@strongroom/fault'
import { parseClientSecret } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'

import { invalidClient, invalidField, tooManyAttempts } from '../domain/faults.ts'
import { tokenBlocked, tokenIssued, tokenRefused } from '../events.ts'
import { isStale } from './changes.ts'
import type { AuthDeps } from './deps.ts'
import type { TokenEvidence } from './token-rows.ts'

const AUDIENCES: readonly string[] = ['auth', 'secret', 'key-crypto', 'certificate', 'audit']

type TokenDeps = Pick<AuthDeps, 'protection' | 'tokenRows' | 'attempts'>

/** Gives a token for a client secret. key-crypto checks the secret; whatever is wrong, the answer is the same. */
export const issueToken =
  (deps: TokenDeps) =>
  async (request: IssueTokenRequest, call: Call): Promise<IssueTokenResponseInit> => {
    if (!AUDIENCES.includes(request.audience)) {
      throw invalidField('audience', `must be one of ${AUDIENCES.join(', ')}`)
    }
    const { attempts } = deps
    const blockedMs = attempts.blockedMs(request.clientId, call.clientAddress)
    if (blockedMs > 0) {
      tokenBlocked()
      throw tooManyAttempts(blockedMs)
    }
    try {
      const { token, expireTime } = await evidenceToToken(deps, request, call)
      tokenIssued()
      return { accessToken: token, expireTime, tokenType: 'Bearer' }
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.reason !== 'INVALID_CLIENT') throw thrown
      tokenRefused()
      await attempts.failed(request.clientId, call.clientAddress)
      // Ours or key-crypto's: the words must not tell which.
      throw invalidClient()
    }
  }

async function evidenceToToken(
  deps: TokenDeps,
  request: IssueTokenRequest,
  call: Call,
): Promise<SignTokenResponse> {
  // What has not the form of a secret says nothing about any principal: it costs no HSM call.
  const parsed = parseClientSecret(request.clientSecret)
  if (parsed === undefined) throw invalidClient()
  try {
    return await sign(deps, request, call, await find(deps, request, parsed.credentialUid, false))
  } catch (thrown) {
    if (!isStale(thrown)) throw thrown
    const evidence = await find(deps, request, parsed.credentialUid, true)
    return await sign(deps, request, call, evidence, true)
  } finally {
    parsed.secret.fill(0)
  }
}

/** The rows that the secret points to, unless they are another principal's than the one claimed. */
async function find(
  { tokenRows }: TokenDeps,
  request: IssueTokenRequest,
  credentialUid: string,
  reread: boolean,
): Promise<TokenEvidence | undefined> {
  const evidence = await tokenRows.find(credentialUid, reread)
  return evidence?.principal.row.name === request.clientId ? evidence : undefined
}

async function sign(
  { protection, tokenRows }: TokenDeps,
  { clientSecret, clientId, audience }: IssueTokenRequest,
  call: Call,
  evidence: TokenEvidence | undefined,
  reread = false,
): Promise<SignTokenResponse> {
  if (evidence !== undefined) call.record.objectUid = evidence.principal.row.uid
  const rows = evidence && {
    credential: { ...evidence.credential.stored, reread },
    principal: { ...evidence.principal.stored, reread },
  }
  const signed = await protection.SignToken(
    { clientSecret, clientId, audience, ...rows },
    { startedAt: call.startedAt, deadlineAt: call.deadlineAt, signal: call.signal },
  )
  if (evidence !== undefined) tokenRows.keep(evidence)
  return signed
}
