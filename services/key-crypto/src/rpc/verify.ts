import type {
  CryptoServiceVerifyRequest,
  CryptoServiceVerifyResponseInit,
} from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { derToRaw } from '../domain/signature-format.ts'
import { verified } from './checksum.ts'
import { signatureInput } from './signature-input.ts'
import { useKey } from './use-key.ts'
import type { CryptoDeps } from './use-key.ts'

/** Checks a signature; a wrong one is an answer. */
export const verify =
  (deps: CryptoDeps) =>
  async (
    request: CryptoServiceVerifyRequest,
    call: Call,
  ): Promise<CryptoServiceVerifyResponseInit> => {
    const asked = signatureInput(request)
    const verifiedSignatureCrc32c = verified(
      'signature',
      request.signature,
      request.signatureCrc32c,
    )
    const { algorithm, input, derCoordinateBytes } = asked
    const raw =
      derCoordinateBytes === undefined
        ? request.signature
        : derToRaw(request.signature, derCoordinateBytes)
    // What is no DER signature is wrong, but only a caller who may use the key is told so.
    const signature = raw ?? Buffer.alloc(2 * (derCoordinateBytes ?? 0))
    const used = await useKey(deps, call, { operation: 'verify', algorithm, input, signature })
    const valid = raw !== undefined && used.result.valid === true
    return {
      valid,
      verifiedValidIntegrity: valid,
      verifiedDigestCrc32c: asked.verifiedDigestCrc32c,
      verifiedDataCrc32c: asked.verifiedDataCrc32c,
      verifiedSignatureCrc32c,
      name: used.name,
      protectionLevel: used.protectionLevel,
    }
  }
