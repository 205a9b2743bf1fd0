import type {
  SignManagedCertificateRequest,
  SignManagedCertificateResponseInit,
} from '@strongroom/contracts/key'
import type { Call } from '@strongroom/rpc'
import { rawToDer } from '../domain/signature-format.ts'
import type { KeyDeps } from './deps.ts'
import { withReread } from './keys.ts'
import { locatedAs, managedKey, versionOf } from './managed-key.ts'
import { signatureAlgorithm, signatureInput } from './signature-input.ts'
import { toBeSigned } from './to-be-signed.ts'

/** Signs a certificate or signing request for the key's own public key, and nothing else. */
export const signManagedCertificate =
  ({ hsm, keys }: KeyDeps) =>
  async (
    request: SignManagedCertificateRequest,
    call: Call,
  ): Promise<SignManagedCertificateResponseInit> => {
    const at = locatedAs('keys', call, versionOf(request.version))
    const key = await managedKey(keys, call, at)
    call.record.objectUid = key.head.row.objectUid
    call.record.versionUid = request.version
    const algorithm = signatureAlgorithm(request.algorithm)
    const data = toBeSigned(request, algorithm, key.keyVersion.row.publicKey)
    const { input: digest } = signatureInput({
      algorithm: request.algorithm,
      input: 'data',
      data,
      signatureFormat: 'SIGNATURE_FORMAT_UNSPECIFIED',
    })
    call.signal.throwIfAborted()
    const raw = await withReread(keys, at, key, (rows) =>
      hsm.certify({ rows, vaultUid: at.vaultUid, algorithm, digest }),
    )
    return { signature: algorithm.startsWith('ES') ? rawToDer(raw) : raw }
  }
