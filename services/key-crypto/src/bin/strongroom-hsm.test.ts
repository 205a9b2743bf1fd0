import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('strongroom-hsm.ts', import.meta.url))

describe('strongroom-hsm', () => {
  it('ends with 2 where the command line is wrong: it has found nothing, for it did not look', function () {
    this.timeout(30_000)
    for (const args of [
      ['check', '--jsn'],
      ['status', '--json=yes'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [command, ...args])
      assert.equal(status, 2, `${args.join(' ')}: ${stderr.toString()}`)
    }
  })
})
