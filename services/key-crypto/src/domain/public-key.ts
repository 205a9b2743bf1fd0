import { createPublicKey } from 'node:crypto'

/** SPKI DER as PEM. */
export function toPem(spki: Buffer): string {
  const lines = spki.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`
}

/** SPKI DER as a JSON Web Key with `kid`; secp256k1 by the name that RFC 8812 registers. */
export function toJwk(spki: Buffer, kid: string): string {
  const jwk = createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'jwk' })
  return JSON.stringify({ kid, ...jwk })
}
