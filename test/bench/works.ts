import { randomBytes } from 'node:crypto'
import type { Audience, Strongroom } from '@strongroom/client'
import { encode } from '@strongroom/contracts'

/** One kind of work that is measured. */
export interface Work {
  readonly name: string
  readonly audience: Audience
  /** Full method without the leading slash. */
  readonly method: string
  /** What the audit log calls it. */
  readonly operation: string
  /** A request for each lane of load. */
  readonly bodies: readonly Buffer[]
  /** Bytes of a typical answer, for the echo that it is held against. */
  readonly answerBytes: number
  /** False for the one method that takes no token. */
  readonly token: boolean
  readonly reference: 'echo' | 'raw'
  readonly aim: number
}

const KIB = 1024
/** As many secrets are written as calls are in flight: writers of one secret would only wait for one another. */
const LANES = 64

/** Makes what the works need, in a vault of their own. */
export async function prepare(client: Strongroom): Promise<readonly Work[]> {
  const parent = 'vaults/bench'
  await client.vaults.createVault({ vaultId: 'bench', vault: { retentionDays: 7 } })
  await client.keys.createKey({
    parent,
    keyId: 'ec',
    key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
  })
  await client.keys.createKey({
    parent,
    keyId: 'rsa',
    key: { keyType: 'KEY_TYPE_RSA', sizeBits: 2048 },
  })
  await client.keys.createKey({
    parent,
    keyId: 'aes',
    key: { keyType: 'KEY_TYPE_OCT', sizeBits: 256, keyFamily: 'KEY_FAMILY_AES_GCM' },
  })
  const value = randomBytes(KIB / 2).toString('hex')
  await client.secrets.setSecret({ name: `${parent}/secrets/read`, text: value })
  const digest = randomBytes(32)
  const { clientId, clientSecret } = client.configuration
  const sign = (
    key: string,
    algorithm: 'SIGNATURE_ALGORITHM_ES256' | 'SIGNATURE_ALGORITHM_RS256',
  ): Buffer =>
    encode('strongroom.key.v1.SignRequest', { name: `${parent}/keys/${key}`, algorithm, digest })
  return [
    {
      name: 'Sign ES256',
      audience: 'key-crypto',
      method: 'strongroom.key.v1.CryptoService/Sign',
      operation: 'KeySign',
      bodies: [sign('ec', 'SIGNATURE_ALGORITHM_ES256')],
      answerBytes: 150,
      token: true,
      reference: 'echo',
      aim: 0.35,
    },
    {
      name: 'Sign RS256-2048',
      audience: 'key-crypto',
      method: 'strongroom.key.v1.CryptoService/Sign',
      operation: 'KeySign',
      bodies: [sign('rsa', 'SIGNATURE_ALGORITHM_RS256')],
      answerBytes: 340,
      token: true,
      reference: 'raw',
      aim: 0.9,
    },
    {
      name: 'Encrypt A256GCM 1 KiB',
      audience: 'key-crypto',
      method: 'strongroom.key.v1.CryptoService/Encrypt',
      operation: 'KeyEncrypt',
      bodies: [
        encode('strongroom.key.v1.EncryptRequest', {
          name: `${parent}/keys/aes`,
          algorithm: 'ENCRYPTION_ALGORITHM_A256GCM',
          plaintext: randomBytes(KIB),
        }),
      ],
      answerBytes: 1150,
      token: true,
      reference: 'echo',
      aim: 0.3,
    },
    {
      name: 'GetSecret 1 KiB',
      audience: 'secret',
      method: 'strongroom.secret.v1.SecretService/GetSecret',
      operation: 'SecretGet',
      bodies: [encode('strongroom.secret.v1.GetSecretRequest', { name: `${parent}/secrets/read` })],
      answerBytes: 1150,
      token: true,
      reference: 'echo',
      aim: 0.2,
    },
    {
      name: 'SetSecret 1 KiB',
      audience: 'secret',
      method: 'strongroom.secret.v1.SecretService/SetSecret',
      operation: 'SecretSet',
      bodies: Array.from({ length: LANES }, (_, lane) =>
        encode('strongroom.secret.v1.SetSecretRequest', {
          name: `${parent}/secrets/write-${lane}`,
          text: value,
        }),
      ),
      answerBytes: 300,
      token: true,
      reference: 'echo',
      aim: 0.1,
    },
    {
      name: 'IssueToken',
      audience: 'auth',
      method: 'strongroom.auth.v1.TokenService/IssueToken',
      operation: 'TokenIssue',
      bodies: [
        encode('strongroom.auth.v1.IssueTokenRequest', {
          clientId,
          clientSecret,
          audience: 'secret',
        }),
      ],
      answerBytes: 700,
      token: false,
      reference: 'echo',
      aim: 0.1,
    },
  ]
}
