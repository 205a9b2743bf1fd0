import type { DecryptRequest, DecryptResponseInit } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField } from '../domain/faults.ts'
import { verified } from './checksum.ts'
import { encryptionAlgorithm, isGcm, useKey } from './use-key.ts'
import type { CryptoDeps } from './use-key.ts'

/** Decrypts what encrypt gave. */
export const decrypt =
  (deps: CryptoDeps) =>
  async (request: DecryptRequest, call: Call): Promise<DecryptResponseInit> => {
    const algorithm = encryptionAlgorithm(request.algorithm)
    const { ciphertext, iv, tag, additionalAuthenticatedData: aad } = request
    const checked = {
      verifiedCiphertextCrc32c: verified('ciphertext', ciphertext, request.ciphertextCrc32c),
      verifiedIvCrc32c: verified('iv', iv, request.ivCrc32c),
      verifiedTagCrc32c: verified('tag', tag, request.tagCrc32c),
      verifiedAdditionalAuthenticatedDataCrc32c: verified(
        'additional_authenticated_data',
        aad,
        request.additionalAuthenticatedDataCrc32c,
      ),
    }
    if (!isGcm(algorithm) && iv.length + tag.length + aad.length > 0)
      throw invalidField('iv', 'iv, tag and additional data are for AES-GCM')
    const { result, name, protectionLevel } = await useKey(deps, call, {
      operation: 'decrypt',
      algorithm,
      input: ciphertext,
      ...(isGcm(algorithm) ? { iv, tag } : {}),
      ...(aad.length > 0 ? { aad } : {}),
    })
    const plaintext = result.output
    return { plaintext, plaintextCrc32c: crc32c(plaintext), ...checked, name, protectionLevel }
  }
