import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rejectsWith } from '@strongroom/testkit'
import type {
  CreateManagedKeyVersionRequest,
  SignManagedCertificateRequest,
} from '@strongroom/contracts/key'
import { createKey } from './create-key.ts'
import { createManagedKeyVersion } from './create-managed-key-version.ts'
import { restateManagedKey } from './restate-managed-key.ts'
import { signManagedCertificate } from './sign-managed-certificate.ts'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { nameOf, requestInfo, signed, tbsCertificate } from './test-certificates.ts'
import { CERTIFICATE, STATE, managedDeps, newKey, toSign } from './test-managed.ts'
import type { Managed } from './test-managed.ts'

/** Each algorithm's identifier, as OpenSSL and RFC 4055 have it. */
const identifiers = {
  ES256: '300a06082a8648ce3d040302',
  ES384: '300a06082a8648ce3d040303',
  ES512: '300a06082a8648ce3d040304',
  RS256: '300d06092a864886f70d01010b0500',
  RS384: '300d06092a864886f70d01010c0500',
  RS512: '300d06092a864886f70d01010d0500',
  PS256:
    '304106092a864886f70d01010a3034a00f300d06096086480165030402010500' +
    'a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120',
  PS384:
    '304106092a864886f70d01010a3034a00f300d06096086480165030402020500' +
    'a11c301a06092a864886f70d010108300d06096086480165030402020500a203020130',
  PS512:
    '304106092a864886f70d01010a3034a00f300d06096086480165030402030500' +
    'a11c301a06092a864886f70d010108300d06096086480165030402030500a203020140',
} as const
type Algorithm = keyof typeof identifiers

const curves = { ES256: 'CURVE_P256', ES384: 'CURVE_P384', ES512: 'CURVE_P521' } as const

describe('SignManagedCertificate', () => {
  const made = useTestHsm({ workers: 1 })
  let managed: Managed
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'managed-certificate-'))
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })
  beforeEach(() => {
    managed = managedDeps(made().hsm)
  })

  async function makeKey(changes: Partial<CreateManagedKeyVersionRequest> = {}) {
    const { deps, call } = managed
    const key = await createManagedKeyVersion(deps)(newKey(changes), call())
    return { version: key.version ?? '', publicKey: Buffer.from(key.publicKey ?? []) }
  }
  const sign = async (request: SignManagedCertificateRequest, call = managed.call()) => {
    const { signature } = await signManagedCertificate(managed.deps)(request, call)
    return Buffer.from(signature ?? [])
  }
  const openssl = (der: Buffer, ...words: string[]) => {
    const file = join(folder, 'in.der')
    writeFileSync(file, der)
    // What it says of a verification goes to either stream, by version.
    return execFileSync('sh', ['-c', 'openssl "$@" 2>&1', 'sh', ...words, '-in', file], {
      encoding: 'utf8',
    })
  }
  const forRequest = (version: string, certificationRequestInfo: Buffer) => ({
    ...{ name: CERTIFICATE, version, algorithm: 'SIGNATURE_ALGORITHM_ES256' as const },
    ...{ signed: 'certificationRequestInfo' as const, certificationRequestInfo },
  })

  for (const algorithm of Object.keys(identifiers) as Algorithm[])
    it(`signs a certificate with ${algorithm} that OpenSSL verifies`, async () => {
      const rsa = { keyType: 'KEY_TYPE_RSA', curve: 'CURVE_UNSPECIFIED', sizeBits: 2048 } as const
      const shape = algorithm.startsWith('ES')
        ? { curve: curves[algorithm as keyof typeof curves] }
        : rsa
      const { version, publicKey } = await makeKey(shape)
      const identifier = identifiers[algorithm]
      const tbs = tbsCertificate(publicKey, {}, identifier)
      const call = managed.call()
      const signature = await sign(toSign(version, tbs, `SIGNATURE_ALGORITHM_${algorithm}`), call)
      const certificate = signed(tbs, signature, identifier)
      const x509 = new X509Certificate(certificate)
      assert.ok(x509.verify(x509.publicKey))
      const file = join(folder, 'certificate.pem')
      writeFileSync(file, x509.toString())
      const verified = execFileSync(
        'openssl',
        ['verify', '-no_check_time', '-check_ss_sig', '-CAfile', file, file],
        { encoding: 'utf8', stdio: 'pipe' },
      )
      assert.match(verified, /: OK/)
      assert.equal(call.record.versionUid, version)
    }).timeout(60_000)

  it('signs a request that OpenSSL verifies', async () => {
    const { version, publicKey } = await makeKey()
    const info = requestInfo(publicKey)
    const request = signed(info, await sign(forRequest(version, info)))
    const text = openssl(request, 'req', '-inform', 'DER', '-noout', '-verify', '-subject')
    assert.match(text, /verify OK/i)
    assert.match(text, /web\.example/)
  })

  it('signs what OpenSSL wrote itself', async () => {
    // Extensions, attributes and a subject of many parts: read and written again, they are the same bytes.
    const { version, publicKey } = await makeKey()
    const words = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', '-']
    const subject = ['-subj', '/C=DE/O=Größe & Co/OU=a+OU=b/CN=web.example', '-utf8']
    const names = ['-addext', 'subjectAltName=DNS:web.example,IP:127.0.0.1,URI:https://a/']
    const tbsOf = (type: string[]) => {
      const pem = execFileSync('openssl', ['req', ...type, ...words, ...subject, ...names], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
      const body = /BEGIN CERTIFICATE(?: REQUEST)?-----([^-]+)-----END CERTIFICATE/.exec(pem)?.[1]
      const der = Buffer.from(body ?? '', 'base64')
      // Inside the outer sequence comes another: what was signed.
      const content = (bytes: Buffer) => {
        const more = (bytes[1] ?? 0) < 0x80 ? 0 : (bytes[1] ?? 0) - 0x80
        const length = more === 0 ? (bytes[1] ?? 0) : bytes.readUIntBE(2, more)
        return { start: 2 + more, end: 2 + more + length }
      }
      const inner = der.subarray(content(der).start)
      return inner.subarray(0, content(inner).end)
    }
    const withKey = (bytes: Buffer) => {
      const start = publicKey.subarray(0, 27)
      const at = bytes.indexOf(start)
      assert.ok(at > 0)
      const out = Buffer.from(bytes)
      publicKey.copy(out, at)
      return out
    }
    await sign(toSign(version, withKey(tbsOf(['-x509', '-days', '2']))))
    await sign(forRequest(version, withKey(tbsOf([]))))
  })

  describe('refuses', () => {
    let version: string
    let publicKey: Buffer
    beforeEach(async () => {
      ;({ version, publicKey } = await makeKey())
    })
    const refused = (tbs: Buffer, reason = 'INVALID_FIELD') =>
      rejectsWith(sign(toSign(version, tbs)), reason)

    it('another key, be it the next version of the same', async () => {
      const next = await makeKey()
      await refused(tbsCertificate(next.publicKey))
      await rejectsWith(sign(forRequest(version, requestInfo(next.publicKey))), 'INVALID_FIELD')
    })

    it('a certificate for somebody else, issued by this key', async () => {
      await refused(tbsCertificate(publicKey, { issuer: nameOf('other.example') }))
      await refused(tbsCertificate(publicKey, { subject: nameOf('other.example') }))
    })

    it('another algorithm than the bytes name', async () => {
      for (const algorithm of ['ES384', 'RS256', 'PS256'] as const)
        await refused(tbsCertificate(publicKey, {}, identifiers[algorithm]))
      const tbs = tbsCertificate(publicKey, {}, identifiers.ES384)
      const request = toSign(version, tbs, 'SIGNATURE_ALGORITHM_ES384')
      await rejectsWith(sign(request), 'ALGORITHM_MISMATCH')
    })

    it('no algorithm, and one that signs no certificate', async () => {
      const tbs = tbsCertificate(publicKey)
      for (const algorithm of [
        'SIGNATURE_ALGORITHM_UNSPECIFIED',
        'SIGNATURE_ALGORITHM_HS256',
      ] as const)
        await rejectsWith(sign(toSign(version, tbs, algorithm)), 'INVALID_FIELD')
    })

    it('bytes behind, bytes missing, and bytes that are nothing', async () => {
      const tbs = tbsCertificate(publicKey)
      await refused(Buffer.concat([tbs, Buffer.alloc(1)]))
      await refused(Buffer.concat([tbs, tbs]))
      for (const cut of [1, 2, 10, tbs.length - 1]) await refused(tbs.subarray(0, -cut))
      await refused(Buffer.alloc(0))
      await refused(Buffer.from('any message at all'))
      await refused(Buffer.alloc(32))
      await refused(requestInfo(publicKey))
      await rejectsWith(sign(forRequest(version, tbs)), 'INVALID_FIELD')
      await rejectsWith(sign(forRequest(version, requestInfo(publicKey, 1))), 'INVALID_FIELD')
      await refused(Buffer.alloc(32 * 1024 + 1), 'VALUE_TOO_LARGE')
      const { name, algorithm } = toSign(version, tbs)
      await rejectsWith(sign({ name, version, algorithm }), 'INVALID_FIELD')
    })

    it('the same in another form than DER', async () => {
      const tbs = tbsCertificate(publicKey)
      const content = tbs.subarray(tbs[1] === 0x82 ? 4 : 3)
      const indefinite = [Buffer.from([0x30, 0x80]), content, Buffer.alloc(2)]
      await refused(Buffer.concat(indefinite))
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length)
      await refused(Buffer.concat([Buffer.from([0x30, 0x84]), length, content]))
      // No bit of it can be turned without it being refused, or being another certificate of this key by this name.
      let signedCount = 0
      for (let at = 0; at < tbs.length; at += 7) {
        const changed = Buffer.from(tbs)
        changed[at] = (changed[at] ?? 0) ^ 0x20
        await sign(toSign(version, changed)).then(
          () => {
            signedCount += 1
            assert.ok(changed.includes(publicKey))
          },
          (error: unknown) => {
            assert.equal((error as { reason?: string }).reason, 'INVALID_FIELD')
          },
        )
      }
      assert.ok(signedCount < tbs.length / 14)
    })

    it('a key of its own, a deleted one, and one that is not there', async () => {
      const tbs = tbsCertificate(publicKey)
      await rejectsWith(sign(toSign('f'.repeat(32), tbs)), 'VERSION_NOT_FOUND')
      await rejectsWith(sign(toSign('', tbs)), 'INVALID_FIELD')
      const { deps, call } = managed
      const gone = { name: CERTIFICATE, version: '', change: 'delete', delete: {} } as const
      await restateManagedKey(deps)(gone, call())
      await rejectsWith(sign(toSign(version, tbs)), 'KEY_NOT_FOUND')
      const own = await createKey(deps)(
        {
          parent: 'vaults/payments',
          keyId: 'own',
          requestId: '',
          key: {
            ...{ name: '', uid: '', tags: {}, etag: '', versionEtag: '', displayName: '' },
            ...{ notBefore: null, expireTime: null, createTime: null, updateTime: null },
            ...{ deleteTime: null, purgeTime: null, managed: false, sizeBits: 0, enabled: true },
            ...{ publicKey: Buffer.alloc(0), publicKeyCrc32c: 0, keyOperations: [] },
            keyType: 'KEY_TYPE_EC',
            curve: 'CURVE_P256',
            keyFamily: 'KEY_FAMILY_UNSPECIFIED',
            protectionLevel: 'PROTECTION_LEVEL_UNSPECIFIED',
          },
        },
        call({}, 'vaults/payments'),
      )
      const ownVersion = own.key?.name?.slice(-32) ?? ''
      const ownTbs = tbsCertificate(Buffer.from(own.key?.publicKey ?? []))
      const named = call({}, 'vaults/payments/certificates/own')
      await rejectsWith(sign(toSign(ownVersion, ownTbs), named), 'NAME_IN_USE')
    })
  })

  it('signs while users may not: disabled, or without the operation', async () => {
    const { version, publicKey } = await makeKey({
      keyOperations: ['KEY_OPERATION_VERIFY'],
      state: { ...STATE, enabled: false },
    })
    assert.ok((await sign(toSign(version, tbsCertificate(publicKey)))).length > 64)
  })
})
