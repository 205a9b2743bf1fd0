import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Strongroom, readConfiguration } from '@strongroom/client'
import { runProgram } from './command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const up = join(root, 'packages/local-cluster/src/bin/up.ts')

interface Launched {
  readonly child: ChildProcess
  readonly milliseconds: number
  readonly text: string
}

/** Starts a cluster as `npm run up` does, and waits until it says that it is ready. */
async function launch(dir: string, ...options: string[]): Promise<Launched> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--disable-sigusr1', up, '--dir', dir, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ready = new Promise<void>((resolve, reject) => {
    const read = (piece: Buffer): void => {
      text += piece.toString()
      if (text.includes('Ctrl-C stops everything')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => {
      reject(new Error(`up ended with ${code}:\n${text}`))
    })
  })
  await ready
  return { child, milliseconds: performance.now() - began, text }
}

async function end({ child }: Launched, signal: NodeJS.Signals): Promise<number | null> {
  child.removeAllListeners('exit')
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return await ended
}

/** Processes that were told of a folder, by argument or environment: every one of a cluster's. */
function processesOf(dir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const told = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${name}/${file}`))
        return told.some((bytes) => bytes.includes(dir))
      } catch {
        return false
      }
    })
    .map(Number)
}

async function gone(dir: string): Promise<void> {
  const deadline = performance.now() + 3000
  while (processesOf(dir).length > 0) {
    assert.ok(performance.now() < deadline, `still there: ${processesOf(dir).join()}`)
    await sleep(50)
  }
}

const connectTo = (dir: string): Strongroom =>
  new Strongroom(readConfiguration({ STRONGROOM_CONFIG: join(dir, 'client.json') }))

describe('npm run up', function () {
  this.timeout(120_000)
  let dir: string
  let launched: Launched
  let firstMilliseconds: number
  const name = 'vaults/launcher/secrets/s'

  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'strongroom-up-'))
    launched = await launch(dir)
    firstMilliseconds = launched.milliseconds
    using user = connectTo(dir)
    await user.vaults.createVault({ vaultId: 'launcher', vault: { retentionDays: 7 } })
    await user.secrets.setSecret({ name, text: 'kept' })
  })
  after(async () => {
    await end(launched, 'SIGKILL')
    await gone(dir)
    rmSync(dir, { recursive: true, force: true })
  })

  it('says where everything is', () => {
    for (const what of [
      'auth',
      'secret',
      'key-crypto',
      'audit',
      'certificate',
      'Postgres',
      'client.json',
    ])
      assert.match(launched.text, new RegExp(what))
  })

  it('does not start twice on the same data', async () => {
    const again = await runProgram(process.execPath, [up, '--dir', dir], { cwd: root })
    assert.equal(again.code, 1)
    assert.match(again.err, /already runs here/)
  })

  it('starts a service again that died', async () => {
    const victim = processesOf(dir).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('services/secret/src/main.ts'),
    )
    assert.ok(victim)
    process.kill(victim, 'SIGKILL')
    using user = connectTo(dir)
    const deadline = performance.now() + 20_000
    for (;;) {
      const text = await user.secrets.getSecret({ name }).then(
        (secret) => secret.text,
        (error: unknown) => error,
      )
      if (text === 'kept') break
      if (performance.now() > deadline) throw text
    }
  })

  it('runs beside another, each where its client.json says', async () => {
    const other = mkdtempSync(join(tmpdir(), 'strongroom-up-'))
    const second = await launch(other)
    try {
      using mine = connectTo(dir)
      using theirs = connectTo(other)
      const { configuration } = theirs
      assert.notDeepEqual(configuration.endpoints, mine.configuration.endpoints)
      assert.deepEqual((await theirs.vaults.listVaults({})).vaults, [])
      assert.equal((await mine.secrets.getSecret({ name })).text, 'kept')
    } finally {
      assert.equal(await end(second, 'SIGINT'), 0)
      await gone(other)
      rmSync(other, { recursive: true, force: true })
    }
  })

  it('leaves nothing behind when it is killed, and finds the data quickly next time', async () => {
    const again: number[] = []
    for (let turn = 0; turn < 2; turn++) {
      await end(launched, 'SIGKILL')
      await gone(dir)
      launched = await launch(dir)
      again.push(launched.milliseconds)
    }
    using user = connectTo(dir)
    assert.equal((await user.secrets.getSecret({ name })).text, 'kept')
    // Without migrations and the making of keys; how many seconds that is depends on what else the machine does.
    const [best, first] = [Math.min(...again), firstMilliseconds]
    assert.ok(best < first, `${best.toFixed(0)} ms, and ${first.toFixed(0)} ms the first time`)
  })

  it('stops in good order on Ctrl-C', async () => {
    assert.equal(await end(launched, 'SIGINT'), 0)
    await gone(dir)
    launched = await launch(dir)
  })

  it('forgets everything when told to', async () => {
    await end(launched, 'SIGINT')
    launched = await launch(dir, '--fresh')
    using user = connectTo(dir)
    assert.deepEqual((await user.vaults.listVaults({})).vaults, [])
  })
})

describe('npm run up, told what it cannot do', () => {
  let dir: string
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'strongroom-up-'))
  })
  after(() => {
    rmSync(dir, { recursive: true })
  })
  const told = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runProgram(process.execPath, [up, '--dir', dir, ...args], { cwd: root, env })

  it('says so in a line', async () => {
    const wrong = [
      { args: ['--frsh'], says: /^Unknown option '--frsh'/ },
      { args: ['--replicas', 'two'], says: /^--replicas takes a number from 1 to 9$/ },
      { args: ['--fresh'], says: /holds no cluster: nothing is deleted there$/ },
      { args: ['--dir', up], says: /^EEXIST: / },
      { args: [], env: { DATABASE_URL: 'db:hunter2' }, says: /^DATABASE_URL is not a postgres:/ },
      { args: [], env: { REDIS_URL: 'hunter2' }, says: /^REDIS_URL is not a redis:/ },
    ]
    for (const { args, env, says } of wrong) {
      const { code, err } = await told(args, env)
      assert.equal(code, 1, err)
      assert.match(err.trim(), says)
      assert.equal(err.trim().split('\n').length, 1, err)
      assert.doesNotMatch(err, /hunter2/)
    }
  })

  it('does not take itself for another that runs here', async () => {
    // A container gives the same numbers each time that it starts.
    const script = `echo $$ > '${dir}/up.pid'; exec '${process.execPath}' '${up}' --dir '${dir}'`
    const { err } = await runProgram('sh', ['-c', script], {
      cwd: root,
      env: { REDIS_URL: 'nonsense' },
    })
    assert.match(err, /REDIS_URL/)
  })
})
