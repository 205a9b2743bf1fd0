import { characters, invalidField } from '@strongroom/objects'
import { alternativeNames, commonNameOf } from './alternative-names.ts'
import type { AlternativeNames, AskedNames } from './alternative-names.ts'

const SUBJECT_CHARACTERS_MAX = 200
const EXTENDED_KEY_USAGES_MAX = 20
const MONTHS_MAX = 1_200
const DAYS_MAX = 36_525
const RSA_SIZES = [2048, 3072, 4096]
const TLS_SERVER_AND_CLIENT = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']
const OID = /^([01](\.([0-9]|[1-3][0-9]))|2\.(0|[1-9][0-9]{0,8}))(\.(0|[1-9][0-9]{0,8})){1,18}$/

/** Names of the key usage bits, RFC 5280 section 4.2.1.3. */
export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'dataEncipherment'
  | 'keyAgreement'
  | 'encipherOnly'
  | 'decipherOnly'

/** What may be done with a key; Azure's key_ops. */
export type KeyOperation = 'encrypt' | 'decrypt' | 'sign' | 'verify' | 'wrapKey' | 'unwrapKey'
export type Curve = 'P-256' | 'P-384' | 'P-521'
export type ContentType = 'application/x-pkcs12' | 'application/x-pem-file'

/** What a certificate's key is: an EC key has a curve, an RSA key a size. */
export type KeyProperties = {
  /** The next version keeps the private key. */
  readonly reuseKey: boolean
  /** The secret holds the private key. */
  readonly exportable: boolean
} & (
  | { readonly keyType: 'EC'; readonly curve: Curve }
  | { readonly keyType: 'RSA'; readonly sizeBits: number }
)

/** What a certificate is made by, whole: nothing is left to a default. */
export interface CertificatePolicy {
  readonly issuer: 'self'
  /** Distinguished name as RFC 4514 writes it. */
  readonly subject: string
  readonly names: AlternativeNames
  readonly key: KeyProperties
  readonly contentType: ContentType
  readonly keyUsages: readonly KeyUsage[]
  /** Dotted OIDs. */
  readonly extendedKeyUsages: readonly string[]
  readonly validity: { readonly months: number } | { readonly days: number }
}

/** A policy as it was asked for: an absent field takes its default. */
export interface AskedPolicy {
  readonly issuer: string
  readonly subject: string
  readonly names: AskedNames
  readonly keyType?: 'EC' | 'RSA' | undefined
  /** 0 takes the default. */
  readonly sizeBits: number
  readonly curve?: Curve | undefined
  readonly reuseKey: boolean
  readonly exportable: boolean
  readonly contentType?: ContentType | undefined
  readonly keyUsages: readonly KeyUsage[]
  readonly extendedKeyUsages: readonly string[]
  readonly validity?: CertificatePolicy['validity'] | undefined
}

/** Fills in the defaults, which are Azure's but for `exportable`, and checks every limit. Throws INVALID_FIELD. */
export function certificatePolicy(asked: AskedPolicy): CertificatePolicy {
  if (asked.issuer !== '' && asked.issuer !== 'self')
    throw invalidField('policy.issuer', 'there is only "self"')
  const names = alternativeNames(asked.names)
  const key = keyProperties(asked)
  return {
    issuer: 'self',
    subject: subject(asked.subject, names),
    names,
    key,
    contentType: asked.contentType ?? 'application/x-pkcs12',
    keyUsages: keyUsages(asked.keyUsages, key.keyType),
    extendedKeyUsages: extendedKeyUsages(asked.extendedKeyUsages),
    validity: validity(asked.validity ?? { months: 12 }),
  }
}

/** RFC 5280 wants an issuer's name, and a self-signed certificate's issuer is its subject. */
function subject(text: string, names: AlternativeNames): string {
  const subject = text === '' ? commonNameOf(names) : text
  if (subject === undefined)
    throw invalidField('policy.subject', 'is required where no alternative name fits in its place')
  if (characters(subject) > SUBJECT_CHARACTERS_MAX)
    throw invalidField('policy.subject', `at most ${SUBJECT_CHARACTERS_MAX} characters`)
  return subject
}

function keyProperties(asked: AskedPolicy): KeyProperties {
  const { reuseKey, exportable, sizeBits, curve } = asked
  if ((asked.keyType ?? 'RSA') === 'EC') {
    if (sizeBits !== 0)
      throw invalidField('policy.key_properties.size_bits', 'an EC key has a curve instead')
    return { keyType: 'EC', curve: curve ?? 'P-256', reuseKey, exportable }
  }
  if (curve !== undefined)
    throw invalidField('policy.key_properties.curve', 'an RSA key has a size instead')
  const size = sizeBits === 0 ? 2048 : sizeBits
  if (!RSA_SIZES.includes(size))
    throw invalidField('policy.key_properties.size_bits', 'must be 2048, 3072 or 4096')
  return { keyType: 'RSA', sizeBits: size, reuseKey, exportable }
}

const RSA_ONLY: readonly KeyUsage[] = ['keyEncipherment', 'dataEncipherment']
const EC_ONLY: readonly KeyUsage[] = ['keyAgreement', 'encipherOnly', 'decipherOnly']

/** RFC 3279 and 5480 say which bits fit which key. */
function keyUsages(asked: readonly KeyUsage[], keyType: 'EC' | 'RSA'): readonly KeyUsage[] {
  const field = 'policy.key_usages'
  if (asked.length === 0)
    return keyType === 'EC' ? ['digitalSignature'] : ['digitalSignature', 'keyEncipherment']
  if (new Set(asked).size !== asked.length) throw invalidField(field, 'names one twice')
  const unfit = asked.find((usage) => (keyType === 'EC' ? RSA_ONLY : EC_ONLY).includes(usage))
  if (unfit !== undefined) throw invalidField(field, `${unfit} does not fit an ${keyType} key`)
  const alone = asked.find((usage) => usage === 'encipherOnly' || usage === 'decipherOnly')
  if (alone !== undefined && !asked.includes('keyAgreement'))
    throw invalidField(field, `${alone} means nothing without keyAgreement`)
  return asked
}

function extendedKeyUsages(asked: readonly string[]): readonly string[] {
  const field = 'policy.extended_key_usages'
  if (asked.length === 0) return TLS_SERVER_AND_CLIENT
  if (asked.length > EXTENDED_KEY_USAGES_MAX)
    throw invalidField(field, `at most ${EXTENDED_KEY_USAGES_MAX}`)
  if (new Set(asked).size !== asked.length) throw invalidField(field, 'names one twice')
  if (!asked.every((oid) => oid.length <= 100 && OID.test(oid)))
    throw invalidField(field, 'must be dotted OIDs')
  return asked
}

function validity(asked: CertificatePolicy['validity']): CertificatePolicy['validity'] {
  const inRange = (value: number, max: number) =>
    Number.isInteger(value) && value >= 1 && value <= max
  if ('months' in asked) {
    if (!inRange(asked.months, MONTHS_MAX))
      throw invalidField('policy.validity_months', `1 to ${MONTHS_MAX}`)
  } else if (!inRange(asked.days, DAYS_MAX)) {
    throw invalidField('policy.validity_days', `1 to ${DAYS_MAX}`)
  }
  return asked
}

const OPERATIONS: Readonly<Record<KeyUsage, readonly KeyOperation[]>> = {
  digitalSignature: ['sign', 'verify'],
  nonRepudiation: ['sign', 'verify'],
  keyEncipherment: ['wrapKey', 'unwrapKey'],
  dataEncipherment: ['encrypt', 'decrypt'],
  // Key agreement is no operation here.
  keyAgreement: [],
  encipherOnly: [],
  decipherOnly: [],
}

/** What users may do with the key, as Azure has it by key usage. Each key signs its own certificate in any case. */
export function keyOperationsOf({ keyUsages }: CertificatePolicy): readonly KeyOperation[] {
  return [...new Set<KeyOperation>(keyUsages.flatMap((usage) => OPERATIONS[usage]))]
}
