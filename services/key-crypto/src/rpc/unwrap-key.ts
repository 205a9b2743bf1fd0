import type { UnwrapKeyRequest, UnwrapKeyResponseInit } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { verified } from './checksum.ts'
import { encryptionAlgorithm, useKey } from './use-key.ts'
import type { CryptoDeps } from './use-key.ts'

/** Unwraps a key that wrap gave. */
export const unwrapKey =
  (deps: CryptoDeps) =>
  async (request: UnwrapKeyRequest, call: Call): Promise<UnwrapKeyResponseInit> => {
    const algorithm = encryptionAlgorithm(request.algorithm)
    const input = request.wrappedKey
    const verifiedWrappedKeyCrc32c = verified('wrapped_key', input, request.wrappedKeyCrc32c)
    const used = await useKey(deps, call, { operation: 'unwrapKey', algorithm, input })
    const plaintextKey = used.result.output
    const { name, protectionLevel } = used
    const plaintextKeyCrc32c = crc32c(plaintextKey)
    return { plaintextKey, plaintextKeyCrc32c, verifiedWrappedKeyCrc32c, name, protectionLevel }
  }
