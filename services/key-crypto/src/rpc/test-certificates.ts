import { CertificationRequestInfo } from '@peculiar/asn1-csr'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Extension,
  Extensions,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
  id_ce_basicConstraints,
} from '@peculiar/asn1-x509'
import { element, encodeDer } from '../hsm/der.ts'

export const ECDSA_SHA256 = '300a06082a8648ce3d040302'
const COMMON_NAME = '2.5.4.3'

export const nameOf = (text: string): Name =>
  new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({
        type: COMMON_NAME,
        value: new AttributeValue({ utf8String: text }),
      }),
    ]),
  ])

const der = (value: object): Buffer => Buffer.from(AsnConvert.serialize(value))

/** A certificate to sign, issued by its own key. For tests only. */
export function tbsCertificate(
  publicKey: Buffer,
  changes: Partial<TBSCertificate> = {},
  algorithm = ECDSA_SHA256,
): Buffer {
  const constraints = new BasicConstraints({ cA: false })
  return der(
    new TBSCertificate({
      version: Version.v3,
      serialNumber: new Uint8Array([1, 2, 3, 4]).buffer,
      signature: AsnConvert.parse(Buffer.from(algorithm, 'hex'), AlgorithmIdentifier),
      issuer: nameOf('web.example'),
      validity: new Validity({
        notBefore: new Date('2026-01-01T00:00:00Z'),
        notAfter: new Date('2027-01-01T00:00:00Z'),
      }),
      subject: nameOf('web.example'),
      subjectPublicKeyInfo: AsnConvert.parse(publicKey, SubjectPublicKeyInfo),
      extensions: new Extensions([
        new Extension({
          extnID: id_ce_basicConstraints,
          critical: true,
          extnValue: new OctetString(AsnConvert.serialize(constraints)),
        }),
      ]),
      ...changes,
    }),
  )
}

/** What a certificate signing request is signed over. */
export const requestInfo = (publicKey: Buffer, version = 0): Buffer =>
  der(
    new CertificationRequestInfo({
      version,
      subject: nameOf('web.example'),
      subjectPKInfo: AsnConvert.parse(publicKey, SubjectPublicKeyInfo),
    }),
  )

/** The certificate, or the request, of what was signed: both have the same form. */
export const signed = (
  toBeSigned: Buffer,
  signature: Buffer,
  algorithm: string = ECDSA_SHA256,
): Buffer =>
  encodeDer(
    element(
      0x30,
      toBeSigned,
      Buffer.from(algorithm, 'hex'),
      element(0x03, Buffer.from([0]), signature),
    ),
  )
