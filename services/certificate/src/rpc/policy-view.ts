import type {
  CertificatePolicy as WirePolicy,
  CertificatePolicyInit,
  ContentType as WireContentType,
  KeyUsage as WireKeyUsage,
} from '@strongroom/contracts/certificate'
import { invalidField } from '@strongroom/objects'
import type { Curve as WireCurve } from '@strongroom/contracts/key'
import { certificatePolicy } from '../domain/certificate-policy.ts'
import type {
  AskedPolicy,
  CertificatePolicy,
  ContentType,
  Curve,
  KeyUsage,
} from '../domain/certificate-policy.ts'

const CURVES = {
  CURVE_P256: 'P-256',
  CURVE_P384: 'P-384',
  CURVE_P521: 'P-521',
} as const satisfies { [wire in WireCurve]?: Curve }

const CONTENT_TYPES = {
  CONTENT_TYPE_PKCS12: 'application/x-pkcs12',
  CONTENT_TYPE_PEM: 'application/x-pem-file',
} as const satisfies { [wire in WireContentType]?: ContentType }

const KEY_USAGES = {
  KEY_USAGE_DIGITAL_SIGNATURE: 'digitalSignature',
  KEY_USAGE_NON_REPUDIATION: 'nonRepudiation',
  KEY_USAGE_KEY_ENCIPHERMENT: 'keyEncipherment',
  KEY_USAGE_DATA_ENCIPHERMENT: 'dataEncipherment',
  KEY_USAGE_KEY_AGREEMENT: 'keyAgreement',
  KEY_USAGE_ENCIPHER_ONLY: 'encipherOnly',
  KEY_USAGE_DECIPHER_ONLY: 'decipherOnly',
} as const satisfies { [wire in WireKeyUsage]?: KeyUsage }

/** The policy that a request asks for, whole and checked. Throws INVALID_FIELD. */
export function askedPolicy(wire: WirePolicy): CertificatePolicy {
  const key = wire.keyProperties
  const names = wire.subjectAlternativeNames
  return certificatePolicy({
    issuer: wire.issuer,
    subject: wire.subject,
    names: {
      dnsNames: names?.dnsNames ?? [],
      emails: names?.emails ?? [],
      ipAddresses: names?.ipAddresses ?? [],
      uris: names?.uris ?? [],
      upns: names?.upns ?? [],
    },
    keyType: keyType(wire),
    sizeBits: key?.sizeBits ?? 0,
    curve: known(CURVES, key?.curve, 'CURVE_UNSPECIFIED', 'policy.key_properties.curve'),
    reuseKey: key?.reuseKey ?? false,
    exportable: key?.exportable ?? false,
    contentType: known(
      CONTENT_TYPES,
      wire.contentType,
      'CONTENT_TYPE_UNSPECIFIED',
      'policy.content_type',
    ),
    keyUsages: wire.keyUsages.map(keyUsage),
    extendedKeyUsages: wire.extendedKeyUsages,
    validity: validity(wire),
  })
}

/** A whole policy, as it is answered and as it rests in a certificate-version row. */
export function policyView(policy: CertificatePolicy): CertificatePolicyInit {
  const { key, names, validity: lasts } = policy
  return {
    issuer: policy.issuer,
    subject: policy.subject,
    subjectAlternativeNames: {
      dnsNames: [...names.dnsNames],
      emails: [...names.emails],
      ipAddresses: [...names.ipAddresses],
      uris: [...names.uris],
      upns: [...names.upns],
    },
    keyProperties: {
      reuseKey: key.reuseKey,
      exportable: key.exportable,
      ...(key.keyType === 'EC'
        ? { keyType: 'KEY_TYPE_EC', curve: wireOf(CURVES, key.curve) }
        : { keyType: 'KEY_TYPE_RSA', sizeBits: key.sizeBits }),
    },
    contentType: wireOf(CONTENT_TYPES, policy.contentType),
    keyUsages: policy.keyUsages.map((usage) => wireOf(KEY_USAGES, usage)),
    extendedKeyUsages: [...policy.extendedKeyUsages],
    ...('days' in lasts ? { validityDays: lasts.days } : { validityMonths: lasts.months }),
  }
}

function keyType({ keyProperties }: WirePolicy): AskedPolicy['keyType'] {
  switch (keyProperties?.keyType ?? 'KEY_TYPE_UNSPECIFIED') {
    case 'KEY_TYPE_UNSPECIFIED':
      return undefined
    case 'KEY_TYPE_EC':
      return 'EC'
    case 'KEY_TYPE_RSA':
      return 'RSA'
    default:
      throw invalidField('policy.key_properties.key_type', 'must be EC or RSA')
  }
}

function keyUsage(wire: WireKeyUsage): KeyUsage {
  const field = 'policy.key_usages'
  // What only an authority's certificate may say; strict verifiers refuse it in any other.
  if (wire === 'KEY_USAGE_KEY_CERT_SIGN' || wire === 'KEY_USAGE_CRL_SIGN')
    throw invalidField(field, 'keyCertSign and cRLSign are for certificate authorities')
  const usage = known(KEY_USAGES, wire, 'KEY_USAGE_UNSPECIFIED', field)
  if (usage === undefined) throw invalidField(field, 'names none')
  return usage
}

function validity(wire: WirePolicy): AskedPolicy['validity'] {
  switch (wire.validity) {
    case 'validityMonths':
      return { months: wire.validityMonths ?? 0 }
    case 'validityDays':
      return { days: wire.validityDays ?? 0 }
    default:
      return undefined
  }
}

/** A number that proto does not know arrives as itself. */
function known<Wire extends string, Own>(
  table: Readonly<Record<Wire, Own>>,
  wire: string | undefined,
  unspecified: string,
  field: string,
): Own | undefined {
  if (wire === undefined || wire === unspecified) return undefined
  if (!Object.hasOwn(table, wire)) throw invalidField(field, 'is not one that can be used here')
  return table[wire as Wire]
}

function wireOf<Wire extends string, Own>(table: Readonly<Record<Wire, Own>>, own: Own): Wire {
  const found = (Object.keys(table) as Wire[]).find((wire) => table[wire] === own)
  if (found === undefined) throw new Error(`no wire name for ${String(own)}`)
  return found
}
