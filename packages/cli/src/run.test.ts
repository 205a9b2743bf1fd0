import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StrongroomError } from '@strongroom/client'
import type { Strongroom } from '@strongroom/client'
import type { Command } from 'commander'
import { makeProgram } from './program.ts'
import { run } from './run.ts'
import { ran } from './test-run.ts'

const refusing = (error: Error) => ({ secrets: { getSecret: () => Promise.reject(error) } })
const denied = new StrongroomError('PERMISSION_DENIED', 'PERMISSION_DENIED', 'no role allows it')

describe('strongroom', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongroom-run-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('ends with 0 when done, and closes its client', async () => {
    const asked: unknown[] = []
    const secrets = {
      getSecret: (request: unknown) => {
        asked.push(request)
        return Promise.resolve({ value: 'text', text: 's3cret' })
      },
    }
    const { code, out, err, closed } = await ran({ secrets }, 'secret', 'get', 'demo/db-password')
    assert.deepEqual([code, out, err, closed], [0, 's3cret', [], 1])
    assert.deepEqual(asked, [{ name: 'vaults/demo/secrets/db-password' }])
  })

  it('ends with 1 when refused, and says so in one line with the reason', async () => {
    const { code, out, err, closed } = await ran(refusing(denied), 'secret', 'get', 'demo/a')
    assert.deepEqual(err, ['strongroom: PERMISSION_DENIED: no role allows it'])
    assert.deepEqual([code, out, closed], [1, '', 1])
  })

  it('names the status beside a reason that is another word', async () => {
    const missing = new StrongroomError('SECRET_NOT_FOUND', 'NOT_FOUND', 'secret a was not found')
    assert.deepEqual((await ran(refusing(missing), 'secret', 'get', 'demo/a')).err, [
      'strongroom: NOT_FOUND (SECRET_NOT_FOUND): secret a was not found',
    ])
  })

  it('keeps to one line, and lets no message steer the terminal', async () => {
    const nasty = new StrongroomError('X', 'UNKNOWN', 'a\nstrongroom: all is well\u001b[2J')
    const { err } = await ran(refusing(nasty), 'secret', 'get', 'demo/a')
    assert.equal(err.length, 1)
    assert.doesNotMatch(err.join(''), /[\u0000-\u001f]/)
  })

  for (const args of [
    ['secret', 'get'],
    ['secret', 'get', 'no-vault'],
    ['secret', 'get', 'demo/a', '--nonsense'],
    ['secret', 'frobnicate'],
    ['frobnicate'],
    ['secret', 'set', 'demo/a', '--value', 'x', '--file', 'y'],
    ['secret', 'set', 'demo/a', '--file', '/nonexistent/file'],
    ['secret', 'set', 'demo/a', '--value', 'x', '--expires', 'someday'],
    ['key', 'sign', 'demo/a', '--algorithm', 'ROT13', '--file', 'x'],
    ['audit', 'list', '--outcome', 'fine'],
  ]) {
    it(`ends with 2 for a wrong command line: ${args.join(' ')}`, async () => {
      const { code, out, err } = await ran({ secrets: {}, crypto: {}, audit: {} }, ...args)
      assert.deepEqual([code, out], [2, ''])
      assert.ok(err.length > 0, 'it must say what is wrong')
    })
  }

  it('gives help, which is no error, without a cluster', async () => {
    const { code, out, closed } = await ran({}, 'secret', 'set', '--help')
    assert.deepEqual([code, closed], [0, 0])
    assert.match(out, /Examples:\n {2}\$ strongroom secret set/)
  })

  it('says in a line which file the system refused', async () => {
    const secrets = { getSecret: () => Promise.resolve({ value: 'text', text: 's3cret' }) }
    const file = join(folder, 'missing', 'value')
    const { code, err } = await ran({ secrets }, 'secret', 'get', 'demo/a', '--out', file)
    assert.equal(code, 1)
    assert.equal(err.length, 1)
    assert.match(err[0] ?? '', /^strongroom: ENOENT: .*\/missing\/value'$/)
  })

  it('lets bugs be seen as bugs', async () => {
    await assert.rejects(ran(refusing(new TypeError('bug')), 'secret', 'get', 'demo/a'), TypeError)
  })

  it('walks all pages of a list', async () => {
    const pages = [
      { secrets: [{ displayName: 'a' }], nextPageToken: 'more' },
      { secrets: [{ displayName: 'b' }], nextPageToken: '' },
    ]
    const tokens: string[] = []
    const listSecrets = ({ pageToken }: { pageToken: string }) => {
      tokens.push(pageToken)
      return Promise.resolve(pages[tokens.length - 1])
    }
    const { out } = await ran({ secrets: { listSecrets } }, 'secret', 'list', 'demo', '--json')
    assert.equal(out, '{"displayName":"a"}\n{"displayName":"b"}\n')
    assert.deepEqual(tokens, ['', 'more'])
  })

  describe('and secrets', () => {
    const setter = (asked: Record<string, unknown>[]) => ({
      secrets: {
        setSecret: (request: Record<string, unknown>) => {
          asked.push(request)
          return Promise.resolve({ secret: { version: { name: 'v/1' } } })
        },
      },
    })

    it('takes a value from a file, as text or as the bytes that it is, and repeats none', async () => {
      const asked: Record<string, unknown>[] = []
      const file = join(folder, 'value')
      writeFileSync(file, 's3cret\n')
      const text = await ran(setter(asked), 'secret', 'set', 'demo/a', '--file', file)
      assert.equal(asked[0]?.['text'], 's3cret\n')
      writeFileSync(file, Buffer.from('ff00fe', 'hex'))
      await ran(setter(asked), 'secret', 'set', 'demo/a', '--file', file, '--json')
      assert.deepEqual(asked[1]?.['data'], Buffer.from('ff00fe', 'hex'))
      assert.deepEqual([text.out, text.err], ['Set demo/a, version 1.\n', []])
    })

    it('writes a value to a file that only its owner can read', async () => {
      const file = join(folder, 'value')
      const secrets = {
        getSecret: () =>
          Promise.resolve({ value: 'data', data: Buffer.from('ff00', 'hex'), version: {} }),
      }
      const { code, out } = await ran({ secrets }, 'secret', 'get', 'demo/a', '--out', file)
      assert.deepEqual([code, out], [0, `Wrote 2 bytes to ${file}.\n`])
      assert.deepEqual(readFileSync(file), Buffer.from('ff00', 'hex'))
      assert.equal(statSync(file).mode & 0o777, 0o600)
      const open = join(folder, 'open')
      writeFileSync(open, 'for all', { mode: 0o644 })
      await ran({ secrets }, 'secret', 'get', 'demo/a', '--out', open)
      assert.deepEqual(readFileSync(open), Buffer.from('ff00', 'hex'))
      assert.equal(statSync(open).mode & 0o777, 0o600)
    })

    it('prints a value that leaves only after the command has ended', async () => {
      const waiting: (string | Buffer)[] = []
      const getSecret = () =>
        Promise.resolve({ value: 'data', data: Buffer.from('ff00', 'hex'), version: {} })
      const code = await run(['secret', 'get', 'demo/a'], {
        connect: () =>
          ({ secrets: { getSecret }, close: () => undefined }) as unknown as Strongroom,
        write: (text) => void waiting.push(text),
        warn: () => undefined,
      })
      assert.equal(code, 0)
      assert.deepEqual(waiting[0], Buffer.from('ff00', 'hex'))
    })

    it('has no option that asks for one in the arguments, but --value, which warns', () => {
      const program = makeProgram({
        client: () => assert.fail('no call is made'),
        write: () => undefined,
        warn: () => undefined,
        exitCode: 0,
      })
      const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)]
      const options = all(program).flatMap((command) => command.options)
      assert.ok(options.length > 30, 'the options were not found')
      const suspects = options.filter(({ long }) =>
        /(value|secret|password|token|pin|credential|passphrase)(?!.*-file)/.test(long ?? ''),
      )
      assert.deepEqual(
        suspects.map(({ long }) => long),
        ['--value'],
      )
      assert.match(suspects[0]?.description ?? '', /process list/)
    })
  })
})
