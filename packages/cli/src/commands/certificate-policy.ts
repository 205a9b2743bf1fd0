import type { CertificatePolicy } from '@strongroom/contracts/certificate'
import type { CertificatePolicyInit } from '@strongroom/contracts/certificate'
import { Option } from 'commander'
import type { Command } from 'commander'
import { UsageError, collect, parseInteger } from '../input.ts'

/** What `certificate create` says of the certificate to make; without any of it the policy of the version before counts. */
export interface PolicyOptions {
  readonly subject?: string
  readonly san?: readonly string[]
  readonly type?: keyof typeof TYPES
  readonly size?: string
  readonly curve?: keyof typeof CURVES
  readonly exportable?: true
  readonly reuseKey?: true
  readonly validityMonths?: number
  readonly validityDays?: number
  readonly keyUsage?: string
  readonly eku?: readonly string[]
  readonly contentType?: keyof typeof CONTENT_TYPES
}

const TYPES = { RSA: 'KEY_TYPE_RSA', EC: 'KEY_TYPE_EC' } as const
const CURVES = { 'P-256': 'CURVE_P256', 'P-384': 'CURVE_P384', 'P-521': 'CURVE_P521' } as const
const CONTENT_TYPES = { pkcs12: 'CONTENT_TYPE_PKCS12', pem: 'CONTENT_TYPE_PEM' } as const
const SANS = {
  dns: 'dnsNames',
  email: 'emails',
  ip: 'ipAddresses',
  uri: 'uris',
  upn: 'upns',
} as const
const KEY_USAGES = {
  digitalSignature: 'KEY_USAGE_DIGITAL_SIGNATURE',
  nonRepudiation: 'KEY_USAGE_NON_REPUDIATION',
  keyEncipherment: 'KEY_USAGE_KEY_ENCIPHERMENT',
  dataEncipherment: 'KEY_USAGE_DATA_ENCIPHERMENT',
  keyAgreement: 'KEY_USAGE_KEY_AGREEMENT',
  keyCertSign: 'KEY_USAGE_KEY_CERT_SIGN',
  cRLSign: 'KEY_USAGE_CRL_SIGN',
  encipherOnly: 'KEY_USAGE_ENCIPHER_ONLY',
  decipherOnly: 'KEY_USAGE_DECIPHER_ONLY',
} as const
const EXTENDED_KEY_USAGES: Readonly<Record<string, string>> = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
}

/** Adds the options that say what to make. */
export const withPolicy = (command: Command): Command =>
  command
    .option('--subject <name>', 'distinguished name, for example CN=web.example,O=Example')
    .option(
      '--san <kind:name>',
      `another name, kind ${Object.keys(SANS).join(', ')}; repeat it for more`,
      collect,
    )
    .addOption(new Option('--type <type>', 'kind of key; RSA').choices(Object.keys(TYPES)))
    .option('--size <bits>', 'RSA: 2048, 3072, 4096; 2048')
    .addOption(new Option('--curve <curve>', 'EC: P-256').choices(Object.keys(CURVES)))
    .option('--exportable', 'let whoever may read its secret have the private key; never undone')
    .option('--reuse-key', 'let the next versions keep the private key')
    .option('--validity-months <months>', 'how long it is valid; 12', parseInteger)
    .option('--validity-days <days>', 'the same in days', parseInteger)
    .option('--key-usage <list>', `of ${Object.keys(KEY_USAGES).join(',')}`)
    .option(
      '--eku <usage>',
      `extended key usage, an OID or ${Object.keys(EXTENDED_KEY_USAGES).join(', ')}; repeat it for more`,
      collect,
    )
    .addOption(
      new Option('--content-type <type>', 'how its secret is written; pkcs12').choices(
        Object.keys(CONTENT_TYPES),
      ),
    )

/** The policy that the options ask for; undefined where they ask for none. */
export function policyOf(options: PolicyOptions): CertificatePolicyInit | undefined {
  const asked = [
    options.subject,
    options.san,
    options.type,
    options.size,
    options.curve,
    options.exportable,
    options.reuseKey,
    options.validityMonths,
    options.validityDays,
    options.keyUsage,
    options.eku,
    options.contentType,
  ]
  if (asked.every((option) => option === undefined)) return undefined
  if (options.subject === undefined && options.san === undefined)
    throw new UsageError('a certificate needs a name: --subject, --san or both')
  return {
    subject: options.subject ?? '',
    subjectAlternativeNames: sansOf(options.san ?? []),
    keyProperties: keyOf(options),
    ...(options.contentType === undefined
      ? {}
      : { contentType: CONTENT_TYPES[options.contentType] }),
    keyUsages: (options.keyUsage ?? '').split(',').filter(Boolean).map(keyUsage),
    extendedKeyUsages: (options.eku ?? []).map((name) => EXTENDED_KEY_USAGES[name] ?? name),
    ...validityOf(options),
  }
}

function keyOf({ type, size, curve, reuseKey, exportable }: PolicyOptions) {
  const kind = type ?? (curve === undefined ? 'RSA' : 'EC')
  if (kind === 'EC' && size !== undefined) throw new UsageError('--size is for RSA; EC has --curve')
  if (kind === 'RSA' && curve !== undefined)
    throw new UsageError('--curve is for EC; RSA has --size')
  return {
    keyType: TYPES[kind],
    ...(curve === undefined ? {} : { curve: CURVES[curve] }),
    sizeBits: size === undefined ? 0 : parseInteger(size),
    reuseKey: reuseKey === true,
    exportable: exportable === true,
  }
}

function validityOf({ validityMonths, validityDays }: PolicyOptions) {
  if (validityMonths !== undefined && validityDays !== undefined)
    throw new UsageError('give --validity-months or --validity-days, not both')
  if (validityMonths !== undefined) return { validityMonths }
  return validityDays === undefined ? {} : { validityDays }
}

function sansOf(texts: readonly string[]): Record<(typeof SANS)[keyof typeof SANS], string[]> {
  const sans = Object.fromEntries(
    Object.values(SANS).map((field) => [field, [] as string[]]),
  ) as Record<(typeof SANS)[keyof typeof SANS], string[]>
  for (const text of texts) {
    const at = text.indexOf(':')
    const kind = text.slice(0, at)
    if (!(kind in SANS) || at === text.length - 1)
      throw new UsageError(
        `"${text}": write KIND:NAME, kind one of ${Object.keys(SANS).join(', ')}`,
      )
    sans[SANS[kind as keyof typeof SANS]].push(text.slice(at + 1))
  }
  return sans
}

function keyUsage(name: string): (typeof KEY_USAGES)[keyof typeof KEY_USAGES] {
  if (!(name in KEY_USAGES))
    throw new UsageError(`no key usage "${name}": ${Object.keys(KEY_USAGES).join(', ')}`)
  return KEY_USAGES[name as keyof typeof KEY_USAGES]
}

const nameOf = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(table).find(([, code]) => code === value)?.[0] ?? value

/** `RSA 2048, exportable`. */
export function keyText(policy: CertificatePolicy | null): string {
  const key = policy?.keyProperties
  if (key === null || key === undefined) return ''
  const size = key.keyType === 'KEY_TYPE_EC' ? nameOf(CURVES, key.curve) : String(key.sizeBits)
  return [
    `${nameOf(TYPES, key.keyType)} ${size}`,
    key.exportable ? 'exportable' : 'not exportable',
    ...(key.reuseKey ? ['reused'] : []),
  ].join(', ')
}

/** `dns:web.example ip:192.0.2.1`. */
export const sansText = (policy: CertificatePolicy | null): string =>
  Object.entries(SANS)
    .flatMap(([kind, field]) =>
      (policy?.subjectAlternativeNames?.[field] ?? []).map((name) => `${kind}:${name}`),
    )
    .join(' ')

/** What the key and the certificate are for. */
export const usagesText = (policy: CertificatePolicy | null): string =>
  [
    ...(policy?.keyUsages ?? []).map((usage) => nameOf(KEY_USAGES, usage)),
    ...(policy?.extendedKeyUsages ?? []).map((oid) => nameOf(EXTENDED_KEY_USAGES, oid)),
  ].join(', ')
