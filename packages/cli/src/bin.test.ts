import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../bin/strongroom.mjs', import.meta.url))

describe('bin/strongroom.mjs', () => {
  it('ends as its command did, though nobody reads what it says', async function () {
    this.timeout(30_000)
    const child = spawn(process.execPath, [command, 'secret', '--wrong'])
    child.stdout.destroy()
    child.stderr.destroy()
    const [code] = (await once(child, 'close')) as [number]
    assert.equal(code, 2)
  })
})
