import 'reflect-metadata'
import { X509CertificateGenerator } from '@peculiar/x509'
import assert from 'node:assert/strict'
import { webcrypto } from 'node:crypto'
import { certificatePolicy } from '../domain/certificate-policy.ts'
import type { AskedPolicy } from '../domain/certificate-policy.ts'
import { selfSignedExtensions } from './extensions.ts'
import { isMeant } from './meant.ts'
import { validityOf } from './self-signed.ts'
import { subjectName } from './subject.ts'

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const NAMES = { dnsNames: ['web.example'], emails: [], ipAddresses: [], uris: [], upns: [] }
const ASKED: AskedPolicy = {
  ...{ issuer: 'self', subject: 'CN=web.example', names: NAMES, keyType: 'EC', sizeBits: 0 },
  ...{ reuseKey: false, exportable: false, keyUsages: [], extendedKeyUsages: [] },
}

describe('a certificate that lay in the database', () => {
  const policy = certificatePolicy(ASKED)
  const now = new Date('2026-01-31T10:00:00.250Z')
  let keys: webcrypto.CryptoKeyPair
  let others: webcrypto.CryptoKeyPair
  let publicKey: Buffer
  before(async () => {
    keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
    others = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
    publicKey = await spki(keys)
  })

  const spki = async (pair: webcrypto.CryptoKeyPair) =>
    Buffer.from(await webcrypto.subtle.exportKey('spki', pair.publicKey))

  /** What the policy means, but for these fields, signed by a key. */
  async function made(fields: object = {}, by = keys): Promise<Buffer> {
    const name = subjectName(policy.subject)
    const certificate = await X509CertificateGenerator.create(
      {
        ...{ serialNumber: '40', subject: name, issuer: name, publicKey: keys.publicKey },
        ...validityOf(policy, now),
        ...{ signingKey: by.privateKey, signingAlgorithm: ECDSA },
        extensions: await selfSignedExtensions(policy, publicKey, webcrypto),
        ...fields,
      },
      webcrypto,
    )
    return Buffer.from(certificate.rawData)
  }
  const meant = (der: Buffer, asked: Partial<AskedPolicy> = {}) =>
    isMeant(der, { policy: certificatePolicy({ ...ASKED, ...asked }), publicKey, now })

  it('is taken where it says all that is meant', async () => {
    assert.equal(await meant(await made()), true)
  })

  it('is not taken where it says anything else', async () => {
    const { notBefore, notAfter } = validityOf(policy, now)
    const later = (time: Date) => new Date(time.getTime() + 1000)
    const extensions = await selfSignedExtensions(policy, publicKey, webcrypto)
    for (const [what, fields] of Object.entries({
      subject: { subject: subjectName('CN=other.example') },
      issuer: { issuer: subjectName('CN=other.example') },
      key: { publicKey: others.publicKey },
      beginning: { notBefore: later(notBefore) },
      end: { notAfter: later(notAfter) },
      'one extension less': { extensions: extensions.slice(0, -1) },
      'no extension': { extensions: [] },
      'one extension more': { extensions: [...extensions, ...extensions.slice(0, 1)] },
      'another order': { extensions: extensions.toReversed() },
    }))
      assert.equal(await meant(await made(fields)), false, what)
    const der = await made()
    const dnsNames = [...NAMES.dnsNames, 'other.example']
    for (const asked of [
      { names: { ...NAMES, dnsNames } },
      { keyUsages: ['nonRepudiation'] },
      { extendedKeyUsages: ['1.3.6.1.5.5.7.3.3'] },
    ] as const)
      assert.equal(await meant(der, asked), false, JSON.stringify(asked))
  })

  it('is not taken where its key did not sign it, or where it is none', async () => {
    assert.equal(await meant(await made({}, others)), false)
    assert.equal(await meant(Buffer.from('a certificate')), false)
  })
})
