import type { WrapKeyRequest, WrapKeyResponseInit } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { verified } from './checksum.ts'
import { encryptionAlgorithm, useKey } from './use-key.ts'
import type { CryptoDeps } from './use-key.ts'

/** Wraps a key that the caller has. */
export const wrapKey =
  (deps: CryptoDeps) =>
  async (request: WrapKeyRequest, call: Call): Promise<WrapKeyResponseInit> => {
    const algorithm = encryptionAlgorithm(request.algorithm)
    const input = request.plaintextKey
    const verifiedPlaintextKeyCrc32c = verified('plaintext_key', input, request.plaintextKeyCrc32c)
    const used = await useKey(deps, call, { operation: 'wrapKey', algorithm, input })
    const wrappedKey = used.result.output
    const { name, protectionLevel } = used
    const wrappedKeyCrc32c = crc32c(wrappedKey)
    return { wrappedKey, wrappedKeyCrc32c, verifiedPlaintextKeyCrc32c, name, protectionLevel }
  }
