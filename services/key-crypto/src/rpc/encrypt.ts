import type { EncryptRequest, EncryptResponseInit } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { invalidField, valueTooLarge } from '../domain/faults.ts'
import { verified } from './checksum.ts'
import { encryptionAlgorithm, isGcm, useKey } from './use-key.ts'
import type { CryptoDeps } from './use-key.ts'

const BYTES_MAX = 32 * 1024

/** Encrypts; with AES-GCM the HSM makes the IV. */
export const encrypt =
  (deps: CryptoDeps) =>
  async (request: EncryptRequest, call: Call): Promise<EncryptResponseInit> => {
    const algorithm = encryptionAlgorithm(request.algorithm)
    const { plaintext, additionalAuthenticatedData: aad } = request
    const verifiedPlaintextCrc32c = verified('plaintext', plaintext, request.plaintextCrc32c)
    const verifiedAdditionalAuthenticatedDataCrc32c = verified(
      'additional_authenticated_data',
      aad,
      request.additionalAuthenticatedDataCrc32c,
    )
    if (plaintext.length > BYTES_MAX) throw valueTooLarge('plaintext', BYTES_MAX)
    if (aad.length > BYTES_MAX) throw valueTooLarge('additional_authenticated_data', BYTES_MAX)
    if (aad.length > 0 && !isGcm(algorithm))
      throw invalidField('additional_authenticated_data', 'is for AES-GCM')
    const { result, name, protectionLevel } = await useKey(deps, call, {
      operation: 'encrypt',
      algorithm,
      input: plaintext,
      ...(aad.length > 0 ? { aad } : {}),
    })
    return {
      ciphertext: result.output,
      ciphertextCrc32c: crc32c(result.output),
      ...(result.iv && { iv: result.iv, ivCrc32c: crc32c(result.iv) }),
      ...(result.tag && { tag: result.tag, tagCrc32c: crc32c(result.tag) }),
      verifiedPlaintextCrc32c,
      verifiedAdditionalAuthenticatedDataCrc32c,
      name,
      protectionLevel,
    }
  }
