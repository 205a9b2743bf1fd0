import { CertificationRequestInfo } from '@peculiar/asn1-csr'
import { AsnConvert } from '@peculiar/asn1-schema'
import { TBSCertificate } from '@peculiar/asn1-x509'
import type { SignManagedCertificateRequest } from '@strongroom/contracts/key'
import { invalidField, valueTooLarge } from '../domain/faults.ts'
import type { SignatureAlgorithm } from '../hsm/types.ts'

/*
 * What a certificate's key signs for its certificate: a certificate of that very key, issued by itself, or a request for
 * one. Everything else is refused, so that whoever takes the certificate service over cannot have other things signed
 * that look like bytes.
 */

const BYTES_MAX = 32 * 1024

/** AlgorithmIdentifier of RFC 5758, 4055 and 8017, DER. */
const rsa = (digit: string) => `300d06092a864886f70d0101${digit}0500`
const ecdsa = (digit: string) => `300a06082a8648ce3d0403${digit}`
/** With the hash, MGF1 over the same hash, and a salt as long as it. */
const pss = (hash: string, saltBytes: string) => {
  const identifier = `300d060960864801650304020${hash}0500`
  return (
    '304106092a864886f70d01010a3034' +
    `a00f${identifier}a11c301a06092a864886f70d010108${identifier}a2030201${saltBytes}`
  )
}
const identifiers: Partial<Record<SignatureAlgorithm, string>> = {
  RS256: rsa('0b'),
  RS384: rsa('0c'),
  RS512: rsa('0d'),
  PS256: pss('1', '20'),
  PS384: pss('2', '30'),
  PS512: pss('3', '40'),
  ES256: ecdsa('02'),
  ES256K: ecdsa('02'),
  ES384: ecdsa('03'),
  ES512: ecdsa('04'),
}

/** The bytes to sign, once they are found to be what they must. Throws INVALID_FIELD. */
export function toBeSigned(
  request: SignManagedCertificateRequest,
  algorithm: SignatureAlgorithm,
  publicKey: Buffer,
): Buffer {
  const identifier = identifiers[algorithm]
  if (identifier === undefined) throw invalidField('algorithm', 'does not sign certificates')
  const { tbsCertificate, certificationRequestInfo } = request
  if (request.signed === 'tbsCertificate' && tbsCertificate !== undefined) {
    assertCertificate(tbsCertificate, identifier, publicKey)
    return tbsCertificate
  }
  if (request.signed !== 'certificationRequestInfo' || certificationRequestInfo === undefined)
    throw invalidField('signed', 'is required')
  const field = 'certification_request_info'
  const info = read(certificationRequestInfo, CertificationRequestInfo, field)
  if (info.version !== 0) throw invalidField(field, 'is of no known version')
  assertKey(info.subjectPKInfo, publicKey, field)
  return certificationRequestInfo
}

function assertCertificate(bytes: Buffer, identifier: string, publicKey: Buffer): void {
  const field = 'tbs_certificate'
  const certificate = read(bytes, TBSCertificate, field)
  assertKey(certificate.subjectPublicKeyInfo, publicKey, field)
  if (!der(certificate.issuer).equals(der(certificate.subject)))
    throw invalidField(field, 'is issued by another name')
  if (der(certificate.signature).toString('hex') !== identifier)
    throw invalidField(field, 'names another algorithm')
}

function assertKey(info: object, publicKey: Buffer, field: string): void {
  if (!der(info).equals(publicKey)) throw invalidField(field, 'is for another key')
}

/** Reads DER of a type; only the one canonical form, to the last byte. */
function read<T extends object>(bytes: Buffer, type: new () => T, field: string): T {
  if (bytes.length > BYTES_MAX) throw valueTooLarge(field, BYTES_MAX)
  let value: T
  let canonical: boolean
  try {
    value = AsnConvert.parse(bytes, type)
    canonical = der(value).equals(bytes)
  } catch {
    throw invalidField(field, 'cannot be read')
  }
  if (!canonical) throw invalidField(field, 'is not canonical DER')
  return value
}

const der = (value: object): Buffer => Buffer.from(AsnConvert.serialize(value))
