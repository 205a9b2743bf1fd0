import type { GetPublicKeyRequest, GetPublicKeyResponseInit } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { noPublicKey } from '../domain/faults.ts'
import { toJwk, toPem } from '../domain/public-key.ts'
import type { KeyDeps } from './deps.ts'
import { protectionLevel, versionName } from './key-view.ts'
import { located } from './keys.ts'

/** Gives a public key in the form asked for. */
export const getPublicKey =
  ({ keys }: KeyDeps) =>
  async (request: GetPublicKeyRequest, call: Call): Promise<GetPublicKeyResponseInit> => {
    const at = located(call, 'keys', { versions: true })
    const { head, keyVersion } = await keys.usable(at)
    const { publicKey: spki, versionUid } = keyVersion.row
    call.record.objectUid = head.row.objectUid
    call.record.versionUid = versionUid
    if (spki.length === 0) throw noPublicKey(at.text)
    const name = versionName(call.name.vault ?? '', head.row, versionUid)
    const format =
      request.format === 'PUBLIC_KEY_FORMAT_UNSPECIFIED' ? 'PUBLIC_KEY_FORMAT_PEM' : request.format
    const written = {
      PUBLIC_KEY_FORMAT_PEM: () => Buffer.from(toPem(spki)),
      PUBLIC_KEY_FORMAT_DER: () => spki,
      PUBLIC_KEY_FORMAT_JWK: () => Buffer.from(toJwk(spki, name)),
    }
    const publicKey = written[format]()
    return {
      name,
      format,
      publicKey,
      publicKeyCrc32c: crc32c(publicKey),
      protectionLevel: protectionLevel(keyVersion.row),
    }
  }
