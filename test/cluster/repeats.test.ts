import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { reasonOf } from './reason.ts'
import { sharedCluster } from './shared.ts'

const VAULT = 'vaults/repeated'

describe('a request that is repeated after its object was purged', () => {
  let client: Strongroom

  before(async function () {
    this.timeout(180_000)
    const { clientConfig } = await sharedCluster()
    client = new Strongroom(readConfiguration({ STRONGROOM_CONFIG: clientConfig }))
    await client.vaults.createVault({ vaultId: 'repeated' })
  })
  after(() => {
    client.close()
  })

  it('shows nothing of another secret that has the name', async function () {
    this.timeout(30_000)
    const name = `${VAULT}/secrets/s`
    const [deletion, undeletion] = [randomUUID(), randomUUID()]
    await client.secrets.setSecret({ name, text: 'first' })
    await client.secrets.deleteSecret({ name, requestId: deletion })
    await client.secrets.undeleteSecret({ name, requestId: undeletion })
    const again = () => client.secrets.deleteSecret({ name, requestId: deletion })
    assert.equal((await again()).secret?.deleteTime, null)
    await client.secrets.deleteSecret({ name })
    await client.secrets.purgeSecret({ name })
    assert.equal(await reasonOf(again()), 'SECRET_NOT_FOUND')
    await client.secrets.setSecret({ name, text: 'second' })
    assert.equal(await reasonOf(again()), 'SECRET_NOT_FOUND')
    const undeleted = client.secrets.undeleteSecret({ name, requestId: undeletion })
    assert.equal(await reasonOf(undeleted), 'SECRET_NOT_FOUND')
  })

  it('shows nothing of another key that has the name', async function () {
    this.timeout(30_000)
    const name = `${VAULT}/keys/k`
    const [deletion, undeletion] = [randomUUID(), randomUUID()]
    const create = () =>
      client.keys.createKey({
        parent: VAULT,
        keyId: 'k',
        key: { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' },
      })
    await create()
    await client.keys.deleteKey({ name, requestId: deletion })
    await client.keys.undeleteKey({ name, requestId: undeletion })
    const again = () => client.keys.deleteKey({ name, requestId: deletion })
    assert.equal((await again()).key?.deleteTime, null)
    await client.keys.deleteKey({ name })
    await client.keys.purgeKey({ name })
    assert.equal(await reasonOf(again()), 'KEY_NOT_FOUND')
    await create()
    assert.equal(await reasonOf(again()), 'KEY_NOT_FOUND')
    const undeleted = client.keys.undeleteKey({ name, requestId: undeletion })
    assert.equal(await reasonOf(undeleted), 'KEY_NOT_FOUND')
  })
})
