import { createHash, timingSafeEqual } from 'node:crypto'
import {
  clientSecretVerifierInput,
  formatClientSecret,
  tokenSigningInput,
} from '@strongroom/formats'
import type { ClientSecret, CredentialRow, PrincipalRow, TokenClaims } from '@strongroom/formats'
import { mechanisms } from './builder.ts'
import { draftOf } from './call-rows.ts'
import type { Outcome } from './call-rows.ts'
import type { Engine } from './engine.ts'
import { Refusal, integrity } from './faults.ts'
import type { Call } from './frames.ts'
import { rowOf } from './row-kind.ts'

const LIFETIME_SECONDS_MAX = 900
const SHA_256 = mechanisms.hmac['SHA-256']
/** Stand in for rows of an unknown credential, so that it costs the same two MACs. */
const NO_ROW = Buffer.alloc(256)
const NO_UID = '0'.repeat(32)
const AUDIENCES: readonly TokenClaims['aud'][] = [
  'auth',
  'secret',
  'key-crypto',
  'certificate',
  'audit',
]

interface Evidence {
  readonly credential: CredentialRow
  readonly principal: PrincipalRow
}

/** Both rows, their MACs computed anew each time; undefined when none were sent, after the same work. */
function evidenceOf(engine: Engine, call: Call): Evidence | undefined {
  const [credentialFrame, principalFrame] = call.rows
  if (!credentialFrame?.body || !principalFrame?.body) {
    const key = engine.keys.newest('mac').handle
    for (let row = 0; row < 2; row++) engine.token.sign(SHA_256, key, NO_ROW, 32)
    return undefined
  }
  const credentialRow = engine.macs.check(
    { mac: credentialFrame.mac, body: credentialFrame.body },
    true,
  )
  const principalRow = engine.macs.check(
    { mac: principalFrame.mac, body: principalFrame.body },
    true,
  )
  const credential = credentialRow && rowOf('credential', credentialRow)
  const principal = principalRow && rowOf('principal', principalRow)
  if (!credential || !principal) throw integrity('a row has no right MAC')
  return { credential, principal }
}

/** Whether the secret is the one that a verifier was made of, under any pepper that is still there. */
function isProven(
  engine: Engine,
  principalUid: string,
  secret: ClientSecret,
  verifier: Buffer,
): boolean {
  const input = clientSecretVerifierInput(principalUid, secret)
  let proven = false
  for (const pepper of engine.keys.all('pepper')) {
    const candidate = engine.token.sign(SHA_256, pepper.handle, input, 32)
    if (verifier.length === 32 && timingSafeEqual(candidate, verifier)) proven = true
  }
  input.fill(0)
  return proven
}

function isLive({ credential, principal }: Evidence, credentialUid: string, now: number): boolean {
  return (
    credential.uid === credentialUid &&
    credential.principalUid === principal.uid &&
    principal.credentialUids.includes(credential.uid) &&
    !principal.disabled &&
    !principal.deleted &&
    now >= credential.notBefore.getTime() &&
    (credential.expiry === null || now < credential.expiry.getTime())
  )
}

/** A token for whoever shows a client secret; one answer for everything that is wrong with it. */
export function signToken(engine: Engine, call: Call): Outcome {
  const audience = AUDIENCES.find((known) => known === call.operation)
  if (!audience || call.data.length !== 32)
    throw new Refusal('INVALID_FIELD', 'no such audience, or not a secret')
  if (call.number < 1 || call.number > LIFETIME_SECONDS_MAX) {
    throw new Refusal('INVALID_FIELD', `a token lives at most ${LIFETIME_SECONDS_MAX} s`)
  }
  const evidence = evidenceOf(engine, call)
  const secret = { credentialUid: call.uid, secret: call.data }
  const verifier = evidence?.credential.verifier ?? Buffer.alloc(32)
  const proven = isProven(engine, evidence?.principal.uid ?? NO_UID, secret, verifier)
  if (!evidence || !proven || !isLive(evidence, call.uid, call.now)) {
    return {
      reason: 'INVALID_CLIENT',
      message: 'the client is not known by this secret',
      rowsRight: evidence !== undefined,
    }
  }
  return { output: Buffer.from(jws(engine, call, evidence, audience), 'latin1'), rowsRight: true }
}

function jws(engine: Engine, call: Call, evidence: Evidence, audience: TokenClaims['aud']): string {
  const iat = Math.floor(call.now / 1000)
  const credentialEnd = evidence.credential.expiry?.getTime() ?? Infinity
  const key = engine.keys.newest('token')
  const input = tokenSigningInput(key.generation, {
    iss: engine.macs.realmUid,
    aud: audience,
    sub: evidence.principal.uid,
    client_id: evidence.credential.uid,
    iat,
    nbf: iat,
    exp: Math.min(iat + call.number, Math.floor(credentialEnd / 1000)),
    jti: engine.token.random(16).toString('hex'),
    tep: evidence.principal.tokenEpoch,
  })
  const digest = createHash('sha256').update(input).digest()
  const signature = engine.token.sign(mechanisms.ecdsa, key.handle, digest, 64)
  return `${input}.${signature.toString('base64url')}`
}

/** Draws a client secret and makes its credential row. */
export function newClientSecret(engine: Engine, call: Call): Outcome {
  const draft = draftOf(call, 'credential')
  const secret = {
    credentialUid: engine.token.random(16).toString('hex'),
    secret: engine.token.random(32),
  }
  const input = clientSecretVerifierInput(draft.principalUid, secret)
  const verifier = engine.token.sign(SHA_256, engine.keys.newest('pepper').handle, input, 32)
  const { body, mac } = engine.macs.make('credential', {
    ...draft,
    uid: secret.credentialUid,
    counter: 1,
    verifier,
  })
  const text = Buffer.from(formatClientSecret(secret), 'latin1')
  input.fill(0)
  secret.secret.fill(0)
  return { outputs: [body, mac, text] }
}
