import 'reflect-metadata'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PublicKey,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
} from '@peculiar/x509'
import type { Extension, JsonGeneralNames } from '@peculiar/x509'
import type { webcrypto } from 'node:crypto'
import type { AlternativeNames } from '../domain/alternative-names.ts'
import type { CertificatePolicy } from '../domain/certificate-policy.ts'

/** What a request asks for: everything but what an authority says itself. */
export function requestedExtensions(policy: CertificatePolicy): Extension[] {
  const bits = policy.keyUsages.map((usage): KeyUsageFlags => KeyUsageFlags[usage])
  const flags = bits.reduce((all, bit) => all | bit)
  const names = generalNames(policy.names)
  return [
    new KeyUsagesExtension(flags, true),
    new ExtendedKeyUsageExtension([...policy.extendedKeyUsages], false),
    ...(names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names, false)]),
  ]
}

/** The same with what an end-entity certificate signed by its own key says of itself. `publicKey` is SPKI DER. */
export async function selfSignedExtensions(
  policy: CertificatePolicy,
  publicKey: Buffer,
  crypto: webcrypto.Crypto,
): Promise<Extension[]> {
  const key = new PublicKey(new Uint8Array(publicKey))
  return [
    new BasicConstraintsExtension(false, undefined, true),
    ...requestedExtensions(policy),
    await SubjectKeyIdentifierExtension.create(key, false, crypto),
    await AuthorityKeyIdentifierExtension.create(key, false, crypto),
  ]
}

/** In hexadecimal groups: the library reads "192.0.2.1" at the end of an IPv6 address as the group 0192. */
const addressOf = (text: string): string =>
  text.includes(':') ? new URL(`http://[${text}]/`).hostname.slice(1, -1) : text

const generalNames = (names: AlternativeNames): JsonGeneralNames => [
  ...names.dnsNames.map((value) => ({ type: 'dns', value }) as const),
  ...names.emails.map((value) => ({ type: 'email', value }) as const),
  ...names.ipAddresses.map((value) => ({ type: 'ip', value: addressOf(value) }) as const),
  ...names.uris.map((value) => ({ type: 'url', value }) as const),
  ...names.upns.map((value) => ({ type: 'upn', value }) as const),
]
