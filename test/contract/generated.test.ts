import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loaderOptions } from '@strongroom/contracts'

const generator = fileURLToPath(new URL('../../packages/contracts/generate.mjs', import.meta.url))

describe('packages/contracts/src/gen', () => {
  it('is what the protos give', function () {
    this.timeout(60_000)
    const ran = spawnSync(process.execPath, [generator, '--check'], { encoding: 'utf8' })
    assert.equal(ran.status, 0, ran.stdout + ran.stderr)
  })

  it('was made with the options that messages are loaded with', () => {
    const text = readFileSync(generator, 'utf8')
    assert.deepEqual(loaderOptions, { longs: String, enums: String, defaults: true, oneofs: true })
    for (const flag of ['--longs=String', '--enums=String', '--defaults', '--oneofs']) {
      assert.ok(text.includes(`'${flag}'`), flag)
    }
  })
})
