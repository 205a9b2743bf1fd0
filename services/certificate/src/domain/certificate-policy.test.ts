import assert from 'node:assert/strict'
import { Fault } from '@strongroom/fault'
import { certificatePolicy, keyOperationsOf } from './certificate-policy.ts'
import type { AskedPolicy } from './certificate-policy.ts'

const NONE = { dnsNames: [], emails: [], ipAddresses: [], uris: [], upns: [] }
const BARE: AskedPolicy = {
  issuer: '',
  subject: 'CN=web.example',
  names: NONE,
  sizeBits: 0,
  reuseKey: false,
  exportable: false,
  keyUsages: [],
  extendedKeyUsages: [],
}
const refuses = (asked: Partial<AskedPolicy>, field: string) => {
  assert.throws(
    () => certificatePolicy({ ...BARE, ...asked }),
    (thrown) =>
      thrown instanceof Fault &&
      thrown.reason === 'INVALID_FIELD' &&
      thrown.metadata['field'] === `policy.${field}`,
  )
}

describe('a certificate policy', () => {
  it('has Azure’s defaults, but its key is not exportable', () => {
    assert.deepEqual(certificatePolicy(BARE), {
      issuer: 'self',
      subject: 'CN=web.example',
      names: NONE,
      key: { keyType: 'RSA', sizeBits: 2048, reuseKey: false, exportable: false },
      contentType: 'application/x-pkcs12',
      keyUsages: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsages: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
      validity: { months: 12 },
    })
  })

  it('of an EC key signs only, on P-256', () => {
    const policy = certificatePolicy({ ...BARE, keyType: 'EC' })
    assert.deepEqual(policy.keyUsages, ['digitalSignature'])
    assert.equal(policy.key.keyType === 'EC' && policy.key.curve, 'P-256')
  })

  it('takes its subject from the first name where it has none', () => {
    const names = { ...NONE, dnsNames: ['a.example'], uris: ['https://b.example'] }
    assert.equal(certificatePolicy({ ...BARE, subject: '', names }).subject, 'CN=a.example')
  })

  it('refuses another issuer', () => refuses({ issuer: 'acme' }, 'issuer'))
  it('refuses neither subject nor names', () => refuses({ subject: '' }, 'subject'))
  it('refuses names of which none fits as a subject', () =>
    refuses(
      { subject: '', names: { ...NONE, uris: [`https://${'x'.repeat(60)}.example`] } },
      'subject',
    ))
  it('refuses a subject of 201 characters', () =>
    refuses({ subject: `CN=${'x'.repeat(198)}` }, 'subject'))
  it('refuses RSA of other sizes', () => refuses({ sizeBits: 1024 }, 'key_properties.size_bits'))
  it('refuses RSA on a curve', () =>
    refuses({ keyType: 'RSA', curve: 'P-256' }, 'key_properties.curve'))
  it('refuses EC with a size', () =>
    refuses({ keyType: 'EC', sizeBits: 2048 }, 'key_properties.size_bits'))
  it('refuses EC that enciphers keys', () =>
    refuses({ keyType: 'EC', keyUsages: ['keyEncipherment'] }, 'key_usages'))
  it('refuses RSA that agrees on keys', () =>
    refuses({ keyUsages: ['keyAgreement'] }, 'key_usages'))
  it('refuses decipherOnly by itself', () =>
    refuses({ keyType: 'EC', keyUsages: ['decipherOnly'] }, 'key_usages'))
  it('refuses a usage twice', () =>
    refuses({ keyUsages: ['digitalSignature', 'digitalSignature'] }, 'key_usages'))
  for (const oid of ['', '1', 'serverAuth', '3.1.2', '1.40.1', '1.2.03', '1..2']) {
    it(`refuses the extended usage "${oid}"`, () =>
      refuses({ extendedKeyUsages: [oid] }, 'extended_key_usages'))
  }
  it('refuses 21 extended usages', () =>
    refuses(
      { extendedKeyUsages: Array.from({ length: 21 }, (_, arc) => `1.2.${arc.toString()}`) },
      'extended_key_usages',
    ))
  for (const months of [0, 1201, 1.5])
    it(`refuses ${months.toString()} months`, () =>
      refuses({ validity: { months } }, 'validity_months'))
  for (const days of [0, 36_526])
    it(`refuses ${days.toString()} days`, () => refuses({ validity: { days } }, 'validity_days'))

  const names = 'subject_alternative_names'
  for (const dns of [
    '',
    'a b',
    '*.',
    'a.*.b',
    '-a',
    'a-',
    'a..b',
    'ä.example',
    'a_b',
    `${'x'.repeat(64)}.b`,
  ])
    it(`refuses the DNS name "${dns}"`, () =>
      refuses({ names: { ...NONE, dnsNames: [dns] } }, `${names}.dns_names`))
  for (const ip of [
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '::g',
    '1::2::3',
    'fe80::1%eth0',
    '::1]:80/[',
    '1.2.3.4.',
  ])
    it(`refuses the address "${ip}"`, () =>
      refuses({ names: { ...NONE, ipAddresses: [ip] } }, `${names}.ip_addresses`))
  for (const email of ['a', '@b', 'a@', 'a b@c', 'a@b c', 'a@@b', '.a@b'])
    it(`refuses the e-mail address "${email}"`, () =>
      refuses({ names: { ...NONE, emails: [email] } }, `${names}.emails`))
  for (const uri of ['web', '//x', 'https://', 'https://a b', 'https://ä.example'])
    it(`refuses the URI "${uri}"`, () =>
      refuses({ names: { ...NONE, uris: [uri] } }, `${names}.uris`))
  it('refuses a principal name without a domain', () =>
    refuses({ names: { ...NONE, upns: ['web'] } }, `${names}.upns`))
  it('refuses a name twice, in whatever case', () =>
    refuses({ names: { ...NONE, dnsNames: ['a.b', 'A.B'] } }, `${names}.dns_names`))
  it('refuses 101 names', () => {
    const dnsNames = Array.from({ length: 101 }, (_, index) => `a${index.toString()}.example`)
    refuses({ names: { ...NONE, dnsNames } }, names)
  })

  it('takes addresses and names as they are used', () => {
    const given = {
      dnsNames: ['*.web.example', 'xn--bcher-kva.example', 'localhost'],
      emails: ['first.last+tag@web.example'],
      ipAddresses: ['0.0.0.0', '255.255.255.255', '::', '2001:db8::192.0.2.1'],
      uris: ['spiffe://example/service/web', 'urn:uuid:00000000-0000-0000-0000-000000000000'],
      upns: ['web@corp'],
    }
    assert.deepEqual(certificatePolicy({ ...BARE, names: given }).names, given)
  })
})

describe('what users may do with a certificate’s key', () => {
  it('follows its usages', () => {
    const usages = ['digitalSignature', 'nonRepudiation', 'dataEncipherment'] as const
    const policy = certificatePolicy({ ...BARE, keyUsages: usages })
    assert.deepEqual(keyOperationsOf(policy), ['sign', 'verify', 'encrypt', 'decrypt'])
  })

  it('is nothing for key agreement alone', () => {
    const policy = certificatePolicy({ ...BARE, keyType: 'EC', keyUsages: ['keyAgreement'] })
    assert.deepEqual(keyOperationsOf(policy), [])
  })
})
