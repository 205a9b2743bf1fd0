import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { OTHER_VAULT, VAULT, hostileStory, reread } from './hostile-story.ts'
import type { HostileStory, Value } from './hostile-story.ts'
import { eventually } from './tamper-cluster.ts'

const secret = (name: string, vault = VAULT) => `${vault}/secrets/${name}`

describe('a secret service that was taken over', () => {
  let story: HostileStory

  before(async function () {
    this.timeout(180_000)
    story = await hostileStory()
    const { administrator } = story
    for (const name of ['mine', 'theirs', 'gone', 'off', 'purged'])
      await administrator.secrets.setSecret({ name: secret(name), text: `value of ${name}` })
    await administrator.secrets.setSecret({ name: secret('mine', OTHER_VAULT), text: 'x' })
    await story.user('reader')
    await story.assign('reader', 'Key Vault Secrets User', secret('mine'))
    await story.user('revoked')
  })

  const open = (name: string, value: Value, token?: string) =>
    story.refusal('secret', 'Open', { name, ...value }, token)

  it('opens nothing without the token of somebody who may', async () => {
    const theirs = await story.value('hostile', 'theirs')
    const revoked = await story.token('revoked', 'secret')
    await story.administrator.tokens.revokeTokens({ principal: 'principals/revoked' })
    for (const [token, reason] of [
      [undefined, 'TOKEN_MISSING'],
      ['x.y.z', 'TOKEN_INVALID'],
      [await story.token('administrator', 'auth'), 'TOKEN_AUDIENCE'],
      [await story.token('administrator', 'key-crypto'), 'TOKEN_AUDIENCE'],
      [await story.token('reader', 'secret'), 'PERMISSION_DENIED'],
      [revoked, 'TOKEN_REVOKED'],
    ] as const) {
      const refused = await eventually(
        () => open(secret('theirs'), theirs, token),
        (answer) => answer === reason,
        2000,
      )
      assert.equal(refused, reason)
    }
    assert.equal(
      await open(secret('theirs'), theirs, await story.token('administrator', 'secret')),
      '',
    )
  })

  it('does nothing by a token that has expired, or that was issued for another service', async function () {
    this.timeout(60_000)
    const { principals } = story.administrator
    await story.user('brief')
    await story.assign('brief', 'Key Vault Secrets Officer', secret('mine'))
    // A token ends with the credential that it was issued for.
    const seconds = Math.ceil(Date.now() / 1000) + 5
    const { clientSecret } = await principals.createCredential({
      parent: 'principals/brief',
      credential: { expireTime: { seconds, nanos: 0 } },
    })
    const issued = async (audience: string) =>
      story.administrator.tokens.issueToken({ clientId: 'brief', clientSecret, audience })
    const { accessToken: own } = await issued('secret')
    const { accessToken: foreign } = await issued('key-crypto')
    const name = secret('mine')
    const mine = await story.value('hostile', 'mine')
    const attempts = (token: string) => [
      open(name, mine, token),
      story.refusal(
        'secret',
        'Seal',
        {
          name,
          displayName: 'mine',
          plaintext: Buffer.from('x'),
          state: { enabled: true },
          head: mine.head,
        },
        token,
      ),
      story.refusal('secret', 'Restate', { name, head: mine.head, delete: {} }, token),
    ]
    assert.deepEqual(await Promise.all(attempts(own)), ['', '', ''])
    assert.deepEqual(await Promise.all(attempts(foreign)), Array(3).fill('TOKEN_AUDIENCE'))
    await eventually(
      () => open(name, mine, own),
      (answer) => answer === 'TOKEN_EXPIRED',
    )
    assert.deepEqual(await Promise.all(attempts(own)), Array(3).fill('TOKEN_EXPIRED'))
    assert.deepEqual(await Promise.all(attempts(foreign)), Array(3).fill('TOKEN_EXPIRED'))
  })

  it('opens no other value under the name of one that its caller may read', async () => {
    const token = await story.token('reader', 'secret')
    const mine = await story.value('hostile', 'mine')
    const theirs = await story.value('hostile', 'theirs')
    const elsewhere = await story.value('other', 'mine')
    assert.equal(await open(secret('mine'), mine, token), '')
    for (const [what, value, reason] of [
      ['all of another', theirs, 'ROW_INTEGRITY'],
      ['all of another vault', elsewhere, 'ROW_INTEGRITY'],
      ['the state of another', { ...mine, state: theirs.state }, 'ROW_INTEGRITY'],
      ['the bytes of another', { ...mine, sealed: theirs.sealed }, 'DECRYPTION_FAILED'],
      ['another vault by bytes', { ...mine, sealed: elsewhere.sealed }, 'DECRYPTION_FAILED'],
      ['a state as head', { ...mine, head: mine.state }, 'ROW_INTEGRITY'],
      ['no MAC', { ...mine, head: { ...mine.head, mac: randomBytes(32) } }, 'ROW_INTEGRITY'],
    ] as const)
      assert.equal(await open(secret('mine'), value, token), reason, what)
    const anotherVersion = `${secret('mine')}/versions/${'0'.repeat(32)}`
    assert.equal(await open(anotherVersion, mine, token), 'ROW_INTEGRITY', 'under another version')
    assert.equal(await open(secret('mine', OTHER_VAULT), elsewhere, token), 'PERMISSION_DENIED')
  })

  it('opens nothing that is deleted, disabled or purged, whatever rows it kept', async () => {
    const { administrator } = story
    const token = await story.token('administrator', 'secret')
    const [gone, off, purged] = [
      await story.value('hostile', 'gone'),
      await story.value('hostile', 'off'),
      await story.value('hostile', 'purged'),
    ]
    await administrator.secrets.deleteSecret({ name: secret('gone') })
    await administrator.secrets.updateSecretVersion({
      version: { name: secret('off'), enabled: false },
      updateMask: { paths: ['enabled'] },
    })
    await administrator.secrets.deleteSecret({ name: secret('purged') })
    const deleted = await story.value('hostile', 'gone')
    const disabled = await story.value('hostile', 'off')
    assert.equal(await open(secret('gone'), deleted, token), 'SECRET_NOT_FOUND')
    assert.equal(await open(secret('off'), disabled, token), 'SECRET_DISABLED')
    const mixed = { ...purged, head: (await story.value('hostile', 'purged')).head }
    assert.equal(await open(secret('purged'), mixed, token), 'SECRET_NOT_FOUND')
    await administrator.secrets.purgeSecret({ name: secret('purged') })
    for (const [name, before] of [
      ['gone', gone],
      ['off', off],
      ['purged', purged],
    ] as const) {
      assert.equal(await open(secret(name), before, token), 'ROW_STALE', name)
      const again = { ...before, head: reread(before.head), state: reread(before.state) }
      assert.equal(await open(secret(name), again, token), 'ROW_ROLLED_BACK', name)
    }
  })

  it('brings nothing back, and changes nothing, on its own word', async () => {
    const token = await story.token('reader', 'secret')
    const gone = await story.value('hostile', 'gone')
    const mine = await story.value('hostile', 'mine')
    const restate = (name: string, request: object, by?: string) =>
      story.refusal('secret', 'Restate', { name, ...request }, by)
    const undelete = { undelete: {} }
    const name = secret('gone')
    assert.equal(await restate(name, { head: gone.head, ...undelete }), 'PERMISSION_DENIED')
    assert.equal(await restate(name, { head: gone.head, ...undelete }, token), 'PERMISSION_DENIED')
    assert.equal(await restate(name, { head: gone.head, purge: {} }), 'PERMISSION_DENIED')
    for (const [change, alone] of [
      [{ delete: {} }, 'PERMISSION_DENIED'],
      [{ update: { enabled: false } }, 'PERMISSION_DENIED'],
      // What is not deleted is not there for a purge, whoever asks.
      [{ purge: {} }, 'SECRET_NOT_FOUND'],
    ] as const) {
      const request = { head: mine.head, state: mine.state, ...change }
      assert.equal(await restate(secret('mine'), request), alone)
      assert.equal(await restate(secret('mine'), request, token), 'PERMISSION_DENIED')
    }
    const seal = { name: secret('mine'), displayName: 'mine', plaintext: Buffer.from('x') }
    const sealing = { ...seal, state: { enabled: true }, head: mine.head }
    assert.equal(await story.refusal('secret', 'Seal', sealing, token), 'PERMISSION_DENIED')
  })
})
