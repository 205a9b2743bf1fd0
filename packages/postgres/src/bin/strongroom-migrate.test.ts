import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('strongroom-migrate.ts', import.meta.url))

describe('strongroom-migrate', () => {
  it('ends with 2 where the command line is wrong', function () {
    this.timeout(30_000)
    for (const args of [['--admin'], ['--admin-url']]) {
      const { status, stderr } = spawnSync(process.execPath, [command, ...args])
      assert.equal(status, 2, `${args.join(' ')}: ${stderr.toString()}`)
    }
  })
})
