import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault } from '@strongroom/fault'
import { rejectsWith } from '@strongroom/testkit'
import { Hsm } from './hsm.ts'
import { eventually, useTestHsm } from './test-hsm.ts'
import { makeKey, useKey } from './test-keys.ts'
import { DEVELOPMENT, makeTestToken } from './test-token.ts'
import type { TestToken } from './test-token.ts'
import type { HsmOptions } from './types.ts'

const SIGN = { operation: 'sign', algorithm: 'ES256', input: Buffer.alloc(32, 1) } as const
const P256 = { keyType: 'EC', sizeOrCurve: 'P-256', family: 'EC' } as const
const HEALED_MILLISECONDS_MAX = 10_000

/** What the pool says of workers that ended. */
interface Ended {
  readonly problem: string | undefined
  readonly final: boolean
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}/stat`) && !isZombie(pid)
const isZombie = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ')
  } catch {
    return false
  }
}

/** Flags of a token, read by a process of its own that does not log in. */
function tokenFlags({ options }: TestToken): number {
  const script = `
    import pkcs11 from 'pkcs11js'
    const [library, label] = process.argv.slice(1)
    const module = new pkcs11.PKCS11()
    module.load(library)
    module.C_Initialize({ flags: pkcs11.CKF_OS_LOCKING_OK })
    const infos = module.C_GetSlotList(true).map((slot) => module.C_GetTokenInfo(slot))
    console.log(infos.find((info) => info.label.trim() === label).flags)`
  const parameters = ['--input-type=module', '-e', script, options.library, options.tokenLabel]
  return Number(
    execFileSync(process.execPath, parameters, {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...options.environmentVariables },
    }),
  )
}
const USER_PIN_COUNT_LOW = 0x10000
const USER_PIN_FINAL_TRY = 0x20000
const USER_PIN_LOCKED = 0x40000

describe('Hsm: workers', () => {
  const made = useTestHsm({ workers: 2 })

  it('are two for quick work and one for slow', () => {
    assert.equal(made().hsm.workerPids().length, 3)
    assert.equal(made().hsm.ready(), true)
    assert.equal(made().hsm.notReadyReason(), null)
  })

  it('end while calls are under way, which say so, and are back soon', async () => {
    const { hsm } = made()
    const keys = await Promise.all([makeKey(hsm, P256), makeKey(hsm, P256), makeKey(hsm, P256)])
    const pids = hsm.workerPids()
    const changes: boolean[] = []
    hsm.onChange((ready) => changes.push(ready))
    let [done, refused] = [0, 0]
    let loading = true
    const load = async (index: number) => {
      const key = keys[index % keys.length]
      assert.ok(key)
      while (loading) {
        try {
          const { output } = await useKey(hsm, key, SIGN)
          assert.equal(output.length, 64)
          done += 1
        } catch (thrown) {
          assert.ok(thrown instanceof Fault)
          assert.equal(thrown.reason, 'HSM_UNAVAILABLE')
          assert.equal(thrown.kind, 'unavailable')
          refused += 1
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      }
    }
    const loads = Array.from({ length: 16 }, (_, index) => load(index))
    await eventually(() => done > 200, 5000, 'load')
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await eventually(() => refused > 0, 1000, 'a call that was under way is refused')
    await eventually(() => !hsm.ready(), 1000, 'the pool notices')
    assert.equal(hsm.notReadyReason(), 'WORKER_ENDED')
    const before = done
    await eventually(() => done > before + 200, HEALED_MILLISECONDS_MAX, 'calls succeed again')
    loading = false
    await Promise.all(loads)
    assert.deepEqual([changes[0], changes.at(-1)], [false, true])
    await eventually(() => hsm.workerPids().length === 3, HEALED_MILLISECONDS_MAX, 'all are back')
    assert.ok(hsm.workerPids().every((pid) => !pids.includes(pid)))
  })

  it('lose one without any caller noticing for long', async () => {
    const { hsm } = made()
    const key = await makeKey(hsm, P256)
    const [pid = 0] = hsm.workerPids()
    process.kill(pid, 'SIGKILL')
    await eventually(() => !hsm.workerPids().includes(pid), 2000, 'it is gone')
    assert.equal(hsm.ready(), true)
    for (let round = 0; round < 20; round += 1)
      assert.equal((await useKey(hsm, key, SIGN)).output.length, 64)
    await eventually(() => hsm.workerPids().length === 3, HEALED_MILLISECONDS_MAX, 'it is back')
  })

  it('make RSA keys beside all other work, so many at once and no more', async () => {
    const { hsm } = made()
    const key = await makeKey(hsm, P256)
    const rsa = { keyType: 'RSA', sizeOrCurve: '2048', family: 'RSA' } as const
    const template = { ...key.keyVersion.row, ...rsa }
    const asked = Array.from({ length: 20 }, () => hsm.createKeyVersion(key.vaultKey, template))
    const outcomes = Promise.allSettled(asked)
    let done = false
    void outcomes.then(() => {
      done = true
    })
    await useKey(hsm, key, SIGN)
    assert.equal(done, false)
    const refused = (await outcomes).filter(({ status }) => status === 'rejected')
    assert.equal(refused.length, 4)
    for (const { reason } of refused as PromiseRejectedResult[]) {
      assert.ok(reason instanceof Fault)
      assert.equal(reason.reason, 'OVERLOADED')
    }
  })

  it('that hang are not waited for, and not asked any more', async () => {
    const { hsm } = made()
    const key = await makeKey(hsm, P256)
    const pids = hsm.workerPids()
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    try {
      const askedAt = performance.now()
      await rejectsWith(useKey(hsm, key, SIGN), 'HSM_UNAVAILABLE')
      assert.ok(performance.now() - askedAt < 2000)
      await eventually(() => !hsm.ready(), 4000, 'the pool notices')
      await rejectsWith(useKey(hsm, key, SIGN), 'HSM_UNAVAILABLE')
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
    await eventually(() => hsm.ready(), HEALED_MILLISECONDS_MAX, 'they go on')
    assert.equal((await useKey(hsm, key, SIGN)).output.length, 64)
  })
})

describe('Hsm: workers that hang', () => {
  const SILENCE = { quick: 3000, start: 6000 }
  const made = useTestHsm({ workers: 2, silenceMilliseconds: SILENCE })
  let stopped: number[]
  const stop = (pid: number) => {
    process.kill(pid, 'SIGSTOP')
    stopped.push(pid)
  }
  beforeEach(() => {
    stopped = []
  })
  afterEach(() => {
    for (const pid of stopped.filter(isAlive)) process.kill(pid, 'SIGKILL')
  })

  it('are replaced though nothing is asked of them', async function () {
    this.timeout(30_000)
    const { hsm } = made()
    const [first = 0, second = 0] = hsm.workerPids()
    stop(first)
    stop(second)
    await eventually(() => !hsm.ready(), 4000, 'the pool notices')
    const healed = () => hsm.ready() && !hsm.workerPids().some((pid) => stopped.includes(pid))
    await eventually(healed, SILENCE.quick + HEALED_MILLISECONDS_MAX, 'both are replaced')
  })

  it('hold up the others no longer than a start may take', async function () {
    this.timeout(40_000)
    const { hsm } = made()
    const before = hsm.workerPids()
    const [first = 0, second = 0] = before
    process.kill(first, 'SIGKILL')
    const started = () => hsm.workerPids().find((pid) => !before.includes(pid))
    await eventually(() => started() !== undefined, 5000, 'another is started')
    stop(started() ?? 0)
    process.kill(second, 'SIGKILL')
    await eventually(() => !hsm.ready(), 4000, 'nobody serves')
    const healed = () => hsm.ready() && hsm.workerPids().length === 3
    await eventually(healed, SILENCE.start + HEALED_MILLISECONDS_MAX, 'both are replaced')
    assert.ok(!hsm.workerPids().some((pid) => stopped.includes(pid)))
  })
})

describe('Hsm: at start', () => {
  let token: TestToken
  let hsm: Hsm | undefined
  let ended: Ended[]
  beforeEach(() => {
    token = makeTestToken()
    ended = []
  })
  afterEach(async () => {
    await hsm?.stop()
    hsm = undefined
    token.remove()
  })
  const make = (changes: Partial<HsmOptions> = {}): Hsm => {
    const log: HsmOptions['log'] = (event, { problem, final }) => {
      if (event === 'hsm.worker_ended') ended.push({ problem, final } as Ended)
    }
    hsm = new Hsm({ ...token.options, log, ...changes })
    return hsm
  }
  /** Start that is not waited for, where it never settles. */
  const starting = (changes: Partial<HsmOptions> = {}): Hsm => {
    const one = make(changes)
    void one.start()
    return one
  }

  it('a wrong PIN is final, tried once, and said', async () => {
    writeFileSync(token.options.pinFile, `${'0'.repeat(32)}\n`)
    const one = make({ workers: 2 })
    await one.start()
    assert.equal(one.ready(), false)
    assert.equal(one.notReadyReason(), 'PIN_INCORRECT')
    // A cause that is not final is tried again after 200 and 400 ms.
    await new Promise((resolve) => setTimeout(resolve, 1200))
    assert.deepEqual(ended, [{ problem: 'PIN_INCORRECT', final: true }])
    assert.deepEqual(one.workerPids(), [])
    assert.equal(one.notReadyReason(), 'PIN_INCORRECT')
    const flags = tokenFlags(token)
    // SoftHSM sets the first after one wrong try; a right login would clear it, many would set the others.
    assert.notEqual(flags & USER_PIN_COUNT_LOW, 0)
    assert.equal(flags & (USER_PIN_FINAL_TRY | USER_PIN_LOCKED), 0)
    await rejectsWith(one.random(1), 'HSM_UNAVAILABLE')
    assert.throws(() => one.realmUid, Fault)
  })

  it('a realm that was made for development serves no production', async () => {
    token.remove()
    token = makeTestToken(DEVELOPMENT)
    const one = make({ environment: 'production' })
    await one.start()
    assert.equal(one.notReadyReason(), 'DEVELOPMENT_REALM')
    await one.stop()
    const other = make({ environment: 'development' })
    await other.start()
    assert.equal(other.ready(), true)
  })

  it('a PIN below 128 bits is refused in production before it is tried', async () => {
    writeFileSync(token.options.pinFile, '1234\n')
    const one = make()
    await one.start()
    assert.equal(one.notReadyReason(), 'PIN_TOO_SHORT')
    assert.equal(tokenFlags(token) & USER_PIN_COUNT_LOW, 0)
  })

  it('a missing PIN file is waited for', async () => {
    const away = `${token.options.pinFile}.away`
    renameSync(token.options.pinFile, away)
    const one = starting()
    await eventually(() => ended.length > 0, 5000, 'a worker ends')
    assert.equal(one.notReadyReason(), 'PIN_UNREADABLE')
    renameSync(away, token.options.pinFile)
    await eventually(() => one.ready(), HEALED_MILLISECONDS_MAX, 'it is ready')
    assert.equal(one.notReadyReason(), null)
  })

  it('a missing module is waited for', async () => {
    const library = join(token.directory, 'module.so')
    const one = starting({ library })
    await eventually(() => ended.length > 0, 5000, 'a worker ends')
    assert.equal(one.notReadyReason(), 'MODULE_FAILED')
    writeFileSync(library, readFileSync(token.options.library))
    await eventually(() => one.ready(), HEALED_MILLISECONDS_MAX, 'it is ready')
  })

  it('another label is a missing token', async () => {
    const one = starting({ tokenLabel: 'another' })
    await eventually(() => ended.length > 0, 5000, 'a worker ends')
    assert.equal(one.notReadyReason(), 'TOKEN_MISSING')
    assert.equal(ended[0]?.final, false)
  })

  it('a token that goes is noticed within a second, and healed when it is back', async () => {
    const one = make()
    await one.start()
    const key = await makeKey(one, P256)
    const away = join(token.directory, 'away')
    renameSync(token.tokenDirectory, away)
    await eventually(() => !one.ready(), 1500, 'the pool notices')
    await rejectsWith(useKey(one, key, SIGN), 'HSM_UNAVAILABLE')
    renameSync(away, token.tokenDirectory)
    await eventually(() => one.ready(), HEALED_MILLISECONDS_MAX, 'it is ready')
    assert.equal((await useKey(one, key, SIGN)).output.length, 64)
  })

  it('stops for good', async () => {
    const one = make()
    await one.start()
    const pids = one.workerPids()
    const last = one.random(16)
    await one.stop()
    assert.equal((await last).length, 16)
    assert.equal(one.ready(), false)
    await eventually(() => !pids.some(isAlive), 3000, 'the workers have ended')
    await rejectsWith(one.random(1), 'HSM_UNAVAILABLE')
  })

  it('workers end when their parent is killed', async () => {
    const url = new URL('hsm.ts', import.meta.url).href
    const script = `
      import { Hsm } from ${JSON.stringify(url)}
      const hsm = new Hsm(JSON.parse(process.argv[1]))
      await hsm.start()
      console.log(JSON.stringify(hsm.workerPids()))
      setInterval(() => undefined, 1000)`
    const parameters = ['--input-type=module', '-e', script, JSON.stringify(token.options)]
    const parent = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
    const line = await new Promise<string>((resolve) => {
      parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    })
    const pids = JSON.parse(line) as number[]
    assert.ok(pids.length > 0 && pids.every(isAlive))
    parent.kill('SIGKILL')
    await eventually(() => !pids.some(isAlive), 3000, 'the workers have ended')
  })
})
