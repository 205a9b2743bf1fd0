import 'reflect-metadata'
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509'
import type { CertificatePolicy } from '../domain/certificate-policy.ts'
import { requestedExtensions } from './extensions.ts'
import { hsmCrypto } from './hsm-crypto.ts'
import { signatureAlgorithmOf } from './signing.ts'
import type { Sign } from './signing.ts'
import { subjectName } from './subject.ts'

/** A PKCS#10 request, DER, for `publicKey` (SPKI DER), signed by that key in the HSM. */
export async function signingRequest({
  policy,
  publicKey,
  sign,
}: {
  policy: CertificatePolicy
  publicKey: Buffer
  sign: Sign
}): Promise<Buffer> {
  const algorithm = signatureAlgorithmOf(policy.key)
  const { crypto, keys, signingAlgorithm } = hsmCrypto(
    publicKey,
    algorithm,
    (certificationRequestInfo) => sign({ certificationRequestInfo }, algorithm),
  )
  const made = await Pkcs10CertificateRequestGenerator.create(
    {
      name: subjectName(policy.subject),
      keys,
      signingAlgorithm,
      extensions: requestedExtensions(policy),
    },
    crypto,
  )
  return Buffer.from(made.rawData)
}
