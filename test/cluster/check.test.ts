import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { connect, readConfiguration } from '@strongroom/client'
import { sharedCluster } from './shared.ts'
import { runProgram, strongroom } from './command.ts'
import type { Ran } from './command.ts'

const bin = fileURLToPath(
  new URL('../../services/key-crypto/src/bin/strongroom-hsm.ts', import.meta.url),
)

describe('strongroom-hsm check and status', () => {
  let folder: string
  let configFile: string
  let hsmFile: string
  let replicas: number

  const hsm = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
    runProgram(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { STRONGROOM_HSM_ENV_FILE: hsmFile, ...env },
    })

  before(async function () {
    this.timeout(300_000)
    const cluster = await sharedCluster()
    folder = cluster.layout.directory
    configFile = cluster.clientConfig
    hsmFile = cluster.layout.hsmFile
    replicas = cluster.of('key-crypto').length
    const client = connect(readConfiguration({ STRONGROOM_CONFIG: configFile }))
    const secret = (name: string) => ({ name: `vaults/checked/secrets/${name}` })
    await client.vaults.createVault({ vaultId: 'checked' })
    await client.secrets.setSecret({ ...secret('one'), text: '1' })
    await client.secrets.setSecret({ ...secret('one'), text: '2' })
    await client.secrets.setSecret({ ...secret('gone'), text: '3' })
    await client.secrets.deleteSecret(secret('gone'))
    await client.secrets.purgeSecret(secret('gone'))
    const ec = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
    await client.keys.createKey({ parent: 'vaults/checked', keyId: 'ec', key: ec })
    await client.keys.rotateKey({ name: 'vaults/checked/keys/ec' })
    const aes = { keyType: 'KEY_TYPE_OCT', sizeBits: 256, keyFamily: 'KEY_FAMILY_AES_GCM' } as const
    await client.keys.createKey({ parent: 'vaults/checked', keyId: 'aes', key: aes })
    await client.principals.createPrincipal({ principalId: 'checked' })
    await client.principals.createCredential({ parent: 'principals/checked' })
    await client.principals.deletePrincipal({ name: 'principals/checked' })
    await client.vaults.createVault({ vaultId: 'emptied' })
    await client.secrets.setSecret({ name: 'vaults/emptied/secrets/one', text: '1' })
    await client.vaults.deleteVault({ name: 'vaults/emptied' })
    await client.vaults.purgeVault({ name: 'vaults/emptied' })
    client.close()
  })

  it('finds nothing wrong while the services work', async function () {
    this.timeout(60_000)
    const working = new AbortController()
    const work = (async () => {
      let done = 0
      for (; !working.signal.aborted; done += 1)
        await strongroom(configFile, folder, ['secret', 'set', 'checked/one', '--value', `${done}`])
      return done
    })()
    const ran = await hsm(['check', '--json'])
    working.abort()
    const done = await work
    assert.equal(ran.code, 0, ran.text + ran.err)
    const report = JSON.parse(ran.text) as {
      ok: boolean
      rows: Record<string, number>
      records: number
    }
    assert.equal(report.ok, true)
    assert.ok((report.rows['secret.secret_versions'] ?? 0) >= 2)
    assert.ok(report.records > 10)
    console.log(`      ${report.records} records, ${done} changes meanwhile`)
  })

  it('says in a sentence that all is well', async () => {
    const ran = await hsm(['check'])
    assert.equal(ran.code, 0, ran.text)
    assert.match(ran.text, /rows in \d+ tables, \d+ records and \d+ checkpoints: nothing wrong$/)
  }).timeout(60_000)

  it('tells what there is', async () => {
    const ran = await hsm(['status', '--json'])
    assert.equal(ran.code, 0, ran.text)
    const status = JSON.parse(ran.text) as {
      problems: string[]
      token: { realmUid: string; keys: string[]; missingMechanisms: string[] }
      schemas: { realmUid: string; version: string }[]
      log: { size: number; signedSize: number; floors: { size: number }[] }
    }
    const { token, schemas, log } = status
    assert.deepEqual(token.keys, ['root.1', 'mac.1', 'pepper.1', 'idem.1', 'token.1', 'audit.1'])
    assert.ok(schemas.length >= 4)
    for (const { realmUid, version } of schemas) {
      assert.equal(realmUid, token.realmUid)
      assert.match(version, /^\d{4}_/)
    }
    assert.ok(log.size >= log.signedSize && log.signedSize > 0)
    assert.equal(log.floors.length, replicas)
    const table = await hsm(['status'])
    assert.match(table.text, /^keys +root\.1 mac\.1/m)
    assert.match(table.text, /all is well$/)
  }).timeout(60_000)

  it('says what is wrong with a token that cannot be opened, and ends with 1', async () => {
    const ran = await hsm(['status'], { KEY_CRYPTO_PKCS11_TOKEN_LABEL: 'another' })
    assert.equal(ran.code, 1)
    assert.match(ran.text, /^WRONG {2}token: TOKEN_MISSING/m)
  }).timeout(60_000)

  it('ends with 2 where it could not look', async () => {
    const wrongLabel = await hsm(['check'], { KEY_CRYPTO_PKCS11_TOKEN_LABEL: 'another' })
    assert.equal(wrongLabel.code, 2)
    const noDatabase = await hsm(['check'], {
      STRONGROOM_CHECK_DATABASE_URL: 'postgres://strongroom_check@127.0.0.1:1/strongroom',
    })
    assert.equal(noDatabase.code, 2)
    const nothing = await hsm(['check'], {
      STRONGROOM_HSM_ENV_FILE: '',
      KEY_CRYPTO_PKCS11_LIBRARY: '/missing',
    })
    assert.equal(nothing.code, 2)
    assert.match(nothing.err, /STRONGROOM_CHECK_DATABASE_URL is not set/)
  }).timeout(60_000)

  it('explains itself', async () => {
    const ran = await hsm(['--help'])
    assert.equal(ran.code, 0)
    assert.match(ran.text, /check +judges everything at rest/)
    assert.equal((await hsm(['chekc'])).code, 2)
  }).timeout(60_000)
})
