import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { geteuid, seteuid } from 'node:process'

import { ConfigError, readEnv, serviceEnv, type Env, type EnvSource } from './index.ts'

const problemsOf = (source: EnvSource, read: (env: Env) => object): readonly string[] => {
  try {
    readEnv(source, read)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('readEnv', () => {
  let directory = ''
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'strongroom-config-'))
  })
  after(() => {
    rmSync(directory, { recursive: true })
  })

  it('reads each kind of value', () => {
    const config = readEnv(
      { A: 'text', B: '8080', C: '-3', D: 'true', E: 'red', EMPTY: '' },
      (env) => ({
        text: env.string('A'),
        port: env.port('B'),
        integer: env.integer('C'),
        boolean: env.boolean('D'),
        word: env.oneOf('E', ['blue', 'red']),
        absent: env.optional('EMPTY'),
        fallback: env.integer('F', 7),
      }),
    )
    assert.deepEqual(config, {
      text: 'text',
      port: 8080,
      integer: -3,
      boolean: true,
      word: 'red',
      absent: undefined,
      fallback: 7,
    })
    assert.ok(Object.isFrozen(config))
  })

  it('reports all problems together', () => {
    const problems = problemsOf(
      { B: '99999', C: '0x10', D: 'yes', E: 'green', F: '0', G: '/absent' },
      (env) => ({
        a: env.string('A'),
        b: env.port('B'),
        c: env.integer('C'),
        d: env.boolean('D'),
        e: env.oneOf('E', ['blue', 'red']),
        f: env.integer('F', 1, { min: 1, max: 5 }),
        g: env.path('G'),
        h: env.secretFile('H'),
      }),
    )
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
    )
    assert.equal(problems[5], 'F is not between 1 and 5')
  })

  it('takes secrets from files and never prints them', () => {
    const file = join(directory, 'pin')
    writeFileSync(file, '1234\n')
    const config = readEnv({ PIN_FILE: file }, (env) => ({ pin: env.secretFile('PIN_FILE') }))
    assert.equal(config.pin.reveal().toString(), '1234')
    assert.equal(JSON.stringify(config), '{"pin":"[secret]"}')
  })

  it('refuses a file that is there and cannot be read', () => {
    const file = join(directory, 'key')
    writeFileSync(file, 'private')
    chmodSync(directory, 0o711)
    chmodSync(file, 0)
    const user = geteuid?.() ?? 0
    // Root reads whatever there is.
    if (user === 0) seteuid?.(65_534)
    try {
      assert.deepEqual(
        problemsOf({ KEY_FILE: file }, (env) => ({ key: env.path('KEY_FILE') })),
        ['KEY_FILE names no file that can be read (EACCES)'],
      )
    } finally {
      if (user === 0) seteuid?.(0)
    }
  })

  it('never puts the value of a variable into a problem', () => {
    const problems = problemsOf({ A: 'hunter2', B: 'hunter2', C: 'hunter2' }, (env) => ({
      a: env.port('A'),
      b: env.oneOf('B', ['x', 'y']),
      c: env.url('C'),
    }))
    assert.equal(problems.length, 3)
    assert.ok(!problems.join('').includes('hunter2'))
  })
})

describe('serviceEnv', () => {
  const file = import.meta.filename
  const source: EnvSource = {
    AUTH_ENVIRONMENT: 'development',
    AUTH_USER_PORT: '1',
    AUTH_PEER_PORT: '2',
    AUTH_OPERATIONS_PORT: '3',
    AUTH_USER_CERTIFICATE_FILE: file,
    AUTH_USER_KEY_FILE: file,
    AUTH_PEER_CERTIFICATE_FILE: file,
    AUTH_PEER_KEY_FILE: file,
    AUTH_PEER_CA_FILE: file,
    AUTH_TRUST_DOMAIN: 'strongroom.test',
    AUTH_DATABASE_URL: 'postgres://strongroom_auth@127.0.0.1:5432/strongroom',
    AUTH_DATABASE_PASSWORD_FILE: file,
  }

  it('reads what every service shares', () => {
    const config = readEnv(source, (env) => serviceEnv(env, 'AUTH'))
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.peerTls.caFile, file)
    assert.equal(config.redisUrl, undefined)
    assert.equal(config.handlersMax, 256)
    assert.deepEqual(config.connections, { all: 1024, perAddress: 256 })
  })

  it('names every missing variable', () => {
    const problems = problemsOf({}, (env) => serviceEnv(env, 'AUTH'))
    assert.equal(problems.length, Object.keys(source).length)
  })

  it('refuses a production database without verified TLS', () => {
    const problems = problemsOf({ ...source, AUTH_ENVIRONMENT: 'production' }, (env) =>
      serviceEnv(env, 'AUTH'),
    )
    assert.deepEqual(problems, ['AUTH_DATABASE_URL needs sslmode=verify-full in production'])
  })

  it('refuses an sslmode that the driver is not told, and an authority that is not there', () => {
    const problemOf = (parameters: string) =>
      problemsOf(
        { ...source, AUTH_DATABASE_URL: `${source['AUTH_DATABASE_URL'] ?? ''}?${parameters}` },
        (env) => serviceEnv(env, 'AUTH'),
      )
    assert.deepEqual(problemOf('sslmode=prefer'), [
      'AUTH_DATABASE_URL has an sslmode that is not one of disable, require, verify-full',
    ])
    assert.deepEqual(problemOf('sslmode=verify-full&sslrootcert=/absent'), [
      'AUTH_DATABASE_URL names no file that can be read (ENOENT)',
    ])
    assert.deepEqual(problemOf(`sslmode=verify-full&sslrootcert=${file}`), [])
  })

  it('refuses URLs of Redis and of the collector that are none', () => {
    const problemsFor = (redis: string, otlp: string) =>
      problemsOf({ ...source, AUTH_REDIS_URL: redis, AUTH_OTLP_URL: otlp }, (env) =>
        serviceEnv(env, 'AUTH'),
      )
    assert.deepEqual(problemsFor('127.0.0.1', 'hunter2'), [
      'AUTH_REDIS_URL is not a URL',
      'AUTH_OTLP_URL is not a URL',
    ])
    assert.deepEqual(problemsFor('http://127.0.0.1:6379', 'grpc://127.0.0.1:4317'), [
      'AUTH_REDIS_URL is not a redis:// or rediss:// URL',
      'AUTH_OTLP_URL is not a http:// or https:// URL',
    ])
    assert.deepEqual(problemsFor('rediss://:secret@cache:6380/1', 'http://collector:4318'), [])
    assert.deepEqual(problemsFor('', ''), [])
  })

  it('refuses a password in the database URL', () => {
    const problems = problemsOf(
      { ...source, AUTH_DATABASE_URL: 'postgres://strongroom_auth:hunter2@127.0.0.1/strongroom' },
      (env) => serviceEnv(env, 'AUTH'),
    )
    assert.deepEqual(problems, [
      'AUTH_DATABASE_URL holds a password: it belongs in the password file',
    ])
  })
})
