import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { parseSealedPlaintext } from '@strongroom/formats'
import { useTestHsm } from '../hsm/test-hsm.ts'
import { createManagedKeyVersion } from './create-managed-key-version.ts'
import { protectCertificate } from './protect-certificate.ts'
import { sealManagedSecret } from './seal-managed-secret.ts'
import { signManagedCertificate } from './sign-managed-certificate.ts'
import { signed, tbsCertificate } from './test-certificates.ts'
import { CERTIFICATE, STATE, managedDeps, newKey, toSign } from './test-managed.ts'

describe('A certificate in key-crypto', () => {
  const made = useTestHsm({ workers: 1 })

  it('gets key, signature, rows and secret', async () => {
    const { deps, call, vaultUid } = managedDeps(made().hsm)
    const { version = '', publicKey } = await createManagedKeyVersion(deps)(newKey(), call())
    assert.ok(Buffer.isBuffer(publicKey))
    const tbs = tbsCertificate(publicKey)
    const { signature } = await signManagedCertificate(deps)(toSign(version, tbs), call())
    assert.ok(Buffer.isBuffer(signature))
    const certificate = signed(tbs, signature)
    const x509 = new X509Certificate(certificate)
    assert.ok(x509.verify(x509.publicKey))
    const rows = { name: CERTIFICATE, displayName: 'Web', head: null }
    const certificates = [certificate]
    const issue = { version, state: STATE, policy: Buffer.from('policy'), certificates }
    const issued = await protectCertificate(deps)(
      { ...rows, state: null, change: 'issue', issue, request: null },
      call(),
    )
    assert.ok(issued.head && issued.state && issued.certificateVersion)
    const state = { ...STATE, contentType: 'application/x-pem-file' }
    const sealed = await sealManagedSecret(deps)({ ...rows, version, certificates, state }, call())
    const opened = await deps.hsm.open({
      vaultKey: await deps.keys.currentVaultKey(vaultUid, 'seal'),
      head: sealed.head as never,
      state: sealed.state as never,
      vaultUid,
      sealed: sealed.sealed as Buffer,
    })
    assert.equal(parseSealedPlaintext(opened).value.toString(), x509.toString())
  })
})
