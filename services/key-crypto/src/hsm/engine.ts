import { KeyMaterial } from './key-material.ts'
import { mechanisms } from './builder.ts'
import { probeModule } from './probe.ts'
import type { Probe } from './probe.ts'
import { RowMacs } from './row-macs.ts'
import { TokenKeys, isDevelopment, isInitialised, readRealm } from './token-keys.ts'
import { Token, TokenProblem } from './token.ts'
import type { TokenOptions } from './token.ts'

const KWP_BYTES_OF_AES_256 = 40
const CANARY = Buffer.from('strongroom canary')

/** A token ready for vault operations: what a worker holds for its life, and init for its few steps. */
export class Engine {
  readonly token: Token
  readonly keys: TokenKeys
  readonly macs: RowMacs
  readonly material: KeyMaterial
  readonly probe: Probe

  constructor(token: Token) {
    this.token = token
    const realmUid = readRealm(token)
    if (realmUid === undefined)
      throw new TokenProblem('NOT_INITIALISED', 'the token belongs to no realm')
    this.keys = new TokenKeys(token)
    this.probe = probeModule(token)
    this.macs = new RowMacs(token, this.keys, realmUid)
    this.material = new KeyMaterial(token, this.keys, this.probe.keyWrapPad)
    this.#roundTrip()
  }

  /** Opens a token whose init came to its end. */
  static open(options: TokenOptions): Engine {
    const token = Token.open(options)
    if (!isInitialised(token))
      throw new TokenProblem('NOT_INITIALISED', 'strongroom-hsm init did not come to its end')
    if (options.environment === 'production' && isDevelopment(token))
      throw new TokenProblem('DEVELOPMENT_REALM', 'the realm was made for development')
    return new Engine(token)
  }

  /** Wrap, unwrap and use: that 0x210A means KWP here, and the root key works. */
  #roundTrip(): void {
    const { blob, rootGeneration } = this.material.createVaultKey()
    if (blob.length !== KWP_BYTES_OF_AES_256) {
      throw new TokenProblem('MECHANISM_MISSING', 'the module means something else by AES-KWP')
    }
    const row = {
      vaultUid: '0'.repeat(32),
      purpose: 'wrap',
      generation: 1,
      rootGeneration,
      counter: 1,
      blob,
    } as const
    this.material.vaultKey('canary', row)
    this.material.forget('canary', 'canary')
    if (!this.canary()) throw new TokenProblem('CANARY_FAILED', 'the MAC key does not work')
  }

  /** A use of a token object: fails when the device, the login or the token's files are gone. About 10 µs. */
  canary(): boolean {
    try {
      const key = this.keys.newest('mac').handle
      return this.token.sign(mechanisms.hmac['SHA-256'], key, CANARY, 32).length === 32
    } catch {
      return false
    }
  }
}
