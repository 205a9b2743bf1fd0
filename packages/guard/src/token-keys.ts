/** What verifies tokens: the answer of GetTokenKeys, or key-crypto's own. */
export interface TokenKeySet {
  /** The issuer of every token. */
  readonly realmUid: string
  /** SPKI DER of P-256 keys by `token.N`. */
  readonly keys: readonly { readonly kid: string; readonly publicKey: Buffer }[]
  /** Tokens of lower generations are refused. */
  readonly lowestGeneration: number
  /** Clocks behind it are not believed; undefined before the first checkpoint. */
  readonly lastCheckpointTime: Date | undefined
}

export interface TokenKeysOptions {
  readonly fetch: (signal: AbortSignal) => Promise<TokenKeySet>
}
