import { createHash } from 'node:crypto'
import { BmpString, OctetString } from 'asn1js'
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'

/** A private key with its certificate and those of its issuers. */
export interface KeyWithChain {
  /** PKCS#8, DER. */
  readonly privateKey: Buffer
  /** DER, leaf first. */
  readonly certificates: readonly Buffer[]
}

// What protects a private key is what the slowest guess at its password costs: OWASP's figure for PBKDF2 with
// HMAC-SHA-256, and as many hashes for the MAC, whose derivation does one in each iteration instead of two.
const ENCRYPTION = {
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: 600_000,
} as const
const MAC = {
  pbkdf2HashAlgorithm: 'SHA-256',
  hmacHashAlgorithm: 'SHA-256',
  iterations: 1_200_000,
} as const

const BAG = {
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const
const ATTRIBUTE = {
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
} as const

/** Reads the value of a certificate's secret, whose content type says what it is. */
export async function readKeyWithChain(value: string, contentType: string): Promise<KeyWithChain> {
  if (contentType === 'application/x-pem-file') return readPem(value)
  const file = Buffer.from(value, 'base64')
  try {
    return await readPkcs12(file)
  } finally {
    file.fill(0)
  }
}

/** A PKCS#12 file that OpenSSL, GnuTLS, Java and Windows read, with everything in it under the password. */
export async function writePkcs12(
  { privateKey, certificates }: KeyWithChain,
  friendlyName: string,
  password: Buffer,
): Promise<Buffer> {
  return withCopy(password, (secret) => sealed({ privateKey, certificates }, friendlyName, secret))
}

async function sealed(
  { privateKey, certificates }: KeyWithChain,
  friendlyName: string,
  password: ArrayBuffer,
): Promise<Buffer> {
  const attributes = marks(certificates[0], friendlyName)
  const key = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(privateKey) })
  await key.makeInternalValues({ password, ...ENCRYPTION })
  const keyBag = new SafeBag({
    bagId: BAG.shroudedKey,
    bagValue: key,
    bagAttributes: attributes,
  })
  const certificateBags = certificates.map(
    (der, index) =>
      new SafeBag({
        bagId: BAG.certificate,
        bagValue: new CertBag({ parsedValue: Certificate.fromBER(der) }),
        ...(index === 0 ? { bagAttributes: attributes } : {}),
      }),
  )
  const authenticatedSafe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 1, value: new SafeContents({ safeBags: certificateBags }) },
        { privacyMode: 0, value: new SafeContents({ safeBags: [keyBag] }) },
      ],
    },
  })
  await authenticatedSafe.makeInternalValues({
    safeContents: [{ password, ...ENCRYPTION }, {}],
  })
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } })
  await file.makeInternalValues({ password, ...MAC })
  return Buffer.from(file.toSchema().toBER())
}

/** A PKCS#8 key as PEM, under the password where there is one. */
export async function privateKeyPem(
  privateKey: Buffer,
  password: Buffer | undefined,
): Promise<string> {
  if (password === undefined) return pemOf('PRIVATE KEY', privateKey)
  const key = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(privateKey) })
  await withCopy(password, (secret) => key.makeInternalValues({ password: secret, ...ENCRYPTION }))
  return pemOf('ENCRYPTED PRIVATE KEY', Buffer.from(key.toSchema().toBER()))
}

/** PEM with the line breaks that RFC 7468 wants, and one at its end. */
export function pemOf(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

function readPem(text: string): KeyWithChain {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z ]+)-----([^-]+)-----END \1-----/g)].map(
    ([, label, base64]) => ({ label, der: Buffer.from(base64 ?? '', 'base64') }),
  )
  const key = blocks.find(({ label }) => label === 'PRIVATE KEY')
  if (key === undefined) throw new TypeError('the PEM file holds no private key')
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE')
  return { privateKey: key.der, certificates: certificates.map(({ der }) => der) }
}

/** A file whose password is empty, as Azure has it: its MAC finds accidents, no forgery. */
async function readPkcs12(der: Buffer): Promise<KeyWithChain> {
  const password = new ArrayBuffer(0)
  const file = PFX.fromBER(der)
  await file.parseInternalValues({ password, checkIntegrity: file.macData !== undefined })
  const safe = file.parsedValue?.authenticatedSafe
  if (safe === undefined) throw new TypeError('the PKCS#12 file is empty')
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) })
  const { safeContents } = safe.parsedValue as { safeContents: { value: SafeContents }[] }
  const bags = safeContents.flatMap(({ value }) => value.safeBags)
  const certificates = bags.filter(({ bagId }) => bagId === BAG.certificate)
  return {
    privateKey: Buffer.from((await keyIn(bags, password)).toSchema().toBER()),
    certificates: certificates.map(({ bagValue }) => {
      const certificate = (bagValue as CertBag).parsedValue as unknown
      if (!(certificate instanceof Certificate))
        throw new TypeError('the PKCS#12 file holds what is no X.509 certificate')
      return Buffer.from(certificate.toSchema().toBER())
    }),
  }
}

async function keyIn(bags: readonly SafeBag[], password: ArrayBuffer): Promise<PrivateKeyInfo> {
  for (const { bagValue } of bags) {
    if (bagValue instanceof PrivateKeyInfo) return bagValue
    if (!(bagValue instanceof PKCS8ShroudedKeyBag)) continue
    await bagValue['parseInternalValues']({ password })
    if (bagValue.parsedValue !== undefined) return bagValue.parsedValue
  }
  throw new TypeError('the PKCS#12 file holds no private key')
}

/** What ties the key to its certificate, for those who import the file. */
function marks(leaf: Buffer | undefined, friendlyName: string): Attribute[] {
  const id = createHash('sha1')
    .update(leaf ?? '')
    .digest()
  return [
    new Attribute({
      type: ATTRIBUTE.friendlyName,
      values: [new BmpString({ value: friendlyName })],
    }),
    new Attribute({
      type: ATTRIBUTE.localKeyId,
      values: [new OctetString({ valueHex: new Uint8Array(id).buffer })],
    }),
  ]
}

/** The bytes in a buffer of their own, which small Buffers are not, for as long as `use` takes. */
async function withCopy<T>(bytes: Buffer, use: (copy: ArrayBuffer) => Promise<T>): Promise<T> {
  const copy = new Uint8Array(bytes)
  try {
    return await use(copy.buffer)
  } finally {
    copy.fill(0)
  }
}
