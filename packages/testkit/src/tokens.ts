import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { newUid } from './rows.ts'

/** Signs access tokens as key-crypto would, and whatever else a test wants to see refused. */
export class FakeTokens {
  readonly realmUid: string
  readonly #keys = new Map<string, { privateKey: KeyObject; publicKey: KeyObject }>()
  lowestGeneration = 1
  lastCheckpointTime: Date | undefined
  fetches = 0
  failure: Error | undefined

  constructor(realmUid: string) {
    this.realmUid = realmUid
    this.addKey('token.1')
  }

  addKey(kid: string): void {
    this.#keys.set(kid, generateKeyPairSync('ec', { namedCurve: 'prime256v1' }))
  }

  publicKey(kid = 'token.1'): Buffer {
    const pair = this.#keys.get(kid)
    if (pair === undefined) throw new Error(`no key ${kid}`)
    return pair.publicKey.export({ format: 'der', type: 'spki' })
  }

  /** What GetTokenKeys answers. */
  fetch = async () => {
    this.fetches++
    await Promise.resolve()
    if (this.failure !== undefined) throw this.failure
    return {
      realmUid: this.realmUid,
      keys: [...this.#keys.keys()].map((kid) => ({ kid, publicKey: this.publicKey(kid) })),
      lowestGeneration: this.lowestGeneration,
      lastCheckpointTime: this.lastCheckpointTime,
    }
  }

  /** A token of a principal; claims and header can be replaced, a claim left out by undefined. */
  issue(
    principal: { uid: string; tokenEpoch: number; credentialUids: readonly string[] },
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
  ): string {
    const now = Math.floor(Date.now() / 1000)
    const input = signingInput(
      { alg: 'ES256', typ: 'at+jwt', kid: 'token.1', ...header },
      {
        iss: this.realmUid,
        aud: 'secret',
        sub: principal.uid,
        client_id: principal.credentialUids[0],
        iat: now,
        nbf: now,
        exp: now + 600,
        jti: newUid(),
        tep: principal.tokenEpoch,
        ...claims,
      },
    )
    const kid = typeof header['kid'] === 'string' ? header['kid'] : 'token.1'
    const pair = this.#keys.get(kid) ?? this.#keys.get('token.1')
    if (pair === undefined) throw new Error('no key')
    const signature = sign('sha256', Buffer.from(input), {
      key: pair.privateKey,
      dsaEncoding: 'ieee-p1363',
    })
    return `${input}.${signature.toString('base64url')}`
  }

  /** The classic forgeries: no algorithm, and the public key taken for an HMAC key. */
  forge(token: string, alg: 'none' | 'HS256'): string {
    const [, payload = ''] = token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
      string,
      unknown
    >
    const input = signingInput({ alg, typ: 'at+jwt', kid: 'token.1' }, claims)
    if (alg === 'none') return `${input}.`
    return `${input}.${createHmac('sha256', this.publicKey()).update(input).digest('base64url')}`
  }
}

const signingInput = (header: object, claims: object): string =>
  [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
