import { randomBytes } from 'node:crypto'
import type { Strongroom } from '@strongroom/client'
import { vault } from './rpc-story.ts'
import type { Cases } from './rpc-story.ts'

const secret = `${vault}/secrets/s`
const key = (name: string) => `${vault}/keys/${name}`
const [aes, kek, ec] = [key('aes'), key('kek'), key('ec')]
const NO_VERSION = `versions/${'0'.repeat(32)}`
const digest = randomBytes(32)
const ES256 = 'SIGNATURE_ALGORITHM_ES256'
const A256GCM = 'ENCRYPTION_ALGORITHM_A256GCM'
const A256KW = 'ENCRYPTION_ALGORITHM_A256KW'

const created = (client: Strongroom, keyId: string, made: object) =>
  client.keys.createKey({ parent: vault, keyId, key: made })

/** What there is to do with secrets and keys, in an order in which each call finds what it needs. */
export const objectCases: Cases = {
  'strongroom.secret.v1.SecretService': {
    SetSecret: {
      operation: 'SecretSet',
      call: async (client, story) => {
        const set = await client.secrets.setSecret({ name: secret, text: 'marker-of-every-rpc' })
        story.secretVersion = set.secret?.version?.name ?? ''
      },
    },
    GetSecret: {
      operation: 'SecretGet',
      call: (client) => client.secrets.getSecret({ name: secret }),
    },
    UpdateSecretVersion: {
      operation: 'SecretUpdate',
      call: (client, { secretVersion }) =>
        client.secrets.updateSecretVersion({
          version: {
            name: secretVersion || `${secret}/${NO_VERSION}`,
            contentType: 'text/plain',
          },
          updateMask: { paths: ['content_type'] },
        }),
    },
    ListSecrets: {
      operation: 'SecretList',
      call: (client) => client.secrets.listSecrets({ parent: vault }),
    },
    ListSecretVersions: {
      operation: 'SecretListVersions',
      call: (client) => client.secrets.listSecretVersions({ parent: secret }),
    },
    DeleteSecret: {
      operation: 'SecretDelete',
      call: (client) => client.secrets.deleteSecret({ name: secret }),
    },
    GetDeletedSecret: {
      operation: 'SecretGetDeleted',
      call: (client) => client.secrets.getDeletedSecret({ name: secret }),
    },
    ListDeletedSecrets: {
      operation: 'SecretListDeleted',
      call: (client) => client.secrets.listDeletedSecrets({ parent: vault }),
    },
    UndeleteSecret: {
      operation: 'SecretRecover',
      call: (client) => client.secrets.undeleteSecret({ name: secret }),
    },
    PurgeSecret: {
      operation: 'SecretPurge',
      call: async (client) => {
        // Only what is deleted can be purged; who may not delete meets the purge's own refusal.
        await client.secrets.deleteSecret({ name: secret }).catch(() => undefined)
        return client.secrets.purgeSecret({ name: secret })
      },
    },
  },
  'strongroom.key.v1.KeyService': {
    CreateKey: {
      operation: 'KeyCreate',
      call: async (client) => {
        await created(client, 'ec', { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' })
        const oct = { keyType: 'KEY_TYPE_OCT', sizeBits: 256 }
        await created(client, 'aes', { ...oct, keyFamily: 'KEY_FAMILY_AES_GCM' })
        await created(client, 'kek', { ...oct, keyFamily: 'KEY_FAMILY_AES_KW' })
      },
    },
    GetKey: {
      operation: 'KeyGet',
      call: async (client, story) => {
        story.keyVersion = (await client.keys.getKey({ name: ec })).key?.name ?? ''
      },
    },
    ListKeys: { operation: 'KeyList', call: (client) => client.keys.listKeys({ parent: vault }) },
    ListKeyVersions: {
      operation: 'KeyListVersions',
      call: (client) => client.keys.listKeyVersions({ parent: ec }),
    },
    UpdateKeyVersion: {
      operation: 'KeyUpdate',
      call: (client, { keyVersion }) =>
        client.keys.updateKeyVersion({
          key: { name: keyVersion || `${ec}/${NO_VERSION}`, tags: { a: 'b' } },
          updateMask: { paths: ['tags'] },
        }),
    },
    GetPublicKey: {
      operation: 'KeyGetPublic',
      call: (client) => client.keys.getPublicKey({ name: ec }),
    },
    RotateKey: { operation: 'KeyRotate', call: (client) => client.keys.rotateKey({ name: ec }) },
  },
  'strongroom.key.v1.CryptoService': {
    Sign: {
      operation: 'KeySign',
      call: async (client, story) => {
        const signed = await client.crypto.sign({ name: ec, algorithm: ES256, digest })
        story.signature = signed.signature
      },
    },
    Verify: {
      operation: 'KeyVerify',
      call: (client, { signature }) =>
        client.crypto.verify({ name: ec, algorithm: ES256, digest, signature }),
    },
    Encrypt: {
      operation: 'KeyEncrypt',
      call: async (client, story) => {
        const plaintext = Buffer.from('hello')
        story.sealed = await client.crypto.encrypt({ name: aes, algorithm: A256GCM, plaintext })
      },
    },
    Decrypt: {
      operation: 'KeyDecrypt',
      call: (client, { sealed: { ciphertext, iv, tag } }) =>
        client.crypto.decrypt({ name: aes, algorithm: A256GCM, ciphertext, iv, tag }),
    },
    WrapKey: {
      operation: 'KeyWrap',
      call: async (client, story) => {
        const wrapped = await client.crypto.wrapKey({
          name: kek,
          algorithm: A256KW,
          plaintextKey: digest,
        })
        story.wrapped = wrapped.wrappedKey
      },
    },
    UnwrapKey: {
      operation: 'KeyUnwrap',
      call: (client, { wrapped }) =>
        client.crypto.unwrapKey({ name: kek, algorithm: A256KW, wrappedKey: wrapped }),
    },
    GenerateRandomBytes: {
      operation: 'RandomGet',
      call: (client) => client.crypto.generateRandomBytes({ lengthBytes: 16 }),
    },
  },
}

/** What ends keys. */
export const keyEndCases: Cases = {
  'strongroom.key.v1.KeyService': {
    DeleteKey: { operation: 'KeyDelete', call: (client) => client.keys.deleteKey({ name: ec }) },
    GetDeletedKey: {
      operation: 'KeyGetDeleted',
      call: (client) => client.keys.getDeletedKey({ name: ec }),
    },
    ListDeletedKeys: {
      operation: 'KeyListDeleted',
      call: (client) => client.keys.listDeletedKeys({ parent: vault }),
    },
    UndeleteKey: {
      operation: 'KeyRecover',
      call: (client) => client.keys.undeleteKey({ name: ec }),
    },
    PurgeKey: {
      operation: 'KeyPurge',
      call: async (client) => {
        await client.keys.deleteKey({ name: ec }).catch(() => undefined)
        return client.keys.purgeKey({ name: ec })
      },
    },
  },
}
