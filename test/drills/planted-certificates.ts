import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Strongroom } from '@strongroom/client'
import { strongroom } from '../cluster/command.ts'
import { newValue } from './planted-values.ts'

const PEM_LINE = 64

/**
 * Makes an exportable certificate of each content type, downloads it in every form, under a password and in the clear, and
 * gives what must not be found afterwards: the private scalar, a line of its PEM, the middle of its PKCS#12, the password.
 */
export async function plantCertificates(
  client: Strongroom,
  configuration: string,
  folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const planted = new Map<string, Buffer>()
  const run = async (...args: string[]) => {
    const ran = await strongroom(configuration, folder, ['certificate', ...args])
    assert.equal(ran.code, 0, ran.err)
  }
  for (const type of ['pem', 'pkcs12']) {
    const name = `leaks/${type}`
    const policy = ['--subject', 'CN=leaks.example', '--type', 'EC', '--content-type', type]
    await run('create', name, ...policy, '--exportable')
    const password = newValue(`password of ${type}`)
    writeFileSync(join(folder, 'password'), password)
    await run('download', name, '--with-key', '--out', `${type}.key`)
    for (const format of ['pem', 'pkcs12']) {
      const form = format === 'pem' ? ['--format', format, '--with-key'] : ['--format', format]
      const out = `${type}.${format}`
      await run('download', name, ...form, '--password-file', 'password', '--out', out)
    }
    const pem = readFileSync(join(folder, `${type}.key`), 'utf8')
    const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' })
    const body = pem.split('\n').filter((line) => line.length === PEM_LINE)
    planted.set(`private key of ${type}`, Buffer.from(d, 'base64url'))
    planted.set(`PEM of ${type}`, Buffer.from(body[1] ?? assert.fail('no second line')))
    planted.set(`password of ${type}`, Buffer.from(password))
    const { text, data } = await client.secrets.getSecret({ name: `vaults/leaks/secrets/${type}` })
    const stored = Buffer.from(text ?? data ?? assert.fail('no value'))
    assert.ok(stored.length > 400, `${type} holds no key`)
    if (type === 'pkcs12') planted.set('PKCS#12', stored.subarray(200, 264))
  }
  return planted
}
