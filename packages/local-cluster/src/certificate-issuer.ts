import 'reflect-metadata'

import { randomBytes, webcrypto } from 'node:crypto'
import { writeFileSync } from 'node:fs'

import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type Extension,
  type JsonGeneralName,
  type X509Certificate,
} from '@peculiar/x509'

import type { CertificateFiles, Certificates } from './certificates.ts'
import { SERVICES } from './service-name.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DAYS = { authority: 3650, leaf: 365 }

interface Authority {
  readonly certificate: X509Certificate
  readonly key: webcrypto.CryptoKey
}

/** Writes two authorities and a user and a peer certificate for each service. The authorities' keys are not kept. */
export async function issueCertificates(certificates: Certificates): Promise<void> {
  cryptoProvider.set(webcrypto)
  const user = await authority('Strongroom development users', certificates.userCaFile)
  const peer = await authority('Strongroom development peers', certificates.peerCaFile)
  for (const service of SERVICES) {
    await leaf(
      user,
      `Strongroom ${service}`,
      certificates.user[service],
      [ExtendedKeyUsage.serverAuth],
      [
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
        { type: 'dns', value: service },
      ],
    )
    await leaf(
      peer,
      `Strongroom ${service}`,
      certificates.peer[service],
      [ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth],
      [{ type: 'url', value: `spiffe://${certificates.trustDomain}/service/${service}` }],
    )
  }
}

async function authority(name: string, file: string): Promise<Authority> {
  const keys = await generateKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    serialNumber: serialNumber(),
    ...validity(DAYS.authority),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
  writeFileSync(file, `${certificate.toString('pem')}\n`, { mode: 0o644 })
  return { certificate, key: keys.privateKey }
}

async function leaf(
  issuer: Authority,
  name: string,
  files: CertificateFiles,
  usages: ExtendedKeyUsage[],
  names: JsonGeneralName[],
): Promise<void> {
  const keys = await generateKeys()
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension(usages),
    new SubjectAlternativeNameExtension(names),
  ]
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer.certificate.subject,
    signingKey: issuer.key,
    publicKey: keys.publicKey,
    signingAlgorithm: ALGORITHM,
    serialNumber: serialNumber(),
    ...validity(DAYS.leaf),
    extensions,
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  writeFileSync(files.keyFile, `${PemConverter.encode(key, 'PRIVATE KEY')}\n`, { mode: 0o600 })
  writeFileSync(files.certificateFile, `${certificate.toString('pem')}\n`, { mode: 0o644 })
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
}

/** Positive, and in no shorter form: the first bit is 0, the second 1. */
function serialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.toString('hex')
}

function validity(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now()
  return { notBefore: new Date(now - 3_600_000), notAfter: new Date(now + days * 86_400_000) }
}
