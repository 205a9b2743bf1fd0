import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Strongroom } from '@strongroom/client'
import type { Cluster } from '@strongroom/local-cluster'
import type { Attempt, DirectCalls } from './direct-calls.ts'

/** What is promised, 2 s, with room for a machine that others use too. */
const REFUSED_WITHIN_MILLIS = 2500
const HEALED_WITHIN_MILLIS = 10_000

/** A write that was sent, so that it can be sent again. */
interface Write {
  readonly name: string
  readonly data: Buffer
  readonly requestId: string
}

/** One cluster under drill: the four calls that matter most, made over and over while something is missing. */
export class Drill {
  readonly vault: string
  readonly #cluster: Cluster
  readonly #calls: DirectCalls
  /** Writes whose outcome is still to be looked at, and the versions that the others made. */
  readonly #sent: Write[] = []
  readonly #versions = new Set<string>()

  constructor(vault: string, cluster: Cluster, calls: DirectCalls) {
    this.vault = vault
    this.#cluster = cluster
    this.#calls = calls
  }

  /** Makes the vault with what is read, written and signed with. */
  async prepare(client: Strongroom): Promise<void> {
    await client.vaults.createVault({ vaultId: this.vault.slice('vaults/'.length) })
    await client.secrets.setSecret({ name: `${this.vault}/secrets/read`, text: 'kept' })
    const key = { keyType: 'KEY_TYPE_EC', curve: 'CURVE_P256' } as const
    await client.keys.createKey({ parent: this.vault, keyId: 'signer', key })
    await this.#calls.authenticate()
  }

  getSecret(): Promise<Attempt> {
    const name = `${this.vault}/secrets/read`
    return this.#calls.call('secret', 'strongroom.secret.v1.SecretService', 'GetSecret', { name })
  }

  /** Signs, at the given key-crypto if not at the cluster's own. */
  sign(target?: string): Promise<Attempt> {
    const request = {
      name: `${this.vault}/keys/signer`,
      algorithm: 'SIGNATURE_ALGORITHM_ES256',
      digest: randomBytes(32),
    }
    return this.#calls.call(
      'key-crypto',
      'strongroom.key.v1.CryptoService',
      'Sign',
      request,
      target,
    )
  }

  setSecret(): Promise<Attempt> {
    const write = {
      name: `${this.vault}/secrets/written`,
      data: randomBytes(16),
      requestId: randomUUID(),
    }
    this.#sent.push(write)
    return this.#write(write)
  }

  /** All four at once, by name. */
  async all(): Promise<Record<string, Attempt>> {
    const [GetSecret, SetSecret, Sign, IssueToken] = await Promise.all([
      this.getSecret(),
      this.setSecret(),
      this.sign(),
      this.#calls.issueToken(),
    ])
    return { GetSecret, SetSecret, Sign, IssueToken }
  }

  /** Calls for a while and expects every one to be refused as UNAVAILABLE, with its reason, in time. */
  async assertRefused(seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1000
    do {
      const attempts = await this.all()
      for (const [name, { error, milliseconds }] of Object.entries(attempts)) {
        const how = `${name} after ${milliseconds.toFixed(0)} ms: ${error?.code ?? 'ok'} (${error?.message ?? ''})`
        assert.equal(error?.status, 'UNAVAILABLE', how)
        assert.ok(milliseconds < REFUSED_WITHIN_MILLIS, how)
      }
      await sleep(100)
    } while (performance.now() < end)
  }

  /** Calls until all four succeed, within 10 s. */
  async assertHealed(): Promise<void> {
    const began = performance.now()
    for (;;) {
      const attempts = Object.entries(await this.all())
      const bad = attempts.filter(([, { error }]) => error !== undefined)
      const took = performance.now() - began
      const how = bad.map(([name, { error }]) => `${name} ${error?.code ?? ''}`).join(', ')
      assert.ok(took < HEALED_WITHIN_MILLIS, `after ${took.toFixed(0)} ms still: ${how}`)
      if (bad.length === 0) return
      await sleep(100)
    }
  }

  /** Sends each new write once more: each is there exactly once, whole, whatever was answered at first. */
  async assertNothingHalfDone(client: Strongroom): Promise<void> {
    for (const write of this.#sent.splice(0)) {
      const { answer, error } = await this.#write(write)
      assert.equal(error, undefined, error?.message)
      const { name } = (answer as { secret: { version: { name: string } } }).secret.version
      assert.ok(!this.#versions.has(name), 'two writes made one version')
      this.#versions.add(name)
      assert.deepEqual((await client.secrets.getSecret({ name })).data, write.data)
    }
    const parent = `${this.vault}/secrets/written`
    const listed: string[] = []
    let pageToken = ''
    do {
      const page = await client.secrets.listSecretVersions({ parent, pageToken })
      listed.push(...page.versions.map(({ name }) => name))
      pageToken = page.nextPageToken
    } while (pageToken !== '')
    assert.deepEqual(listed.sort(), [...this.#versions].sort())
  }

  /** The process ids of the services, but of those named. */
  pids(except: readonly string[] = []): Record<string, number> {
    const kept = this.#cluster.services.filter(({ name }) => !except.includes(name))
    return Object.fromEntries(kept.map(({ name, supervisor }) => [name, supervisor.pid]))
  }

  #write(write: Write): Promise<Attempt> {
    return this.#calls.call('secret', 'strongroom.secret.v1.SecretService', 'SetSecret', write)
  }
}
