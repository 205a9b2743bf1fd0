import assert from 'node:assert/strict'
import { rejectsWith } from '@strongroom/testkit'
import type { Call } from '@strongroom/rpc'
import { deleteKey } from './delete-key.ts'
import type { KeyDeps } from './deps.ts'
import { getDeletedKey } from './get-deleted-key.ts'
import { getKey } from './get-key.ts'
import { getPublicKey } from './get-public-key.ts'
import { listDeletedKeys } from './list-deleted-keys.ts'
import { listKeyVersions } from './list-key-versions.ts'
import { listKeys } from './list-keys.ts'
import { open } from './open.ts'
import { protectCertificate } from './protect-certificate.ts'
import type { ProtectionDeps } from './protection-deps.ts'
import { purgeKey } from './purge-key.ts'
import { restate } from './restate.ts'
import { rotateKey } from './rotate-key.ts'
import { seal } from './seal.ts'
import { sign } from './sign.ts'
import { callOf, cryptoDeps } from './test-call.ts'
import { undeleteKey } from './undelete-key.ts'
import { updateKeyVersion } from './update-key-version.ts'

type Handler = (request: never, call: Call) => unknown

/** Knows no row: whoever looks for one before the name is judged fails in another way. */
const nothing = { keys: {} } as unknown as ProtectionDeps
const request = { name: '', parent: '', etag: '', requestId: '', key: { tags: {} } } as never
const refused = async (handler: Handler, name: string) => {
  const asking = async () => await handler(request, callOf(name))
  await rejectsWith(asking(), 'INVALID_NAME')
}

const ofWholeKeys: Readonly<Record<string, (deps: KeyDeps) => Handler>> = {
  RotateKey: rotateKey,
  DeleteKey: deleteKey,
  UndeleteKey: undeleteKey,
  PurgeKey: purgeKey,
  GetDeletedKey: getDeletedKey,
  ListKeyVersions: listKeyVersions,
}
const ofVersions: typeof ofWholeKeys = {
  GetKey: getKey,
  GetPublicKey: getPublicKey,
  UpdateKeyVersion: updateKeyVersion,
}
const ofSecrets: Readonly<Record<string, (deps: ProtectionDeps) => Handler>> = {
  Open: open,
  Seal: seal,
  Restate: restate,
}

describe('the name in a request', () => {
  for (const [rpc, handler] of Object.entries({ ...ofWholeKeys, ...ofVersions })) {
    it(`finds no key where it is that of something else: ${rpc}`, async () => {
      await refused(handler(nothing), 'vaults/payments/secrets/signer')
      await refused(handler(nothing), 'vaults/payments/certificates/signer')
      await refused(handler(nothing), 'vaults/payments')
    })
  }

  it('uses no key where it is that of something else', async () => {
    const { asked, deps } = cryptoDeps(() => ({ output: Buffer.alloc(64) }))
    const signing = {
      name: '',
      algorithm: 'SIGNATURE_ALGORITHM_ES256',
      signatureFormat: 'SIGNATURE_FORMAT_UNSPECIFIED',
      input: 'data',
      data: Buffer.from('x'),
    } as const
    const call = callOf('vaults/payments/secrets/signer')
    await rejectsWith(sign(deps)(signing, call), 'INVALID_NAME')
    assert.equal(asked.length, 0)
  })

  for (const [rpc, handler] of Object.entries(ofWholeKeys)) {
    it(`is not that of one version where all are meant: ${rpc}`, async () => {
      await refused(handler(nothing), `vaults/payments/keys/signer/versions/${'0'.repeat(32)}`)
    })
  }

  it('gives no list of a vault where it is that of one key', async () => {
    const listing = { ...(request as object), pageSize: 0, pageToken: '' } as never
    for (const handler of [listKeys(nothing), listDeletedKeys(nothing)]) {
      const asking = async () => await handler(listing, callOf('vaults/payments/keys/signer'))
      await rejectsWith(asking(), 'INVALID_NAME')
    }
  })

  for (const [rpc, handler] of Object.entries(ofSecrets)) {
    it(`is a secret's where rows of one are judged: ${rpc}`, async () => {
      await refused(handler(nothing), 'vaults/payments/keys/signer')
    })
  }

  it("is a certificate's where rows of one are judged", async () => {
    await refused(protectCertificate(nothing), 'vaults/payments/secrets/signer')
  })
})
