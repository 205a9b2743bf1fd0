import type { SignRequest, SignResponseInit } from '@strongroom/contracts/key'
import { crc32c } from '@strongroom/formats'
import type { Call } from '@strongroom/rpc'
import { rawToDer } from '../domain/signature-format.ts'
import { signatureInput } from './signature-input.ts'
import { useKey } from './use-key.ts'
import type { CryptoDeps } from './use-key.ts'

/** Signs a digest, or data that is hashed first. */
export const sign =
  (deps: CryptoDeps) =>
  async (request: SignRequest, call: Call): Promise<SignResponseInit> => {
    const asked = signatureInput(request)
    const { algorithm, input } = asked
    const used = await useKey(deps, call, { operation: 'sign', algorithm, input })
    const raw = used.result.output
    const signature = asked.derCoordinateBytes === undefined ? raw : rawToDer(raw)
    return {
      signature,
      signatureCrc32c: crc32c(signature),
      verifiedDigestCrc32c: asked.verifiedDigestCrc32c,
      verifiedDataCrc32c: asked.verifiedDataCrc32c,
      name: used.name,
      protectionLevel: used.protectionLevel,
    }
  }
